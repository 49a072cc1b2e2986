/// Why a workbook could not be written. Whatever is thrown, no unsound file is left behind.
public enum SheetError: Error, Hashable, Sendable {
  /// The workbook holds what the file format can't; found before anything is written.
  case invalid(WorkbookFault, sheet: String?, cell: CellAddress?)
  /// The folder for temporary files is missing or nothing can be written in it.
  case temporaryFolder(String)
  /// The file can't be made: no such folder, no permission, a full disk. `code` is the library's.
  case cannotWrite(path: String, code: Int)
  /// The library did not take what was handed to it. `code` is its own.
  case refused(sheet: String, cell: CellAddress?, code: Int)
  /// The file was written, but a part of it is missing or cut; it has been deleted. A full folder for temporary files
  /// is the usual cause.
  case incomplete(path: String, part: String, temporaryFolder: String)
  /// The file was written, but can't be read back; it has been deleted.
  case unreadable(path: String, reason: String)
}

/// What a workbook may not hold.
public enum WorkbookFault: Hashable, Sendable {
  /// There is no sheet.
  case noSheet
  /// A title, an author or a path has a control character; a date does not exist or lies outside 1900 to 9999.
  case properties
  /// A sheet's name is empty or longer than 31 UTF-16 units.
  case sheetNameLength(Int)
  /// A sheet's name has one of `[ ] : * ? / \` or a control character.
  case sheetNameCharacter(Unicode.Scalar)
  /// A sheet's name begins or ends with an apostrophe.
  case sheetNameApostrophe
  /// Excel keeps the name for itself (`History`).
  case sheetNameReserved
  /// Two sheets have the name, upper and lower case aside.
  case sheetNameTaken
  /// More rows or columns than a sheet has.
  case outsideSheet
  /// A merged block is turned round, or reaches below the sheet's last row or beyond its last column.
  case mergeOutside(CellRange)
  /// A merged block of one cell.
  case mergeOfOneCell
  /// Two merged blocks share a cell.
  case mergeOverlap(CellRange, CellRange)
  /// A cell below a merged block's first one holds something that no one would see.
  case mergeHides(CellRange)
  /// Text or a remark longer than 32.767 UTF-16 units.
  case textTooLong(Int)
  /// A character that XML 1.0 forbids.
  case forbiddenCharacter(Unicode.Scalar)
  /// A formula without text, or longer than 8.192 characters.
  case formulaLength(Int)
  /// A link to a sheet that is not there.
  case linkToUnknownSheet(String)
  /// A link to something that is no cell, or to a sheet whose name has `#`, which ends a link.
  case linkTarget(String)
  /// A chart over a sheet that is not there.
  case chartOfUnknownSheet(String)
  /// A chart over cells outside the sheet, over a block of several rows and columns, over labels and figures of
  /// different number, without series or without size.
  case chartRange(String)
  /// A width, a height, a size, an indent, a number of decimals or an outline level beyond what the format allows.
  case measure(Double)
  /// Repeated or frozen rows or columns outside the sheet.
  case repeatedRows
  /// A line in the head of the page longer than the format's 255 characters allow.
  case headerTooLong(Int)
}

extension CellRange {
  /// The block as formulas write it: `A1:C5`.
  public var reference: String { first.reference + ":" + last.reference }

  /// Whether a place lies in the block.
  public func contains(_ cell: CellAddress) -> Bool {
    (first.row...max(first.row, last.row)).contains(cell.row)
      && (first.column...max(first.column, last.column)).contains(cell.column)
  }
}
