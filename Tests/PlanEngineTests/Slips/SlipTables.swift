import PlanModel
import TestSupport

@testable import PlanEngine

/// A random table with one slip in it.
struct SlipTable {
  /// What was done to a table that footed.
  enum Planted: String, CaseIterable {
    case swappedAddend, swappedTotal, leftOut, countedTwice, subtotalAddedIn, subtotalAmongRows, wrongSign
    case unitOfAddend, unitOfTotal, otherColumn
  }

  let footing: Footing
  let unit: MoneyUnit
  /// The row that the slip is in, 0 for the total, and what would be right there.
  private(set) var row = 0
  private(set) var right = Money.zero

  static func figure(
    _ row: Int, _ dong: Int64, neighbours: [Int64] = [], isSum: Bool = false
  ) -> Figure {
    let amount = Make.money(dong, .activities, row + 1)
    return Figure(
      Wording(vi: "dòng \(row)", en: "row \(row)"), amount.value, statedAs: amount, column: "cost",
      elseAt: amount.place,
      neighbours: neighbours.map { Figure.Neighbour(column: .year(2022), amount: Money(dong: $0)) }, isSum: isSum)
  }

  /// A table that foots.
  init(footing random: inout SplitMix64) {
    unit = MoneyUnit.allCases.randomElement(using: &random) ?? .dong
    let amounts = SlipTable.amounts(in: unit, &random)
    let sum = amounts.reduce(0, +)
    footing = Footing(
      SlipTable.figure(0, sum), of: amounts.enumerated().map { SlipTable.figure($0 + 1, $1) }, sum: Money(dong: sum))
  }

  /// A table with a slip; the rounding of its total is off by at most `rounding` đồng. None where no two digits of a number
  /// can be swapped.
  init?(_ planted: Planted, rounding: Int64 = 0, _ random: inout SplitMix64) {
    let unit = MoneyUnit.allCases.randomElement(using: &random) ?? .dong
    self.unit = unit
    var amounts = SlipTable.amounts(in: unit, &random)
    var (total, neighbours, sums) = (amounts.reduce(0, +), [Int: [Int64]](), Set<Int>())
    let row = Int.random(in: 0..<amounts.count, using: &random)
    let (sum, amount) = (total, amounts[row])
    (self.row, right) = (row + 1, Money(dong: amount))
    switch planted {
    case .swappedAddend:
      guard let swapped = SlipTable.swapped(amount, in: unit, &random) else { return nil }
      amounts[row] = swapped
    case .swappedTotal:
      guard let swapped = SlipTable.swapped(sum, in: unit, &random) else { return nil }
      total = swapped
      (self.row, right) = (0, Money(dong: sum))
    case .leftOut: total -= amount
    case .countedTwice: total += amount
    case .subtotalAddedIn:
      total += amount
      sums.insert(row)
    case .subtotalAmongRows:
      amounts.append(amounts.suffix(2).reduce(0, +))
      self.row = amounts.count
      right = Money(dong: sum)
    case .wrongSign: total -= 2 * amount
    case .unitOfAddend: amounts[row] *= 1_000
    case .unitOfTotal:
      total *= 1_000
      (self.row, right) = (0, Money(dong: sum))
    case .otherColumn:
      neighbours[row] = [amount]
      amounts[row] = amount + unit.factor * Int64.random(in: 1...90_000, using: &random)
    }
    if rounding > 0 { total += Int64.random(in: -rounding...rounding, using: &random) }
    footing = Footing(
      SlipTable.figure(0, total),
      of: amounts.enumerated().map {
        SlipTable.figure($0 + 1, $1, neighbours: neighbours[$0] ?? [], isSum: sums.contains($0))
      }, sum: Money(dong: amounts.reduce(0, +)))
  }

  /// Whether a slip is the one that was planted.
  func isPlanted(_ slip: Slip, _ planted: Planted) -> Bool {
    let kinds: Set<Planted> =
      switch slip.kind {
      case .swappedDigits(let right): right == self.right ? [.swappedAddend, .swappedTotal] : []
      case .otherUnit(let right): right == self.right ? [.unitOfAddend, .unitOfTotal] : []
      case .otherColumn(let right, _): right == self.right ? [.otherColumn] : []
      case .leftOut: [.leftOut]
      case .countedTwice: [.countedTwice]
      case .subtotalAddedIn: [.subtotalAddedIn]
      case .subtotalAmongRows: [.subtotalAmongRows]
      case .wrongSign: [.wrongSign]
      }
    return slip.figure.place.line == row + 1 && kinds.contains(planted)
  }

  private static func amounts(in unit: MoneyUnit, _ random: inout SplitMix64) -> [Int64] {
    (0..<Int.random(in: 3...9, using: &random)).map { _ in
      Int64.random(in: 12...(Bool.random(using: &random) ? 99_999 : 999), using: &random) * unit.factor
    }
  }

  /// The amount with two neighbouring digits the other way round; none where that makes no other number.
  private static func swapped(_ amount: Int64, in unit: MoneyUnit, _ random: inout SplitMix64) -> Int64? {
    let digits = Array(String(amount / unit.factor).utf8)
    let places = digits.indices.dropLast().filter {
      digits[$0] != digits[$0 + 1] && !($0 == 0 && digits[1] == UInt8(ascii: "0"))
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    var other = digits
    other.swapAt(place, place + 1)
    return Int64(String(decoding: other, as: UTF8.self)).map { $0 * unit.factor }
  }
}
