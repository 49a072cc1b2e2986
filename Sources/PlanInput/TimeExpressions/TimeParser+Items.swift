import PlanModel

// The stretches of the calendar that have a name.
extension TimeParser {
  /// Takes one stretch; behind another of a unit a bare number is one of the same.
  mutating func item(continuing unit: CalendarItem.Unit? = nil) throws(TimeExpressionError) -> CalendarItem {
    var item = try stretch(continuing: unit)
    item.isNextYear = item.takesYear && item.year == nil && takeNextYear(behind: item)
    return item
  }

  private mutating func stretch(continuing unit: CalendarItem.Unit?) throws(TimeExpressionError) -> CalendarItem {
    let start = token()
    if seesOne(of: ["các", "những"]) { skip() }
    guard let word = token().word else {
      guard token().number != nil else { throw expected(.time) }
      return try numbered(from: start, continuing: unit)
    }
    if sees("dịp", "tết") { skip() }
    if sees("tết") { return try newYear(from: start) }
    if let third = TimeWords.thirds[word] {
      skip()
      return try part(third, from: start)
    }
    if take("nửa") { return try half(from: start) }
    if sees("tuần", ahead: 1), let part = TimeWords.tenDays[word] {
      skip(2)
      return try month(.tenDays(part), from: start)
    }
    if take("tuần") { return try week(from: start) }
    if quarterWord(word) != nil { return try quarter(nil, from: start) }
    if seesMonthWord { return try month(.whole, from: start) }
    if take("ngày") { return try day(from: start) }
    if seesOne(of: ["cả", "suốt", "trọn"]), sees("năm", ahead: 1) { skip() }
    if let count = count(), count.value < 12, sees("tháng", ahead: count.length), !sees("năm") {
      return try months(count.value, length: count.length, from: start)
    }
    if take("năm") { return try year(from: start) }
    if unit == .quarter, let number = quarterNumber(word) {
      skip()
      let year = try yearBehind()
      return CalendarItem(shape: .quarter(number, nil), year: year, sharesUnit: true, token: start)
    }
    throw expected(.time)
  }

  /// Whether a stretch can begin here.
  func seesItem(ahead: Int = 0, continuing unit: CalendarItem.Unit?) -> Bool {
    let token = token(ahead)
    if token.number != nil { return true }
    guard let word = token.word else { return false }
    if unit == .quarter, TimeWords.roman[word] ?? TimeWords.mistypedRoman[word] != nil { return true }
    return quarterWord(word) != nil || TimeWords.thirds[word] != nil || TimeWords.tenDays[word] != nil
      || ["tháng", "ngày", "tuần", "nửa", "các", "cả", "t", "th", "thg", "tết", "năm"].contains(word)
  }

  private var seesMonthWord: Bool {
    if sees("tháng") { return true }
    guard seesOne(of: ["t", "th", "thg"]) else { return false }
    return token(1).number != nil || token(1).kind == .dot && token(2).number != nil
  }

  /// `đầu quý`, `giữa tháng`, `cuối năm`.
  private mutating func part(_ third: CalendarItem.Third, from start: TimeToken) throws(TimeExpressionError)
    -> CalendarItem
  {
    if let word = token().word, quarterWord(word) != nil { return try quarter(third, from: start) }
    if seesMonthWord { return try month(.third(third), from: start) }
    guard take("năm") else { throw expected(.monthOrYear) }
    return CalendarItem(shape: .thirdOfYear(third), year: takeYear(), token: start)
  }

  private mutating func half(from start: TimeToken) throws(TimeExpressionError) -> CalendarItem {
    let isSecond = sees("cuối") || sees("sau")
    guard takeOne(of: ["đầu", "cuối", "sau"]) else { throw expected(.time) }
    if seesMonthWord { return try month(.half(isSecond: isSecond), from: start) }
    guard take("năm") else { throw expected(.monthOrYear) }
    return CalendarItem(shape: isSecond ? .lastMonths(6) : .firstMonths(6), year: takeYear(), token: start)
  }

  private mutating func quarter(_ third: CalendarItem.Third?, from start: TimeToken) throws(TimeExpressionError)
    -> CalendarItem
  {
    guard let word = token().word, let (isSlip, roman) = quarterWord(word) else { throw expected(.time) }
    skip()
    let number: Int
    if roman.isEmpty {
      // A point belongs to the abbreviation only (`Q.II`).
      if word == "q" { _ = take(.dot) }
      number = try quarterNumber()
    } else if let grown = quarterNumber(roman) {
      number = grown
    } else {
      throw TimeExpressionError(at: start, .impossibleQuarter)
    }
    if isSlip { assume(.toleratedSlip) }
    return CalendarItem(shape: .quarter(number, third), year: try yearBehind(), token: start)
  }

