/// A whole-numbered circulation whose arcs have bounds: the one engine behind every rounding that keeps several totals.
///
/// It starts from the flow that would be liked best and changes it only where a bound is broken: for each arc out of
/// bounds, in the order in which they were added, one unit at a time goes round by the shortest way, earlier arcs first
/// (Fulkerson's out-of-kilter method without costs, 1961). Bounds and flows are whole numbers, so the result is too; where
/// a fractional circulation within the bounds exists, one is found.
struct BoundedCirculation {
  private struct Arc {
    let from: Int
    let to: Int
    let lower: Int64
    let upper: Int64
    var flow: Int64
  }

  private let nodes: Int
  private var arcs: [Arc] = []

  /// A circulation over so many nodes, without arcs.
  init(nodes: Int) {
    self.nodes = nodes
  }

  /// Adds an arc with the flow that is wished for; flows must balance at every node before `repair` is called.
  ///
  /// Arcs added earlier are preferred for more flow, arcs added later for less.
  @discardableResult
  mutating func addArc(from: Int, to: Int, lower: Int64, upper: Int64, flow: Int64) -> Int {
    arcs.append(Arc(from: from, to: to, lower: lower, upper: upper, flow: flow))
    return arcs.count - 1
  }

  /// The flow of an arc.
  func flow(of arc: Int) -> Int64 { arcs[arc].flow }

  /// Adds to an arc's wished flow.
  mutating func add(_ amount: Int64, to arc: Int) { arcs[arc].flow += amount }

  /// Brings every arc within its bounds, and says whether that was possible.
  mutating func repair() -> Bool {
    var isFeasible = true
    var search = Search(nodes: nodes, arcs)
    for arc in arcs.indices {
      while arcs[arc].flow < arcs[arc].lower {
        guard let way = search.way(from: arcs[arc].to, to: arcs[arc].from, in: arcs, avoiding: arc) else {
          isFeasible = false
          break
        }
        let amount = push(way, atMost: arcs[arc].lower - arcs[arc].flow)
        arcs[arc].flow += amount
      }
      while arcs[arc].flow > arcs[arc].upper {
        guard let way = search.way(from: arcs[arc].from, to: arcs[arc].to, in: arcs, avoiding: arc) else {
          isFeasible = false
          break
        }
        let amount = push(way, atMost: arcs[arc].flow - arcs[arc].upper)
        arcs[arc].flow -= amount
      }
    }
    return isFeasible
  }

  private struct Step {
    let arc: Int
    let isForward: Bool
  }

  private func room(_ step: Step) -> Int64 {
    let arc = arcs[step.arc]
    return step.isForward ? arc.upper - arc.flow : arc.flow - arc.lower
  }

  /// Sends as much as the way takes, at most the gap, and says how much.
  private mutating func push(_ way: [Step], atMost gap: Int64) -> Int64 {
    let amount = way.reduce(gap) { min($0, room($1)) }
    for step in way { arcs[step.arc].flow += step.isForward ? amount : -amount }
    return amount
  }
}

extension BoundedCirculation {
  /// Looks for the shortest way on which every arc can take more, or give some back, without breaking a bound that holds.
  private struct Search {
    /// The steps that may lead out of each node, one behind the other, in order of preference.
    private var steps: [Step] = []
    /// Where the steps of each node begin; the last entry is where those of the last one end.
    private var starts: [Int]
    /// By which step each node was reached.
    private var reached: [Step]
    /// In which search it was, and in which search a step from it leads to the goal: no search has to clear up after the
    /// one before.
    private var seen: [Int]
    private var beforeGoal: [Int]
    private var number = 0

    init(nodes: Int, _ arcs: [Arc]) {
      var (leaving, entering) = ([Int](repeating: 0, count: nodes), [Int](repeating: 0, count: nodes))
      for arc in arcs {
        leaving[arc.from] += 1
        entering[arc.to] += 1
      }
      starts = [0]
      for node in 0..<nodes { starts.append(starts[node] + leaving[node] + entering[node]) }
      steps = Array(repeating: Step(arc: 0, isForward: true), count: arcs.count * 2)
      // Forward the earlier arcs come first, backward the later ones.
      var (next, last) = (Array(starts.dropLast()), starts.dropFirst().map { $0 - 1 })
      for (number, arc) in arcs.enumerated() {
        steps[next[arc.from]] = Step(arc: number, isForward: true)
        next[arc.from] += 1
        steps[last[arc.to]] = Step(arc: number, isForward: false)
        last[arc.to] -= 1
      }
      reached = Array(repeating: Step(arc: 0, isForward: true), count: nodes)
      seen = Array(repeating: 0, count: nodes)
      beforeGoal = seen
    }

    /// The way from a node to another one, without one of the arcs; none where there is none.
    mutating func way(from start: Int, to goal: Int, in arcs: [Arc], avoiding avoided: Int) -> [Step]? {
      number += 1
      seen[start] = number
      for step in steps[starts[goal]..<starts[goal + 1]] where step.arc != avoided {
        let arc = arcs[step.arc]
        let isOpen = step.isForward ? arc.flow > arc.lower : arc.flow < arc.upper
        if isOpen { beforeGoal[step.isForward ? arc.to : arc.from] = number }
      }
      var queue = [start]
      var next = 0
      while next < queue.count {
        // Of the nodes next to the goal the first one reached is the one that the way goes by.
        let isLast = beforeGoal[queue[queue.count - 1]] == number
        let node = isLast ? queue[queue.count - 1] : queue[next]
        next += 1
        for step in steps[starts[node]..<starts[node + 1]] where step.arc != avoided {
          let arc = arcs[step.arc]
          let end = step.isForward ? arc.to : arc.from
          guard seen[end] != number, step.isForward ? arc.flow < arc.upper : arc.flow > arc.lower,
            !isLast || end == goal
          else { continue }
          seen[end] = number
          reached[end] = step
          if end == goal { return steps(from: start, to: goal, in: arcs) }
          queue.append(end)
          if beforeGoal[end] == number { break }
        }
      }
      return nil
    }

    private func steps(from start: Int, to goal: Int, in arcs: [Arc]) -> [Step] {
      var (steps, node): ([Step], Int) = ([], goal)
      while node != start {
        steps.append(reached[node])
        node = reached[node].isForward ? arcs[reached[node].arc].from : arcs[reached[node].arc].to
      }
      return steps.reversed()
    }
  }
}
