import PlanModel

/// The units of a plan by every name they answer to: code, name and abbreviations (danh mục đơn vị).
struct UnitDirectory {
  private var byName: [NameKey: [Unit]] = [:]
  private let all: [Unit]
  /// Every name, in the order of the file.
  private(set) var names: [String] = []

  init(of plan: Plan) {
    all = plan.units
    for unit in plan.units {
      var keys: Set<NameKey> = []
      for name in [unit.code.value, unit.name] + unit.abbreviations where keys.insert(name.key).inserted {
        byName[name.key, default: []].append(unit)
        names.append(name.text)
      }
    }
  }

  /// The units that a name means: several where a name passed from one to another.
  func units(named name: UnitName) -> [Unit] { byName[name.key] ?? [] }

  /// The units of a group: those whose parent it is, or, where it has a level, all of that level.
  func members(of group: Unit) -> [Unit] {
    all.filter { unit in
      guard unit.kind == .unit else { return false }
      if let parent = unit.parent, units(named: parent).contains(where: { $0.code.value == group.code.value }) {
        return true
      }
      return group.level.map { level in unit.level.map { NameKey($0) == NameKey(level) } ?? false } ?? false
    }
  }

  /// Whether a name means a unit of the plan.
  func contains(_ name: UnitName) -> Bool { byName[name.key] != nil }
}

extension Plan {
  /// Every place outside the records at which a unit is named, in the order of the files, with the time that is meant
  /// there where the row itself tells it.
  ///
  /// A product's unit is its place of origin (địa bàn), which need not be a body of the plan.
  func unitMentions(scheduled schedules: [Schedule?]) -> [UnitMention] {
    var mentions: [UnitMention] = []
    for (offset, activity) in activities.rows.enumerated() {
      let time = schedules[offset]?.span
      let names = activity.lead + activity.partners + activity.supporters + activity.onBehalfOf
      mentions += names.map { UnitMention(name: $0, time: time) }
    }
    for line in funding {
      let time = line.year.flatMap { Period(firstYear: $0, lastYear: $0)?.interval }
      mentions += line.unit.map { [UnitMention(name: $0, time: time)] } ?? []
    }
    mentions += rules.compactMap { $0.unit.map { UnitMention(name: $0, time: nil) } }
    mentions += criteria.map { UnitMention(name: $0.unit, time: nil) }
    mentions += duties.flatMap { duty in duty.units.map { UnitMention(name: $0, time: nil) } }
    mentions += obligations.compactMap { $0.unit.map { UnitMention(name: $0, time: nil) } }
    mentions += submissions.map { submission in
      UnitMention(name: submission.unit, time: DayInterval(start: submission.date.value, end: submission.date.value))
    }
    return mentions
  }
}

/// A place at which a unit is named.
struct UnitMention {
  let name: Located<UnitName>
  /// When the unit is meant to act; none where the row does not say.
  let time: DayInterval?
}

extension Schedule {
  /// From the first window's start to the last one's end, a deadline being the day of its end; none without windows.
  fileprivate var span: DayInterval? {
    guard let first = windows.first, let last = windows.last else { return nil }
    return DayInterval(start: first.start ?? first.end, end: last.end)
  }
}
