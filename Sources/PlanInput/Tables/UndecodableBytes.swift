import PlanModel

/// Bytes that are not the text that someone wrote: another encoding than UTF-8, or letters lost on the way.
struct UndecodableBytes {
  enum Kind {
    /// The file is UTF-16.
    case utf16
    /// The bytes are no UTF-8, or hold a null byte, which no text has.
    case notUTF8
    /// A question mark, or the sign of Unicode for it, stands where a letter was: `tri?u`.
    case lostLetter
  }

  let kind: Kind
  /// The field in which the first such byte stands.
  let field: Field

  var finding: Finding { UndecodableBytesCheck.finding(kind, at: field) }

  /// The first fault of a file's bytes, if any: one a file, because it has one cause.
  init?(in file: InputFile, _ dialect: Dialect, _ scan: TextScan) {
    let bytes = file.bytes
    if scan.isText, !scan.hasMarksOfLoss { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      kind = .utf16
      field = Field(text: "", place: SourcePlace(file: file.name, line: 1, column: 1), column: "")
    } else if !scan.isText, let offset = firstInvalidByte(in: bytes) ?? firstIndex(of: 0, in: bytes, from: 0) {
      kind = .notUTF8
      field = Self.field(around: offset, in: file, dialect)
    } else if let offset = firstLostLetter(in: bytes) ?? firstReplacement(in: bytes) {
      kind = .lostLetter
      field = Self.field(around: offset, in: file, dialect)
    } else {
      return nil
    }
  }

  private static func field(around offset: Int, in file: InputFile, _ dialect: Dialect) -> Field {
    var tokenizer = dialect.tokenizer(of: file.bytes)
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

/// Where bytes stop being UTF-8.
private func firstInvalidByte(in bytes: UnsafeRawBufferPointer) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.bindMemory(to: UInt8.self).span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// Where a question mark stands between two letters; in addresses on the web (`https://a.vn/b?c=d`) it is at home.
private func firstLostLetter(in bytes: UnsafeRawBufferPointer) -> Int? {
  var search = 0
  while let mark = firstIndex(of: Byte.questionMark, in: bytes, from: search) {
    search = mark + 1
    guard isLetter(endingAt: mark, in: bytes), isLetter(at: mark + 1, in: bytes) else { continue }
    let word = word(around: mark, in: bytes)
    guard bytes.part(word.lowerBound, word.upperBound).contains(where: { $0 == Byte.equals || $0 == Byte.slash })
    else { return mark }
    search = word.upperBound
  }
  return nil
}

/// Where U+FFFD stands, which programs write in place of what they could not read.
private func firstReplacement(in bytes: UnsafeRawBufferPointer) -> Int? {
  var search = 0
  while let lead = firstIndex(of: 0xEF, in: bytes, from: search) {
    if lead + 2 < bytes.count, bytes[lead + 1] == 0xBF, bytes[lead + 2] == 0xBD { return lead }
    search = lead + 1
  }
  return nil
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
