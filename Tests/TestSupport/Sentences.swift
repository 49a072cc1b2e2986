/// What a text that the user reads must hold to, whatever it says.
public enum Sentences {
  /// What is wrong with a sentence said in both languages; nothing where all is well.
  public static func faults(vi: String, en: String) -> [String] {
    var faults: [String] = []
    for text in [vi, en] {
      if text.last.map(".?".contains) != true { faults.append("no end of a sentence: \(text)") }
      if text.contains(where: { "«»".contains($0) }) || text.contains("..") { faults.append("marks: \(text)") }
    }
    if vi == en { faults.append("one language only: \(vi)") }
    if let letter = ownWords(of: en).first(where: { $0.isLetter && !$0.isASCII }) {
      faults.append("“\(letter)” in English: \(en)")
    }
    return faults
  }

  /// A text without what it quotes, and without the name of the currency.
  private static func ownWords(of text: String) -> String {
    var depth = 0
    var own = ""
    for character in text {
      if character == "“" { depth += 1 }
      if depth == 0 { own.append(character) }
      if character == "”" { depth = max(0, depth - 1) }
    }
    return own.replacing("đồng", with: "")
  }
}
