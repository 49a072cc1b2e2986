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

  private static func components(_ tree: ActivityTree, _ followers: [[Link]]) -> [[Node]] {
    stronglyConnected(tree.rows.count * 2) { place, node in
      successor(place, of: Node(number: node), tree, followers)?.number
    }.map { $0.map(Node.init) }
  }
}

extension OrderGraph {
  /// Activities that wait for each other.
  package struct Cycle: Sendable {
    /// The shortest way round from the first activity in file order that waits, in the order in which each would have to
    /// come before the next.
    package let links: [Link]
    /// The link that breaks most.
    package let cut: Cut
  }

  /// A link that could be taken out of a group of activities that wait for each other.
  package struct Cut: Sendable {
    /// The link.
    package let link: Link
    /// How many of the group's activities wait for each other then, and now.
    package let (left, count): (Int, Int)
    /// Whether no other link of the group leaves fewer.
    package let isBest: Bool
  }

  /// One cycle of each group of activities that wait for each other, in file order.
  package var cycles: [Cycle] {
    let groups = components.filter { $0.count > 1 }
    return groups.compactMap { component -> Cycle? in
      let group = WaitingGroup(component, of: self)
      guard let way = cycle(through: group.links, in: Set(component)),
        let cut = group.bestCut(on: way, amongGroups: groups.count)
      else { return nil }
      return Cycle(links: way, cut: cut)
    }.sorted { ($0.links.first?.activity.offset ?? 0) < ($1.links.first?.activity.offset ?? 0) }
  }

  private func cycle(through inside: [Link], in members: Set<Node>) -> [Link]? {
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
