internal import PlanModel

/// Small matters of how offices write.
enum OfficialText {
  /// The text with a mark at its end, unless it ends with one already: what was written keeps its own.
  static func ended(_ text: String, with mark: Character = ".") -> String {
    isEnded(text) ? text.trimmed : text.trimmed + String(mark)
  }

  /// Whether the text ends with a mark, or there is none.
  static func isEnded(_ text: String) -> Bool {
    text.trimmed.last.map(".;:!?…".contains) ?? true
  }

  /// The last sentence of a document, with the mark that nothing follows it (`./.`).
  static func finished(_ text: String) -> String {
    var text = text.trimmed
    guard !text.hasSuffix("./.") else { return text }
    while let last = text.last, ".;,".contains(last) { text.removeLast() }
    return text + "./."
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
    guard whole.dong > 0 else { return nil }
    let (numerator, denominator) = (Int128(part.dong.magnitude) * 10_000, Int128(whole.dong))
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    let hundredths = Int64(clamping: quotient + (rest * 2 >= denominator ? 1 : 0))
    return (part.dong < 0 ? "-" : "") + percent(hundredths: hundredths)
  }

  /// A percentage counted in hundredths of a per cent: `45,21` for 4521.
  static func percent(hundredths: Int64) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return "\(whole),\(rest < 10 ? "0" : "")\(rest)"
  }

  /// What parts of their sum amounts are, in hundredths of a per cent that add up to 100,00 (largest remainder, ties to the
  /// earlier). None where the sum is nothing or a part is negative.
  static func shares(of amounts: [Money]) -> [Int64]? {
    guard let total = amounts.total(), total.dong > 0, amounts.allSatisfy({ $0.dong >= 0 }) else { return nil }
    let parts = amounts.map { (Int128($0.dong) * 10_000).quotientAndRemainder(dividingBy: Int128(total.dong)) }
    var shares = parts.map { Int64($0.quotient) }
    let order = parts.indices.sorted { (parts[$1].remainder, $0) < (parts[$0].remainder, $1) }
    for place in order.prefix(Int(10_000 - shares.reduce(0, +))) { shares[place] += 1 }
    return shares
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
