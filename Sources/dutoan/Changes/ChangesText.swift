import PlanModel
import Sheets

/// What changed as an aligned table and a list, for people.
struct ChangesText {
  let changes: PlanChanges
  /// The two plans as the user named them.
  let paths: (before: String, after: String)
  let language: Language
  /// How many decimals the amounts need, the same for all of them.
  private let decimals: Int

  /// The text of some changes between plans at two paths.
  init(_ changes: PlanChanges, paths: (before: String, after: String), language: Language) {
    self.changes = changes
    self.paths = paths
    self.language = language
    decimals =
      changes.amounts.lazy.flatMap { [$0.before, $0.after] }.map { $0.decimals(in: changes.moneyUnit) }.max() ?? 0
  }

  /// How wide the table is where its figures need no more.
  private static let width = 140

  /// What is compared, the amounts that changed with the sums of each source, what else changed, and a summary.
  var text: String {
    let heading = Wording(
      vi: "Điều chỉnh từ \(paths.before) sang \(paths.after)", en: "Changes from \(paths.before) to \(paths.after)")
    var parts = [heading[language] + "\n"]
    if changes.amounts.contains(where: \.isChanged) { parts.append(writeText(table, width: ChangesText.width)) }
    if !changes.others.isEmpty { parts.append(list) }
    return (parts + [changes.summary[language] + "\n"]).joined(separator: "\n")
  }

  private var unit: MoneyUnit { changes.moneyUnit }

  // MARK: The table

  private var table: Sheet {
    let amounts = Dictionary(grouping: changes.amounts, by: \.source)
    let groups = changes.sources.map(Optional.some) + [nil]
    let body = groups.flatMap { source in amounts[source].map { rows(of: source, $0) } ?? [] }
    let total = row(
      ["", Wording(vi: "Tổng cộng", en: "Total")[language], ""], ChangeTotals(changes.amounts), .total)
    let unitLine = Wording(vi: "Đơn vị tính: \(unit.wording.vi)", en: "Unit: \(unit.wording.en)")[language]
    let head = ChangesText.headings.map { Cell(.text($0[language]), CellStyle(.heading, .centre)) }
    return Sheet(
      name: "", columnWidths: [10, 50, 8, 16, 16, 16, 16],
      rows: [Row([Cell(.text(unitLine), CellStyle(.remark))]), Row(head)] + body + [total])
  }

  private static let headings = [
    Wording(vi: "Mã", en: "Code"), Wording(vi: "Nội dung", en: "Name"), Wording(vi: "Năm", en: "Year"),
    Wording(vi: "Trước điều chỉnh", en: "Before"), Wording(vi: "Tăng", en: "Increase"),
    Wording(vi: "Giảm", en: "Decrease"), Wording(vi: "Sau điều chỉnh", en: "After"),
  ]

  /// A source with its sums, and what changed of it; where costs are compared there is no source.
  private func rows(of source: Versions<SourceIndex>?, _ amounts: [AmountChange]) -> [Row] {
    let head = source.flatMap(changes.source).map { source in
      [row([source.code.value.text, source.name, ""], ChangeTotals(amounts), .subtotal)]
    }
    var last: Versions<ActivityIndex>?
    return (head ?? [])
      + amounts.filter(\.isChanged).map { amount in
        // An activity is named once, at its first year.
        let activity = amount.activity == last ? nil : changes.activity(amount.activity)
        last = amount.activity
        let year = amount.year.map(String.init) ?? Wording(vi: "chưa phân kỳ", en: "none")[language]
        return row([activity?.code.value.text ?? "", activity?.name ?? "", year], ChangeTotals([amount]), .body)
      }
  }

  private func row(_ words: [String], _ totals: ChangeTotals, _ role: CellStyle.Role) -> Row {
    let figures = [totals.before, totals.increase, totals.decrease, totals.after].map { amount in
      let shown = amount.isZero ? "-" : amount.figure(in: unit, decimals: decimals)[language]
      return Cell(.text(shown), CellStyle(role, .right))
    }
    return Row(words.map { Cell(.text($0), CellStyle(role)) } + figures)
  }

  // MARK: The list

  /// What else changed, a line each activity or source.
  private var list: String {
    var lines = [Wording(vi: "Các thay đổi khác:", en: "Other changes:")[language]]
    var last: Change.Subject?
    for change in changes.others {
      if change.subject == last {
        lines[lines.count - 1] += "; \(words(of: change))"
      } else {
        lines.append("- \(words(of: change.subject)): \(words(of: change))")
      }
      last = change.subject
    }
    return lines.map { $0.printable + "\n" }.joined()
  }

  private func words(of change: Change) -> String {
    let aspect = change.aspect.wording[language]
    guard change.before != nil || change.after != nil else { return aspect }
    let nothing = Wording(vi: "(không ghi)", en: "(nothing)")[language]
    let quoted = [change.before, change.after].map { $0.map { "“\($0[language])”" } ?? nothing }
    return "\(aspect) \(quoted.joined(separator: " → "))"
  }

  private func words(of subject: Change.Subject) -> String {
    switch subject {
    case .plan: Wording(vi: "Kế hoạch", en: "Plan")[language]
    case .source(let source):
      changes.source(source).map { source in
        Wording(vi: "Nguồn \(source.code.value) \(source.name)", en: "Source \(source.code.value) \(source.name)")[
          language]
      } ?? ""
    case .activity(let activity):
      changes.activity(activity).map { "\($0.code.value) \($0.name)" } ?? ""
    }
  }
}
