/// Finds the cheapest ways from nodes with too much flow to nodes with too little, and sends it along all of them.
struct FlowSearch {
  /// What is left over at each node; below zero where something lacks.
  private(set) var excess: [Int64]
  private var surplus: [Int]
  /// The steps that may lead out of each node, one behind the other, in order of preference: twice the arc's number, plus
  /// one against the arc. Where the steps of each node begin; the last entry is where those of the last one end.
  private var steps: [Int32] = []
  private var starts: [Int]
  private var exchanges: ExchangeTable
  /// The cost of the cheapest way to each node and, in the lower bits, its number of steps.
  private var distances: [Int64]
  /// In which round each node was reached and left, so that no round has to clear up after the one before.
  private var reached: [Int32]
  private var done: [Int32]
  private var round: Int32 = 0
  /// Which of its steps, then of its exchanges, each node tries next.
  private var cursors: [Int]
  private var queue = ShortestFirst()

  private static let stepBits: Int64 = 20
  private static let stepMask: Int64 = (1 << 20) - 1

  /// Prepares the search in a circulation, whose arcs are brought within their bounds.
  init(in circulation: inout Circulation) {
    let excess = circulation.excesses()
    self.excess = excess
    surplus = excess.indices.filter { excess[$0] > 0 }
    starts = [Int](repeating: 0, count: excess.count + 1)
    distances = [Int64](repeating: 0, count: excess.count)
    reached = [Int32](repeating: 0, count: excess.count)
    done = reached
    cursors = []
    exchanges = ExchangeTable(of: surplus.isEmpty ? Circulation(nodes: 0) : circulation)
    if !surplus.isEmpty { listSteps(of: circulation) }
  }

  private mutating func listSteps(of circulation: Circulation) {
    for arc in circulation.arcs where circulation.isOpen(arc) {
      starts[Int(arc.from) + 1] += 1
      starts[Int(arc.to) + 1] += 1
    }
    for node in excess.indices { starts[node + 1] += starts[node] }
    steps = [Int32](repeating: 0, count: starts[excess.count])
    // Forward the earlier arcs come first, backward the later ones.
    var (next, last) = (Array(starts.dropLast()), starts.dropFirst().map { $0 - 1 })
    for (number, arc) in circulation.arcs.enumerated() where circulation.isOpen(arc) {
      steps[next[Int(arc.from)]] = Int32(number * 2)
      next[Int(arc.from)] += 1
      steps[last[Int(arc.to)]] = Int32(number * 2 + 1)
      last[Int(arc.to)] -= 1
    }
    cursors = Array(starts.dropLast())
  }

  /// The nodes that the last round came to.
  var reachedNodes: [Bool] { done.map { $0 == round && round > 0 } }

  /// Finds the cheapest ways from any surplus, and changes prices so that they cost nothing; says whether one ends where
  /// something lacks.
  mutating func reachesLack(in circulation: inout Circulation) -> Bool {
    surplus.removeAll { excess[$0] <= 0 }
    guard !surplus.isEmpty else { return false }
    round += 1
    queue.removeAll()
    for node in surplus {
      distances[node] = 0
      reached[node] = round
      queue.insert(node, at: 0)
    }
    var nearest = Int64.max
    var found: [Int] = []
    while let (node, distance) = queue.popFirst(), distance <= nearest {
      guard done[node] != round, distances[node] == distance else { continue }
      done[node] = round
      found.append(node)
      cursors[node] = starts[node]
      if excess[node] < 0 { continue }
      for place in starts[node]..<starts[node + 1] {
        let step = circulation.step(steps[place])
        guard let cost = circulation.cost(of: step) else { continue }
        reach(circulation.end(of: step), at: distance + cost << Self.stepBits + 1, upTo: &nearest)
      }
      guard exchanges.isEnd(node) else { continue }
      for (place, end) in exchanges.ends.enumerated() where end != node {
        guard done[end] != round,
          let exchange = exchanges.cheapest(from: exchanges.placeOf[node], to: Int32(place), in: circulation)
        else { continue }
        let cost = exchange.cost + circulation.prices[node] - circulation.prices[end]
        reach(end, at: distance + cost << Self.stepBits + 1, upTo: &nearest)
      }
    }
    guard nearest < .max else { return false }
    let cost = nearest >> Self.stepBits
    for node in found { circulation.prices[node] -= cost - distances[node] >> Self.stepBits }
    return true
  }

