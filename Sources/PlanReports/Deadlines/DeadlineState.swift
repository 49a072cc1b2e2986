import PlanModel

/// How it stands with something due, at the as-of date (tình trạng thời hạn).
enum DeadlineState: Hashable {
  /// Done; on which day where it is one thing, and so many days late where it was. None late is on the very day before
  /// which it was due.
  case done(on: Day?, late: Int?)
  /// Not done, so many days after it was due.
  case overdue(days: Int)
  /// Over, and nothing is recorded that would tell whether it was done.
  case past
  /// Not over, for so many days more.
  case ahead(days: Int)

  /// How a report stands. Only where it is recorded who sent what is one that was not sent missing.
  init(_ report: OwedReport, asOf: Day, isRecorded: Bool) {
    switch report.state(asOf: asOf) {
    case .met: self = .done(on: nil, late: nil)
    case .late(let days): self = .done(on: report.submitted?.value, late: days)
    case .missing(let days): self = isRecorded ? .overdue(days: days) : .past
    case .open: self = .ahead(days: report.due - asOf)
    }
  }

  /// The words of a report.
  func words(isReport: Bool) -> String {
    switch self {
    case .done(let day, let late):
      let done = day.map { "\(isReport ? "Nộp" : "Hoàn thành") ngày \($0.official)" }
      let lateness = late.map { $0 > 0 ? ", chậm \($0) ngày" : ", chậm hạn" }
      return (done ?? (isReport ? "Đã nộp" : "Hoàn thành")) + (lateness ?? (isReport ? " đúng hạn" : ""))
    case .overdue(let days): return days > 0 ? "Quá hạn \(days) ngày" : "Quá hạn"
    case .past: return "Đã qua, chưa có số liệu"
    case .ahead(0): return "Đến hạn trong ngày"
    // Of what is far away nobody counts the days.
    case .ahead(let days): return days <= 365 ? "Còn \(days) ngày" : "Chưa đến hạn"
    }
  }

  /// What colour goes with the words.
  var tone: Tone {
    switch self {
    case .done(_, let late): late == nil ? .good : .caution
    case .overdue: .bad
    case .past: .plain
    case .ahead(let days): days <= Deadlines.notice ? .caution : .plain
    }
  }
}
