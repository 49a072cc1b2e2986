import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Slips that explain why a total does not foot")
struct SlipLawTests {
  @Test("a planted slip is found, and nothing explains the difference better", arguments: SlipTable.Planted.allCases)
  func plantedIsFound(planted: SlipTable.Planted) {
    for seed in UInt64(1)...200 {
      var random = SplitMix64(seed: seed)
      guard let table = SlipTable(planted, &random), table.footing.total.amount != table.footing.sum else { continue }
      let all = table.footing.slips(within: .zero, in: table.unit, most: .max)
      #expect(all.contains { table.isPlanted($0, planted) && $0.rest.isZero }, "seed \(seed)")
      #expect(all.first?.rest == .zero, "seed \(seed)")
    }
  }

  @Test("of what is told, at most three, the planted slip is one in 99 of 100 tables, and the first in 95")
  func plantedIsTold() {
    var (tables, told, first) = (0, 0, 0)
    for planted in SlipTable.Planted.allCases {
      for seed in UInt64(1)...200 {
        var random = SplitMix64(seed: seed)
        guard let table = SlipTable(planted, &random), table.footing.total.amount != table.footing.sum else { continue }
        let slips = table.footing.slips(within: .zero, in: table.unit)
        #expect(slips.count <= 3, "\(planted), seed \(seed)")
        tables += 1
        told += slips.contains { table.isPlanted($0, planted) } ? 1 : 0
        first += slips.first.map { table.isPlanted($0, planted) } == true ? 1 : 0
      }
    }
    #expect(tables > 1_900)
    #expect(told * 100 >= tables * 99, "\(told) of \(tables)")
    #expect(first * 20 >= tables * 19, "\(first) of \(tables)")
  }

  @Test("a slip in a table with rounding differences is found, and what it leaves is tolerated")
  func rounding() {
    for planted in SlipTable.Planted.allCases where planted != .otherColumn {
      for seed in UInt64(1)...100 {
        var random = SplitMix64(seed: seed)
        let tolerance = Money(dong: 3)
        guard let table = SlipTable(planted, rounding: tolerance.dong, &random) else { continue }
        let slips = table.footing.slips(within: tolerance, in: table.unit, most: .max)
        let apart = abs(table.footing.total.amount.dong - table.footing.sum.dong)
        // Digits, units and columns of the total itself are no longer what they were.
        guard apart > tolerance.dong, planted != .swappedTotal, planted != .unitOfTotal else { continue }
        #expect(slips.contains { table.isPlanted($0, planted) }, "\(planted), seed \(seed)")
        #expect(slips.allSatisfy { $0.rest <= tolerance }, "\(planted), seed \(seed)")
        #expect(slips.map(\.rest) == slips.map(\.rest).sorted(), "\(planted), seed \(seed)")
      }
    }
  }

  @Test("a table that foots, or differs by no more than is tolerated, has none", arguments: 1...200)
  func footing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let table = SlipTable(footing: &random)
    #expect(table.footing.slips(within: .zero, in: table.unit).isEmpty)
    let (footing, first) = (table.footing, table.footing.addends[0].amount)
    let off = Footing(footing.total, of: footing.addends, sum: footing.sum + first)
    #expect(off.slips(within: first, in: table.unit).isEmpty)
    #expect(!off.slips(within: .zero, in: table.unit, most: .max).isEmpty)
  }

  @Test("no claim is false: with the figure as it says, the total and the sum are apart by what it says")
  func claimsAreTrue() {
    var checked = 0
    for planted in SlipTable.Planted.allCases {
      for seed in UInt64(1)...200 {
        var random = SplitMix64(seed: seed)
        guard let table = SlipTable(planted, &random) else { continue }
        for tolerance in [Money.zero, Money(dong: table.unit.factor * 40)] {
          for slip in table.footing.slips(within: tolerance, in: table.unit, most: .max) {
            #expect(fault(in: slip, of: table) == nil, "\(planted), seed \(seed)")
            checked += 1
          }
        }
      }
    }
    #expect(checked > 4_500)
  }

  /// What is false of a slip, told by adding up anew.
  private func fault(in slip: Slip, of table: SlipTable) -> String? {
    let (row, amount) = (slip.figure.place.line - 2, slip.figure.amount.dong)
    var amounts = table.footing.addends.map(\.amount.dong)
    var total = table.footing.total.amount.dong
    func put(_ right: Money) { if row < 0 { total = right.dong } else { amounts[row] = right.dong } }
    switch slip.kind {
    case .otherUnit(let right):
      guard Int128(right.dong) == Int128(amount) * 1_000 || Int128(right.dong) * 1_000 == Int128(amount) else {
        return "not a thousandfold"
      }
      put(right)
    case .swappedDigits(let right):
      guard isSwap(right.dong, amount) else { return "\(right.dong) is no swap of \(amount)" }
      guard (right.dong - amount).isMultiple(of: 9) else { return "not divisible by 9" }
      put(right)
    case .otherColumn(let right, _):
      guard slip.figure.neighbours.contains(where: { $0.amount == right }) else { return "not beside it" }
      put(right)
    case .wrongSign(let sum):
      amounts[row] = -amount
      guard amounts.reduce(0, +) == sum.dong else { return "another sum" }
    case .leftOut(let sum):
      amounts.remove(at: row)
      guard amounts.reduce(0, +) == sum.dong else { return "another sum" }
    case .subtotalAmongRows(let first, let last, let sum):
      let titles = table.footing.addends.map(\.title)
      guard let from = titles.firstIndex(of: first), let to = titles.firstIndex(of: last), from < to,
        !(from...to).contains(row), amounts[from...to].reduce(0, +) == amount
      else { return "no subtotal" }
      amounts.remove(at: row)
      guard amounts.reduce(0, +) == sum.dong else { return "another sum" }
    case .countedTwice(let sum), .subtotalAddedIn(let sum):
      amounts.append(amount)
      guard amounts.reduce(0, +) == sum.dong else { return "another sum" }
    }
    return abs(total - amounts.reduce(0, +)) == slip.rest.dong ? nil : "apart by something else"
  }

  /// Whether two numbers are the same but for two neighbouring digits.
  private func isSwap(_ left: Int64, _ right: Int64) -> Bool {
    let (a, b) = (Array(String(left).utf8), Array(String(right).utf8))
    guard a.count == b.count else { return false }
    let apart = a.indices.filter { a[$0] != b[$0] }
    return apart.count == 2 && apart[0] + 1 == apart[1] && a[apart[0]] == b[apart[1]] && a[apart[1]] == b[apart[0]]
  }

  @Test("amounts at the end of the range are searched without a trap", arguments: 1...200)
  func extremes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let edges: [Int64] = [.min, .min + 1, -1_000, -10, 0, 10, 1_000, .max / 1_000, .max - 9, .max]
    func amount() -> Int64 { edges.randomElement(using: &random) ?? 0 }
    let footing = Footing(
      SlipTable.figure(0, amount(), neighbours: [amount()]),
      of: (1...4).map { SlipTable.figure($0, amount(), neighbours: [amount()], isSum: $0 == 1) },
      sum: Money(dong: amount()), subtotals: [SlipTable.figure(9, amount())])
    for tolerance in [Int64.min, 0, .max] {
      for slip in footing.slips(within: Money(dong: tolerance), in: .billion) {
        #expect(slip.rest.dong <= max(0, tolerance))
      }
    }
  }
}
