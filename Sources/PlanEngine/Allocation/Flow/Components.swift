extension Circulation {
  /// Which strongly connected part of the residual network each node is in (Tarjan 1972, without recursion).
  ///
  /// An arc at one of its bounds that leads from one part to another one keeps its flow in every circulation within the
  /// bounds.
  func components() -> [Int32] {
    var starts = [Int](repeating: 0, count: nodes + 1)
    func ways(along arc: Arc) -> [(from: Int, to: Int)] {
      var found: [(from: Int, to: Int)] = []
      if arc.flow < arc.upper { found.append((Int(arc.from), Int(arc.to))) }
      if arc.flow > arc.lower { found.append((Int(arc.to), Int(arc.from))) }
      return found
    }
    for arc in arcs { for way in ways(along: arc) { starts[way.from + 1] += 1 } }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var (targets, next) = ([Int32](repeating: 0, count: starts[nodes]), starts)
    for arc in arcs {
      for way in ways(along: arc) {
        targets[next[way.from]] = Int32(way.to)
        next[way.from] += 1
      }
    }
    return components(of: targets, starts: starts)
  }

  private func components(of targets: [Int32], starts: [Int]) -> [Int32] {
    var component = [Int32](repeating: -1, count: nodes)
    var (index, lowest) = ([Int32](repeating: -1, count: nodes), [Int32](repeating: 0, count: nodes))
    var cursors = starts
    var (open, path): ([Int], [Int]) = ([], [])
    var (count, parts): (Int32, Int32) = (0, 0)
    func enter(_ node: Int) {
      (index[node], lowest[node]) = (count, count)
      count += 1
      open.append(node)
      path.append(node)
    }
    for root in 0..<nodes where index[root] < 0 {
      enter(root)
      while let node = path.last {
        if cursors[node] < starts[node + 1] {
          let target = Int(targets[cursors[node]])
          cursors[node] += 1
          if index[target] < 0 {
            enter(target)
          } else if component[target] < 0 {
            lowest[node] = min(lowest[node], index[target])
          }
          continue
        }
        path.removeLast()
        if let before = path.last { lowest[before] = min(lowest[before], lowest[node]) }
        guard lowest[node] == index[node] else { continue }
        while let member = open.popLast() {
          component[member] = parts
          if member == node { break }
        }
        parts += 1
      }
    }
    return component
  }
}
