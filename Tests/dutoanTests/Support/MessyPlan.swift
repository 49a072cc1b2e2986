import Foundation
import PlanModel
import TestSupport

@testable import PlanInput

/// A plan folder as many hands would write it: names in either language, every form of numbers and dates, any delimiter.
struct MessyPlan {
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private var random: SplitMix64

  /// A plan that its seed tells.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    files.append(("plan.csv", identity()))
    add(ActivityColumn.self)
    add(EstimateColumn.self)
    add(SourceColumn.self)
    add(FundingColumn.self)
    add(RuleColumn.self)
    add(CriterionColumn.self)
    add(RecordFileColumn.self)
    add(TargetColumn.self)
    add(ResultColumn.self)
    add(UnitColumn.self)
    add(DutyColumn.self)
    add(SectionColumn.self)
    add(DocumentColumn.self)
    add(ObligationColumn.self)
    add(SubmissionColumn.self)
    add(ProductColumn.self)
    add(HolidayColumn.self)
  }

  // MARK: Files

  private mutating func identity() -> [UInt8] {
    var rows = [["period", "2021-2025"], ["Đơn vị tính", "triệu đồng"], ["total", number(style: pick([0, 1, 2]))]]
    if coin() { rows.append(["Làm tròn đến", "0,5"]) }
    if coin() { rows.append(["ngày ban hành", date()]) }
    if coin() { rows.append(["status", "Minh họa"]) }
    if coin() { rows.append(["Tên kế hoạch", "Kế hoạch " + text()]) }
    return bytes([[pick(["key", "Thông tin"]), pick(["value", "Giá trị"])]] + rows)
  }

  private mutating func add<Column: TableColumn>(_: Column.Type) {
    guard Column.fileKind == .activities || coin() else { return }
    let columns = Column.allCases.filter { mustStand($0) || coin() }.shuffled(using: &random)
    let saysComparison = columns.contains { $0.rawValue == "comparison" }
    var header: [String] = []
    var styles: [Int] = []
    for column in columns {
      var name = pick([column.rawValue] + column.names)
      if coin() { name = name.uppercased() }
      if Column.money.contains(column), coin() { name += pick([" (triệu đồng)", " (tỷ đồng)", " (đvt: tr.đ)"]) }
      header.append(name)
      // The two ends of a range are one column.
      styles.append(column.rawValue.hasPrefix("planned") ? 0 : Int.random(in: 0...3, using: &random))
    }
    let extras = pick([[], ["x_mã kho bạc"], ["Cột của tôi"]])
    var rows = [header + extras]
    for row in 0..<Int.random(in: 0...6, using: &random) {
      if coin(8) { rows.append([String](repeating: pick(["", " "]), count: header.count)) }
      let cells = columns.enumerated().map { index, column in
        column == Column.allCases.first && !isValue(column.content)
          ? "3.\(row + 1)\(pick(["", "0"]))" : cell(of: column, style: styles[index], saysComparison)
      }
      rows.append(cells + extras.map { _ in text() })
    }
    files.append((Column.fileKind.fileName, bytes(rows)))
  }

  /// Whether a column must be there and filled: those that say so, and what a record or a rule can't do without.
  private func mustStand<Column: TableColumn>(_ column: Column) -> Bool {
    switch Column.fileKind {
    case .records: ["date", "source", "amount"].contains(column.rawValue)
    case .rules: ["source", "method", "value"].contains(column.rawValue)
    default: Column.required.contains(column)
    }
  }

  private func isValue(_ content: FieldContent) -> Bool {
    if case .text = content { return false }
    return true
  }

  /// Rows as a program of some office would write them.
  private mutating func bytes(_ rows: [[String]]) -> [UInt8] {
    let (delimiter, end) = (pick([",", ";", "\t", "|"]), pick(["\n", "\r\n", "\r"]))
    var text = coin(3) ? "\u{FEFF}" : ""
    for row in rows {
      let tail = coin(4) ? delimiter : ""
      text += row.map { quoted($0, delimiter) }.joined(separator: delimiter) + tail + end
    }
    if coin() { text.removeLast() }
    if coin(4) { text = text.decomposedStringWithCanonicalMapping }
    let encoding =
      coin(6) ? pick(textEncodings.filter { $0.name.hasPrefix("UTF-16") || coin(4) } + [UTF8Encoding()]) : nil
    return encoding?.encoded(text) ?? Array(text.utf8)
  }

  private mutating func quoted(_ cell: String, _ delimiter: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains { ["\"", "\r", "\n"].contains($0) || String($0) == delimiter }
    guard needsQuotes || coin(5) else { return cell }
    return "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  // MARK: Cells

  private mutating func cell<Column: TableColumn>(of column: Column, style: Int, _ saysComparison: Bool) -> String {
    if !mustStand(column), coin(4) { return "" }
    switch column.content {
    case .text:
      let text = text()
      return text.isEmpty && mustStand(column) ? "A" : text
    case .day: return date()
    case .year: return pick(["2021", "năm 2022", "2023"])
    case .period, .moneyUnit: return ""
    case .word(let list):
      // A source's total is no floor.
      return pick(Column.fileKind == .sources && column.rawValue == "limit" ? ["đúng", "TRẦN"] : list.spellings)
    case .amount:
      let negative = "(\(number(style: style)))"
      return coin(5) ? pick([negative, mustStand(column) ? negative : "-"]) : money(style: style)
    case .quantity: return number(style: style) + pick(["", "%"])
    case .count(of: let word): return number(style: style) + pick(["", " \(word)"])
    case .planned:
      let number = number(style: style)
      return saysComparison
        ? number : pick([number, "ít nhất \(number)", "từ \(number) trở lên", "\(number) – \(number)", "~ \(number)"])
    }
  }

  private mutating func money(style: Int) -> String {
    number(style: style) + pick(["", "", "", " triệu", " tỷ đồng", "tr.đ"])
  }

  /// A number in a use of separators: Vietnamese, English, spaces, or none.
  private mutating func number(style: Int) -> String {
    let whole = String(Int.random(in: 1...pick([9, 999, 99_999, 9_999_999]), using: &random))
    let fraction = pick(["", "", "5", "25", "125"])
    var groups: [Substring] = []
    var rest = whole[...]
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    let (group, point) = [(".", ","), (",", "."), (" ", ","), ("", "")][style]
    return groups.joined(separator: group) + (fraction.isEmpty || point.isEmpty ? "" : point + fraction)
  }

  private mutating func date() -> String {
    let (day, month) = (Int.random(in: 1...28, using: &random), Int.random(in: 1...12, using: &random))
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return pick(["\(day)/\(month)/2021", "\(two(day))-\(two(month))-2022", "2023-\(two(month))-\(two(day))"])
  }

  private mutating func text() -> String {
    pick([
      "Tập huấn", "3.10", "007", "=1+2", "-5", "a, b; c", "Đề án “OCOP”", "nói \"thật\"", "dòng 1\ndòng 2", " có cách ",
      "1.000", "quý I/2021", "31/12/2021", "Sở Công Thương;Sở Tài chính", "", "dòng 1\r\ndòng 2",
    ])
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func coin(_ sides: Int = 2) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }
}

extension FixedWord {
  /// All ways to write a word of the list.
  fileprivate static var spellings: [String] { allCases.flatMap { [$0.canonicalWord] + $0.otherWords } }
}
