package import PlanModel

/// What must come before what: the column `after`, a parent standing for all below it (đồ thị thứ tự).
///
/// Every activity has a beginning and an end. A predecessor's end leads to the beginning, a parent's beginning to those
/// below it, and their ends to its end, so that the number of steps grows with the rows and links alone.
package struct OrderGraph: Sendable {
  /// That an activity comes after another.
  package struct Link: Hashable, Sendable {
    /// The one that comes after.
    package let activity: ActivityIndex
    /// The one that comes before.
    package let predecessor: ActivityIndex
    /// Where it is said.
    package let stated: Located<ActivityCode>
  }

  /// The links that each activity states, by its place; codes that no activity has are left out.
  package let links: [[Link]]
  /// Beginnings and ends from the first to the last, those of one cycle together.
  package let components: [[Node]]

  private let tree: ActivityTree
  private let followers: [[Link]]

  /// A beginning or an end.
  package struct Node: Hashable, Sendable {
    /// Twice the activity's place, and one more for its end.
    let number: Int

    /// Whose beginning or end it is.
    package var activity: ActivityIndex { ActivityIndex(number / 2) }
    /// Whether it is the end.
    package var isEnd: Bool { number % 2 == 1 }

    static func begin(_ index: ActivityIndex) -> Node { Node(number: index.offset * 2) }
    static func end(_ index: ActivityIndex) -> Node { Node(number: index.offset * 2 + 1) }
  }

  /// The order that a plan's activities state.
  package init(_ tree: ActivityTree) {
    self.tree = tree
    var links = [[Link]](repeating: [], count: tree.rows.count)
    var followers = links
    for index in tree.indices {
      var seen: Set<ActivityIndex> = []
      for stated in tree[index].after {
        guard let predecessor = tree.index(of: stated.value), seen.insert(predecessor).inserted else { continue }
        let link = Link(activity: index, predecessor: predecessor, stated: stated)
        links[index.offset].append(link)
        followers[predecessor.offset].append(link)
      }
    }
    self.links = links
    self.followers = followers
    components = links.allSatisfy(\.isEmpty) ? [] : OrderGraph.components(tree, followers)
  }

  /// Whether no order is stated.
  package var isEmpty: Bool { components.isEmpty }

  /// The activities that state an activity as what must come before them, in file order.
  package func followers(of activity: ActivityIndex) -> [ActivityIndex] { followers[activity.offset].map(\.activity) }

  /// What follows a node.
  func successors(of node: Node) -> [Node] {
    var found: [Node] = []
    while let next = OrderGraph.successor(found.count, of: node, tree, followers) { found.append(next) }
    return found
  }

  /// What follows a node, one after the other.
  private static func successor(_ place: Int, of node: Node, _ tree: ActivityTree, _ followers: [[Link]]) -> Node? {
    let activity = tree[node.activity]
    if !node.isEnd {
      if activity.isLeaf { return place == 0 ? .end(node.activity) : nil }
      return place < activity.children.count ? .begin(activity.children[place]) : nil
    }
    let after = followers[node.activity.offset]
    let parents = activity.parent == nil ? 0 : 1
    if place < parents { return activity.parent.map(Node.end) }
    return place - parents < after.count ? .begin(after[place - parents].activity) : nil
  }

  /// Strongly connected components, in topological order (Tarjan 1972), with a stack of its own: plans may be as deep and
  /// their chains as long as they like.
  private static func components(_ tree: ActivityTree, _ followers: [[Link]]) -> [[Node]] {
    let count = tree.rows.count * 2
    var (order, low) = ([Int](repeating: -1, count: count), [Int](repeating: 0, count: count))
    var isOpen = [Bool](repeating: false, count: count)
    var (open, found): ([Node], [[Node]]) = ([], [])
    var path: [(node: Node, next: Int)] = []
    var visited = 0

    for start in 0..<count where order[start] < 0 {
      path.append((Node(number: start), 0))
      while let (node, next) = path.last {
        if next == 0 {
          order[node.number] = visited
          low[node.number] = visited
          visited += 1
          open.append(node)
          isOpen[node.number] = true
        }
        if let successor = successor(next, of: node, tree, followers) {
          path[path.count - 1].next += 1
          if order[successor.number] < 0 {
            path.append((successor, 0))
          } else if isOpen[successor.number] {
            low[node.number] = min(low[node.number], order[successor.number])
          }
          continue
        }
        path.removeLast()
        if let above = path.last?.node {
          low[above.number] = min(low[above.number], low[node.number])
        }
        guard low[node.number] == order[node.number] else { continue }
        var component: [Node] = []
        while let member = open.popLast() {
          isOpen[member.number] = false
          component.append(member)
          if member == node { break }
        }
        found.append(component)
      }
    }
    return found.reversed()
  }
}

extension OrderGraph {
  /// One cycle of each group of activities that wait for each other: the links of its shortest way round from the first
  /// activity in file order, in the order in which each would have to come before the next.
  package var cycles: [[Link]] {
    components.filter { $0.count > 1 }.compactMap(cycle(in:))
      .sorted { ($0.first?.activity.offset ?? 0) < ($1.first?.activity.offset ?? 0) }
  }

  private func cycle(in component: [Node]) -> [Link]? {
    let members = Set(component)
    let inside = component.filter { !$0.isEnd }.sorted { $0.number < $1.number }.flatMap { node in
      links[node.activity.offset].filter { members.contains(.end($0.predecessor)) }
    }
    guard let first = inside.first else { return nil }
    let (start, goal) = (Node.begin(first.activity), Node.end(first.predecessor))
    var cameFrom: [Node: Node] = [start: start]
    var queue = [start]
    var head = 0
    while head < queue.count, cameFrom[goal] == nil {
      let node = queue[head]
      head += 1
      var place = 0
      while let next = OrderGraph.successor(place, of: node, tree, followers) {
        place += 1
        if members.contains(next), cameFrom[next] == nil {
          cameFrom[next] = node
          queue.append(next)
        }
      }
    }
    var way = [goal]
    while let last = way.last, last != start, let before = cameFrom[last] { way.append(before) }
    way.reverse()
    let steps = zip(way, way.dropFirst()).compactMap { before, after in
      before.isEnd && !after.isEnd
        ? links[after.activity.offset].first { $0.predecessor == before.activity } : nil
    }
    return [first] + steps
  }
}
