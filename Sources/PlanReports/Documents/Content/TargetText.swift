internal import PlanModel

/// The tags of the targets: a table of what is to be reached, in words that say how it is meant (chỉ tiêu).
struct TargetText {
  let targets: [Target]
  let width: Int

  static let scope = TagScope(texts: ["bang_chi_tieu", "nam_chi_tieu"])

  var context: TemplateContext {
    let years = Set(targets.compactMap(\.year))
    return [
      "bang_chi_tieu": .drawn(targets.isEmpty ? [] : table(withYear: years.count > 1)),
      "nam_chi_tieu": .text(years.count == 1 ? years.first.map(String.init) : nil),
    ]
  }

  private func table(withYear: Bool) -> [String] {
    let withBaseline = targets.contains { $0.baseline != nil }
    var columns = [TextTable.Column("STT", .centre), TextTable.Column("Chỉ tiêu"), TextTable.Column("ĐVT", .centre)]
    if withYear { columns.append(TextTable.Column("Năm", .centre)) }
    if withBaseline { columns.append(TextTable.Column("Hiện trạng", .centre)) }
    columns.append(TextTable.Column("Mục tiêu", .centre))
    var (top, known) = (0, Set<TargetCode>())
    let rows = targets.map { target -> [String] in
      let isPart = target.parent.map(known.contains) ?? false
      known.insert(target.code.value)
      if !isPart { top += 1 }
      var row = [isPart ? "-" : "\(top)", target.name, target.measure ?? ""]
      if withYear { row.append(target.year.map(String.init) ?? "") }
      if withBaseline { row.append(target.baseline.map(Self.figure) ?? "") }
      return row + [Self.aim(of: target)]
    }
    return TextTable(columns: columns, rows: rows).lines(width: width)
  }

  /// `ít nhất 50`, `60-70`; a target without a figure says so and never shows a zero.
  static func aim(of target: Target) -> String {
    guard let planned = target.planned else { return "(không nêu số)" }
    let figure = figure(planned)
    switch target.comparison {
    case .equal: return figure
    case .atLeast: return "ít nhất \(figure)"
    case .atMost: return "không quá \(figure)"
    case .about: return "khoảng \(figure)"
    case .range: return target.plannedTo.map { "\(figure)-\(Self.figure($0))" } ?? figure
    }
  }

  /// The figure as the document has it where that is a mere number (`09`), else as documents write it.
  static func figure(_ quantity: Located<Quantity>) -> String {
    let text = quantity.text.trimmed
    return !text.isEmpty && text.allSatisfy(\.isNumber) ? text : quantity.value.official
  }
}
