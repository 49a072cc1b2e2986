import PlanModel

/// Bytes that are not the text that someone wrote: no known encoding, or letters lost on the way.
struct UndecodableBytes {
  enum Kind {
    /// The bytes are no UTF-8, and none of the encodings tried gives Vietnamese text, or several do.
    case unsettled(tried: [String])
    /// A null byte, which no text has.
    case null
    /// A control character, which no sheet can hold and no page can show.
    case control(UInt8)
    /// A part of the text was encoded twice (`Báº¯c`), which can be put right only where all of it was.
    case doubled
    /// A question mark, or the sign of Unicode for it, stands where a letter was: `tri?u`.
    case lostLetter(word: String)
  }

  let kind: Kind
  /// The field in which the first such byte stands.
  let field: Field

  var finding: Finding { UndecodableBytesCheck.finding(kind, at: field) }

  /// Whether nothing of the file can be read.
  var isUnreadable: Bool {
    switch kind {
    case .unsettled, .null: true
    case .control, .doubled, .lostLetter: false
    }
  }

  /// The first fault of a decoded file's text, if any: one a file, because it has one cause.
  init?(in file: InputFile, _ dialect: Dialect) {
    guard let decoding = file.decoding else { return nil }
    if let (offset, tried) = decoding.unsettled {
      kind = decoding.signs.fault == .null && tried.isEmpty ? .null : .unsettled(tried: tried)
      field = dialect.field(around: offset, in: file)
    } else if let offset = decoding.signs.firstControl {
      kind = .control(file.bytes[offset])
      field = dialect.field(around: offset, in: file)
    } else if let offset = decoding.signs.firstDoubled {
      kind = .doubled
      field = dialect.field(around: offset, in: file)
    } else if let offset = firstLostLetter(in: file.bytes, decoding.signs) ?? decoding.signs.firstReplacement {
      kind = .lostLetter(word: file.bytes.part(word(around: offset, in: file.bytes)).text)
      field = dialect.field(around: offset, in: file)
    } else {
      return nil
    }
  }
}

extension Dialect {
  /// The field of a file in which an offset lies.
  func field(around offset: Int, in file: InputFile) -> Field {
    var tokenizer = tokenizer(of: file.bytes)
    while tokenizer.next() {
      if let index = tokenizer.fields.firstIndex(where: { offset < $0.end }) {
        let raw = tokenizer.fields[index]
        return Field(
          text: raw.text(in: file.bytes), place: SourcePlace(file: file.name, line: raw.line, column: index + 1),
          column: "")
      }
    }
    return Field(text: "", place: SourcePlace(file: file.name), column: "")
  }
}

/// Where a question mark stands between two letters; in addresses on the web (`https://a.vn/b?c=d`) it is at home.
private func firstLostLetter(in bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Int? {
  guard signs.hasQuestionMark else { return nil }
  var search = 0
  while let mark = firstIndex(of: Byte.questionMark, in: bytes, from: search) {
    search = mark + 1
    guard isLetter(endingAt: mark, in: bytes), isLetter(at: mark + 1, in: bytes) else { continue }
    let word = word(around: mark, in: bytes)
    guard bytes.part(word).contains(where: { $0 == Byte.equals || $0 == Byte.slash })
    else { return mark }
    search = word.upperBound
  }
  return nil
}

/// Whether a question mark, or the sign of Unicode for it, stands in a short text where a letter was.
func hasLostLetter(_ text: String) -> Bool {
  let letters = Array(text.unicodeScalars)
  return letters.indices.contains { index in
    letters[index] == "\u{FFFD}"
      || letters[index] == "?" && index > 0 && index + 1 < letters.count
        && letters[index - 1].properties.isAlphabetic && letters[index + 1].properties.isAlphabetic
  }
}

private func isLetter(endingAt end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
  bytes.part(max(0, end - 4), end).text.unicodeScalars.last?.properties.isAlphabetic ?? false
}

private func isLetter(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
  bytes.part(start, min(bytes.count, start + 4)).text.unicodeScalars.first?.properties.isAlphabetic ?? false
}

/// The word around an offset, as white space, delimiters and quotes bound it.
private func word(around offset: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
  let ends = [Byte.comma, Byte.semicolon, Byte.bar, Byte.quote]
  func isInside(_ index: Int) -> Bool { bytes[index] > Byte.space && !ends.contains(bytes[index]) }
  var (start, end) = (offset, offset + 1)
  while start > 0, isInside(start - 1) { start -= 1 }
  while end < bytes.count, isInside(end) { end += 1 }
  return start..<end
}

extension UnsafeRawBufferPointer {
  fileprivate func part(_ range: Range<Int>) -> UnsafeRawBufferPointer { part(range.lowerBound, range.upperBound) }
}
