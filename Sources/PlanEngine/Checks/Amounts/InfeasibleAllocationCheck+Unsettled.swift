import PlanModel

extension InfeasibleAllocationCheck {
  /// What is left could not be settled: the smallest set of costs, sources and limits that contradict, what is missing, and
  /// the least change that helps.
  func addUnsettled(_ problem: AllocationProblem, to findings: inout Findings) {
    switch problem.unsettled {
    case .none: break
    case .contradiction(let table, let contradiction):
      ContradictionWords(problem: problem, table: table, contradiction: contradiction).add(to: &findings)
    case .undecided:
      addUnsettled(
        problem,
        Wording(
          vi: "Chưa tìm được cách phân bổ giữ đúng mọi tổng số và giới hạn, cũng chưa chứng minh được là không có.",
          en: "No allocation was found that keeps every total and limit, nor a proof that there is none."),
        to: &findings)
    case .beyondRange:
      addUnsettled(
        problem,
        Wording(
          vi: "Các số tiền quá lớn so với bước làm tròn nên không cân đối được.",
          en: "The amounts are too large for the rounding step to be balanced."), to: &findings)
    }
  }

  private func addUnsettled(_ problem: AllocationProblem, _ message: Wording, to findings: inout Findings) {
    let entries = problem.lines.flatMap(\.rules).filter(\.method.isClosing)
    let places = entries.min { $0.row < $1.row }.map { ($0.stated.place, $0.statedField, $0.stated.text) }
    findings.add(
      Finding(
        .a004, at: places?.0, field: places?.1, value: places?.2, message,
        help: Wording(
          vi:
            "Bỏ bớt giới hạn theo năm, đơn vị hoặc nhiệm vụ trong funding.csv, hoặc ghi số tiền cụ thể cho một số nhiệm vụ.",
          en: "Drop some limits by year, unit or activity in funding.csv, or decide the amounts of some activities.")))
  }
}

/// A contradiction among costs, sources and limits in the words of an accountant.
struct ContradictionWords {
  /// How many members of each side a sentence names; all of them are related places.
  private static let named = 3
  /// How many related places a finding has at most.
  private static let listed = 100

  let problem: AllocationProblem
  let table: ClosingTable
  let contradiction: Contradiction

  private struct Member {
    let words: Wording
    let place: SourcePlace?
    let field: String?
    let text: String?
  }

  func add(to findings: inout Findings) {
    let demands = contradiction.demands.map { member($0, isDemand: true) }
    let limits = contradiction.limits.map { member($0, isDemand: false) }
    let missing = missing
    let (asked, allowed) = (list(demands.map(\.words)), list(limits.map(\.words)))
    let first = (demands + limits).first { $0.place != nil }
    let others = (demands + limits).filter { $0.place != nil && $0.place != first?.place }.prefix(Self.listed)
    findings.add(
      Finding(
        .a004, at: first?.place, field: first?.field, value: first?.text,
        limits.isEmpty
          ? Wording(
            vi: "Không phân bổ được: \(asked.vi), nhưng không có nguồn nào được dùng: thiếu \(missing.vi).",
            en: "No allocation is possible: \(asked.en), but no source may be used: short by \(missing.en).")
          : Wording(
            vi: "Không phân bổ được: \(asked.vi), nhưng \(allowed.vi): lệch \(missing.vi).",
            en: "No allocation is possible: \(asked.en), but \(allowed.en): the gap is \(missing.en)."),
        help: help,
        related: others.compactMap { member in member.place.map { RelatedPlace($0, member.words) } }))
  }

  /// By how much the figures of the message contradict; where the whole plan lacks more, that too, as repairs heal it all.
  private var missing: Wording {
    let (here, inAll) = (problem.wording(of: [gap]), problem.wording(of: [contradiction.missing]))
    guard gap < contradiction.missing else { return here }
    return Wording(
      vi: "\(here.vi); tính chung cả kế hoạch lệch \(inAll.vi)", en: "\(here.en), and \(inAll.en) in the whole plan")
  }

