import PlanModel

/// The numbers of activities side by side leave one out.
struct NumberingGapCheck: Check {
  static let info = CheckInfo(
    code: .p005,
    summary: Wording(
      vi: "Số thứ tự của các nhiệm vụ cùng cấp bị nhảy, hoặc mã nhiệm vụ có dạng ngày tháng.",
      en: "The numbers of activities side by side leave one out, or an activity code looks like a date."),
    why: Wording(
      vi: "Số bị nhảy thường là một dòng bị xóa nhầm, hoặc một mã bị Excel đổi khi mở tệp.",
      en: "A number left out is mostly a row deleted by mistake, or a code that Excel changed when it opened the file."),
    failing: Example([
      "activities.csv": "activity,name\n2,Sản phẩm\n2.1,Khảo sát\n2.2,Tập huấn\n▶2.4,Hội nghị\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name\n2,Sản phẩm\n2.1,Khảo sát\n2.2,Tập huấn\n2.3,Hội nghị\n3,Xúc tiến\n"
    ]))

  static let inputs: Set<PlanFileKind> = [.activities]

  func run(_ assessment: Assessment, _: Stages, into findings: inout Findings) {
    let tree = assessment.plan.activities
    for group in [tree.roots] + tree.rows.map(\.children) {
      var series: [(head: String, items: [(number: Int, code: Located<ActivityCode>)])] = []
      for index in group {
        let code = tree[index].code
        guard let (head, number) = NumberingGapCheck.parts(of: code.value.text) else { continue }
        let place = series.firstIndex { $0.head == head } ?? series.endIndex
        if place == series.endIndex { series.append((head, [])) }
        series[place].items.append((number, code))
      }
      for (head, items) in series { findings.add(NumberingGapCheck.gap(in: items, head: head)) }
    }
    for index in tree.indices { findings.add(NumberingGapCheck.date(tree[index].code)) }
  }

  /// What stands before a code's last number, and the number; none where its last part is no number.
  private static func parts(of code: String) -> (head: String, number: Int)? {
    let tail = code.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard (1...4).contains(tail), let number = Int(code.suffix(tail)) else { return nil }
    let head = String(code.dropLast(tail))
    return head.isEmpty || head.hasSuffix(".") ? (head, number) : nil
  }

  /// The gaps between the least and the greatest number, at the first activity behind one. Numbers of which most are
  /// missing are no numbering.
  private static func gap(in items: [(number: Int, code: Located<ActivityCode>)], head: String) -> Finding? {
    let numbers = Set(items.map(\.number))
    guard let first = numbers.min(), let last = numbers.max(), last - first < 2 * numbers.count else { return nil }
    let missing = (first...last).filter { !numbers.contains($0) }
    guard let least = missing.first, let next = items.filter({ $0.number > least }).min(by: { $0.number < $1.number })
    else { return nil }
    let codes = missing.map { "\(head)\($0)" }.joined(separator: ", ")
    let (before, behind) = ("\(head)\(least - 1)", next.code.value)
    return Finding(
      .p005, at: next.code, field: "activity",
      Wording(
        vi: "Số thứ tự bị nhảy: có \(before) và \(behind) nhưng không có \(codes).",
        en: "The numbering has a gap: there are \(before) and \(behind) but no \(codes)."),
      help: Wording(
        vi: "Kiểm tra xem có dòng nào bị xóa hoặc đánh số nhầm; nếu văn bản đánh số như vậy thì để nguyên.",
        en: "Check whether a row was deleted or numbered wrongly; if the document numbers them like this, leave it."))
  }

  /// A code that is a date: what a spreadsheet makes of `5.4.1`.
  private static func date(_ code: Located<ActivityCode>) -> Finding? {
    let parts = code.value.text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let day = parts[0], let month = parts[1], (1...31).contains(day),
      (1...12).contains(month)
    else { return nil }
    let year = parts.count == 3 ? parts[2] ?? 0 : nil
    let guess = "\(day).\(month)" + (year.map { ".\($0 % 100)" } ?? "")
    return Finding(
      .p005, at: code, field: "activity",
      Wording(
        vi: "Mã nhiệm vụ “\(code.value)” có dạng ngày tháng: có phải bảng tính đã đổi \(guess)?",
        en: "Activity code “\(code.value)” looks like a date: did a spreadsheet make it of \(guess)?"),
      help: Wording(
        vi: "Định dạng cột mã là Text rồi gõ lại mã, ví dụ \(guess).",
        en: "Format the column of codes as Text and type the code again, for example \(guess)."))
  }
}

extension Findings {
  fileprivate mutating func add(_ finding: Finding?) {
    if let finding { add(finding) }
  }
}
