import PlanModel

/// A unit is named that the plan's list of units does not have.
struct UnknownUnitCheck: Check {
  static let info = CheckInfo(
    code: .p004,
    summary: Wording(
      vi: "Đơn vị được nêu tên không có trong units.csv.",
      en: "A unit that is named is not in units.csv."),
    why: Wording(
      vi: "Tên viết khác đi thì việc và tiền của một đơn vị bị tách làm hai trong biểu phân công và báo cáo.",
      en: "Under another spelling, the work and money of one unit are split in two in the table of duties and in"
        + " reports."),
    failing: Example([
      "activities.csv": "activity,name,lead\n1,Khảo sát,▶Sở Công thươn\n",
      "units.csv": "unit,name\nSCT,Sở Công thương\n",
    ]),
    passing: Example([
      "activities.csv": "activity,name,lead\n1,Khảo sát,Sở Công thương\n2,Tập huấn,SCT\n",
      "units.csv": "unit,name\nSCT,Sở Công thương\n",
    ]))

  /// A row that could not be read may be the unit that is missing.
  static let inputs: Set<PlanFileKind> = [.units]

  /// One finding a name, at its first place, in the order of the files.
  func run(_ assessment: Assessment, _: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard !plan.units.isEmpty else { return }
    let directory = UnitDirectory(of: plan)
    var places = CodePlaces<UnitName>()
    for mention in plan.unitMentions(scheduled: assessment.schedules) {
      places.add(mention.name) { !directory.contains($0) }
    }
    places.add(plan.records, plan.records.units, \.unit, .unit) { !directory.contains($0) }
    var hints = CodeHint(among: directory.names)
    for unknown in places.found {
      let name = unknown.code.text
      let shown = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let count = unknown.countText
      findings.add(
        Finding(
          .p004, at: unknown.first, value: name,
          Wording(
            vi: "Đơn vị “\(shown)” không có trong units.csv\(count.vi).",
            en: "Unit “\(shown)” is not in units.csv\(count.en)."),
          help: UnknownUnitCheck.help(for: name, in: directory)
            ?? [UnknownUnitCheck.help, hints.hint(for: name)].joined(separator: "")))
    }
  }

  private static let help = Wording(
    vi: "Sửa lại tên, hoặc thêm đơn vị (hay cách viết này vào cột Viết tắt) trong units.csv; đơn vị không rõ là ai thì"
      + " ghi loại “chung”.",
    en: "Correct the name, or add the unit (or this spelling, in the column “abbreviation”) to units.csv; where no"
      + " particular unit is meant, its kind is “generic”.")

  /// The way out where the name is no misspelling: a mark of repetition, or several units in one.
  private static func help(for name: String, in directory: UnitDirectory) -> Wording? {
    if marksOfRepetition.contains(name.lowercased().filter { $0 != " " && $0 != "." }) {
      return Wording(
        vi: "“\(name)” là dấu “như trên”: ghi lại đầy đủ tên đơn vị ở từng dòng.",
        en: "“\(name)” is a mark for “as above”: write the unit's full name in every row.")
    }
    for separator in [", ", " và ", "/", "\n", ",", "-"] {
      let parts = name.split(separator: separator).map { UnitName(String($0)) }
      if parts.count > 1, parts.allSatisfy(directory.contains) {
        let list = parts.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let names = list.joined(separator: ";")
        return Wording(
          vi: "Nếu là \(parts.count) đơn vị thì ngăn cách bằng dấu chấm phẩy: “\(names)”.",
          en: "If these are \(parts.count) units, separate them by semicolons: “\(names)”.")
      }
    }
    return nil
  }

  private static let marksOfRepetition: Set = ["nt", "-nt-", "\"", "''", "〃", "-\"-", "nhưtrên"]
}