  /// A month, or its part; `tháng cuối quý` and `cuối tháng`, too.
  private mutating func month(_ part: CalendarItem.MonthPart, from start: TimeToken) throws(TimeExpressionError)
    -> CalendarItem
  {
    guard seesMonthWord else { throw expected(.month) }
    let isAbbreviated = !sees("tháng")
    skip()
    if isAbbreviated { _ = take(.dot) }
    if case .whole = part, let ofQuarter = monthOfQuarter(day: nil, from: start) { return ofQuarter }
    if case .whole = part {
    } else if isAtEnd || token().kind == .comma || token().kind == .close || seesOne(of: TimeWords.every) {
      return CalendarItem(shape: .eachMonth(part), token: start)
    }
    let number = try monthNumber()
    return CalendarItem(shape: .month(number, part), year: try yearBehind(), token: start)
  }

  /// `đầu quý`, `cuối quý sau` behind `tháng`.
  private mutating func monthOfQuarter(day: Int?, from start: TimeToken) -> CalendarItem? {
    guard let third = token().word.flatMap({ TimeWords.thirds[$0] }) else { return nil }
    let words = sees("của", ahead: 1) || sees("mỗi", ahead: 1) ? 2 : 1
    guard seesOne(of: TimeWords.quarter, ahead: words) else { return nil }
    skip(words + 1)
    let isNext = take("sau") || take("tiếp", "theo")
    return CalendarItem(shape: .monthOfQuarter(third, day: day, isNextQuarter: isNext), token: start)
  }

  private mutating func week(from start: TimeToken) throws(TimeExpressionError) -> CalendarItem {
    _ = take("thứ")
    let part: CalendarItem.MonthPart
    if take("cuối") || take("cuối", "cùng") {
      part = .lastWeek
    } else if take("đầu") || take("nhất") || take("đầu", "tiên") {
      part = .week(1)
    } else if take("nhì") {
      part = .week(2)
    } else if let (number, length) = count(), (1...5).contains(number) {
      skip(length)
      part = .week(number)
    } else {
      throw expected(.week)
    }
    _ = take("của")
    return try month(part, from: start)
  }

  /// `6 tháng đầu năm`, `9 tháng năm 2021`; a day where a month follows (`15 tháng 4`).
  private mutating func months(_ count: Int, length: Int, from start: TimeToken) throws(TimeExpressionError)
    -> CalendarItem
  {
    let isLast = sees("cuối", ahead: length + 1)
    let isPart = isLast || sees("đầu", ahead: length + 1)
    let year = sees("năm", ahead: length + (isPart ? 2 : 1))
    guard isPart || year else { throw TimeExpressionError(at: token(length + 1), .unexpected(.month)) }
    guard (1...11).contains(count) else { throw TimeExpressionError(at: start, .impossibleMonth) }
    skip(length + 1 + (isPart ? 1 : 0) + (year ? 1 : 0))
    return CalendarItem(shape: isLast ? .lastMonths(count) : .firstMonths(count), year: takeYear(), token: start)
  }

  /// What follows `năm`.
  private mutating func year(from start: TimeToken) throws(TimeExpressionError) -> CalendarItem {
    if let year = takeYear() { return CalendarItem(shape: .wholeYear, year: year, token: start) }
    if take("thứ") {
      guard let (number, length) = take("nhất") ? (1, 0) : count() else { throw expected(.year) }
      skip(length)
      _ = take("của")
      _ = take("giai", "đoạn")
      return CalendarItem(shape: .yearOfPeriod(number), token: start)
    }
    for (word, place) in [("đầu", 1), ("cuối", nil)] as [(String, Int?)] {
      if take(word, "của", "giai", "đoạn") || take(word, "giai", "đoạn") {
        return CalendarItem(shape: .yearOfPeriod(place), token: start)
      }
    }
    if seesNext(ahead: 0) { return CalendarItem(shape: .wholeYear, token: start) }
    // Alone, `năm` may as well be the number five.
    guard token().number == nil, saidBefore(["trong", "cả", "suốt", "trọn", "hết", "đến", "tới"]) else {
      throw expected(.year)
    }
    return CalendarItem(shape: .wholeYear, token: start)
  }

  private mutating func takeYear() -> Int? {
    guard let year = token().year else { return nil }
    skip()
    return year
  }
}

// Days, and other things that begin with a number.
extension TimeParser {
  /// What follows `ngày`.
  private mutating func day(from start: TimeToken) throws(TimeExpressionError) -> CalendarItem {
    guard token().shortNumber != nil || token().year != nil else { throw expected(.day) }
    return try date(from: start, isMarked: true)
  }

