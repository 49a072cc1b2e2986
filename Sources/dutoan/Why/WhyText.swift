import PlanModel
import Sheets

/// Why amounts are what they are, for people: one amount in sentences, several as a table that foots.
struct WhyText {
  let selection: WhySelection
  let language: Language
  private let wording: TraceWording
  /// How many decimals the amounts need, the same for all of them.
  private let decimals: Int

  /// The text of the amounts asked for.
  init(_ selection: WhySelection, language: Language) {
    self.selection = selection
    self.language = language
    wording = TraceWording(of: selection.assessment)
    let unit = selection.assessment.plan.identity.moneyUnit
    decimals = selection.amounts.lazy.flatMap(\.parts).map { $0.amount.decimals(in: unit) }.max() ?? 0
  }

  /// How wide the table is where its figures need no more.
  private static let width = 140

  /// The heading, the amounts with their reasons, then what holds for them.
  var text: String {
    let body =
      isOne
      ? selection.amounts.map(sentences(of:)) : (selection.amounts.isEmpty ? [] : [writeText(table, width: Self.width)])
    let parts = [heading + "\n"] + body + [zeros] + (isOne ? [] : [limits, footing])
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether one amount was asked for, and not a table of several.
  private var isOne: Bool { selection.source != nil && selection.year != nil && selection.lines.count == 1 }

  private var plan: Plan { selection.assessment.plan }
  private var unit: MoneyUnit { plan.identity.moneyUnit }

  // MARK: Heading

  private var heading: String {
    let asked = plan.activities[selection.activity]
    var title = Wording(
      vi: "Nhiệm vụ \(asked.code.value) \(asked.name)", en: "Activity \(asked.code.value) \(asked.name)")[language]
    if let line = selection.lines.first, selection.lines.count == 1, line != selection.activity {
      let code = plan.activities[line].code.value
      let more = Wording(
        vi: "Nhiệm vụ này không ghi kinh phí riêng; kinh phí nằm ở nhiệm vụ \(code).",
        en: "This activity states no cost of its own; the money is that of activity \(code).")
      title += "\n" + more[language]
    }
    return title.split(separator: "\n").map { String($0).printable }.joined(separator: "\n")
  }

  // MARK: One amount

  /// What an amount is made of and what holds for it, a sentence a line.
  private func sentences(of amount: AmountTrace) -> String {
    var lines = [name(of: amount) + ": " + amount.amount.wording(in: unit)[language]]
    for part in amount.parts {
      let share = amount.parts.count > 1 ? part.amount.wording(in: unit)[language] + " – " : ""
      lines.append("- \(share)\(reason(for: part))")
      if let unrounded = wording.unrounded(part) {
        let how = wording.rounding(of: part, in: amount)
        let name = unit.wording
        let words = Wording(
          vi: "sau khi cân đối theo các tổng phải khớp: \(unrounded.vi) \(name.vi); \(how.vi)",
          en: "fitted to the totals that must hold: \(unrounded.en) \(name.en); \(how.en)")
        lines.append("  \(words[language])")
      } else if part.rounding == .kept {
        lines.append("  \(wording.rounding(of: part, in: amount)[language])")
      }
    }
    return (lines + demands(of: [amount])).map { $0.printable + "\n" }.joined()
  }

  /// What gives a part of an amount: its place, the row's words, the method and the aim.
  private func reason(for part: AmountTrace.Part) -> String {
    let places = wording.places(of: part).map(\.words).joined(separator: ", ")
    var row = ""
    if case .rule(let number) = part.origin { row = " (\(wording.words(ofRule: number)))" }
    return "\(places)\(row): \(wording.basis(of: part)[language])"
  }

  private func name(of amount: AmountTrace) -> String {
    let source = plan.sources[amount.source]
    let year = wording.year(amount.year)
    let unit = amount.unit.map { Wording(vi: ", đơn vị \($0.text)", en: ", unit \($0.text)") } ?? .empty
    return Wording(
      vi: "Nguồn \(source.code.value) \(source.name), \(year.vi)\(unit.vi)",
      en: "Source \(source.code.value) \(source.name), \(year.en)\(unit.en)")[language]
  }

  /// The totals and limits that hold for some amounts, each once.
  private func demands(of amounts: [AmountTrace]) -> [String] {
    var seen: Set<String> = []
    let lines = amounts.flatMap(\.demands).map { demand in
      let places = wording.places(of: demand).map(\.words).joined(separator: ", ")
      return "- \(wording.sentence(demand)[language])" + (places.isEmpty ? "" : " (\(places))")
    }.filter { seen.insert($0).inserted }
    guard !lines.isEmpty else { return [] }
    return [Wording(vi: "Các tổng và giới hạn phải khớp:", en: "The totals and limits that must hold:")[language]]
      + lines
  }

  // MARK: Several amounts

  private var table: Sheet {
    let unitLine = Wording(vi: "Đơn vị tính: \(unit.wording.vi)", en: "Unit: \(unit.wording.en)")[language]
    let head = Self.headings.map { Cell(.text($0[language]), CellStyle(.heading, .centre)) }
    let body = selection.lines.flatMap { line in
      rows(of: line, selection.amounts.filter { $0.activity == line })
    }
    let total = row(
      ["", Wording(vi: "Cộng", en: "Total")[language]], selection.amounts.map(\.amount), ["", "", ""], .total)
    return Sheet(
      name: "", columnWidths: [10, 16, 14, 52, 18, 30],
      rows: [Row([Cell(.text(unitLine), CellStyle(.remark))]), Row(head)] + body + [total])
  }

  private static let headings = [
    Wording(vi: "Nguồn", en: "Source"), Wording(vi: "Năm", en: "Year"), Wording(vi: "Số phân bổ", en: "Allocated"),
    Wording(vi: "Căn cứ", en: "By"), Wording(vi: "Trước làm tròn", en: "Unrounded"),
    Wording(vi: "Làm tròn", en: "Rounding"),
  ]

  /// A costed line with its sum where there are several, then each of its sources with its sum and its amounts.
  private func rows(of line: ActivityIndex, _ amounts: [AmountTrace]) -> [Row] {
    guard !amounts.isEmpty else { return [] }
    let activity = plan.activities[line]
    let head =
      selection.lines.count > 1
      ? [row([activity.code.value.text, ""], amounts.map(\.amount), [activity.name, "", ""], .subtotal)] : []
    let sources = plan.sources.leaves.map { source in amounts.filter { $0.source == source } }.filter { !$0.isEmpty }
    return head
      + sources.flatMap { amounts -> [Row] in
        let source = plan.sources[amounts[0].source]
        let sum =
          amounts.count > 1 || amounts[0].parts.count > 1
          ? [row([source.code.value.text, ""], amounts.map(\.amount), [source.name, "", ""], .subtotal)] : []
        return sum + amounts.flatMap(rows(of:))
      }
  }

  /// The parts of an amount, a row each.
  private func rows(of amount: AmountTrace) -> [Row] {
    amount.parts.map { part in
      let year = amount.year.map(String.init) ?? wording.year(nil)[language]
      let unrounded = wording.unrounded(part)
      return row(
        [plan.sources[amount.source].code.value.text, amount.unit.map { "\(year) \($0.text)" } ?? year], [part.amount],
        [
          reason(for: part), unrounded?[language] ?? "",
          part.unrounded == nil ? "" : wording.rounding(of: part, in: amount)[language],
        ], .body)
    }
  }

  private func row(_ words: [String], _ amounts: [Money], _ reasons: [String], _ role: CellStyle.Role) -> Row {
    let sum = amounts.reduce(.zero, +).figure(in: unit, decimals: decimals)[language]
    return Row(
      words.map { Cell(.text($0), CellStyle(role)) } + [Cell(.text(sum), CellStyle(role, .right))]
        + reasons.map { Cell(.text($0), CellStyle(role)) })
  }

  // MARK: What else is to be said

  /// Why sources that were asked for give nothing, a sentence each.
  private var zeros: String {
    // What holds for the plan or the line is said once, and not of each source.
    if let amount = selection.absent.first, let absence = amount.absence, absence.isOfLine {
      return wording.sentence(absence, for: amount)[language] + "\n"
    }
    return selection.absent.map { amount in
      let reason = amount.absence.map { wording.sentence($0, for: amount)[language] } ?? ""
      let name = Wording(
        vi: "Nguồn \(plan.sources[amount.source].code.value)", en: "Source \(plan.sources[amount.source].code.value)")
      let year = selection.year.map { ", " + wording.year($0)[language] } ?? ""
      let limits = isOne && hasNothingLeft(amount) ? demands(of: [amount]) : []
      return (["\(name[language])\(year): 0. \(reason)"] + limits).map { $0.printable + "\n" }.joined()
    }.joined()
  }

  private func hasNothingLeft(_ amount: AmountTrace) -> Bool {
    if case .nothingLeft? = amount.absence { true } else { false }
  }

  private var limits: String {
    guard selection.lines.count == 1 else { return "" }
    // What holds for an amount that is nothing, because nothing is left for it, tells why.
    return demands(of: selection.amounts + selection.absent.filter(hasNothingLeft)).map { $0.printable + "\n" }.joined()
  }

  /// What the amounts come to beside the cost, where all of them are shown.
  private var footing: String {
    guard selection.source == nil, selection.year == nil else { return "" }
    let lines = selection.lines.count
    let cost = selection.lines.compactMap { selection.assessment.cost(of: $0).total }.reduce(.zero, +)
    let sum = selection.amounts.map(\.amount).reduce(.zero, +)
    guard cost > .zero else { return "" }
    let (need, given, gap) = (cost.wording(in: unit), sum.wording(in: unit), (cost - sum).wording(in: unit))
    let of =
      lines > 1
      ? Wording(vi: "\(lines) dòng có kinh phí", en: counted(lines, "costed line", "costed lines"))
      : Wording(vi: "nhiệm vụ", en: "the activity")
    if cost == sum {
      return Wording(
        vi: "Số phân bổ cộng lại đúng bằng kinh phí của \(of.vi): \(need.vi).\n",
        en: "The amounts add up to the cost of \(of.en): \(need.en).\n")[language]
    }
    let isShort = sum < cost
    let excess = (sum - cost).wording(in: unit)
    return Wording(
      vi:
        "Kinh phí của \(of.vi) là \(need.vi), đã phân bổ \(given.vi): \(isShort ? "còn thiếu \(gap.vi)" : "vượt \(excess.vi)").\n",
      en:
        "The cost of \(of.en) is \(need.en), \(given.en) is allocated: \(isShort ? "\(gap.en) is missing" : "\(excess.en) too much").\n"
    )[language]
  }
}

extension AmountTrace.Absence {
  /// Whether the reason is the same for every source.
  fileprivate var isOfLine: Bool {
    switch self {
    case .nothingAllocated, .noCost: true
    case .noNeed, .noRule, .notNamed, .leftOut, .nothingLeft: false
    }
  }
}

extension SourcePlace {
  /// The place as a compiler writes it: `rules.csv:3`.
  var words: String { line > 0 ? (column > 0 ? "\(file.text):\(line):\(column)" : "\(file.text):\(line)") : file.text }
}
