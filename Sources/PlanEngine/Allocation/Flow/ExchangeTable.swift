/// The cheapest ways past nodes whose arcs together carry a fixed sum: what one arc gives up another one takes.
///
/// Where there are many such nodes (the lines of a plan) and few at the arcs' other ends (its sources), ways need to be
/// looked for among the few only: for each two of them the cheapest exchange stands first in a heap.
struct ExchangeTable {
  /// Flow taken back from one arc and sent along another one of the same node.
  struct Exchange {
    let cost: Int64
    let back: Int32
    let forth: Int32

    /// Cheaper ones first; of equal ones that which takes from the later arc, then that which gives to the earlier.
    func isBefore(_ other: Exchange) -> Bool {
      if cost != other.cost { return cost < other.cost }
      return back == other.back ? forth < other.forth : back > other.back
    }
  }

  /// The nodes at the other ends, in order.
  private(set) var ends: [Int] = []
  /// The place of each node among the ends, -1 for all others.
  private(set) var placeOf: [Int32]
  private var heaps: [[Exchange]] = []
  /// The arcs of the node that each arc leaves: where its list stands in `exchanges`, -1 where there is none.
  private var listOf: [Int32]

  /// The exchanges of a circulation as it stands.
  init(of circulation: Circulation) {
    placeOf = Array(repeating: -1, count: circulation.nodes)
    listOf = circulation.exchanges.isEmpty ? [] : Array(repeating: -1, count: circulation.arcs.count)
    for (number, exchange) in circulation.exchanges.enumerated() {
      for arc in exchange.arcs {
        listOf[Int(arc)] = Int32(number)
        placeOf[Int(circulation.arcs[Int(arc)].to)] = 0
      }
    }
    for node in placeOf.indices where placeOf[node] == 0 {
      placeOf[node] = Int32(ends.count)
      ends.append(node)
    }
    heaps = Array(repeating: [], count: ends.count * ends.count)
    var (backward, forward): ([(arc: Int32, cost: Int64, end: Int)], [(arc: Int32, cost: Int64, end: Int)]) = ([], [])
    for exchange in circulation.exchanges {
      backward.removeAll(keepingCapacity: true)
      forward.removeAll(keepingCapacity: true)
      for arc in exchange.arcs {
        let end = Int(placeOf[Int(circulation.arcs[Int(arc)].to)])
        if let taken = circulation.ownCost(of: .init(arc: Int(arc), isForward: false)) {
          backward.append((arc, taken, end))
        }
        if let given = circulation.ownCost(of: .init(arc: Int(arc), isForward: true)) {
          forward.append((arc, given, end))
        }
      }
      for back in backward {
        for forth in forward where forth.arc != back.arc {
          heaps[back.end * ends.count + forth.end]
            .append(Exchange(cost: back.cost + forth.cost, back: back.arc, forth: forth.arc))
        }
      }
    }
    for heap in heaps.indices {
      for place in (0..<(heaps[heap].count / 2)).reversed() { sink(place, in: heap) }
    }
  }

  /// The cheapest exchange that takes flow from one end to another one.
  mutating func cheapest(from: Int32, to: Int32, in circulation: Circulation) -> Exchange? {
    let heap = Int(from) * ends.count + Int(to)
    while let first = heaps[heap].first {
      if let now = exchange(first.back, first.forth, in: circulation), now.cost == first.cost { return first }
      let last = heaps[heap].removeLast()
      if heaps[heap].isEmpty { return nil }
      heaps[heap][0] = last
      sink(0, in: heap)
    }
    return nil
  }

  /// Notes what can be exchanged with an arc after its flow has changed.
  mutating func renew(_ arc: Int, in circulation: Circulation) {
    guard !listOf.isEmpty, listOf[arc] >= 0 else { return }
    for other in circulation.exchanges[Int(listOf[arc])].arcs where Int(other) != arc {
      for found in [exchange(Int32(arc), other, in: circulation), exchange(other, Int32(arc), in: circulation)] {
        if let found { insert(found, into: heap(of: found, in: circulation)) }
      }
    }
  }

  @inline(__always)
  private func exchange(_ back: Int32, _ forth: Int32, in circulation: Circulation) -> Exchange? {
    guard let taken = circulation.ownCost(of: .init(arc: Int(back), isForward: false)),
      let given = circulation.ownCost(of: .init(arc: Int(forth), isForward: true))
    else { return nil }
    return Exchange(cost: taken + given, back: back, forth: forth)
  }

  private func heap(of exchange: Exchange, in circulation: Circulation) -> Int {
    let from = placeOf[Int(circulation.arcs[Int(exchange.back)].to)]
    return Int(from) * ends.count + Int(placeOf[Int(circulation.arcs[Int(exchange.forth)].to)])
  }

  private mutating func insert(_ exchange: Exchange, into heap: Int) {
    var place = heaps[heap].count
    heaps[heap].append(exchange)
    while place > 0, exchange.isBefore(heaps[heap][(place - 1) / 2]) {
      heaps[heap].swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink(_ start: Int, in heap: Int) {
    var place = start
    while true {
      var below = 2 * place + 1
      guard below < heaps[heap].count else { return }
      if below + 1 < heaps[heap].count, heaps[heap][below + 1].isBefore(heaps[heap][below]) { below += 1 }
      guard heaps[heap][below].isBefore(heaps[heap][place]) else { return }
      heaps[heap].swapAt(place, below)
      place = below
    }
  }
}
