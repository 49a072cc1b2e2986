import PlanModel

/// What differs between two versions besides the compared amounts.
struct OtherChanges {
  let before: Assessment
  let after: Assessment
  let basis: PlanChanges.Basis
  /// The activities of both versions.
  let activities: Set<Versions<ActivityIndex>>

  private var unit: MoneyUnit { after.plan.identity.moneyUnit }

  /// What differs of the plan as a whole.
  var ofPlan: [Change] {
    [
      change(.plan, .total, words(before.plan.identity.total?.value), words(after.plan.identity.total?.value)),
      change(.plan, .period, words(before.plan.period?.text), words(after.plan.period?.text)),
    ].compactMap(\.self)
  }

  /// What differs of a source.
  func of(_ versions: Versions<SourceIndex>) -> [Change] {
    let subject = Change.Subject.source(versions)
    guard let old = versions.before.map({ before.plan.sources[$0] }) else { return [Change(subject, .added)] }
    guard let new = versions.after.map({ after.plan.sources[$0] }) else { return [Change(subject, .dropped)] }
    let totals = (
      versions.before.flatMap(before.plan.sources.total), versions.after.flatMap(after.plan.sources.total)
    )
    // What is above other sources is their sum, and follows from them.
    let isSum = !old.children.isEmpty && !new.children.isEmpty
    return [
      change(subject, .name, words(old.name), words(new.name), isSame: NameKey(old.name) == NameKey(new.name)),
      change(subject, .total, words(totals.0), words(totals.1), isSame: isSum || totals.0 == totals.1),
    ].compactMap(\.self)
  }

  /// What differs of an activity.
  func of(_ versions: Versions<ActivityIndex>) -> [Change] {
    let subject = Change.Subject.activity(versions)
    guard let index = versions.before else { return [Change(subject, .added)] }
    guard let indexAfter = versions.after else { return [Change(subject, .dropped)] }
    let (old, new) = (before.plan.activities[index], after.plan.activities[indexAfter])
    let times = (old.schedule?.value, new.schedule?.value)
    return [
      change(
        subject, .code, words(old.code.value.text), words(new.code.value.text),
        isSame: old.code.value == new.code.value || isNumberedWithParent(old, new)),
      change(subject, .name, words(old.name), words(new.name), isSame: NameKey(old.name) == NameKey(new.name)),
      cost(subject, before.cost(of: index), after.cost(of: indexAfter)),
      change(
        subject, .time, times.0?.wording, times.1?.wording, isSame: OtherChanges.mean(times.0, theSameAs: times.1)),
      change(
        subject, .lead, words(old.lead.names), words(new.lead.names),
        isSame: old.lead.map(\.value) == new.lead.map(\.value)),
    ].compactMap(\.self)
  }

  /// Whether a code only follows that of the activity above: 3.9.1 became 3.11.1 because 3.9 became 3.11.
  private func isNumberedWithParent(_ old: Activity, _ new: Activity) -> Bool {
    guard let parent = old.parent, let parentAfter = new.parent,
      activities.contains(Versions(before: parent, after: parentAfter))
    else { return false }
    let (code, codeAfter) = (before.plan.activities[parent].code.value, after.plan.activities[parentAfter].code.value)
    return old.code.value.parent == code && new.code.value.parent == codeAfter
      && old.code.value.text.dropFirst(code.text.count) == new.code.value.text.dropFirst(codeAfter.text.count)
  }

  /// The cost where an activity is the costed line; that of a parent follows from what stands below.
  private func cost(_ subject: Change.Subject, _ old: ActivityCost, _ new: ActivityCost) -> Change? {
    guard basis == .allocation, old.isCostedLine || new.isCostedLine else { return nil }
    guard old.total == new.total else { return change(subject, .cost, words(old.total), words(new.total)) }
    let years = (old.parts + new.parts).map { $0.year ?? .max }
    let moved = Set(years).sorted().map { $0 == .max ? nil : $0 }.filter { old.amount(in: $0) != new.amount(in: $0) }
    return change(subject, .cost, words(old, in: moved), words(new, in: moved))
  }

  /// The parts of a cost in some years: `2021: 400 triệu đồng; 2022: 500 triệu đồng`.
  private func words(_ cost: ActivityCost, in years: [Int?]) -> Wording? {
    guard !years.isEmpty else { return nil }
    let parts = years.map { year in
      let amount = cost.amount(in: year).wording(in: unit)
      return Wording(
        vi: "\(year.map(String.init) ?? "chưa phân kỳ"): \(amount.vi)",
        en: "\(year.map(String.init) ?? "no year"): \(amount.en)")
    }
    return Wording(vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  private func words(_ amount: Money?) -> Wording? { amount?.wording(in: unit) }

  private func words(_ text: String?) -> Wording? {
    text.flatMap { $0.isEmpty ? nil : Wording(vi: $0, en: $0) }
  }

  private func change(
    _ subject: Change.Subject, _ aspect: Change.Aspect, _ old: Wording?, _ new: Wording?
  ) -> Change? {
    change(subject, aspect, old, new, isSame: old == new)
  }

  private func change(
    _ subject: Change.Subject, _ aspect: Change.Aspect, _ old: Wording?, _ new: Wording?, isSame: Bool
  ) -> Change? {
    isSame ? nil : Change(subject, aspect, before: old, after: new)
  }

  /// Whether two stated times are one: the same words, whatever the plan's period makes of them, or the same days.
  private static func mean(_ old: Schedule?, theSameAs new: Schedule?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    if !old.text.isEmpty, NameKey(old.text) == NameKey(new.text) { return true }
    return !old.windows.isEmpty && old.kind == new.kind && old.windows == new.windows
  }
}

extension [Located<UnitName>] {
  /// The names as written.
  fileprivate var names: String { map(\.value.text).joined(separator: "; ") }
}

extension Schedule {
  /// The document's own words; the days, where they came from the columns `start` and `end`.
  fileprivate var wording: Wording {
    guard text.isEmpty else { return Wording(vi: text, en: text) }
    let days = windows.map(\.wording)
    return Wording(vi: days.map(\.vi).joined(separator: "; "), en: days.map(\.en).joined(separator: "; "))
  }
}

extension DayInterval {
  fileprivate var wording: Wording {
    let (start, end) = (start?.official, end?.official)
    return switch (start, end) {
    case (let start?, let end?): Wording(vi: "\(start)–\(end)", en: "\(start)–\(end)")
    case (let start?, nil): Wording(vi: "từ \(start)", en: "from \(start)")
    case (nil, let end?): Wording(vi: "đến hết \(end)", en: "by \(end)")
    case (nil, nil): Wording(vi: "không hạn định", en: "open")
    }
  }
}
