extension Sheet {
  /// The height of each row in points, as a workbook has it.
  public var rowHeights: [Double] {
    let merged = MergeMap(merges)
    return RowHeights.estimate(self, columnWidths: ColumnWidths.widened(self, merged), merged)
  }

  /// The width of all columns in points, as a workbook has it.
  public var width: Double {
    ColumnWidths.widened(self, MergeMap(merges)).reduce(0) { $0 + ($1 * 7 + 5) * 0.75 }
  }
}
