/// Looks for the header row of a file: the first row whose cells are names of the file's columns.
///
/// Exports write titles above it (quốc hiệu, tên biểu, đơn vị tính). Where no row among the first is a header, the first
/// row that is not blank is taken for it, and what it lacks is found.
struct HeaderSearch {
  /// How many rows that are not blank are looked at.
  private static let depth = 30
  /// No name of a column is longer, in bytes.
  private static let longestName = 120

  /// How many rows that are not blank stand above the header.
  private(set) var rowsAbove = 0
  /// How many of the header's cells are names.
  private(set) var names = 0
  /// How many fields the header has.
  private(set) var fields = 0

  /// Searches the rows of a tokenizer that stands at the beginning of a file.
  init(_ rows: Tokenizer, isName: (String) -> Bool) {
    var rows = rows
    var seen = 0
    while seen < HeaderSearch.depth, rows.next() {
      let filled = rows.fields.filter { !$0.isBlank(in: rows.bytes) }
      if filled.isEmpty {
        if seen == 0 { fields = rows.fields.count }
        continue
      }
      // One name may stand in a title; and most rows of a wrong delimiter have but one field.
      guard seen == 0 || filled.count > 1 else {
        seen += 1
        continue
      }
      let names = filled.count { field in
        field.end - field.start <= HeaderSearch.longestName && isName(field.text(in: rows.bytes))
      }
      if seen == 0 { (self.names, fields) = (names, rows.fields.count) }
      if names >= 2, names * 2 >= filled.count {
        (rowsAbove, self.names, fields) = (seen, names, rows.fields.count)
        return
      }
      seen += 1
    }
  }
}
