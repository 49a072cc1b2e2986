internal import PlanModel
internal import Sheets

/// Small matters of how offices write.
enum OfficialText {
  /// The text with a mark at its end, unless it ends with one already: what was written keeps its own.
  static func ended(_ text: String, with mark: Character = ".") -> String {
    isEnded(text) ? text.trimmed : text.trimmed + String(mark)
  }

  /// Whether the text ends with a mark, or there is none.
  static func isEnded(_ text: String) -> Bool {
    isRemark(text) || text.trimmed.last.map(".;:!?…".contains) ?? true
  }

  /// Whether the text ends in bracketed dots, so that something is left out here (`[...]`), or is all in square brackets, a
  /// remark of whoever copied it. Neither is a sentence of the document.
  private static func isRemark(_ text: String) -> Bool {
    let text = text.trimmed
    return ["...]", "…]", "...)", "…)"].contains(where: text.hasSuffix) || text.hasPrefix("[") && text.hasSuffix("]")
  }

  /// The last sentence of a document, with the mark that nothing follows it (`./.`); where something is left out, something
  /// does.
  static func finished(_ text: String) -> String {
    var text = text.trimmed
    guard !text.hasSuffix("./."), !isRemark(text) else { return text }
    while let last = text.last, ".;,".contains(last) { text.removeLast() }
    return text + "./."
  }

  /// Whether a text has words in it as they stand, whatever their case: `quý I` is not said by `quý II`.
  static func says(_ text: String, _ words: String) -> Bool {
    let (text, words) = (Array(text.lowercased()), Array(words.lowercased()))
    guard !words.isEmpty, text.count >= words.count else { return false }
    func goesOn(_ place: Int) -> Bool {
      text.indices.contains(place) && (text[place].isLetter || text[place].isNumber || text[place] == "/")
    }
    return (0...text.count - words.count).contains { start in
      text[start..<start + words.count].elementsEqual(words) && !goesOn(start - 1) && !goesOn(start + words.count)
    }
  }

  /// The text less the punctuation at its end, where a list puts its own.
  static func unended(_ text: String) -> String {
    var text = text.trimmed
    while let last = text.last, ";,.".contains(last), !text.hasSuffix("...") { text.removeLast() }
    return text
  }

  /// The text as it stands within a sentence; an abbreviation at its beginning stays in capitals.
  static func withinSentence(_ text: String) -> String {
    guard let second = text.dropFirst().first, second.isLowercase || second == " " else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The name over two lines where it says what the body is and whose: `ỦY BAN NHÂN DÂN` and `TỈNH LẠNG SƠN`.
  static func issuerLines(_ name: String) -> [String] {
    let name = name.uppercased()
    for body in ["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"] where name.hasPrefix(body + " ") {
      return [body, name.dropFirst(body.count).trimmed]
    }
    return [name]
  }

  /// The text without a word at its beginning that stands over it or before it already, and then with a capital letter:
  /// `Tập huấn năm 2026` under `KẾ HOẠCH`.
  static func without(_ word: String, before text: String) -> String {
    let start = word.lowercased() + " "
    guard start.count > 1, text.lowercased().hasPrefix(start), text.count > start.count else { return text }
    return text.dropFirst(start.count).trimmed.capitalisedFirst
  }

  /// Names in a row: by commas, or by semicolons where a name has a comma of its own.
  static func list(_ names: [String]) -> String {
    names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ")
  }

  /// The words of an amount as they stand in brackets beside it: `Một trăm mười lăm tỷ … đồng`.
  static func inWords(_ amount: Money) -> String {
    amount.inWords.capitalisedFirst + " đồng"
  }

  /// What part of a whole an amount is, in per cent to two decimals, half up: `46,08`. None where the whole is nothing.
  static func percent(_ part: Money, of whole: Money) -> String? {
    guard whole.dong > 0, let share = part.share(of: whole) else { return nil }
    return (part.dong < 0 ? "-" : "") + percent(hundredths: Int64(clamping: share.mantissa.magnitude))
  }

  /// A percentage counted in hundredths of a per cent: `45,21` for 4521.
  static func percent(hundredths: Int64) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return "\(whole),\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Quantity {
  /// The number as documents write it: `51`, `1,5`, `12.000`.
  var official: String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = Int64(padded.dropLast(decimals)).map { Money(dong: $0).formatted(in: .dong) } ?? padded
    return (mantissa < 0 ? "-" : "") + whole + (decimals == 0 ? "" : "," + padded.suffix(decimals))
  }
}
