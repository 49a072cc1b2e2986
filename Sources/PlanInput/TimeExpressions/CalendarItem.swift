/// A stretch of the calendar as words name it, with what they leave out.
struct CalendarItem {
  /// Beginning, middle or end.
  enum Third: Int {
    case first, middle, last
  }

  /// Which days of a month are meant.
  enum MonthPart {
    case whole
    /// `đầu tháng`, `giữa tháng`, `cuối tháng`: ten days by the convention of plans.
    case third(Third)
    /// `thượng tuần`, `trung tuần`, `hạ tuần`: ten days by the word's own meaning.
    case tenDays(Third)
    /// `nửa đầu`, `nửa cuối`: to the 15th, from the 16th.
    case half(isSecond: Bool)
    /// `tuần 2`: blocks of seven days from the first.
    case week(Int)
    /// `tuần cuối`: the last seven days.
    case lastWeek
  }

  /// What is named.
  enum Shape {
    case wholeYear
    /// `đầu năm`, `giữa năm`, `cuối năm`.
    case thirdOfYear(Third)
    /// `6 tháng đầu năm`.
    case firstMonths(Int)
    /// `6 tháng cuối năm`.
    case lastMonths(Int)
    case quarter(Int, Third?)
    case month(Int, MonthPart)
    /// `cuối tháng`, where the recurrence says which.
    case eachMonth(MonthPart)
    case day(Int, month: Int?)
    /// `ngày 10 tháng sau`.
    case dayOfNextMonth(Int)
    /// `ngày 15 của tháng cuối quý`, `tháng đầu quý sau`.
    case monthOfQuarter(Third, day: Int?, isNextQuarter: Bool)
    /// `năm thứ 2 của giai đoạn`; none for its last year.
    case yearOfPeriod(Int?)
    /// `Tết Nguyên đán`: from the first day of the lunar year on, as long as offices are closed.
    case lunarNewYear
    /// A whole date in one number, as spreadsheets keep it.
    case serial(Int)
  }

  /// Up to which unit the words leave the place open.
  enum Missing: Int, Comparable {
    case nothing, year, quarter, month

    static func < (left: Missing, right: Missing) -> Bool { left.rawValue < right.rawValue }
  }

  /// The unit of which a following number may be another one (`quý II, III`).
  enum Unit {
    case day, month, quarter, year
  }

  /// What is named.
  var shape: Shape
  /// The year, where written.
  var year: Int?
  /// Whether it lies in the year after the one that it would be in otherwise (`năm sau`).
  var isNextYear = false
  /// Whether the unit's word is that of the item before it (the IV of `quý III - IV`): then so is the year.
  var sharesUnit = false
  /// Whether the year is a neighbour's.
  var inheritsYear = false
  /// The first token, for errors.
  let token: TimeToken

  /// Up to which unit the words leave the place open.
  var missing: Missing {
    switch shape {
    case .day(_, month: nil), .eachMonth, .dayOfNextMonth: .month
    case .monthOfQuarter: .quarter
    case .yearOfPeriod, .serial: .nothing
    case .wholeYear, .thirdOfYear, .firstMonths, .lastMonths, .quarter, .month, .day, .lunarNewYear:
      year == nil ? .year : .nothing
    }
  }

  /// Whether the item has a year to write or to inherit.
  var takesYear: Bool {
    switch shape {
    case .yearOfPeriod, .serial, .eachMonth, .dayOfNextMonth, .monthOfQuarter: false
    case .wholeYear, .thirdOfYear, .firstMonths, .lastMonths, .quarter, .month, .day, .lunarNewYear: true
    }
  }

  /// The unit of which a following number may be another one.
  var unit: Unit? {
    switch shape {
    case .day: .day
    case .month: .month
    case .quarter: .quarter
    case .wholeYear: .year
    case .thirdOfYear, .firstMonths, .lastMonths, .eachMonth, .dayOfNextMonth, .monthOfQuarter, .yearOfPeriod, .serial,
      .lunarNewYear:
      nil
    }
  }

  /// Whether a year is named as a whole.
  var isWholeYear: Bool {
    switch shape {
    case .wholeYear, .yearOfPeriod: true
    case .thirdOfYear, .firstMonths, .lastMonths, .quarter, .month, .eachMonth, .day, .dayOfNextMonth, .monthOfQuarter,
      .lunarNewYear, .serial:
      false
    }
  }

  /// Whether a year or a part that only a year has is named.
  var isOfYear: Bool {
    switch shape {
    case .wholeYear, .thirdOfYear, .firstMonths, .lastMonths: true
    case .quarter, .month, .eachMonth, .day, .dayOfNextMonth, .monthOfQuarter, .yearOfPeriod, .lunarNewYear, .serial:
      false
    }
  }

  /// Whether a single day is named.
  var isDay: Bool {
    switch shape {
    case .day, .dayOfNextMonth, .serial, .monthOfQuarter(_, day: .some, _): true
    case .wholeYear, .thirdOfYear, .firstMonths, .lastMonths, .quarter, .month, .eachMonth, .monthOfQuarter,
      .yearOfPeriod, .lunarNewYear:
      false
    }
  }

  /// Which part of its unit is meant by convention, where the word leaves room.
  var conventionalPart: Third? {
    switch shape {
    case .thirdOfYear(let third), .quarter(_, .some(let third)), .month(_, .third(let third)),
      .eachMonth(.third(let third)):
      third
    // Its first day is fixed; how long offices stay closed is not.
    case .lunarNewYear: .first
    case .month(_, .week), .month(_, .lastWeek), .eachMonth(.week), .eachMonth(.lastWeek): .middle
    case .wholeYear, .firstMonths, .lastMonths, .quarter, .month, .eachMonth, .day, .dayOfNextMonth, .monthOfQuarter,
      .yearOfPeriod, .serial:
      nil
    }
  }
}
