import PlanModel

/// A source is named that the plan does not have.
struct UnknownSourceCheck: Check {
  static let info = CheckInfo(
    code: .a011,
    summary: "Nguồn vốn không có trong sources.csv.",
    why: "Tiền của một nguồn không khai báo không vào được bảng nào.",
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
    for rule in plan.rules { places.add(rule.source) { plan.sources.index(of: $0) == nil } }
    places.add(plan.records, plan.records.sourceCodes, \.source, .source) { plan.sources.index(of: $0) == nil }
    // Where no source is declared at all, it is the file that is missing, and not each of the codes that is wrong.
    if plan.sources.rows.isEmpty, let first = places.found.first {
      let others = places.found.count > 1 ? " và \(places.found.count - 1) mã nguồn khác" : ""
      let reason = plan.readFiles.contains(.sources) ? "sources.csv không có nguồn nào" : "chưa có tệp sources.csv"
      findings.add(
        Finding(
          .a011, at: first.first, field: "source", value: first.code.text,
          "Nguồn “\(first.code)”\(others) chưa được khai báo: \(reason).",
          help: "Thêm tệp sources.csv vào thư mục kế hoạch, mỗi nguồn một dòng; nếu đã có thì kiểm tra tên tệp."))
      return
    }
    var hints = CodeHint(among: plan.sources.rows.map(\.code.value.text))
    for code in places.found {
      let hint = hints.hint(for: code.code.text)
      findings.add(
        Finding(
          .a011, at: code.first, field: "source", value: code.code.text,
          "Nguồn “\(code.code)” không có trong sources.csv\(code.countText).",
          help: "Sửa mã nguồn hoặc thêm nguồn vào sources.csv.\(hint)"))
    }
  }
}
