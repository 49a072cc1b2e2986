import PlanModel

/// A cost that shares speak for cannot be met in full, or an amount cannot be divided as asked.
struct InfeasibleAllocationCheck: Check {
  static let info = CheckInfo(
    code: .a004,
    summary: "Không thể phân bổ đúng như quy tắc và giới hạn yêu cầu.",
    why:
      "Nhiệm vụ phải được bố trí đủ vốn theo tỷ lệ; các giới hạn mâu thuẫn thì phải có người quyết định, chương trình"
      + " không tự điều chỉnh.",
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv":
        "source,name,class,total,limit\nNSTW,Trung ương,central,40,ceiling\nNSDP,Địa phương,local,60,ceiling\n",
      "rules.csv": "source,method,value\nNSTW,share,▶50\nNSDP,share,50\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv":
        "source,name,class,total,limit\nNSTW,Trung ương,central,50,ceiling\nNSDP,Địa phương,local,60,ceiling\n",
      "rules.csv": "source,method,value\nNSTW,share,50\nNSDP,share,50\n",
    ]))

  static let inputs = AllocationProblem.inputs
  static let follows = Set<Code>.allocationTerms

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let problem = stages.problem
    addUndivided(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addCutShares(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addShortLines(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addUnmetFloors(problem, to: &findings)
  }

  /// Sources that can't be divided by weight: no total to divide, or weights that come to nothing.
  private func addUndivided(_ problem: AllocationProblem, to findings: inout Findings) {
    var bySource: [SourceIndex: [RuleBook.Entry]] = [:]
    for line in problem.lines {
      for entry in line.rules where entry.method == .weight {
        bySource[entry.source, default: []].append(entry)
      }
    }
    for source in problem.plan.sources.indices {
      guard let entries = bySource[source], let first = entries.min(by: { $0.row < $1.row }) else { continue }
      let code = problem.plan.sources[source].code.value
      let weights = commonWeights(of: entries.map(\.value))
      let message: String
      if problem.plan.sources.total(of: source) == nil, problem.pool(of: source) == nil {
        message = "Nguồn \(code) được chia theo hệ số nhưng không có tổng vốn để chia."
      } else if weights == nil || divided(1, by: weights ?? []) == nil {
        let isZero = weights?.allSatisfy { $0 == 0 } ?? false
        message =
          isZero
          ? "Không chia được vốn của nguồn \(code): tổng hệ số bằng 0."
          : "Không chia được vốn của nguồn \(code): các hệ số quá lớn hoặc quá chênh lệch."
      } else {
        continue
      }
      findings.add(
        Finding(
          .a004, at: first.stated, field: first.statedField, message,
          help: "Ghi cột Tổng vốn (total) của nguồn trong sources.csv, và hệ số lớn hơn 0 trong rules.csv."))
    }
  }

  /// Shares that are not kept, whoever pays the rest: one finding for all that the same limits, or the same line's cost,
  /// stand in the way of.
  ///
  /// A share beyond 100 per cent is one of them, as no source pays an activity more than its cost: the number is readable, so
  /// it is no F011, and where all rows are shares A005 comes first. A cap cuts a share lawfully, a decided amount does not.
  private func addCutShares(_ problem: AllocationProblem, to findings: inout Findings) {
    var (causes, numbers): ([[ShareCut]], [[Int]: Int]) = ([], [:])
    for cut in problem.shareCuts {
      // A line that is paid in full is a cause of its own, which no limit's number is like.
      let key = cut.limits.isEmpty ? [-1, cut.line] : cut.limits
      if let number = numbers[key] {
        causes[number].append(cut)
      } else {
        numbers[key] = causes.count
        causes.append([cut])
      }
    }
    for cause in causes { add(cause, of: problem, to: &findings) }
  }

  private func add(_ cause: [ShareCut], of problem: AllocationProblem, to findings: inout Findings) {
    guard let first = cause.first else { return }
    func text(_ steps: Int64...) -> String { self.text(steps, of: problem) }
    let (rule, activity) = (first.entry.rule, problem.plan.activities[problem.lines[first.line].activity])
    let others =
      cause.count > 1
      ? " (và \(cause.count - 1) tỷ lệ khác, cộng thiếu \(self.text(cause.map(\.missing), of: problem)))" : ""
    let reason =
      first.limits.isEmpty
      ? "kinh phí của nhiệm vụ \(text(problem.lines[first.line].cost)) đã hết"
      : "đã hết hạn mức: " + first.limits.map { describe(problem.limits[$0], in: problem) }.joined(separator: "; ")
    findings.add(
      Finding(
        .a004, at: first.entry.stated, field: "value",
        "Nguồn \(rule.source.value) phải chi \(first.entry.value.inPerCent)% kinh phí của \(activity.title) là"
          + " \(text(first.asked)), nhưng \(first.limits.isEmpty ? "chỉ chi được" : "nguồn chỉ còn") \(text(first.given)): thiếu \(text(first.missing))\(others); \(reason).",
        help: first.limits.isEmpty
          ? "Giảm tỷ lệ này, hoặc giảm số vốn đã xác định và tỷ lệ của các nguồn khác cho nhiệm vụ."
          : "Giảm tỷ lệ này, hoặc tăng hạn mức của nguồn; nếu nguồn chỉ chi đến một mức thì ghi cột Mức tối đa (cap).",
        related: related(to: cause, of: problem)))
  }

  /// The sum of amounts in steps; what a share asks may be beyond any amount of money.
  private func text(_ steps: [Int64], of problem: AllocationProblem) -> String {
    let sum = steps.reduce(Int128(0)) { $0 + Int128($1) } * Int128(problem.step.dong)
    return Money(dong: Int64(clamping: sum)).text(in: problem.plan.identity.moneyUnit)
  }

  private func related(to cause: [ShareCut], of problem: AllocationProblem) -> [RelatedPlace] {
    let unit = problem.plan.identity.moneyUnit
    let limits = cause[0].limits.flatMap { limit in
      problem.limits[limit].stated.map { RelatedPlace($0.place, "giới hạn: \($0.value.text(in: unit))") }
    }
    let cost = problem.plan.activities[problem.lines[cause[0].line].activity].costPlace
    let costs =
      limits.isEmpty ? cost.map { [RelatedPlace($0.stated.place, "kinh phí: \($0.stated.value.text(in: unit))")] } : nil
    let others = cause.dropFirst().map { cut in
      let missing = text([cut.missing], of: problem)
      let title = problem.plan.activities[problem.lines[cut.line].activity].title
      return RelatedPlace(
        cut.entry.stated.place, "nguồn \(cut.entry.rule.source.value) cho \(title): thiếu \(missing)")
    }
    return limits + (costs ?? []) + others
  }

  /// Lines with shares that are not paid in full: one finding for all that the same limits stand in the way of.
  private func addShortLines(_ problem: AllocationProblem, to findings: inout Findings) {
    var causes: [(limits: [Int], lines: [Int])] = []
    var places: [[Int]: Int] = [:]
    for line in problem.lines.indices
    where problem.lines[line].rules.contains(where: { $0.method == .share }) {
      guard problem.left(of: line) > 0 else { continue }
      let limits = limitsInTheWay(of: line, in: problem)
      if let cause = places[limits] {
        causes[cause].lines.append(line)
      } else {
        places[limits] = causes.count
        causes.append((limits, [line]))
      }
    }
    let unit = problem.plan.identity.moneyUnit
    for cause in causes {
      guard let first = cause.lines.first else { continue }
      let activity = problem.plan.activities[problem.lines[first].activity]
      let cost = Money(dong: problem.lines[first].cost * problem.step.dong)
      let missing = missingText(in: cause.lines.prefix(1), of: problem)
      let others =
        cause.lines.count > 1
        ? " (và \(cause.lines.count - 1) nhiệm vụ khác, cộng \(missingText(in: cause.lines[...], of: problem)))" : ""
      let reasons = cause.limits.map { describe(problem.limits[$0], in: problem) }
      findings.add(
        Finding(
          .a004, at: activity.costPlace?.stated.place ?? activity.code.place, field: activity.costPlace?.field,
          value: activity.costPlace?.stated.text,
          "\(activity.title.capitalisingFirst) còn thiếu \(missing)\(others) trong kinh phí \(cost.text(in: unit)) phải bố trí đủ theo tỷ lệ"
            + (reasons.isEmpty ? "." : "; đã hết hạn mức: \(reasons.joined(separator: "; "))."),
          help: "Tăng giới hạn của nguồn, sửa tỷ lệ trong rules.csv, hoặc giảm kinh phí của nhiệm vụ.",
          related: cause.limits.flatMap { limit in
            problem.limits[limit].stated.map { RelatedPlace($0.place, "giới hạn: \($0.value.text(in: unit))") }
          }
            + cause.lines.dropFirst().compactMap { line in
              let activity = problem.plan.activities[problem.lines[line].activity]
              return activity.costPlace.map {
                RelatedPlace($0.stated.place, "\(activity.title): thiếu \(missingText(in: [line], of: problem))")
              }
            }))
    }
  }

  private func addUnmetFloors(_ problem: AllocationProblem, to findings: inout Findings) {
    let unit = problem.plan.identity.moneyUnit
    for (limit, used) in zip(problem.limits, problem.used) where !limit.isSourceTotal && used < limit.least {
      // What is exact for a source over all activities is its total, and A002 looks at it.
      let isTotal = limit.source != nil && limit.activity == nil && limit.most != nil
      guard !isTotal, let stated = limit.stated.last else { continue }
      let reached = Money(dong: used * problem.step.dong)
      findings.add(
        Finding(
          .a004, at: stated, field: "amount",
          "Phải bố trí ít nhất \(limit.amount.text(in: unit)) từ \(scope(of: limit, in: problem)), nhưng chỉ phân bổ được \(reached.text(in: unit)):"
            + " thiếu \((limit.amount - reached).text(in: unit)).",
          help: "Thêm quy tắc trong rules.csv hoặc vốn trong funding.csv cho phần này, hoặc giảm mức tối thiểu."))
    }
  }

  /// The limits of the line's sources that are used up in a year that still needs money.
  private func limitsInTheWay(of line: Int, in problem: AllocationProblem) -> [Int] {
    let left = problem.leftByYear(of: line)
    var found: Set<Int> = []
    for entry in problem.lines[line].rules {
      for year in left.indices where left[year] > 0 {
        for limit in problem.limits(line: line, channel: entry.channel, year: year) where problem.room(in: limit) == 0 {
          found.insert(limit)
        }
      }
    }
    return found.sorted()
  }

  private func describe(_ limit: FundingLimit, in problem: AllocationProblem) -> String {
    "\(scope(of: limit, in: problem)) \(limit.amount.text(in: problem.plan.identity.moneyUnit))"
  }

  /// What a limit bounds: `nguồn NSTW cho nhiệm vụ 1 năm 2021`.
  private func scope(of limit: FundingLimit, in problem: AllocationProblem) -> String {
    let source = limit.source.map { "nguồn \(problem.plan.sources[$0].code.value)" } ?? "mọi nguồn"
    let activity = limit.activity.map { " cho \(problem.plan.activities[$0].title)" } ?? ""
    let year = limit.year.map { " năm \($0)" } ?? ""
    return source + activity + year
  }

  private func missingText(in lines: some Sequence<Int>, of problem: AllocationProblem) -> String {
    Money(dong: lines.reduce(0) { $0 + problem.left(of: $1) } * problem.step.dong)
      .text(in: problem.plan.identity.moneyUnit)
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
