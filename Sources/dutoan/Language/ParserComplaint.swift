import PlanModel

/// What the argument parser found wrong with a command line, in our words.
///
/// Its errors are not public, only its English sentences are: what the user wrote is taken out of these. A sentence that
/// is not known here is passed on as it is.
struct ParserComplaint {
  /// The parser's sentence.
  let sentence: String
  /// The command line.
  let arguments: [String]
  /// The names of all commands.
  let commands: [String]

  /// What is wrong and the way out.
  var wording: Wording {
    if let found = parts("Unknown option '", "'. Did you mean '", "'?") {
      return Wording(
        vi: "không có tùy chọn “\(found[0])”; có phải là “\(found[1])” không?",
        en: "there is no option “\(found[0])”; is it “\(found[1])”?")
    }
    if let found = parts("Unknown option '", "'") {
      return Wording(vi: "không có tùy chọn “\(found[0])”", en: "there is no option “\(found[0])”")
    }
    if let found = parts("Missing value for '", "'") {
      return Wording(vi: "tùy chọn “\(found[0])” thiếu giá trị", en: "the option “\(found[0])” lacks its value")
    }
    if let found = parts("The option '", "' does not take any value, but '", "' was specified.") {
      return Wording(
        vi: "tùy chọn “\(found[0])” không có giá trị, nhưng lệnh ghi “\(found[1])”",
        en: "the option “\(found[0])” takes no value, but “\(found[1])” is given")
    }
    if let found = parts("Missing expected argument '", "'") {
      return Wording(vi: "lệnh thiếu “\(found[0])”", en: "the command lacks “\(found[0])”")
    }
    if let found = parts("Unexpected argument '", "'") { return unexpected(found[0]) }
    if let found = parts("", " unexpected arguments: '", "', '", "'") { return unexpected(found[1]) }
    return wrongValue ?? Wording(vi: sentence, en: sentence)
  }

  /// A value that its option does not take; behind the sentence stand the values that it does, or our own reason.
  private var wrongValue: Wording? {
    if let found = parts("The value '", "' is invalid for '", "'. Please provide one of ", ".") {
      let known = found[2].replacing("'", with: "").replacing(" and ", with: ", ").replacing(" or ", with: ", ")
      return Wording(
        vi: "“\(found[0])” không dùng được cho “\(found[1])”; các giá trị dùng được: \(known)",
        en: "“\(found[0])” can't be used for “\(found[1])”; the values are: \(known)")
    }
    return parts("The value '", "' is invalid for '", "': ", "").map { Wording(vi: $0[2], en: $0[2]) }
  }

  /// A word where none is due: before any command it was meant to be one.
  private func unexpected(_ word: String) -> Wording {
    let before = arguments.prefix { $0 != word }
    guard !before.contains(where: commands.contains) else {
      return Wording(vi: "lệnh không nhận “\(word)”", en: "the command does not take “\(word)”")
    }
    let known = commands.joined(separator: ", ")
    guard let nearest = nearestWord(to: word, among: commands) else {
      return Wording(
        vi: "không có lệnh “\(word)”; các lệnh: \(known)",
        en: "there is no command “\(word)”; the commands are: \(known)")
    }
    return Wording(
      vi: "không có lệnh “\(word)”; có phải là “\(nearest)” không?",
      en: "there is no command “\(word)”; is it “\(nearest)”?")
  }

  /// What stands between the given pieces where the sentence is made of them.
  private func parts(_ pieces: String...) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, sentence.hasPrefix(first), sentence.hasSuffix(last) else {
      return nil
    }
    var rest = sentence.dropFirst(first.count)
    guard rest.count >= last.count else { return nil }
    rest = rest.dropLast(last.count)
    var found: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return found + [String(rest)]
  }
}