  private mutating func reach(_ end: Int, at length: Int64, upTo nearest: inout Int64) {
    guard length <= nearest, reached[end] != round || length < distances[end] else { return }
    reached[end] = round
    distances[end] = length
    if excess[end] < 0 { nearest = length }
    queue.insert(end, at: length)
  }

  /// Sends what the ways found can take.
  mutating func send(in circulation: inout Circulation) {
    var path: [Circulation.Step] = []
    for start in surplus {
      var node = start
      while excess[start] > 0 {
        if excess[node] < 0 {
          push(along: path, from: start, to: node, in: &circulation)
          path.removeAll(keepingCapacity: true)
          node = start
        } else if let end = extend(&path, from: node, in: circulation) {
          node = end
        } else {
          // Nothing leads on from here: back to where the last step came from.
          done[node] = 0
          guard let last = path.popLast() else { break }
          node = circulation.start(of: last)
          if circulation.isPassedBy(node), let before = path.popLast() { node = circulation.start(of: before) }
        }
      }
      path.removeAll(keepingCapacity: true)
    }
  }

  private mutating func push(
    along path: [Circulation.Step], from start: Int, to end: Int, in circulation: inout Circulation
  ) {
    var amount = min(excess[start], -excess[end])
    for step in path { amount = min(amount, circulation.room(step)) }
    for step in path { circulation.add(step.isForward ? amount : -amount, to: step.arc) }
    for step in path { exchanges.renew(step.arc, in: circulation) }
    excess[start] -= amount
    excess[end] += amount
  }

  /// Goes on by the next step, or exchange of two, that lies on a cheapest way; says where to.
  private mutating func extend(_ path: inout [Circulation.Step], from node: Int, in circulation: Circulation) -> Int? {
    let count = distances[node] & Self.stepMask
    let arcSteps = starts[node + 1]
    while cursors[node] < arcSteps {
      let step = circulation.step(steps[cursors[node]])
      let end = circulation.end(of: step)
      if done[end] == round, distances[end] & Self.stepMask == count + 1, circulation.cost(of: step) == 0 {
        path.append(step)
        return end
      }
      cursors[node] += 1
    }
    guard exchanges.isEnd(node) else { return nil }
    while cursors[node] - arcSteps < exchanges.ends.count {
      let place = cursors[node] - arcSteps
      let end = exchanges.ends[place]
      if end != node, done[end] == round, distances[end] & Self.stepMask == count + 1,
        let exchange = exchanges.cheapest(from: exchanges.placeOf[node], to: Int32(place), in: circulation),
        exchange.cost + circulation.prices[node] == circulation.prices[end]
      {
        path.append(Circulation.Step(arc: Int(exchange.back), isForward: false))
        path.append(Circulation.Step(arc: Int(exchange.forth), isForward: true))
        return end
      }
      cursors[node] += 1
    }
    return nil
  }
}

extension ExchangeTable {
  fileprivate func isEnd(_ node: Int) -> Bool { node < placeOf.count && placeOf[node] >= 0 }
}

extension Circulation {
  fileprivate func step(_ packed: Int32) -> Step { Step(arc: Int(packed >> 1), isForward: packed & 1 == 0) }

  fileprivate func start(of step: Step) -> Int { Int(step.isForward ? arcs[step.arc].from : arcs[step.arc].to) }

  fileprivate func end(of step: Step) -> Int { Int(step.isForward ? arcs[step.arc].to : arcs[step.arc].from) }
}
