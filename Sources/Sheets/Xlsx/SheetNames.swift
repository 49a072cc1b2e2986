/// The rules of sheet names.
enum SheetNames {
  private static let reserved: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  /// What is wrong with a name by itself.
  static func fault(of name: String) -> WorkbookFault? {
    let length = name.utf16.count
    guard (1...31).contains(length) else { return .sheetNameLength(length) }
    for scalar in name.unicodeScalars
    where reserved.contains(Character(scalar)) || XmlText.isForbidden(scalar)
      || scalar.properties.generalCategory == .control
    {
      return .sheetNameCharacter(scalar)
    }
    if name.unicodeScalars.first == "'" || name.unicodeScalars.last == "'" { return .sheetNameApostrophe }
    return name.lowercased() == "history" ? .sheetNameReserved : nil
  }

  /// The name as ranges are written with: always in apostrophes, so that `2021` is no number and `Q1` no cell.
  static func quoted(_ name: String) -> String {
    var quoted = "'"
    for scalar in name.unicodeScalars {
      if scalar == "'" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }
}
