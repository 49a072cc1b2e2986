import PlanModel

/// What a plan's records up to a day come to: what was spent, and what is done (số liệu từ bản ghi).
struct RecordTally: Sendable {
  /// So many records are worth a task of their own.
  private static let pieceSize = 1 << 17

  private(set) var sums: RecordSums
  private(set) var progress: RecordedProgress

  /// What all records of a plan come to.
  init(of plan: Plan, asOf: Day) {
    self.init(of: plan, asOf: asOf, rows: plan.records.rows.indices)
  }

  /// The same, piece by piece on several cores.
  init(of plan: Plan, asOf: Day) async {
    let count = plan.records.rows.count
    let starts = Array(stride(from: 0, to: count, by: RecordTally.pieceSize))
    let tallies = await withTaskGroup(of: (number: Int, tally: RecordTally).self) { group in
      for (number, start) in starts.enumerated() {
        group.addTask {
          (number, RecordTally(of: plan, asOf: asOf, rows: start..<min(count, start + RecordTally.pieceSize)))
        }
      }
      return await group.reduce(into: [RecordTally?](repeating: nil, count: starts.count)) { $0[$1.number] = $1.tally }
    }
    self.init(of: plan, asOf: asOf, rows: 0..<0)
    for tally in tallies.compactMap(\.self) {
      sums.append(tally.sums)
      progress.append(tally.progress)
    }
  }

  private init(of plan: Plan, asOf: Day, rows: Range<Int>) {
    sums = RecordSums(of: plan, asOf: asOf, rows: rows)
    progress = RecordedProgress(of: plan, asOf: asOf, rows: rows)
  }
}
