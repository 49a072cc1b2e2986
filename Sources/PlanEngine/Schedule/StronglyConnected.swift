/// Strongly connected components of a graph, in topological order (Tarjan 1972), with a stack of its own: plans may be as
/// deep and their chains as long as they like.
///
/// Nodes are counted from 0; `successor` gives what follows a node, one place after the other, and none behind the last.
func stronglyConnected(_ count: Int, successor: (_ place: Int, _ node: Int) -> Int?) -> [[Int]] {
  var (order, low) = ([Int](repeating: -1, count: count), [Int](repeating: 0, count: count))
  var isOpen = [Bool](repeating: false, count: count)
  var (open, found): ([Int], [[Int]]) = ([], [])
  var path: [(node: Int, next: Int)] = []
  var visited = 0

  for start in 0..<count where order[start] < 0 {
    path.append((start, 0))
    while let (node, next) = path.last {
      if next == 0 {
        order[node] = visited
        low[node] = visited
        visited += 1
        open.append(node)
        isOpen[node] = true
      }
      if let successor = successor(next, node) {
        path[path.count - 1].next += 1
        if order[successor] < 0 {
          path.append((successor, 0))
        } else if isOpen[successor] {
          low[node] = min(low[node], order[successor])
        }
        continue
      }
      path.removeLast()
      if let above = path.last?.node { low[above] = min(low[above], low[node]) }
      guard low[node] == order[node] else { continue }
      var component: [Int] = []
      while let member = open.popLast() {
        isOpen[member] = false
        component.append(member)
        if member == node { break }
      }
      found.append(component)
    }
  }
  return found.reversed()
}
