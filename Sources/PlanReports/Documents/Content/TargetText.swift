internal import PlanModel

/// The tags of the targets: a table of what is to be reached, in words that say how it is meant (chỉ tiêu).
struct TargetText {
  let targets: [Target]
  let period: Period?
  let width: Int

  static let scope = TagScope(texts: ["bang_chi_tieu", "nam_chi_tieu"], flags: ["chi_tieu_ca_ke_hoach"])

  var context: TemplateContext {
    let years = Set(targets.compactMap(\.year))
    let year = years.count == 1 ? years.first : nil
    return [
      "bang_chi_tieu": .drawn(targets.isEmpty ? [] : table(byYear: years.count > 1)),
      "nam_chi_tieu": .text(year.map(String.init)),
      "chi_tieu_ca_ke_hoach": .flag(period?.isSingleYear == true && period?.firstYear == year),
    ]
  }

  private func table(byYear: Bool) -> [String] {
    let withBaseline = targets.contains { $0.baseline != nil }
    var columns = [TextTable.Column("STT", .centre), TextTable.Column("Chỉ tiêu"), TextTable.Column("ĐVT", .centre)]
    if withBaseline { columns.append(TextTable.Column("Hiện trạng", .centre)) }
    columns.append(TextTable.Column("Mục tiêu", .centre))
    guard byYear else { return TextTable(columns: columns, rows: rows(targets, withBaseline)).lines(width: width) }
    // What names no year comes first, where no year stands above it.
    let years = [nil] + Set(targets.compactMap(\.year)).sorted().map(Optional.some)
    let grouped = years.flatMap { year in
      (year.map { [["", "Năm \($0)"]] } ?? []) + rows(targets.filter { $0.year == year }, withBaseline)
    }
    return TextTable(columns: columns, rows: grouped).lines(width: width)
  }

  /// Targets one by one, counted from 1; what is a part of another one among them is dashed.
  private func rows(_ targets: [Target], _ withBaseline: Bool) -> [[String]] {
    var (top, known) = (0, Set<TargetCode>())
    return targets.map { target in
      let isPart = target.parent.map(known.contains) ?? false
      known.insert(target.code.value)
      if !isPart { top += 1 }
      let baseline = withBaseline ? [target.baseline.map(Self.figure) ?? ""] : []
      return [isPart ? "-" : "\(top)", target.name, target.measure ?? ""] + baseline + [Self.aim(of: target)]
    }
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

  /// The figure with the digits of the document where it has no other signs (`09`, `ít nhất 01`), else as documents write
  /// it.
  static func figure(_ quantity: Located<Quantity>) -> String {
    let value = quantity.value
    let written = quantity.text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    return written.first { value.decimals == 0 && Int64($0) == value.mantissa } ?? value.official
  }
}
