/// Finds whole amounts that meet every total and lie nearest to the aims, or says why there are none (cân đối các tổng).
///
/// The aims are fitted to the totals, then rounded under all totals at once: each amount is the whole number below or
/// above its fitted value, the largest remainders going up first, ties to the earlier cell. Where the aims can't be fitted
/// closely, amounts lie as little beyond these whole numbers as doubling finds (`TotalsAmounts.widened`).
func solve(_ problem: TotalsProblem) -> TotalsSolution {
  if let contradiction = contradictionInOnePlace(of: problem) { return .contradiction(contradiction) }
  guard isWithinRange(problem) else { return .beyondRange }
  let families = LaminarFamilies(of: problem)
  guard families.crossing.isEmpty else { return .undecided }
  let fitting = Fitting(of: problem, aims: problem.cells.map(\.aim), rounds: 200)
  if fitting.isClose, let amounts = rounded(fitting.values, of: problem, in: families) { return .amounts(amounts) }
  let start = fitting.values.map { $0.wholeNearest }
  var network = TotalsNetwork(of: problem, in: families, from: start)
  if let cut = network.settle() {
    return .contradiction(
      Contradiction(demands: cut.demands, limits: cut.limits, missing: cut.missing, repairs: []))
  }
  return .amounts(
    TotalsAmounts(
      amounts: problem.cells.indices.map(network.flow(of:)), fitted: fitting.values, widened: 1))
}

/// The fitted values as whole numbers next to them under all totals; nothing where that can't be.
private func rounded(_ values: [Double], of problem: TotalsProblem, in families: LaminarFamilies) -> TotalsAmounts? {
  var network = TotalsNetwork(rounding: values, of: problem, in: families)
  guard network.settle() == nil else { return nil }
  let amounts = values.indices.map { values[$0].wholeBelow + network.flow(of: $0) }
  return TotalsAmounts(amounts: amounts, fitted: values, widened: 0)
}

/// A cell or total whose own bounds contradict, or a total without cells that must come to something.
private func contradictionInOnePlace(of problem: TotalsProblem) -> Contradiction? {
  func contradiction(_ place: Contradiction.Place, least: Int64, most: Int64?) -> Contradiction {
    let missing = least.subtractingReportingOverflow(most ?? 0)
    return Contradiction(
      demands: [place], limits: most == nil ? [] : [place], missing: missing.overflow ? .max : missing.partialValue,
      repairs: [])
  }
  for (number, total) in problem.totals.enumerated() {
    if let most = total.most, most < total.least { return contradiction(.total(number), least: total.least, most: most) }
    if total.cells.isEmpty, total.least > 0 { return contradiction(.total(number), least: total.least, most: nil) }
  }
  for (number, cell) in problem.cells.enumerated() where cell.most < cell.least {
    return contradiction(.cell(number), least: cell.least, most: cell.most)
  }
  return nil
}

/// Whether what is demanded and aimed at stays far from what overflows.
private func isWithinRange(_ problem: TotalsProblem) -> Bool {
  let range = Int64(1) << 60
  var (least, aims) = (Int64(0), 0.0)
  for cell in problem.cells {
    guard cell.least >= 0, cell.least <= range, cell.aim >= 0 else { return false }
    least += cell.least
    aims += cell.aim
    guard least <= range else { return false }
  }
  for total in problem.totals {
    guard total.least <= range else { return false }
    least += max(0, total.least)
    guard least <= range else { return false }
  }
  return aims <= Double(range)
}
