import PlanModel

/// How the rows of a file of records are read: where its columns stand, and how its numbers are written.
struct RecordLayout: Sendable {
  let file: InputFile
  let shape: RowReader.Shape
  /// The number of the file among those of the plan.
  let fileNumber: UInt16
  let date: Int
  let activity, source, unit, kind, amount, quantity, document, budgetYear, note: Int?
  /// The columns of text, whether they are kept or not.
  let texts: [Int]
  /// The unit of the column of amounts.
  let amountUnit: MoneyUnit?
  /// How the amounts are written.
  var amounts = NumberColumn(SeparatorEvidence())
  /// How the quantities are written.
  var quantities = NumberColumn(SeparatorEvidence())
  /// How many bytes a row takes, about.
  var rowSize = 32

  /// The layout of an opened file; amounts are in the unit that its header names, else in the given one. Numbers of
  /// documents and notes are no columns of it unless they are to be kept.
  init?(_ opened: OpenedFile<RecordFileColumn>, number: UInt16, unit: MoneyUnit?, keepsTexts: Bool) {
    let slots = opened.header.slots
    guard let date = slots[.date]?.index else { return nil }
    file = opened.rows.file
    shape = opened.rows.shape
    fileNumber = number
    self.date = date
    activity = slots[.activity]?.index
    source = slots[.source]?.index
    self.unit = slots[.unit]?.index
    kind = slots[.kind]?.index
    amount = slots[.amount]?.index
    quantity = slots[.quantity]?.index
    document = keepsTexts ? slots[.document]?.index : nil
    budgetYear = slots[.budgetYear]?.index
    note = keepsTexts ? slots[.note]?.index : nil
    texts = [activity, source, self.unit, slots[.document]?.index, slots[.note]?.index].compactMap(\.self)
    amountUnit = slots[.amount]?.unit ?? unit
  }
}
