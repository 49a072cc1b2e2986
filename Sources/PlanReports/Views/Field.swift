/// What a column of a form shows: the words that a form's `field` may have.
///
/// Where `activities.csv` has a column for it, the field has that column's name.
enum Field: String, CaseIterable, Sendable {
  /// STT: the code in the document, or the label of a group.
  case activity
  /// The activity's or the source's name.
  case name
  /// Đơn vị chủ trì.
  case lead
  /// Đơn vị phối hợp, those that support marked as such.
  case partners
  /// The document's own words of time.
  case time
  /// Kết quả, sản phẩm.
  case output
  /// Ghi chú, with who is advised.
  case note
  /// The codes of the findings about the activity's time.
  case findings
  /// The decision that a source's money comes from.
  case decision
  /// Năm.
  case year
  /// What gives an amount: the rule or the decision, with its place.
  case reason
  /// An amount before rounding.
  case unrounded
  /// How an amount was rounded.
  case rounding
  /// The totals and limits that hold an amount where it is.
  case demands
  /// Money: the whole, a source's, a year's, a quarter's.
  case amount
  /// Whether the activity runs in a month, a quarter or a year.
  case mark
  /// Dự trữ: by how many days the activity can be late before a deadline is missed.
  case slack
  /// Tình trạng at the as-of date.
  case state
  /// The last day in time.
  case date
  /// Thứ.
  case weekday
  /// Why the last day in time is not worked, and which working day is the last before it.
  case dayOff
  /// Đơn vị tính.
  case measure
  /// Hiện trạng.
  case baseline
  /// What is planned, in the document's own words.
  case planned
  /// What was reached.
  case achieved
  /// What is in force in the budget year.
  case inForce
  /// Năm trước chuyển sang.
  case carriedIn
  /// Giao trong năm.
  case granted
  /// Spent in a quarter of the budget year.
  case spent
  /// Lũy kế from the year's beginning.
  case cumulative
  /// Of the cumulative amount: advanced and not yet recovered.
  case outstanding
  /// Cumulative held against what is in force.
  case rate
  /// Còn lại.
  case remaining
  /// Trước điều chỉnh.
  case before
  /// Tăng.
  case increase
  /// Giảm.
  case decrease
  /// Sau điều chỉnh.
  case after
  /// What of an activity, a source or the plan changed, besides amounts.
  case change
  /// How that reads in the version before.
  case was
  /// How that reads in the version after.
  case now

  /// How a field's cells show unless the form says otherwise.
  var format: ColumnFormat {
    switch self {
    case .activity, .name, .lead, .partners, .time, .output, .note, .findings, .decision, .year, .reason, .unrounded,
      .rounding, .demands, .change, .was, .now, .slack, .state, .date, .weekday, .dayOff, .measure, .baseline, .planned,
      .achieved:
      .text
    case .amount, .inForce, .carriedIn, .granted, .spent, .cumulative, .outstanding, .remaining, .before, .increase,
      .decrease, .after:
      .amount
    case .mark: .mark
    case .rate: .percent
    }
  }
}

/// How the cells of a column show.
enum ColumnFormat: String, CaseIterable, Sendable {
  case text, amount, percent, mark
}

/// For what a column of a form is repeated.
enum Repetition: String, CaseIterable, Sendable {
  case sources, years, quarters
  /// The months of a plan of one year, the quarters of one of up to five, the years of a longer one.
  case spans
}

/// For which source, year or quarter a repeated column stands.
enum Member: Hashable, Sendable {
  /// A source's money.
  case source(Int)
  /// Ngân sách nhà nước: central and local together.
  case stateBudget
  /// The part of a cost that no source pays.
  case unfunded
  /// A year's part.
  case year(Int)
  /// Chưa phân kỳ.
  case noYear
  /// A quarter.
  case quarter(year: Int, number: Int)
  /// A month, a quarter or a year, as the plan's length asks.
  case span(TimeSpan)

  /// Of which repetition it is a member.
  var repetition: Repetition {
    switch self {
    case .source, .stateBudget, .unfunded: .sources
    case .year, .noYear: .years
    case .quarter: .quarters
    case .span: .spans
    }
  }
}

/// By which a value is found in a row.
struct ColumnKey: Hashable, Sendable {
  /// What is shown.
  let field: Field
  /// For which source, year or quarter; none where the column stands once.
  let member: Member?

  init(_ field: Field, _ member: Member? = nil) {
    self.field = field
    self.member = member
  }
}