  /// By how much these demands are more than these limits, in steps; what the whole plan lacks where sums do not tell, as
  /// with totals that cross three ways.
  private var gap: Int64 {
    let asked = contradiction.demands.reduce(Int128(0)) { $0 + Int128(table.totals.least(of: $1)) }
    let given = contradiction.limits.reduce(Int128(0)) { $0 + Int128(table.totals.most(of: $1) ?? 0) }
    guard let gap = Int64(exactly: asked - given), gap > 0 else { return contradiction.missing }
    return min(gap, contradiction.missing)
  }

  private func list(_ words: [Wording]) -> Wording {
    let more = words.count - Self.named
    let shown = words.prefix(Self.named).joined(separator: "; ")
    guard more > 0 else { return shown }
    return Wording(vi: "\(shown.vi); và \(more) mục khác", en: "\(shown.en); and \(counted(more, "other", "others"))")
  }

  private func member(_ place: Contradiction.Place, isDemand: Bool) -> Member {
    switch place {
    case .cell(let number): member(cell: number, isDemand: isDemand)
    case .total(let number): member(total: number, isDemand: isDemand)
    }
  }

  private func member(cell number: Int, isDemand: Bool) -> Member {
    let cell = table.cells[number]
    let line = Int(cell.line)
    let source = problem.plan.sources[problem.channel(Int(cell.channel), of: line).source].code
    let title = problem.plan.activities[problem.lines[line].activity].title
    let year = inYear(problem.lines[line].years[Int(cell.year)])
    guard cell.rule < -1 else {
      let amount = problem.wording(of: [table.totals.cells[number].most])
      return Member(
        words: Wording(
          vi: "nguồn \(source.value) chi cho \(title.vi)\(year.vi) không quá \(amount.vi)",
          en: "source \(source.value) pays at most \(amount.en) for \(title.en)\(year.en)"),
        place: nil, field: nil, text: nil)
    }
    let rule =
      problem.lines[line].terms.exclusions.first { $0.channel == Int(cell.channel) }?.rule.source
      ?? problem.lines[line].rules.first?.rule.source
    return Member(
      words: Wording(
        vi: "quy tắc không cho nguồn \(source.value) chi cho \(title.vi)",
        en: "the rules do not let source \(source.value) pay for \(title.en)"),
      place: rule?.place, field: "source", text: rule?.text)
  }

  private func member(total number: Int, isDemand: Bool) -> Member {
    let total = table.totals.totals[number]
    let amount = problem.wording(of: [isDemand ? total.least : total.most ?? 0])
    switch table.origins[number] {
    case .need(let line, let year):
      let activity = problem.plan.activities[problem.lines[line].activity]
      let (title, inYear) = (activity.title, inYear(problem.lines[line].years[year]))
      let words =
        isDemand
        ? Wording(
          vi: "\(title.vi)\(inYear.vi) còn cần bố trí \(amount.vi)",
          en: "\(title.en) still needs \(amount.en)\(inYear.en)")
        : Wording(
          vi: "\(title.vi)\(inYear.vi) chỉ còn nhận được \(amount.vi)",
          en: "\(title.en) can take only \(amount.en) more\(inYear.en)")
      let ofYear = activity.yearCosts.first { $0.year == problem.lines[line].years[year] }
      let place = ofYear.map { (stated: $0.cost, field: "cost_\($0.year)") } ?? activity.costPlace
      return Member(
        words: words, place: place?.stated.place ?? activity.code.place, field: place?.field ?? "activity",
        text: place?.stated.text ?? activity.code.text)
    case .limit(let number):
      let (limit, scope) = (problem.limits[number], problem.scope(of: problem.limits[number]))
      let words =
        isDemand
        ? Wording(vi: "\(scope.vi) còn phải phân bổ \(amount.vi)", en: "\(scope.en) must still give \(amount.en)")
        : Wording(vi: "\(scope.vi) chỉ còn \(amount.vi)", en: "\(scope.en) has only \(amount.en) left")
      return Member(
        words: words, place: limit.stated.last?.place, field: field(of: limit), text: limit.stated.last?.text)
    case .drawn(let line, let channel), .divided(let line, let channel, _):
      let source = problem.plan.sources[problem.channel(channel, of: line).source].code
      let activity = problem.plan.activities[problem.lines[line].activity]
      let rule = problem.lines[line].rules.first { $0.channel == channel }
      return Member(
        words: Wording(
          vi:
            "nguồn \(source.value) chi cho \(activity.title.vi) \(amount.vi) theo số đã xác định và quy tắc đứng trước",
          en: "source \(source.value) pays \(amount.en) for \(activity.title.en) by decided amounts and earlier rules"),
        place: rule?.stated.place, field: rule?.statedField, text: rule?.stated.text)
    }
  }

