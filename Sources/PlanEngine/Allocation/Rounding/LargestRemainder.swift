import PlanModel

/// Divides a whole number in proportion to weights by largest remainder (số dư lớn nhất); ties go to the earlier.
///
/// Every part is within one of its exact share, and the parts add up to the total. Nothing where all weights are zero, or
/// where their sum can't be written.
func divided(_ total: Int64, by weights: [UInt128]) -> [Int64]? {
  precondition(total >= 0, "only what is there can be divided")
  guard total > 0 else { return weights.map { _ in 0 } }
  var sum: UInt128 = 0
  for weight in weights {
    let (next, overflow) = sum.addingReportingOverflow(weight)
    if overflow { return nil }
    sum = next
  }
  guard sum > 0 else { return nil }
  var parts: [Int64] = []
  var remainders: [UInt128] = []
  for weight in weights {
    // The weight is at most the sum, so the quotient is at most the total and fits.
    let (part, rest) = sum.dividingFullWidth(UInt128(total).multipliedFullWidth(by: weight))
    parts.append(Int64(part))
    remainders.append(rest)
  }
  let left = Int(total - parts.reduce(0, +))
  let order = weights.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
  for index in order.prefix(left) { parts[index] += 1 }
  return parts
}

/// Divides as much of a whole number as the limits let, in proportion to weights: what a limit cuts off goes to the
/// others, again by weight. Nothing where all weights are zero, or where their sum can't be written.
func divided(_ total: Int64, by weights: [UInt128], upTo limits: [Int64]) -> [Int64]? {
  var parts = weights.map { _ in Int64(0) }
  var open = weights.indices.filter { weights[$0] > 0 }
  if open.isEmpty { return total == 0 ? parts : nil }
  var left = total
  while !open.isEmpty {
    guard let shares = divided(left, by: open.map { weights[$0] }) else { return nil }
    let full = zip(open, shares).filter { index, share in share >= limits[index] }.map(\.0)
    if full.isEmpty {
      for (index, share) in zip(open, shares) { parts[index] = share }
      return parts
    }
    for index in full {
      parts[index] = limits[index]
      left -= parts[index]
    }
    let closed = Set(full)
    open.removeAll { closed.contains($0) }
  }
  return parts
}

/// Divides a whole number in proportion to weights and up to limits, where amounts were already given that count as part of
/// the shares: who has more than the share keeps it and gets nothing, and the others divide what is left.
func divided(_ total: Int64, by weights: [UInt128], upTo limits: [Int64], beside given: [Int64]) -> [Int64]? {
  var open = Array(weights.indices)
  while true {
    let all = open.reduce(total) { $0 + given[$1] }
    guard
      let shares = divided(all, by: open.map { weights[$0] }, upTo: open.map { limits[$0] + given[$0] })
    else { return nil }
    let satisfied = Set(zip(open, shares).filter { index, share in share < given[index] }.map(\.0))
    if satisfied.isEmpty {
      var parts = weights.map { _ in Int64(0) }
      for (index, share) in zip(open, shares) { parts[index] = share - given[index] }
      return parts
    }
    open.removeAll { satisfied.contains($0) }
  }
}

/// Weights of one scale for numbers with different decimals. Nothing where they are too far apart to be written in one scale.
func commonWeights(of shares: [Fraction]) -> [UInt128]? {
  var bottom: UInt128 = 1
  for share in shares {
    let (next, overflow) = (bottom / greatestCommonDivisor(bottom, share.denominator))
      .multipliedReportingOverflow(by: share.denominator)
    if overflow { return nil }
    bottom = next
  }
  var weights: [UInt128] = []
  for share in shares {
    let (weight, overflow) = share.numerator.multipliedReportingOverflow(by: bottom / share.denominator)
    if overflow { return nil }
    weights.append(weight)
  }
  return weights
}
