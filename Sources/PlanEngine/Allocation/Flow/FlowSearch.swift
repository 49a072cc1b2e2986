/// Finds the cheapest ways from nodes with too much flow to nodes with too little, and sends it along all of them.
struct FlowSearch {
  /// What is left over at each node; below zero where something lacks.
  private(set) var excess: [Int64]
  private var surplus: [Int]
  /// The steps that may lead out of each node, one behind the other, in order of preference: twice the arc's number, plus
  /// one against the arc. Where the steps of each node begin; the last entry is where those of the last one end.
  private var steps: [Int32]
  private var starts: [Int]
  /// The cost of the cheapest way to each node and, in the lower bits, its number of steps.
  private var distances: [Int64]
  /// In which round each node was reached, so that no round has to clear up after the one before.
  private var reached: [Int32]
  private var done: [Int32]
  private var round: Int32 = 0
  private var cursors: [Int]
  private var queue = ShortestFirst()

  private static let stepBits: Int64 = 20
  private static let stepMask: Int64 = (1 << 20) - 1

  init(excess: [Int64], arcs: [Circulation.Arc]) {
    self.excess = excess
    surplus = excess.indices.filter { excess[$0] > 0 }
    let nodes = excess.count
    starts = [Int](repeating: 0, count: nodes + 1)
    if surplus.isEmpty {
      (steps, distances, reached, done, cursors) = ([], [], [], [], [])
      return
    }
    for arc in arcs {
      starts[Int(arc.from) + 1] += 1
      starts[Int(arc.to) + 1] += 1
    }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    steps = [Int32](repeating: 0, count: arcs.count * 2)
    // Forward the earlier arcs come first, backward the later ones.
    var (next, last) = (Array(starts.dropLast()), starts.dropFirst().map { $0 - 1 })
    for (number, arc) in arcs.enumerated() {
      steps[next[Int(arc.from)]] = Int32(number * 2)
      next[Int(arc.from)] += 1
      steps[last[Int(arc.to)]] = Int32(number * 2 + 1)
      last[Int(arc.to)] -= 1
    }
    distances = [Int64](repeating: 0, count: nodes)
    reached = [Int32](repeating: 0, count: nodes)
    done = reached
    cursors = Array(starts.dropLast())
  }

  /// The nodes that the last round came to.
  var reachedNodes: [Bool] { done.map { $0 == round && round > 0 } }

  /// Finds the cheapest ways from any surplus, and raises prices so that they cost nothing; says whether one ends where
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
      if excess[node] < 0 {
        nearest = distance
        continue
      }
      for place in starts[node]..<starts[node + 1] {
        let step = circulation.step(steps[place])
        guard let cost = circulation.cost(of: step) else { continue }
        let end = circulation.end(of: step)
        let length = distance + cost << Self.stepBits + 1
        guard length <= nearest, reached[end] != round || length < distances[end] else { continue }
        reached[end] = round
        distances[end] = length
        if excess[end] < 0 { nearest = length }
        queue.insert(end, at: length)
      }
    }
    guard nearest < .max else { return false }
    let cost = nearest >> Self.stepBits
    for node in found { circulation.prices[node] -= cost - distances[node] >> Self.stepBits }
    return true
  }

  /// Sends what the ways found can take.
  mutating func send(in circulation: inout Circulation) {
    var path: [Circulation.Step] = []
    for start in surplus {
      var node = start
      while excess[start] > 0 {
        if excess[node] < 0, !path.isEmpty {
          var amount = min(excess[start], -excess[node])
          for step in path { amount = min(amount, circulation.room(step)) }
          for step in path { circulation.push(step.isForward ? amount : -amount, along: step.arc) }
          excess[start] -= amount
          excess[node] += amount
          path.removeAll(keepingCapacity: true)
          node = start
          continue
        }
        if let step = nextStep(from: node, in: circulation) {
          path.append(step)
          node = circulation.end(of: step)
        } else {
          done[node] = 0
          guard let back = path.popLast() else { break }
          node = circulation.end(of: Circulation.Step(arc: back.arc, isForward: !back.isForward))
        }
      }
      path.removeAll(keepingCapacity: true)
    }
  }

  private mutating func nextStep(from node: Int, in circulation: Circulation) -> Circulation.Step? {
    let count = distances[node] & Self.stepMask
    while cursors[node] < starts[node + 1] {
      let step = circulation.step(steps[cursors[node]])
      let end = circulation.end(of: step)
      if done[end] == round, distances[end] & Self.stepMask == count + 1, circulation.cost(of: step) == 0 { return step }
      cursors[node] += 1
    }
    return nil
  }
}

extension Circulation {
  fileprivate func step(_ packed: Int32) -> Step { Step(arc: Int(packed >> 1), isForward: packed & 1 == 0) }

  fileprivate func end(of step: Step) -> Int { Int(step.isForward ? arcs[step.arc].to : arcs[step.arc].from) }
}
