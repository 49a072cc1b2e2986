/// Does pieces of work on several cores at once, and takes their results one after the other in the order of the pieces.
///
/// A piece is prepared when its turn to start comes: never more than two a core are started and not taken.
func inOrder<Result: Sendable>(
  _ count: Int, cores: Int, prepare: (Int) -> @Sendable () -> Result, take: (Int, Result) -> Void
) async {
  await withTaskGroup(of: (number: Int, result: Result).self) { group in
    var waiting: [Int: Result] = [:]
    var (started, taken) = (0, 0)
    while taken < count {
      while started < min(count, taken + 2 * cores) {
        let (number, work) = (started, prepare(started))
        group.addTask { (number, work()) }
        started += 1
      }
      guard let done = await group.next() else { return }
      waiting[done.number] = done.result
      while let result = waiting.removeValue(forKey: taken) {
        take(taken, result)
        taken += 1
      }
    }
  }
}

/// The same on the caller's core alone.
func inOrder<Result: Sendable>(
  _ count: Int, prepare: (Int) -> @Sendable () -> Result, take: (Int, Result) -> Void
) {
  for number in 0..<count { take(number, prepare(number)()) }
}
