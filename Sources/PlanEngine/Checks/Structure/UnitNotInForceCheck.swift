import PlanModel

/// A unit is named at a time at which it did not yet, or no longer, exist.
struct UnitNotInForceCheck: Check {
  static let info = CheckInfo(
    code: .p006,
    summary: Wording(
      vi: "Đơn vị được nêu tên ngoài thời gian có hiệu lực của đơn vị.",
      en: "A unit is named outside the time in which it is in force."),
    why: Wording(
      vi: "Việc và tiền giao cho một đơn vị đã sáp nhập hoặc chưa thành lập thì không có ai nhận.",
      en: "Work and money given to a unit that was merged or is not set up yet reach nobody."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2025\n",
      "activities.csv": "activity,name,time,lead\n1,Khảo sát,Quý IV/2025,▶UBND huyện Ba Bể\n",
      "units.csv":
        "unit,name,to,successor\nHBB,UBND huyện Ba Bể,30/6/2025,XBB\nXBB,UBND xã Ba Bể,,\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2025\n",
      "activities.csv": "activity,name,time,lead\n1,Khảo sát,Quý II/2025,UBND huyện Ba Bể\n",
      "units.csv":
        "unit,name,to,successor\nHBB,UBND huyện Ba Bể,30/6/2025,XBB\nXBB,UBND xã Ba Bể,,\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.units]

  /// One finding a name, at its first place. Where a row does not say when, the day of the plan is meant, else its period.
  /// A unit that is in force during a part of the time is not found: it can act then.
  func run(_ assessment: Assessment, _: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard plan.units.contains(where: { $0.from != nil || $0.to != nil }) else { return }
    let directory = UnitDirectory(of: plan)
    let usual = plan.identity.date.map { DayInterval(start: $0.value, end: $0.value) } ?? plan.period?.interval
    var places = CodePlaces<UnitName>()
    for mention in plan.unitMentions(scheduled: assessment.schedules) {
      guard let time = mention.time ?? usual else { continue }
      places.add(mention.name) { !directory.isInForce($0, during: time) }
    }
    let times = plan.records.units.map(directory.times(of:))
    for row in plan.records.rows.indices {
      let record = plan.records.rows[row]
      guard record.unit >= 0, !times[Int(record.unit)].isEmpty,
        !times[Int(record.unit)].contains(where: { $0.contains(record.day) })
      else { continue }
      let name = plan.records.units[Int(record.unit)]
      places.add(Located(name, at: plan.records.place(of: row, .unit), text: name.text)) { _ in true }
    }
    for place in places.found {
      findings.add(UnitNotInForceCheck.finding(place, directory.units(named: place.code)))
    }
  }

  private static func finding(_ found: CodePlaces<UnitName>.Found, _ units: [Unit]) -> Finding {
    let times = units.map { unit in
      [
        unit.from.map { Wording(vi: "từ \($0.official)", en: "from \($0.iso)") },
        unit.to.map { Wording(vi: "đến \($0.official)", en: "until \($0.iso)") },
      ].compactMap(\.self).joined(separator: " ")
    }.joined(separator: "; ")
    let count = found.countText
    let successors = units.compactMap(\.successor?.text).map { Wording(vi: $0, en: "“\($0)”") }.joined(separator: ", ")
    return Finding(
      .p006, at: found.first, value: found.code.text,
      Wording(
        vi: "Đơn vị “\(found.code)” có hiệu lực \(times.vi), được nêu ở đây ngoài thời gian đó\(count.vi).",
        en: "Unit “\(found.code)” is in force \(times.en), and is named here outside that time\(count.en)."),
      help: successors == .empty
        ? Wording(
          vi: "Ghi tên đơn vị có hiệu lực vào thời gian thực hiện, hoặc sửa cột từ ngày, đến ngày trong units.csv.",
          en: "Name the unit that is in force at that time, or correct the columns “from” and “to” in units.csv.")
        : Wording(vi: "Đơn vị kế thừa: \(successors.vi).", en: "Name its successor instead: \(successors.en)."),
      related: units.map {
        RelatedPlace(
          $0.code.place, Wording(vi: "thời gian có hiệu lực ghi ở đây", en: "the time in force is stated here"))
      })
  }
}

extension UnitDirectory {
  /// Whether a unit of a name is in force on any day of a time; one that is not in the list is taken to be.
  fileprivate func isInForce(_ name: UnitName, during time: DayInterval) -> Bool {
    let times = times(of: name)
    return times.isEmpty || times.contains { $0.overlaps(time) }
  }

  /// When the units of a name are in force; nothing for a name that is not in the list.
  fileprivate func times(of name: UnitName) -> [DayInterval] {
    units(named: name).map { DayInterval(start: $0.from, end: $0.to) }
  }
}