  private mutating func numbered(from start: TimeToken, continuing unit: CalendarItem.Unit?)
    throws(TimeExpressionError) -> CalendarItem
  {
    if let (value, digits) = token().number, digits == 5, onlyToken != nil {
      skip()
      assume(.toleratedSlip)
      return CalendarItem(shape: .serial(value), token: start)
    }
    if let year = token().year {
      if token(1).kind == .dash, token(2).shortNumber != nil, token(3).kind == .dash {
        return try date(from: start, isMarked: false)
      }
      // “quý I/2018 - 2020”: a quarter of each year, or all the time between? “năm 2020” would say.
      guard unit == nil || unit == .year else { throw expected(.time) }
      skip()
      return CalendarItem(shape: .wholeYear, year: year, sharesUnit: unit == .year, token: start)
    }
    guard let number = token().shortNumber else { throw expected(.time) }
    if unit == .year { throw expected(.year) }
    if sees("tháng", "năm", ahead: 1), token(3).year == nil, !sees("năm", ahead: 3) {
      // The sixth of May, or six months of a year?
      throw TimeExpressionError(at: token(3), .unexpected(.year))
    }
    if sees("tháng", ahead: 1), isMonthCount { return try months(number, length: 1, from: start) }
    let startsDate =
      [.slash, .dot].contains(token(1).kind) && token(2).shortNumber != nil
      || token(1).kind == .dash && token(2).shortNumber != nil && token(3).kind == .dash && token(4).year != nil
      || sees("tháng", ahead: 1)
    if !startsDate, unit == .quarter || unit == .month { return try another(of: unit, from: start) }
    if [.slash, .dot, .dash].contains(token(1).kind), token(2).year != nil, unit != .day {
      return try another(of: .month, from: start)
    }
    return try date(from: start, isMarked: false)
  }

  /// Whether `6 tháng` is a length (`6 tháng đầu năm`, `9 tháng năm 2021`) and not a day of a month.
  private var isMonthCount: Bool {
    if sees("năm", ahead: 2) { return token(3).year != nil }
    return seesOne(of: ["đầu", "cuối"], ahead: 2) && !seesOne(of: TimeWords.quarter, ahead: 3)
  }

  private mutating func another(of unit: CalendarItem.Unit?, from start: TimeToken) throws(TimeExpressionError)
    -> CalendarItem
  {
    let shape: CalendarItem.Shape =
      unit == .quarter ? .quarter(try quarterNumber(), nil) : .month(try monthNumber(), .whole)
    return CalendarItem(shape: shape, year: try yearBehind(), sharesUnit: true, token: start)
  }

  /// `15/4/2018`, `15-4-2018`, `15.4`, `2018-04-15`, `15 tháng 4 năm 2018`, or the bare day of `15-30/4/2018`.
  private mutating func date(from start: TimeToken, isMarked: Bool) throws(TimeExpressionError) -> CalendarItem {
    let separator = token(1).kind
    if let year = token().year {
      guard separator == .dash, let month = token(2).shortNumber, token(3).kind == .dash,
        let day = token(4).shortNumber
      else { throw expected(.day) }
      skip(5)
      return CalendarItem(shape: .day(day, month: month), year: year, token: start)
    }
    guard let day = token().shortNumber else { throw expected(.day) }
    if [.slash, .dot, .dash].contains(separator), let month = token(2).shortNumber {
      if token(3).kind == separator, let (number, digits) = token(4).number,
        digits == 4 || separator != .dash
      {
        guard let year = token(4).year ?? (digits == 2 ? fullYear(number) : nil) else {
          throw TimeExpressionError(at: token(4), .unexpected(.year))
        }
        skip(5)
        return CalendarItem(shape: .day(day, month: month), year: year, token: start)
      }
      if separator != .dash {
        skip(3)
        return CalendarItem(shape: .day(day, month: month), year: try yearBehind(), token: start)
      }
      let isRange =
        [.slash, .dot, .dash].contains(token(3).kind) || seesOne(of: ["tháng", "và"], ahead: 3)
        || [.comma, .and].contains(token(3).kind)
      if !isRange {
        // 15-4 alone may be a day and its month or two days of one; only the former is whole.
        assume(.convention)
        skip(3)
        return CalendarItem(shape: .day(day, month: month), year: try yearBehind(), token: start)
      }
    }
    skip()
    if token().kind == .slash, !seesEvery(ahead: 1) {
      throw TimeExpressionError(at: token(1), .unexpected(.monthOfDay))
    }
    return try monthBehind(day: day, from: start)
  }

  /// The month behind a day, in words: `tháng 4`, `của tháng cuối quý`, `tháng sau`.
  private mutating func monthBehind(day: Int, from start: TimeToken) throws(TimeExpressionError) -> CalendarItem {
    let words = sees("của", "tháng") ? 2 : sees("tháng") ? 1 : 0
    skip(words)
    guard words > 0 else { return CalendarItem(shape: .day(day, month: nil), token: start) }
    if let ofQuarter = monthOfQuarter(day: day, from: start) { return ofQuarter }
    if take("sau") || take("tiếp", "theo") { return CalendarItem(shape: .dayOfNextMonth(day), token: start) }
    let month = try monthNumber()
    return CalendarItem(shape: .day(day, month: month), year: try yearBehind(), token: start)
  }
}
