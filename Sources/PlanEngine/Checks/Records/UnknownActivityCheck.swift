import PlanModel

/// An activity is named that the plan does not have: in amounts, rules or records.
struct UnknownActivityCheck: Check {
  static let info = CheckInfo(
    code: .r001,
    summary: Wording(
      vi: "Mã nhiệm vụ không có trong activities.csv.",
      en: "An activity code is not in activities.csv."),
    why: Wording(
      vi: "Tiền và khối lượng của một nhiệm vụ không khai báo không vào được bảng nào.",
      en: "The money and quantities of an activity that is not declared enter no table."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name\n3.10,Kiểm tra\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "records.csv": "date,activity,source,kind,amount\n01/02/2021,▶3.11,NSTW,disbursement,5\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name\n3.10,Kiểm tra\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "records.csv": "date,activity,source,kind,amount\n01/02/2021,3.10,NSTW,disbursement,5\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.activities]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    var places = CodePlaces<ActivityCode>()
    for line in plan.estimates { places.add(line.activity) { plan.activities.index(of: $0) == nil } }
    for line in plan.funding { places.add(line.activity) { plan.activities.index(of: $0) == nil } }
    for rule in plan.rules { places.add(rule.activity) { plan.activities.index(of: $0) == nil } }
    places.add(plan.records, plan.records.activityCodes, \.activity, .activity) {
      plan.activities.index(of: $0) == nil
    }
    var hints = CodeHint(among: plan.activities.rows.map(\.code.value.text))
    for code in places.found {
      let withZero = ActivityCode("\(code.code)0")
      let hint =
        plan.activities.index(of: withZero) == nil
        ? hints.hint(for: code.code.text)
        : Wording(
          vi: " Có phải Excel đã đổi \(withZero) thành \(code.code)?",
          en: " Did Excel change \(withZero) into \(code.code)?")
      let count = code.countText
      findings.add(
        Finding(
          .r001, at: code.first, field: "activity", value: code.code.text,
          Wording(
            vi: "Nhiệm vụ “\(code.code)” không có trong activities.csv\(count.vi).",
            en: "Activity “\(code.code)” is not in activities.csv\(count.en)."),
          help: Wording(
            vi: "Sửa mã nhiệm vụ, hoặc thêm nhiệm vụ vào activities.csv.\(hint.vi)",
            en: "Correct the activity code, or add the activity to activities.csv.\(hint.en)")))
    }
  }
}
