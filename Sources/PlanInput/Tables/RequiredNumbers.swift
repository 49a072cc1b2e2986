import PlanModel

extension TextTable {
  /// The amount that a row must have; where the field holds a sign for nothing, that is found too.
  func required(
    _ numbers: NumberColumn, _ row: TextRow, _ column: Column, unit: MoneyUnit?, log: inout ReadingLog
  ) -> Located<Money>? {
    findBlankNumber(row, column, log: &log)
    return numbers.amount(self[row, column], unit: header.slots[column]?.unit ?? unit, log: &log)
  }

  /// The quantity that a row must have; where the field is blank or holds a sign for nothing, that is found.
  func required(
    _ numbers: NumberColumn, _ row: TextRow, _ column: Column, log: inout ReadingLog
  ) -> Located<Quantity>? {
    findBlankNumber(row, column, log: &log)
    return numbers.quantity(self[row, column], log: &log)
  }

  private func findBlankNumber(_ row: TextRow, _ column: Column, log: inout ReadingLog) {
    guard let field = cell(row, column) else {
      // The file has no such column: the row itself is the place.
      let place = SourcePlace(file: file, line: row.cells.first?.line ?? 0, column: 0)
      let field = Field(text: "", place: place, column: column.rawValue)
      log.add(.f014, in: Column.fileKind) { BlankFieldCheck.finding(at: field) }
      return
    }
    if case .blank = field.text.withBytes(scanNumber) {
      log.add(.f014, in: Column.fileKind) { BlankFieldCheck.finding(at: field) }
    }
  }
}
