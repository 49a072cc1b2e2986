/// A whole-numbered circulation whose arcs have bounds: the one engine behind every rounding that keeps several totals.
///
/// It starts from the flow that would be liked and changes it only where flow is lost or found at a node: by the cheapest
/// way, of ways that cost the same by the shortest, earlier arcs first (successive shortest ways with prices, as many at a
/// time as are equally short: Ford and Fulkerson 1962, Dinic 1970; Ahuja, Magnanti and Orlin 1993). A priced arc costs the
/// square of what its flow is away from its ideal. Bounds and flows are whole numbers, so the result is too; where a
/// fractional circulation within the bounds exists, one is found.
struct Circulation {
  struct Arc {
    let from: Int32
    let to: Int32
    /// The ideal flow, in parts of one; below zero where every flow is liked the same.
    let ideal: Int32
    var lower: Int64
    var upper: Int64
    var flow: Int64
  }

  let nodes: Int
  /// How many parts of one ideals are given in.
  let scale: Int64
  private(set) var arcs: [Arc] = []
  /// The price of flow at each node.
  var prices: [Int64]

  /// A circulation over so many nodes, without arcs; ideals are given in so many parts of one.
  init(nodes: Int, scale: Int64 = 1) {
    self.nodes = nodes
    self.scale = scale
    prices = Array(repeating: 0, count: nodes)
  }

  mutating func reserve(_ count: Int) { arcs.reserveCapacity(count) }

  /// Adds an arc with the flow that is wished for.
  ///
  /// Arcs added earlier are preferred for more flow, arcs added later for less.
  @discardableResult
  mutating func addArc(
    from: Int, to: Int, lower: Int64, upper: Int64, flow: Int64, ideal: Int32 = -1
  ) -> Int {
    arcs.append(Arc(from: Int32(from), to: Int32(to), ideal: ideal, lower: lower, upper: upper, flow: flow))
    return arcs.count - 1
  }

  /// The flow of an arc.
  func flow(of arc: Int) -> Int64 { arcs[arc].flow }

  /// Adds to an arc's wished flow.
  mutating func add(_ amount: Int64, to arc: Int) { arcs[arc].flow += amount }

  /// Changes an arc's flow by what a search found.
  mutating func push(_ amount: Int64, along arc: Int) { arcs[arc].flow += amount }

  /// What a step along an arc costs beyond its ends' prices; nothing where the arc can't take it.
  @inline(__always)
  func cost(of step: Step) -> Int64? {
    let arc = arcs[step.arc]
    let prices = prices[Int(arc.from)] - prices[Int(arc.to)]
    if step.isForward {
      guard arc.flow < arc.upper else { return nil }
      return arc.ideal < 0 ? prices : prices + marginal(arc, from: arc.flow)
    }
    guard arc.flow > arc.lower else { return nil }
    return arc.ideal < 0 ? -prices : -prices - marginal(arc, from: arc.flow - 1)
  }

  /// What a step can take at its cost.
  func room(_ step: Step) -> Int64 {
    let arc = arcs[step.arc]
    return arc.ideal >= 0 ? 1 : step.isForward ? arc.upper - arc.flow : arc.flow - arc.lower
  }

  private func marginal(_ arc: Arc, from flow: Int64) -> Int64 { scale * (2 * flow + 1) - 2 * Int64(arc.ideal) }

  /// Raises so many of a node's arcs by one, those furthest below their ideals first and of equals the earlier, and prices
  /// the node so that no other choice would cost less.
  mutating func begin(_ leaving: [Int], from node: Int, with units: Int64) {
    let open = leaving.filter { arcs[$0].lower <= 0 && arcs[$0].upper > 0 }
    guard units >= 0, units <= open.count, let first = open.first else { return }
    let order = open.sorted { left, right in
      arcs[left].ideal == arcs[right].ideal ? left < right : arcs[left].ideal > arcs[right].ideal
    }
    for arc in order.prefix(Int(units)) { arcs[arc].flow = 1 }
    let last = units == 0 ? order.first ?? first : order[Int(units) - 1]
    prices[node] = -marginal(arcs[last], from: 0)
  }

  /// Brings every arc within its bounds and to what the prices ask, and says what is then lost or found at each node.
  mutating func excesses() -> [Int64] {
    var excess = [Int64](repeating: 0, count: nodes)
    for number in arcs.indices {
      arcs[number].flow = min(max(arcs[number].flow, arcs[number].lower), arcs[number].upper)
      if arcs[number].ideal >= 0 {
        while let cost = cost(of: Step(arc: number, isForward: true)), cost < 0 { arcs[number].flow += 1 }
        while let cost = cost(of: Step(arc: number, isForward: false)), cost < 0 { arcs[number].flow -= 1 }
      } else if let cost = cost(of: Step(arc: number, isForward: true)), cost < 0 {
        arcs[number].flow = arcs[number].upper
      } else if let cost = cost(of: Step(arc: number, isForward: false)), cost < 0 {
        arcs[number].flow = arcs[number].lower
      }
      excess[Int(arcs[number].to)] += arcs[number].flow
      excess[Int(arcs[number].from)] -= arcs[number].flow
    }
    return excess
  }

  /// Brings every arc within its bounds with nothing lost at any node, at the least cost, and says whether that was
  /// possible.
  mutating func settle() -> Bool { settled().isFeasible }

  /// As `settle`, with the nodes that flow with nowhere to go can reach: where there are any, their cut is what forbids.
  mutating func settled() -> (isFeasible: Bool, cut: [Bool], missing: Int64) {
    var search = FlowSearch(excess: excesses(), arcs: arcs)
    while search.reachesLack(in: &self) { search.send(in: &self) }
    let missing = search.excess.reduce(0) { $0 + max(0, $1) }
    return (missing == 0, missing == 0 ? [] : search.reachedNodes, missing)
  }

  /// One way along an arc.
  struct Step {
    let arc: Int
    let isForward: Bool
  }
}
