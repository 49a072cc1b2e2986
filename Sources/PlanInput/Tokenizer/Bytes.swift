/// The bytes that the readers of fields look for.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let dot = UInt8(ascii: ".")
  static let semicolon = UInt8(ascii: ";")
  static let bar = UInt8(ascii: "|")
  static let minus = UInt8(ascii: "-")
  static let equals = UInt8(ascii: "=")
  static let slash = UInt8(ascii: "/")
  static let questionMark = UInt8(ascii: "?")
  static let zero = UInt8(ascii: "0")

  /// The value of a decimal digit.
  @inline(__always)
  static func digit(_ byte: UInt8) -> Int64? {
    let value = byte &- zero
    return value < 10 ? Int64(value) : nil
  }
}

extension UnsafeRawBufferPointer {
  /// The part of the bytes in a range, addressed from 0.
  @inline(__always)
  func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// The bytes without surrounding white space, that of Unicode included as far as text files have it.
  @inline(__always)
  var trimmed: UnsafeRawBufferPointer {
    // Most fields begin and end with a letter or digit of ASCII.
    guard let first, let last, first <= Byte.space || first >= 0x80 || last <= Byte.space || last >= 0x80 else {
      return self
    }
    return withoutWhiteSpace
  }

  private var withoutWhiteSpace: UnsafeRawBufferPointer {
    var (start, end) = (0, count)
    while start < end {
      let width = whiteSpaceWidth(at: start, before: end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      let width = whiteSpaceWidth(endingAt: end, behind: start)
      if width == 0 { break }
      end -= width
    }
    return part(start, end)
  }

  /// How many bytes the white space at an index takes: 0 where there is none.
  @inline(__always)
  func whiteSpaceWidth(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte == Byte.space || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte < 0x80 { return 0 }
    return wideSpaceWidth(at: index, before: end)
  }

  private func whiteSpaceWidth(endingAt end: Int, behind start: Int) -> Int {
    let byte = self[end - 1]
    if byte == Byte.space || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte < 0x80 { return 0 }
    for width in [2, 3] where end - width >= start && wideSpaceWidth(at: end - width, before: end) == width {
      return width
    }
    return 0
  }

  /// NBSP (U+00A0), U+2000…U+200B, U+202F, U+3000 and a byte order mark that strayed into the text (U+FEFF).
  private func wideSpaceWidth(at index: Int, before end: Int) -> Int {
    if index + 1 < end, self[index] == 0xC2, self[index + 1] == 0xA0 { return 2 }
    guard index + 2 < end else { return 0 }
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }

  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension String {
  /// Hands the text's UTF-8 to a reader of bytes.
  func withBytes<Result>(_ read: (UnsafeRawBufferPointer) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { read(UnsafeRawBufferPointer($0)) }
  }

  /// The text without surrounding white space.
  var trimmed: String { withBytes { $0.trimmed.text } }
}

extension RawField {
  /// The content as text, without surrounding white space.
  func text(in bytes: UnsafeRawBufferPointer) -> String {
    let content = bytes.part(start, end)
    guard hasDoubledQuotes else { return content.trimmed.text }
    var single: [UInt8] = []
    undoubleQuotes(of: content, into: &single)
    return single.withUnsafeBytes { $0.trimmed.text }
  }

  /// Adds a content to bytes with one quote for every two.
  package func undoubleQuotes(of content: UnsafeRawBufferPointer, into bytes: inout [UInt8]) {
    var index = 0
    while index < content.count {
      bytes.append(content[index])
      index += content[index] == Byte.quote ? 2 : 1
    }
  }

  /// Whether nothing but white space stands in the field.
  @inline(__always)
  func isBlank(in bytes: UnsafeRawBufferPointer) -> Bool {
    start == end || bytes.part(start, end).trimmed.isEmpty
  }
}
