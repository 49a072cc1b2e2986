import PlanModel

extension InfeasibleAllocationCheck {
  /// Counterparts that can't be reckoned: of no source, of themselves in a circle, or of one that is only settled after them.
  func addUnmatched(_ problem: AllocationProblem, to findings: inout Findings) {
    guard problem.methods.contains(.match) else { return }
    var seen: Set<Int> = []
    for line in problem.lines.indices {
      for entry in problem.lines[line].rules where entry.method == .match && seen.insert(entry.row).inserted {
        guard let reason = reasonAgainst(entry, line: line, in: problem) else {
          seen.remove(entry.row)
          continue
        }
        let (at, field) = entry.rule.of.map { ($0.place, "of") } ?? (entry.rule.method.place, "method")
        findings.add(
          Finding(
            .a004, at: at, field: field, value: entry.rule.of?.text ?? entry.rule.method.text, reason,
            help: Wording(
              vi: "Ghi ở cột Của nguồn (of) một nguồn được chi theo số đã xác định, tỷ lệ, hệ số hoặc thứ tự ưu tiên.",
              en: "State in the column “of” a source that pays by decided amounts, share, weight or priority.")))
      }
    }
  }

  private func reasonAgainst(_ entry: RuleBook.Entry, line: Int, in problem: AllocationProblem) -> Wording? {
    let source = entry.rule.source.value
    guard let of = entry.rule.of?.value else {
      return Wording(
        vi: "Nguồn \(source) đối ứng nhưng không ghi theo nguồn nào.",
        en: "Source \(source) is a counterpart, but of which source is not stated.")
    }
    var (found, next) = ([entry], 0)
    while next < found.count {
      let leaders = problem.leaders(of: found[next], line: line)
      if leaders.contains(where: { $0.channel == entry.channel }) {
        return Wording(
          vi: "Nguồn \(source) đối ứng theo nguồn \(of), mà nguồn này lại tính theo chính nguồn \(source).",
          en: "Source \(source) matches source \(of), which is reckoned from source \(source) itself.")
      }
      if leaders.contains(where: \.method.isClosing) {
        return Wording(
          vi: "Nguồn \(source) đối ứng theo nguồn \(of), nhưng nguồn này chỉ được cân đối sau cùng.",
          en: "Source \(source) matches source \(of), which is only settled at the end.")
      }
      found += leaders.filter { leader in !found.contains { $0.channel == leader.channel } }
      next += 1
    }
    return nil
  }

  /// Sources that are to be balanced at shares of nothing, with no rest to take the cost.
  func addUnbalanced(_ problem: AllocationProblem, to findings: inout Findings) {
    var (asked, seen): (Set<Int>, Set<[Int]>) = ([], [])
    for line in problem.lines where asked.insert(line.terms.number).inserted {
      let closing = line.terms.closing.map { line.rules[$0] }
      guard let first = closing.min(by: { $0.row < $1.row }),
        closing.allSatisfy({ $0.method == .balance && $0.value == .zero }), seen.insert(closing.map(\.row)).inserted
      else { continue }
      let code = problem.plan.activities[line.activity].code.value
      findings.add(
        Finding(
          .a004, at: first.stated, field: first.statedField,
          Wording(
            vi: "Không cân đối được các nguồn của nhiệm vụ \(code): tổng tỷ lệ hướng tới bằng 0.",
            en: "The sources of activity \(code) cannot be balanced: the shares aimed at add up to 0."),
          help: Wording(
            vi: "Ghi tỷ lệ hướng tới lớn hơn 0 cho ít nhất một nguồn trong rules.csv.",
            en: "State a share above 0 for at least one source in rules.csv.")))
    }
  }

  /// Counterparts that a limit or the line's cost cuts; where decided amounts do, it is A018.
  func addCutCounterparts(_ problem: AllocationProblem, to findings: inout Findings) {
    for cut in problem.shareCuts where cut.entry.method == .match && !problem.isCutByDecision(cut) {
      let words = CounterpartWords(cut, in: problem)
      let limits = cut.limits.map { problem.described(problem.limits[$0]) }.joined(separator: "; ")
      let reason =
        cut.limits.isEmpty
        ? Wording(vi: "kinh phí của nhiệm vụ đã hết", en: "the activity's cost is used up")
        : Wording(vi: "đã hết hạn mức: \(limits.vi)", en: "limits used up: \(limits.en)")
      findings.add(
        Finding(
          .a004, at: cut.entry.stated, field: cut.entry.statedField,
          Wording(vi: "\(words.sentence.vi); \(reason.vi).", en: "\(words.sentence.en); \(reason.en)."),
          help: Wording(
            vi: "Giảm hệ số đối ứng, hoặc tăng hạn mức của nguồn; nếu nguồn chỉ chi đến một mức thì ghi cột"
              + " Mức tối đa (cap).",
            en: "Lower the ratio, or raise the source's limit; where the source pays only up to an amount, state that"
              + " in the column “cap”."),
          related: cut.limits.flatMap { problem.places(of: problem.limits[$0]) }))
    }
  }
}

/// A counterpart that is less than its rule asks, in a sentence without its end.
struct CounterpartWords {
  let sentence: Wording

  init(_ cut: ShareCut, in problem: AllocationProblem) {
    let (source, ratio) = (cut.entry.rule.source.value, cut.entry.value.inPerCent)
    let of = cut.entry.rule.of.map { "\($0.value)" } ?? ""
    let code = problem.plan.activities[problem.lines[cut.line].activity].code.value
    let (asked, given) = (problem.wording(of: [cut.asked]), problem.wording(of: [cut.given]))
    let missing = problem.wording(of: [cut.missing])
    sentence = Wording(
      vi: "Nguồn \(source) phải đối ứng \(ratio.vi) lần phần nguồn \(of) chi cho nhiệm vụ \(code) là \(asked.vi), nhưng"
        + " chỉ có \(given.vi): thiếu \(missing.vi)",
      en: "Source \(source) must match \(ratio.en) times what source \(of) pays for activity \(code), which is"
        + " \(asked.en), but there is only \(given.en): short by \(missing.en)")
  }
}

extension AllocationProblem {
  /// Whether decided amounts for the line leave less than a counterpart asks, and no other limit does.
  func isCutByDecision(_ cut: ShareCut) -> Bool {
    guard cut.limits.allSatisfy({ limits[$0].isDecided }) else { return false }
    return !cut.limits.isEmpty
      || groups.contains { group in
        group.isDecided && group.key.activity.map { lines(for: $0).contains(cut.line) } ?? false
      }
  }
}
