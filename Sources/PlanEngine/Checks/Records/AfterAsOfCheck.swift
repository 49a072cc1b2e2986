import PlanModel

/// Records lie after the as-of date and are not counted.
struct AfterAsOfCheck: Check {
  static let info = CheckInfo(
    code: .r006,
    summary: Wording(
      vi: "Có bản ghi sau ngày chốt số liệu; không tính vào báo cáo.",
      en: "There are records after the as-of date; reports do not count them."),
    why: Wording(
      vi: "Người đọc cần biết số liệu được chốt ở ngày nào và phần nào chưa tính.",
      en: "Readers have to know at which day the figures were closed, and what is not counted yet."),
    failing: Example(
      [
        "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
        "activities.csv": "activity,name\n1,Tuyên truyền\n",
        "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
        "records.csv":
          "date,activity,source,kind,amount\n01/02/2021,1,NSTW,disbursement,5\n▶01/07/2021,1,NSTW,disbursement,5\n",
      ], asOf: Day(year: 2021, month: 6, day: 30)),
    passing: Example(
      [
        "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
        "activities.csv": "activity,name\n1,Tuyên truyền\n",
        "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
        "records.csv": "date,activity,source,kind,amount\n01/02/2021,1,NSTW,disbursement,5\n",
      ], asOf: Day(year: 2021, month: 6, day: 30)))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let table = assessment.plan.records
    var found = table.files.map { _ in (first: -1, count: 0) }
    for row in table.rows.indices where assessment.asOf < table.rows[row].day {
      let file = Int(table.rows[row].file)
      if found[file].count == 0 { found[file].first = row }
      found[file].count += 1
    }
    for (first, count) in found where count > 0 {
      findings.add(
        Finding(
          .r006, at: table.place(of: first, .date), field: "date", value: table.rows[first].day.iso,
          Wording(
            vi: "\(count) bản ghi có ngày sau ngày chốt số liệu \(assessment.asOf.official) nên không được tính.",
            en: "\(counted(count, "record is", "records are")) dated after the as-of date \(assessment.asOf.iso) and"
              + " not"
              + " counted."),
          help: Wording(
            vi: "Không cần sửa; muốn tính thì chạy lại với ngày chốt số liệu (--as-of) muộn hơn.",
            en: "Nothing needs correcting; to count them, run again with a later as-of date (--as-of).")))
    }
  }
}
