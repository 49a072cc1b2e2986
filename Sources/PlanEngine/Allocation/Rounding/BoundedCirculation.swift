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

  private var arcs: [Arc] = []
  /// Arc numbers by node: leaving and entering, in order of preference.
  private var leaving: [[Int]]
  private var entering: [[Int]]

  /// A circulation over so many nodes, without arcs.
  init(nodes: Int) {
    leaving = Array(repeating: [], count: nodes)
    entering = Array(repeating: [], count: nodes)
  }

  /// Adds an arc with the flow that is wished for; flows must balance at every node before `repair` is called.
  ///
  /// Arcs added earlier are preferred for more flow, arcs added later for less.
  @discardableResult
  mutating func addArc(from: Int, to: Int, lower: Int64, upper: Int64, flow: Int64) -> Int {
    arcs.append(Arc(from: from, to: to, lower: lower, upper: upper, flow: flow))
    leaving[from].append(arcs.count - 1)
    entering[to].append(arcs.count - 1)
    return arcs.count - 1
  }

  /// The flow of an arc.
  func flow(of arc: Int) -> Int64 { arcs[arc].flow }

  /// Adds to an arc's wished flow.
  mutating func add(_ amount: Int64, to arc: Int) { arcs[arc].flow += amount }

  /// Brings every arc within its bounds, and says whether that was possible.
  mutating func repair() -> Bool {
    var isFeasible = true
    for arc in arcs.indices {
      while arcs[arc].flow < arcs[arc].lower {
        guard let way = way(from: arcs[arc].to, to: arcs[arc].from, avoiding: arc) else {
          isFeasible = false
          break
        }
        let amount = push(way, atMost: arcs[arc].lower - arcs[arc].flow)
        arcs[arc].flow += amount
      }
      while arcs[arc].flow > arcs[arc].upper {
        guard let way = way(from: arcs[arc].from, to: arcs[arc].to, avoiding: arc) else {
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

  /// The shortest way on which every arc can take more, or give some back, without breaking a bound that holds.
  private func way(from start: Int, to goal: Int, avoiding avoided: Int) -> [Step]? {
    var reached = [Step?](repeating: nil, count: leaving.count)
    var seen = [Bool](repeating: false, count: leaving.count)
    seen[start] = true
    var queue = [start]
    var next = 0
    while next < queue.count, !seen[goal] {
      let node = queue[next]
      next += 1
      for arc in leaving[node] where arc != avoided && !seen[arcs[arc].to] && arcs[arc].flow < arcs[arc].upper {
        seen[arcs[arc].to] = true
        reached[arcs[arc].to] = Step(arc: arc, isForward: true)
        queue.append(arcs[arc].to)
      }
      for arc in entering[node].reversed()
      where arc != avoided && !seen[arcs[arc].from] && arcs[arc].flow > arcs[arc].lower {
        seen[arcs[arc].from] = true
        reached[arcs[arc].from] = Step(arc: arc, isForward: false)
        queue.append(arcs[arc].from)
      }
    }
    guard seen[goal] else { return nil }
    var steps: [Step] = []
    var node = goal
    while let step = reached[node], node != start {
      steps.append(step)
      node = step.isForward ? arcs[step.arc].from : arcs[step.arc].to
    }
    return steps.reversed()
  }
}
