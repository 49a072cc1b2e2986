/// Finds the merged block that a cell lies in.
struct MergeMap: Sendable {
  private var blocks: [CellAddress: CellRange] = [:]
  private var ends: [Int: Int] = [:]

  /// A map of blocks that do not overlap. Blocks that are turned round are left out; `writeXlsx` refuses them.
  init(_ merges: [CellRange]) {
    for range in merges
    where range.first.row <= range.last.row && range.first.column <= range.last.column && range.first.row >= 0
      && range.first.column >= 0
    {
      for row in range.first.row...range.last.row {
        ends[row] = max(ends[row] ?? 0, range.last.column + 1)
        for column in range.first.column...range.last.column {
          blocks[CellAddress(row: row, column: column)] = range
        }
      }
    }
  }

  /// The block that a cell lies in.
  subscript(cell: CellAddress) -> CellRange? { blocks[cell] }

  /// One past the last column of a row that lies in a block; 0 where none does.
  func end(ofRow row: Int) -> Int { ends[row] ?? 0 }
}
