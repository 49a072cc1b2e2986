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

  /// One way along an arc.
  struct Step {
    let arc: Int
    let isForward: Bool
  }

  let nodes: Int
  /// How many parts of one ideals are given in.
  let scale: Int64
  private(set) var arcs: [Arc] = []
  /// The price of flow at each node.
  var prices: [Int64]
  /// The nodes that are passed by, from arc to arc (`ExchangeTable`), with their arcs.
  private(set) var exchanges: [(node: Int, arcs: [Int32])] = []
  private var isPassedBy: [Bool]

  /// A circulation over so many nodes, without arcs; ideals are given in so many parts of one.
  init(nodes: Int, scale: Int64 = 1) {
    self.nodes = nodes
    self.scale = scale
    prices = Array(repeating: 0, count: nodes)
    isPassedBy = Array(repeating: false, count: nodes)
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

  /// Adds to an arc's wished flow, or pushes what a search found.
  mutating func add(_ amount: Int64, to arc: Int) { arcs[arc].flow += amount }

  /// Changes an arc's bounds.
  mutating func hold(_ arc: Int, within bounds: (lower: Int64, upper: Int64)) {
    (arcs[arc].lower, arcs[arc].upper) = bounds
  }

  /// Has a node passed by whose arcs, all leaving it, must together carry just so much: gives them their flows in the
  /// cheapest way, the earlier arcs first, and from then on only exchanges flow between them.
  ///
  /// Does nothing where the arcs' bounds do not allow that.
  mutating func passBy(_ node: Int, leaving: [Int32], sum: Int64) {
    for number in leaving {
      let arc = Int(number)
      arcs[arc].flow = min(max(arcs[arc].flow, arcs[arc].lower), arcs[arc].upper)
    }
    var gap = sum - leaving.reduce(0) { $0 + arcs[Int($1)].flow }
    while gap != 0 {
      var best: (cost: Int64, step: Step)?
      for number in gap > 0 ? leaving : leaving.reversed() {
        let step = Step(arc: Int(number), isForward: gap > 0)
        guard let cost = ownCost(of: step), cost < best?.cost ?? .max else { continue }
        best = (cost, step)
      }
      guard let step = best?.step else { return }
      let amount = min(gap.magnitude, room(step).magnitude)
      arcs[step.arc].flow += gap > 0 ? Int64(amount) : -Int64(amount)
      gap += gap > 0 ? -Int64(amount) : Int64(amount)
    }
    isPassedBy[node] = true
    exchanges.append((node, leaving))
  }

  /// What a step along an arc costs, without its ends' prices; nothing where the arc can't take it.
  @inline(__always)
  func ownCost(of step: Step) -> Int64? {
    let arc = arcs[step.arc]
    if step.isForward {
      guard arc.flow < arc.upper else { return nil }
      return arc.ideal < 0 ? 0 : scale * (2 * arc.flow + 1) - 2 * Int64(arc.ideal)
    }
    guard arc.flow > arc.lower else { return nil }
    return arc.ideal < 0 ? 0 : 2 * Int64(arc.ideal) - scale * (2 * arc.flow - 1)
  }

  /// What a step along an arc costs beyond its ends' prices; nothing where the arc can't take it.
  @inline(__always)
  func cost(of step: Step) -> Int64? {
    guard let own = ownCost(of: step) else { return nil }
    let prices = prices[Int(arcs[step.arc].from)] - prices[Int(arcs[step.arc].to)]
    return own + (step.isForward ? prices : -prices)
  }

  /// What a step can take at its cost.
  func room(_ step: Step) -> Int64 {
    let arc = arcs[step.arc]
    return arc.ideal >= 0 ? 1 : step.isForward ? arc.upper - arc.flow : arc.flow - arc.lower
  }

  /// Whether a node is passed by.
  func isPassedBy(_ node: Int) -> Bool { isPassedBy[node] }

  /// Whether an arc is a way of its own, and not one that is only exchanged with others.
  func isOpen(_ arc: Arc) -> Bool {
    !isPassedBy[Int(arc.from)] && !isPassedBy[Int(arc.to)]
  }

  /// Brings every arc within its bounds and to what it costs least at, and says what is then lost or found at each node.
  mutating func excesses() -> [Int64] {
    var excess = [Int64](repeating: 0, count: nodes)
    for number in arcs.indices {
      arcs[number].flow = min(max(arcs[number].flow, arcs[number].lower), arcs[number].upper)
      if arcs[number].ideal >= 0, !isPassedBy[Int(arcs[number].from)] {
        while let cost = cost(of: Step(arc: number, isForward: true)), cost < 0 { arcs[number].flow += 1 }
        while let cost = cost(of: Step(arc: number, isForward: false)), cost < 0 { arcs[number].flow -= 1 }
      }
      excess[Int(arcs[number].to)] += arcs[number].flow
      excess[Int(arcs[number].from)] -= arcs[number].flow
    }
    return excess
  }

  /// Brings every arc within its bounds with nothing lost at any node, at the least cost; where that can't be, says where.
  mutating func settle() -> Failure? {
    var search = FlowSearch(in: &self)
    while search.reachesLack(in: &self) { search.send(in: &self) }
    let missing = search.excess.reduce(0) { $0 + max(0, $1) }
    guard missing > 0 else { return nil }
    var inside = search.reachedNodes
    for exchange in exchanges {
      inside[exchange.node] = exchange.arcs.contains { number in
        let arc = arcs[Int(number)]
        return inside[Int(arc.to)] && arc.flow > arc.lower
      }
    }
    return Failure(inside: inside, missing: missing)
  }

  /// A flow that can't be had: the nodes that flow with nowhere to go can reach, and how much of it there is.
  struct Failure {
    var inside: [Bool]
    var missing: Int64
  }
}
