import PlanModel

/// The key figures of a plan's money: who pays how much, and when.
struct SummaryFigures {
  /// One source's part.
  struct Part {
    /// The source's name.
    let name: String
    /// Whether it is state budget.
    let isStateBudget: Bool
    /// What it pays; none where the document does not say.
    let amount: Money?
    /// What it pays by year, where years are known; the last is what belongs to no year.
    let years: [Money]
  }

  /// The parts, in the order of the file; what no source pays comes last.
  let parts: [Part]
  /// The years, where the amounts are split over more than one; none is what belongs to no year.
  let years: [Int?]
  /// The whole, as the document states it, where the parts are not all known.
  let stated: Money?
  /// Whether central and local budget both stand.
  let hasStateBudget: Bool

  init(_ assessment: Assessment) {
    let sources = assessment.plan.sources
    let lines = assessment.allocation.lines
    let split = Set(lines.map(\.year)).union(
      lines.isEmpty ? [] : (assessment.plan.period?.years.map(Optional.some) ?? []))
    let years = split.count > 1 ? split.sorted { ($0 ?? .max) < ($1 ?? .max) } : []
    var parts = sources.leaves.map { index in
      let own = lines.filter { $0.source == index }
      let paid = own.reduce(Money.zero) { $0 + $1.amount }
      let isKnown = !lines.isEmpty && (!own.isEmpty || sources.total(of: index) != nil)
      return Part(
        name: sources[index].name, isStateBudget: sources[index].sourceClass.isStateBudget,
        amount: isKnown ? paid : sources.total(of: index),
        years: isKnown
          ? years.map { year in own.reduce(.zero) { $1.year == year ? $0 + $1.amount : $0 } } : [])
    }
    let costed = assessment.costs.filter(\.isCostedLine)
    let need = costed.compactMap(\.total).reduce(Money.zero, +)
    let paid = lines.reduce(Money.zero) { $0 + $1.amount }
    if !lines.isEmpty, need != paid {
      let unpaid = years.map { year in
        costed.reduce(.zero) { $0 + $1.amount(in: year) }
          - lines.reduce(.zero) { $1.year == year ? $0 + $1.amount : $0 }
      }
      parts.append(Part(name: "Chưa bố trí nguồn", isStateBudget: false, amount: need - paid, years: unpaid))
    }
    self.parts = parts
    self.years = years
    stated = assessment.plan.identity.total?.value ?? (costed.isEmpty ? nil : need)
    hasStateBudget = !SourceColumns.stateBudget(of: sources).isEmpty
  }

  /// Whether every part's amount is known, and there is one.
  var isComplete: Bool { !parts.isEmpty && parts.allSatisfy { $0.amount != nil } }
}
