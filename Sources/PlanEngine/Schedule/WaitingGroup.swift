import PlanModel

/// Activities that wait for each other, as a graph of its own: the beginnings and ends of one strongly connected component,
/// numbered from 0, and the links among them.
struct WaitingGroup {
  /// The links within the group, in file order.
  let links: [OrderGraph.Link]
  /// Whose beginning or end each node is.
  private let activities: [Int]
  /// Where the steps from each node begin, and where those of the last end.
  private let starts: [Int]
  /// The steps: where each leads to, and by which link; -1 where the tree of activities itself leads there.
  private let steps: [(node: Int, link: Int)]

  init(_ component: [OrderGraph.Node], of graph: OrderGraph) {
    let numbers = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
    links = component.filter { !$0.isEnd }.sorted { $0.number < $1.number }.flatMap { node in
      graph.links[node.activity.offset].filter { numbers[.end($0.predecessor)] != nil }
    }
    let linkNumbers = Dictionary(uniqueKeysWithValues: links.enumerated().map { ([$1.predecessor, $1.activity], $0) })
    activities = component.map(\.activity.offset)
    var (starts, steps): ([Int], [(node: Int, link: Int)]) = ([0], [])
    for node in component {
      for next in graph.successors(of: node) {
        guard let number = numbers[next] else { continue }
        let isLink = node.isEnd && !next.isEnd
        steps.append((number, isLink ? linkNumbers[[node.activity, next.activity]] ?? -1 : -1))
      }
      starts.append(steps.count)
    }
    (self.starts, self.steps) = (starts, steps)
  }

  /// How many steps are looked at for all groups of a plan in search of their best cuts.
  private static let mostSteps = 5_000_000

  /// The link after whose removal the fewest activities wait for each other, the first of several in file order.
  ///
  /// Every link of the group is tried, until one leaves nothing. A fixed number of steps is shared evenly among the groups of
  /// a plan; a group for which its part is too small has the first links of the way tried, as many as that allows.
  func bestCut(on way: [OrderGraph.Link], amongGroups groups: Int) -> OrderGraph.Cut? {
    let most = max(1, Self.mostSteps / max(1, groups) / (activities.count + steps.count))
    let onWay = Set(way)
    let places = links.count <= most ? Array(links.indices) : Array(links.indices.filter { onWay.contains(links[$0]) })
    var best: (place: Int, left: Int)?
    for place in places.prefix(most) {
      let left = waiting(without: place)
      if left < best?.left ?? .max { best = (place, left) }
      if left == 0 { break }
    }
    return best.map { best in
      OrderGraph.Cut(
        link: links[best.place], left: best.left, count: Set(activities).count,
        isBest: best.left == 0 || links.count <= most)
    }
  }

  /// How many activities wait for each other without one of the links.
  private func waiting(without link: Int) -> Int {
    let components = stronglyConnected(activities.count) { place, node in
      let step = starts[node] + place
      guard step < starts[node + 1] else { return nil }
      // A step from a node to itself says nothing of the order.
      return steps[step].link == link ? node : steps[step].node
    }
    return Set(components.lazy.filter { $0.count > 1 }.joined().map { activities[$0] }).count
  }
}