  private func field(of limit: FundingLimit) -> String {
    limit.column?.rawValue ?? (limit.isSourceTotal ? "total" : "amount")
  }

  private func inYear(_ year: Int?) -> Wording {
    year.map { Wording(vi: " năm \($0)", en: " in \($0)") } ?? .empty
  }

  /// The cheapest change of an amount, and the cheapest opening of what no rule allows.
  private var help: Wording {
    let totals = contradiction.repairs.compactMap(change)
    let cells = contradiction.repairs.compactMap(opening)
    let changes = Array(totals.prefix(1) + cells.prefix(1))
    guard !changes.isEmpty else {
      return Wording(
        vi: "Tăng hạn mức của nguồn, cho thêm nguồn chi cho nhiệm vụ trong rules.csv, hoặc giảm kinh phí của nhiệm vụ.",
        en:
          "Raise a source's limit, let another source pay for the activity in rules.csv, or lower the activity's cost.")
    }
    let (vi, en) = (changes.map(\.vi).joined(separator: ", hoặc "), changes.map(\.en).joined(separator: ", or "))
    return Wording(vi: "Cách sửa ít nhất: \(vi).", en: "The least change: \(en).")
  }

  private func change(_ repair: Contradiction.Repair) -> Wording? {
    guard case .total(let number) = repair.place else { return nil }
    let amount = problem.wording(of: [repair.amount])
    switch (table.origins[number], repair.change) {
    case (.need(let line, let year), let change):
      let title = problem.plan.activities[problem.lines[line].activity].title
      let inYear = inYear(problem.lines[line].years[year])
      return change == .lowerLeast
        ? Wording(
          vi: "giảm \(amount.vi) kinh phí\(inYear.vi) của \(title.vi)",
          en: "lower the cost of \(title.en)\(inYear.en) by \(amount.en)")
        : Wording(
          vi: "tăng kinh phí\(inYear.vi) của \(title.vi) thêm \(amount.vi)",
          en: "raise the cost of \(title.en)\(inYear.en) by \(amount.en)")
    case (.limit(let limit), let change):
      let scope = problem.scope(of: problem.limits[limit])
      return change == .lowerLeast
        ? Wording(
          vi: "giảm \(amount.vi) số phải phân bổ của \(scope.vi)",
          en: "lower what \(scope.en) must give by \(amount.en)")
        : Wording(vi: "tăng \(scope.vi) thêm \(amount.vi)", en: "raise \(scope.en) by \(amount.en)")
    case (.drawn, _), (.divided, _): return nil
    }
  }

  private func opening(_ repair: Contradiction.Repair) -> Wording? {
    guard case .cell(let number) = repair.place, table.cells[number].rule < -1 else { return nil }
    let line = Int(table.cells[number].line)
    let source = problem.plan.sources[problem.channel(Int(table.cells[number].channel), of: line).source].code.value
    let title = problem.plan.activities[problem.lines[line].activity].title
    let amount = problem.wording(of: [repair.amount])
    return Wording(
      vi: "cho nguồn \(source) chi \(amount.vi) cho \(title.vi)",
      en: "let source \(source) pay \(amount.en) for \(title.en)")
  }
}
