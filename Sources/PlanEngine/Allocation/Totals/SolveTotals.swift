/// Finds whole amounts that meet every total and lie nearest to the aims, or says why there are none (cân đối các tổng).
///
/// The aims are fitted to the totals, then rounded under all totals at once: each amount is the whole number below or
/// above its fitted value, the largest remainders going up first, ties to the earlier cell. Where the aims can't be fitted
/// closely, amounts lie as little beyond these whole numbers as doubling finds (`TotalsAmounts.widened`).
func solve(_ problem: TotalsProblem) -> TotalsSolution {
  guard isWithinRange(problem) else { return .beyondRange }
  if let contradiction = ContradictionSearch(in: problem).contradictionInOnePlace() {
    return .contradiction(contradiction)
  }
  let families = LaminarFamilies(of: problem)
  let fitting = Fitting(of: problem, aims: problem.cells.map(\.aim))
  guard families.crossing.isEmpty else {
    if let cut = cutOfTwoFamilies(of: problem, crossing: families) {
      return .contradiction(ContradictionSearch(in: problem).contradiction(in: cut))
    }
    var search = CrossingSearch(of: problem, in: families, work: 20_000_000)
    switch search.solve(near: fitting.values) {
    case .amounts(let amounts): return .amounts(amounts)
    case .impossible: return .contradiction(ContradictionSearch(in: problem).contradiction(in: nil))
    case .undecided: return .undecided
    }
  }
  if fitting.isClose, let found = rounded(fitting.values, of: problem, in: families) { return .amounts(found) }
  var network = TotalsNetwork(of: problem, in: families, from: fitting.values.map(\.wholeNearest))
  if let cut = network.settle() { return .contradiction(ContradictionSearch(in: problem).contradiction(in: cut)) }
  // What the totals leave no choice about keeps proportional fitting from coming to an end: settled beforehand, it ends.
  var open = problem
  for (cell, isForced) in network.forcedCells().enumerated() where isForced {
    let amount = network.flow(of: cell)
    open.cells[cell] = TotalsProblem.Cell(least: amount, most: amount, aim: Double(amount))
  }
  let refitted = Fitting(of: open, aims: aimsWithoutZeros(of: open))
  if refitted.isClose, let found = rounded(refitted.values, of: open, in: families) { return .amounts(found) }
  return .amounts(widened(around: refitted.values, of: open, in: families, orAtLeast: network))
}

/// The fitted values as whole numbers next to them under all totals; nothing where that can't be.
private func rounded(_ values: [Double], of problem: TotalsProblem, in families: LaminarFamilies) -> TotalsAmounts? {
  // Beyond this, floating point can't tell next whole numbers apart.
  guard values.allSatisfy({ $0 < 0x1p41 }) else { return nil }
  var network = TotalsNetwork(rounding: values, of: problem, in: families)
  guard network.settle() == nil else { return nil }
  return TotalsAmounts(
    amounts: values.indices.map { values[$0].wholeBelow + network.flow(of: $0) }, fitted: values, widened: 0)
}

/// Why two of three crossing sets of totals can't be met together, where a flow sees that.
private func cutOfTwoFamilies(of problem: TotalsProblem, crossing families: LaminarFamilies) -> TotalsNetwork.Cut? {
  let (rows, columns) = (families.rows.groups.map(\.total), families.columns.groups.map(\.total))
  for pair in [rows + columns, rows + families.crossing, columns + families.crossing] {
    let totals = pair.sorted()
    let part = TotalsProblem(cells: problem.cells, totals: totals.map { problem.totals[$0] })
    let partFamilies = LaminarFamilies(of: part)
    guard partFamilies.crossing.isEmpty else { continue }
    var network = TotalsNetwork(of: part, in: partFamilies, from: part.cells.map(\.least))
    if let cut = network.settle() { return cut.renumbered(totals) }
  }
  return nil
}

/// Amounts as near to fitted values as the first power of two allows for which there are any.
private func widened(
  around values: [Double], of problem: TotalsProblem, in families: LaminarFamilies, orAtLeast settled: TotalsNetwork
) -> TotalsAmounts {
  let nearest = values.map(\.wholeNearest)
  var reach: Int64 = 1
  while reach < TotalsNetwork.unlimited {
    var network = TotalsNetwork(of: problem, in: families, from: nearest, within: reach)
    if network.settle() == nil {
      return TotalsAmounts(amounts: values.indices.map(network.flow(of:)), fitted: values, widened: reach)
    }
    reach *= 2
  }
  return TotalsAmounts(amounts: values.indices.map(settled.flow(of:)), fitted: values, widened: reach)
}

/// The aims, with a trifle where nothing is aimed at but the totals may demand something.
private func aimsWithoutZeros(of problem: TotalsProblem) -> [Double] {
  let sum = problem.cells.reduce(0) { $0 + $1.aim }
  let trifle = sum > 0 ? sum / Double(problem.cells.count) * 0x1p-20 : 1
  return problem.cells.map { $0.aim > 0 || $0.most == 0 ? $0.aim : trifle }
}

/// Whether what is demanded and aimed at stays far from what overflows.
private func isWithinRange(_ problem: TotalsProblem) -> Bool {
  let range = Int64(1) << 60
  var (least, aims) = (Int64(0), 0.0)
  for cell in problem.cells {
    guard cell.least >= 0, cell.least <= range, cell.most >= 0, cell.aim >= 0 else { return false }
    least += cell.least
    aims += cell.aim
    guard least <= range else { return false }
  }
  for total in problem.totals {
    guard total.least <= range, total.most ?? 0 >= 0 else { return false }
    least += max(0, total.least)
    guard least <= range else { return false }
  }
  return aims <= Double(range)
}
