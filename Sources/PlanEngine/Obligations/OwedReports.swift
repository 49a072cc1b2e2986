import PlanModel

/// Every report that a plan's obligations owe, occurrence by occurrence and unit by unit, with when it was sent (theo dõi
/// nộp báo cáo).
///
/// A report sent meets the earliest unmet occurrence that is due after the one sent before it.
func owedReports(of plan: Plan) -> [OwedReport] {
  guard !plan.obligations.isEmpty else { return [] }
  let directory = UnitDirectory(of: plan)
  return plan.obligations.enumerated().flatMap { number, obligation -> [OwedReport] in
    guard let schedule = obligation.schedule?.value else { return [] }
    let sent = plan.submissions.filter { $0.obligation.value == obligation.code.value }
    let ends = schedule.windows.compactMap(\.end).sorted()
    guard let unit = obligation.unit?.value else {
      return reports(number, nil, ends, of: schedule, sent: sent.map(\.date))
    }
    return directory.debtors(unit, sent: sent.map(\.unit.value)).flatMap { debtor in
      let own = sent.filter { directory.areOne($0.unit.value, debtor) }
      return reports(number, debtor, ends, of: schedule, sent: own.map(\.date))
    }
  }
}

private func reports(
  _ obligation: Int, _ unit: UnitName?, _ ends: [Day], of schedule: Schedule, sent: [Located<Day>]
) -> [OwedReport] {
  var met = [Located<Day>?](repeating: nil, count: ends.count)
  var before: Day?
  for submission in sent.sorted(by: { $0.value < $1.value }) {
    let place = ends.indices.first { place in met[place] == nil && before.map { ends[place] > $0 } ?? true }
    if let place { met[place] = submission }
    before = submission.value
  }
  return zip(ends, met).map { end, submission in
    OwedReport(
      obligation: obligation, unit: unit, due: end, written: schedule.writtenEnd(of: end), submitted: submission)
  }
}

extension UnitDirectory {
  /// Whether two names mean one unit.
  fileprivate func areOne(_ left: UnitName, _ right: UnitName) -> Bool {
    guard left != right else { return true }
    let codes = Set(units(named: left).map(\.code.value))
    return units(named: right).contains { codes.contains($0.code.value) }
  }

  /// Who owes what a name owes: each member of a group; of a group whose members are not listed, each that has sent
  /// anything, and the group as a whole where nobody has.
  fileprivate func debtors(_ name: UnitName, sent: [UnitName]) -> [UnitName] {
    guard let group = units(named: name).first(where: { $0.kind == .group }) else { return [name] }
    let members = members(of: group)
    guard members.isEmpty else { return members.map(\.name) }
    var found: [UnitName] = []
    for unit in sent where !found.contains(where: { areOne($0, unit) }) { found.append(unit) }
    return found.isEmpty ? [name] : found
  }
}
