/// Nodes by distance, the nearest first; of equally near ones the one put in first.
struct ShortestFirst {
  private var heap: [(distance: Int64, order: Int32, node: Int32)] = []
  private var count: Int32 = 0

  mutating func removeAll() {
    heap.removeAll(keepingCapacity: true)
    count = 0
  }

  mutating func insert(_ node: Int, at distance: Int64) {
    count &+= 1
    let entry = (distance, count, Int32(node))
    var place = heap.count
    heap.append(entry)
    while place > 0 {
      let above = (place - 1) / 2
      guard isBefore(entry, heap[above]) else { break }
      heap[place] = heap[above]
      place = above
    }
    heap[place] = entry
  }

  mutating func popFirst() -> (node: Int, distance: Int64)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return (Int(first.node), first.distance) }
    var place = 0
    while true {
      var below = 2 * place + 1
      guard below < heap.count else { break }
      if below + 1 < heap.count, isBefore(heap[below + 1], heap[below]) { below += 1 }
      guard isBefore(heap[below], last) else { break }
      heap[place] = heap[below]
      place = below
    }
    heap[place] = last
    return (Int(first.node), first.distance)
  }

  private func isBefore(
    _ left: (distance: Int64, order: Int32, node: Int32), _ right: (distance: Int64, order: Int32, node: Int32)
  ) -> Bool {
    left.distance == right.distance ? left.order < right.order : left.distance < right.distance
  }
}
