internal import PlanModel

/// The tags of who answers for what, unit by unit (tổ chức thực hiện).
struct DutyText {
  let plan: Plan
  /// Whether the document's sections have a place for who answers for what. Sections without one say it elsewhere, and only
  /// duties with words of their own are added to them: the tasks name their units.
  private let isPlaced: Bool

  init(plan: Plan) {
    self.plan = plan
    isPlaced =
      plan.sections.isEmpty
      || plan.sections.contains { ProsePart.parts(of: $0.text?.value ?? "").contains(.block(.organisation)) }
  }

  static let scope = TagScope(
    lists: [
      "to_chuc": TagScope(
        texts: ["thu_tu", "don_vi", "trach_nhiem"], lists: ["cac_trach_nhiem": TagScope(texts: ["dau_gach", "dong"])])
    ])

  /// Whether there is anything to say.
  var isEmpty: Bool { groups.isEmpty }

  var context: TemplateContext {
    let groups = groups
    let items = groups.enumerated().map { place, group -> TemplateContext in
      // A first duty in lower case is the unit's own sentence going on; otherwise several duties are a list.
      let runsOn = group.duties.count == 1 || group.duties[0].first?.isLowercase == true
      let listed = group.duties.dropFirst(runsOn ? 1 : 0)
      return [
        "thu_tu": .text(groups.count > 1 ? "\(place + 1)." : nil),
        "don_vi": .text(group.units.map(\.text).joined(separator: "; ")),
        "trach_nhiem": .text(runsOn ? group.duties[0] : nil),
        "cac_trach_nhiem": .list(listed.map { ["dau_gach": .text(runsOn ? nil : "- "), "dong": .text($0)] }),
      ]
    }
    return ["to_chuc": .list(items)]
  }

  /// The duties by unit, in the order in which the units first occur; a plan without `duties.csv` names those that lead.
  private var groups: [(units: [UnitName], duties: [String])] {
    var groups: [(units: [UnitName], duties: [String])] = []
    var places: [[UnitName]: Int] = [:]
    func add(_ units: [UnitName], _ duty: String) {
      if let place = places[units] {
        groups[place].duties.append(duty)
      } else {
        places[units] = groups.count
        groups.append((units, [duty]))
      }
    }
    for duty in plan.duties where isPlaced || duty.text != nil {
      let codes = duty.activities.map(\.value.text).joined(separator: ", ")
      add(duty.units.map(\.value), duty.text?.trimmed ?? (codes.isEmpty ? "" : "Thực hiện nhiệm vụ \(codes)."))
    }
    if plan.duties.isEmpty, isPlaced {
      for activity in plan.activities.inTableOrder.map({ plan.activities[$0] }) {
        for unit in activity.lead {
          add([unit.value], "Chủ trì thực hiện nhiệm vụ \(activity.code.value): \(activity.name).")
        }
      }
    }
    return groups
  }
}
