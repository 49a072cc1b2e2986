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
  init?(in file: InputFile, _ dialect: Dialect) {
    let bytes = file.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      kind = .utf16
      field = Field(text: "", place: SourcePlace(file: file.name, line: 1, column: 1), column: "")
    } else if let offset = firstInvalidByte(in: bytes) ?? firstIndex(of: 0, in: bytes, from: 0) {
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

/// Where a question mark stands between two letters, addresses on the web aside.
private func firstLostLetter(in bytes: UnsafeRawBufferPointer) -> Int? {
  var search = 0
  while let mark = firstIndex(of: Byte.questionMark, in: bytes, from: search) {
    if isLetter(endingAt: mark, in: bytes), isLetter(at: mark + 1, in: bytes), !isInAddress(mark, bytes) { return mark }
    search = mark + 1
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

/// Whether the word around an offset looks like an address (`https://a.vn/b?c=d`), in which a question mark is at home.
private func isInAddress(_ offset: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
  let ends = [Byte.comma, Byte.semicolon, Byte.bar, Byte.quote]
  func isInside(_ index: Int) -> Bool {
    bytes[index] > Byte.space && !ends.contains(bytes[index]) && abs(index - offset) < 2_000
  }
  var (start, end) = (offset, offset)
  while start > 0, isInside(start - 1) { start -= 1 }
  while end < bytes.count, isInside(end) { end += 1 }
  return bytes.part(start, end).contains { $0 == UInt8(ascii: "=") || $0 == Byte.slash }
}
