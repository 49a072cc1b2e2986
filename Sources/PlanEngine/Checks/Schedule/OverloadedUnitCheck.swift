import PlanModel

/// A unit that leads far more activities in one quarter than in any other.
struct OverloadedUnitCheck: Check {
  /// How many activities of one quarter are many.
  private static let many = 5

  private static let codes = ["1", "2", "3", "4", "5", "6"]

  static let info = CheckInfo(
    code: .s014,
    summary: Wording(
      vi: "Một đơn vị chủ trì quá nhiều nhiệm vụ trong cùng một quý so với các quý khác.",
      en: "One unit leads far more activities in one quarter than in any other."),
    why: Wording(
      vi: "Việc dồn vào một quý thì khó xong đúng hạn; giãn ra từ khi lập kế hoạch là dễ nhất.",
      en: "Work that piles up in one quarter is seldom done in time; spreading it is easiest in the plan."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,lead\n1,Việc 1,Quý II/2018,▶Sở Công thương\n"
        + codes.dropFirst().map { "\($0),Việc \($0),Quý II/2018,Sở Công thương\n" }.joined(),
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,lead\n"
        + codes.enumerated().map { number, code in
          "\(code),Việc \(code),Quý \(["I", "II", "III"][number % 3])/2018,Sở Công thương\n"
        }.joined(),
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .units]

  /// One finding a unit: its fullest quarter holds at least five activities, and twice as many as the next.
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard let period = plan.period, period.quarters.count > 1 else { return }
    for (unit, activities) in ledActivities(in: assessment) where activities.count >= Self.many {
      var loads: [Quarter: [ActivityIndex]] = [:]
      for index in activities {
        for quarter in assessment.schedule(of: index)?.quarters(in: period) ?? [] {
          loads[quarter, default: []].append(index)
        }
      }
      let fullestFirst = loads.sorted { left, right in
        (right.value.count, left.key) < (left.value.count, right.key)
      }
      guard let fullest = fullestFirst.first, fullest.value.count >= Self.many else { continue }
      let next = fullestFirst.dropFirst().first?.value.count ?? 0
      guard next * 2 <= fullest.value.count else { continue }
      findings.add(.s014) { finding(unit, fullest.value, fullest.key, next, in: plan) }
    }
  }

  /// The activities without others below them whose time is stated, by their lead units, in the order of the file.
  private func ledActivities(in assessment: Assessment) -> [(unit: UnitName, activities: [ActivityIndex])] {
    let tree = assessment.plan.activities
    let directory = UnitDirectory(of: assessment.plan)
    var numbers: [UnitName: Int] = [:]
    var found: [(unit: UnitName, activities: [ActivityIndex])] = []
    for index in tree.indices where tree[index].isLeaf {
      guard let schedule = assessment.schedule(of: index), schedule.statesItsDays, schedule.kind != .period else {
        continue
      }
      for lead in tree[index].lead {
        let unit = directory.units(named: lead.value).first?.code.value ?? lead.value
        if let number = numbers[unit] {
          found[number].activities.append(index)
        } else {
          numbers[unit] = found.count
          found.append((lead.value, [index]))
        }
      }
    }
    return found
  }

  private func finding(
    _ unit: UnitName, _ activities: [ActivityIndex], _ quarter: Quarter, _ next: Int, in plan: Plan
  ) -> Finding {
    let codes = activities.prefix(10).map { plan.activities[$0].code.value.text }.joined(separator: ", ")
    let more = activities.count > 10 ? ", …" : ""
    let lead = activities.first.flatMap { plan.activities[$0].lead.first { $0.value == unit } }
    let (number, name) = (activities.count, "\(quarter.roman)/\(quarter.year)")
    return Finding(
      .s014, at: lead?.place, field: "lead", value: lead?.text,
      Wording(
        vi: "“\(unit)” chủ trì \(number) nhiệm vụ trong quý \(name) (\(codes)\(more)); quý nhiều thứ hai có \(next).",
        en: "“\(unit)” leads \(number) activities in quarter \(name) (\(codes)\(more)); the next fullest has \(next)."),
      help: Wording(
        vi: "Cân nhắc giãn thời gian, hoặc giao bớt cho đơn vị khác.",
        en: "Consider spreading them, or giving some to another unit."))
  }
}
