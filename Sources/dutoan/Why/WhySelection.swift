import PlanEngine
import PlanModel

/// The amounts that `dutoan why` was asked about, each with its trace.
struct WhySelection {
  let assessment: Assessment
  /// The activity as asked for.
  let activity: ActivityIndex
  /// The costed lines that it stands for, in file order.
  let lines: [ActivityIndex]
  /// The source asked for; none for all of them.
  let source: SourceIndex?
  /// The year asked for; none for all of them.
  let year: Int?
  /// The amounts, in the order of the allocation.
  let amounts: [AmountTrace]
  /// Of one line, the sources that give it nothing though they were asked for, or all were.
  let absent: [AmountTrace]

  /// Finds what was asked for; a source that is left out may stand for all of them before a year.
  init(
    of assessment: Assessment, keeping approved: ApprovedAmounts?, activity code: String, source: String?, year: String?
  ) throws(UsageError) {
    let plan = assessment.plan
    guard let activity = plan.activities.index(of: ActivityCode(code)) else {
      throw Self.unknown(
        Wording(vi: "nhiệm vụ", en: "activity"), code, among: plan.activities.rows.map(\.code.value.text))
    }
    self.assessment = assessment
    self.activity = activity
    var (source, year) = (source, year)
    if let word = source, year == nil, plan.sources.index(of: SourceCode(word)) == nil,
      Self.year(word, in: assessment) != nil
    {
      (source, year) = (nil, word)
    }
    self.source = try source.map { code throws(UsageError) in
      guard let found = plan.sources.index(of: SourceCode(code)) else {
        throw Self.unknown(Wording(vi: "nguồn", en: "source"), code, among: plan.sources.rows.map(\.code.value.text))
      }
      return found
    }
    self.year = try year.map { word throws(UsageError) in
      guard let found = Self.year(word, in: assessment) else {
        throw Self.unknown(Wording(vi: "năm", en: "year"), word, among: Self.years(of: assessment).map(String.init))
      }
      return found
    }
    let trace = AllocationTrace(of: assessment, keeping: approved)
    lines = trace.lines(of: activity)
    let (wanted, asked, time) = (Set(lines), self.source, self.year)
    amounts = trace.amounts { line in
      wanted.contains(line.activity) && (time == nil || line.year == time)
        && (asked.map { plan.sources.subtree(of: $0).contains(line.source) } ?? true)
    }
    let paying = Set(amounts.map(\.source))
    let leaves = plan.sources.leaves.filter { leaf in asked.map { plan.sources.subtree(of: $0).contains(leaf) } ?? true
    }
    guard lines.count == 1, let line = lines.first else {
      absent = []
      return
    }
    let years = assessment.cost(of: line).parts.map(\.year)
    absent = leaves.filter { !paying.contains($0) }.map { trace.amount(line, $0, time ?? years.first ?? nil) }
  }

  /// A year that the plan knows.
  private static func year(_ word: String, in assessment: Assessment) -> Int? {
    Int(word).flatMap { years(of: assessment).contains($0) ? $0 : nil }
  }

  /// The years of the plan's period, of its costs and of what is allocated, in order.
  private static func years(of assessment: Assessment) -> [Int] {
    let plan = assessment.plan
    let named =
      assessment.costs.lazy.flatMap(\.parts).compactMap(\.year) + assessment.allocation.lines.compactMap(\.year)
    return Set(named).union(plan.period.map { Array($0.years) } ?? []).sorted()
  }

  /// How many codes are named where none is near.
  private static let mostNamed = 10

  /// What is unknown, with the nearest that are known, else the first of them.
  private static func unknown(_ what: Wording, _ given: String, among known: [String]) -> UsageError {
    var (left, near): ([String], [String]) = (known, [])
    while near.count < 3, let word = nearestWord(to: given, among: left) {
      near.append(word)
      left.removeAll { $0 == word }
    }
    let named = near.isEmpty ? Array(known.prefix(mostNamed)) : near
    guard !named.isEmpty else {
      return UsageError(
        Wording(
          vi: "không có \(what.vi) “\(given)”; kế hoạch không nêu \(what.vi) nào",
          en: "there is no \(what.en) “\(given)”; the plan names none"))
    }
    let list = named.joined(separator: ", ") + (near.isEmpty && known.count > named.count ? ", …" : "")
    return UsageError(
      near.isEmpty
        ? Wording(
          vi: "không có \(what.vi) “\(given)”; hiện có: \(list)",
          en: "there is no \(what.en) “\(given)”; there are: \(list)")
        : Wording(
          vi: "không có \(what.vi) “\(given)”; gần giống nhất: \(list)",
          en: "there is no \(what.en) “\(given)”; the nearest: \(list)"))
  }
}
