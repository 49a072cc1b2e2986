import PlanModel

/// An amount is decided from a source that an activity's rules leave out.
struct EligibilityCheck: Check {
  static let info = CheckInfo(
    code: .a006,
    summary: Wording(
      vi: "Nguồn vốn không được dùng cho nhiệm vụ theo quy tắc phân bổ.",
      en: "The allocation rules do not let the source pay for the activity."),
    why: Wording(
      vi: "Vốn dùng sai đối tượng không được quyết toán.",
      en: "Money spent on what it is not meant for is refused in the settlement."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\n",
      "rules.csv": "source,method,activity,value\nNSTW,priority,1,1\n",
      "funding.csv": "amount,activity,source\n10,1,▶NSDP\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\n",
      "rules.csv": "source,method,activity,value\nNSTW,priority,1,1\nNSDP,priority,1,2\n",
      "funding.csv": "amount,activity,source\n10,1,NSDP\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.activities, .sources, .funding, .rules]
  static let follows: Set<Code> = [.a011, .r001]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let problem = stages.problem
    for row in assessment.plan.funding where row.limit == .exact {
      guard let code = row.source, let source = assessment.plan.sources.index(of: code.value),
        let activity = row.activity.flatMap({ assessment.plan.activities.index(of: $0.value) })
      else { continue }
      let lines = problem.lines(for: activity)
      guard !lines.isEmpty, lines.allSatisfy({ !problem.isEligible(source, for: $0) }) else { continue }
      let excluding = lines.flatMap { problem.lines[$0].terms.exclusions }
        .first { problem.isSource(source, within: $0.source) }
      if let max = excluding?.rule.max {
        add(code, assessment.plan.activities[activity], leftOutBy: max, to: &findings)
        continue
      }
      let rules = lines.flatMap { problem.lines[$0].rules }.sorted { $0.row < $1.row }
      let named = rules.reduce(into: [String]()) { codes, entry in
        let code = entry.rule.source.value.text
        if !codes.contains(code) { codes.append(code) }
      }
      let (title, allowed) = (assessment.plan.activities[activity].title, named.joined(separator: ", "))
      findings.add(
        Finding(
          .a006, at: code, field: "source",
          Wording(
            vi: "Nguồn \(code.value) không được dùng cho \(title.vi): quy tắc chỉ cho dùng nguồn \(allowed).",
            en: "Source \(code.value) may not pay for \(title.en): the rules allow only \(allowed)."),
          help: Wording(
            vi: "Đổi nguồn của số vốn này, hoặc thêm quy tắc cho nguồn \(code.value) trong rules.csv.",
            en: "Change the source of this amount, or add a rule for source \(code.value) to rules.csv."),
          related: rules.prefix(1).map {
            RelatedPlace($0.rule.source.place, Wording(vi: "quy tắc của nhiệm vụ", en: "the activity's rule"))
          }))
    }
  }

  /// A rule leaves the source out: the most that it may pay is nothing.
  private func add(
    _ code: Located<SourceCode>, _ activity: Activity, leftOutBy max: Located<Quantity>, to findings: inout Findings
  ) {
    findings.add(
      Finding(
        .a006, at: code, field: "source",
        Wording(
          vi: "Nguồn \(code.value) không được dùng cho \(activity.title.vi): quy tắc ghi mức tối đa là 0.",
          en: "Source \(code.value) may not pay for \(activity.title.en): a rule states a maximum of 0."),
        help: Wording(
          vi: "Đổi nguồn của số vốn này, hoặc sửa cột Tối đa (max) của quy tắc trong rules.csv.",
          en: "Change the source of this amount, or correct the rule's column “max” in rules.csv."),
        related: [RelatedPlace(max.place, Wording(vi: "quy tắc của nhiệm vụ", en: "the activity's rule"))]))
  }
}
