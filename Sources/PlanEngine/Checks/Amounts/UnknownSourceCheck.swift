import PlanModel

/// A source is named that the plan does not have.
struct UnknownSourceCheck: Check {
  static let info = CheckInfo(
    code: .a011,
    summary: Wording(
      vi: "Nguồn vốn không có trong sources.csv.",
      en: "A funding source is not in sources.csv."),
    why: Wording(
      vi: "Tiền của một nguồn không khai báo không vào được bảng nào.",
      en: "The money of a source that is not declared enters no table."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "funding.csv": "amount,activity,source\n100,1,▶NSTƯ\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "funding.csv": "amount,activity,source\n100,1,NSTW\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.sources]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    var places = CodePlaces<SourceCode>()
    for line in plan.estimates { places.add(line.source) { plan.sources.index(of: $0) == nil } }
    for line in plan.funding { places.add(line.source) { plan.sources.index(of: $0) == nil } }
    for rule in plan.rules {
      places.add(rule.source) { plan.sources.index(of: $0) == nil }
      places.add(rule.of) { plan.sources.index(of: $0) == nil }
    }
    places.add(plan.records, plan.records.sourceCodes, \.source, .source) { plan.sources.index(of: $0) == nil }
    // Where no source is declared at all, it is the file that is missing, and not each of the codes that is wrong.
    if plan.sources.rows.isEmpty, let first = places.found.first {
      let others = places.found.count - 1
      let subject =
        others == 0
        ? Wording(vi: "Nguồn “\(first.code)”", en: "Source “\(first.code)” is")
        : Wording(
          vi: "Nguồn “\(first.code)” và \(others) mã nguồn khác",
          en: "Source “\(first.code)” and \(counted(others, "other source code", "other source codes")) are")
      let reason =
        plan.readFiles.contains(.sources)
        ? Wording(vi: "sources.csv không có nguồn nào", en: "sources.csv has no source")
        : Wording(vi: "chưa có tệp sources.csv", en: "there is no file sources.csv")
      findings.add(
        Finding(
          .a011, at: first.first, field: "source", value: first.code.text,
          Wording(
            vi: "\(subject.vi) chưa được khai báo: \(reason.vi).", en: "\(subject.en) not declared: \(reason.en)."),
          help: Wording(
            vi: "Thêm tệp sources.csv vào thư mục kế hoạch, mỗi nguồn một dòng; nếu đã có thì kiểm tra tên tệp.",
            en: "Add a file sources.csv to the plan's folder, one row a source; if it is there, check its name.")))
      return
    }
    var hints = CodeHint(among: plan.sources.rows.map(\.code.value.text))
    for code in places.found {
      let (count, hint) = (code.countText, hints.hint(for: code.code.text))
      findings.add(
        Finding(
          .a011, at: code.first, field: "source", value: code.code.text,
          Wording(
            vi: "Nguồn “\(code.code)” không có trong sources.csv\(count.vi).",
            en: "Source “\(code.code)” is not in sources.csv\(count.en)."),
          help: Wording(
            vi: "Sửa mã nguồn hoặc thêm nguồn vào sources.csv.\(hint.vi)",
            en: "Correct the source code, or add the source to sources.csv.\(hint.en)")))
    }
  }
}
