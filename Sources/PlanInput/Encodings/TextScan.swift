/// What one look at every byte of a text tells: whether it is UTF-8, and whether anything in it is to be put right.
///
/// Every file is looked at in this way, and nearly all need nothing more.
struct TextScan {
  /// Why bytes are no UTF-8 text.
  enum Fault {
    /// Bytes that UTF-8 does not have.
    case notUTF8
    /// A null byte, which no text of bytes has.
    case null
  }

  /// Why the bytes are no text; none where they are.
  private(set) var fault: Fault?
  /// Where the first byte stands that no text has.
  private(set) var faultOffset = 0
  /// Where the first scalar stands that `normalised` would look at.
  private(set) var firstSign: Int?
  /// Where U+FFFD stands first, which programs write in place of what they could not read.
  private(set) var firstReplacement: Int?
  /// Where `áº` stands first: no Vietnamese text has it, but every one that was encoded twice.
  private(set) var firstDoubled: Int?
  /// Which of the bytes 0xC0…0xFF begin a scalar.
  private var leads: UInt64 = 0

  /// Whether there are letters beyond ASCII, and none that Windows-1252 lacks, as far as first bytes tell.
  var isWithin1252: Bool { leads != 0 && leads & ~TextScan.leadsOf1252 == 0 }

  /// U+0080…U+00FF, `Œ` to `ž`, `ƒ`, `ˆ` and `˜`, punctuation, `€` and `™`.
  private static let leadsOf1252: UInt64 = [0xC2, 0xC3, 0xC5, 0xC6, 0xCB, 0xE2].reduce(0) { $0 | bit($1) }

  @inline(__always)
  private static func bit(_ lead: UInt8) -> UInt64 { 1 << UInt64(lead & 0x3F) }

  /// Looks at the bytes of a text, behind its byte order mark.
  init(_ bytes: UnsafeRawBufferPointer) {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = bytes.count
    while true {
      index = TextScan.skipASCII(bytes, index, end)
      guard index < end else { return }
      let width = takeScalar(bytes, index, end)
      guard width > 0 else {
        faultOffset = index
        fault = firstIndex(of: 0, in: bytes, from: index) == nil ? .notUTF8 : .null
        return
      }
      index += width
    }
  }

  /// The first byte from an index on that is no ASCII, or null.
  @inline(__always)
  private static func skipASCII(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // Of every byte the highest bit is set where the byte has it, or is the first null.
      let marks = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, bytes[index] != 0, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// How many bytes the scalar takes that begins at an index; 0 where none does (Unicode, table 3-7).
  @inline(__always)
  private mutating func takeScalar(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ end: Int) -> Int {
    let lead = bytes[index]
    guard lead >= 0xC2, index + 1 < end else { return 0 }
    let second = bytes[index + 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    leads |= TextScan.bit(lead)
    if lead < 0xE0 {
      if lead < 0xC4 || lead == 0xC6 || lead == 0xCC || lead == 0xCD { noteSign(bytes, index, lead, second) }
      return 2
    }
    guard index + 2 < end else { return 0 }
    let third = bytes[index + 2]
    guard third & 0xC0 == 0x80 else { return 0 }
    if lead < 0xF0 {
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
      if lead == 0xE2 || lead == 0xEF { noteSign(bytes, index, lead, second, third) }
      return 3
    }
    guard lead < 0xF5, index + 3 < end, bytes[index + 3] & 0xC0 == 0x80,
      !(lead == 0xF0 && second < 0x90), !(lead == 0xF4 && second > 0x8F)
    else { return 0 }
    return 4
  }

  @inline(__always)
  private mutating func noteSign(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ lead: UInt8, _ second: UInt8) {
    if isCombiningMark(lead, second) || isEth(lead, second) || isInvisible(lead, second) {
      if firstSign == nil { firstSign = index }
    } else if lead == 0xC2, second == 0xBA, firstDoubled == nil, index >= 2, bytes[index - 2] == 0xC3,
      bytes[index - 1] == 0xA1
    {
      firstDoubled = index - 2
    }
  }

  @inline(__always)
  private mutating func noteSign(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ lead: UInt8, _ second: UInt8, _ third: UInt8
  ) {
    if isInvisible(lead, second, third) {
      if firstSign == nil { firstSign = index }
    } else if lead == 0xEF, second == 0xBF, third == 0xBD, firstReplacement == nil {
      firstReplacement = index
    }
  }
}

/// U+0300…U+036F.
@inline(__always)
func isCombiningMark(_ lead: UInt8, _ second: UInt8) -> Bool {
  lead == 0xCC || (lead == 0xCD && second < 0xB0)
}

/// `Ð` and `ð`, the Icelandic eth, and `Ɖ`: they look like `Đ` and `đ`.
@inline(__always)
func isEth(_ lead: UInt8, _ second: UInt8) -> Bool {
  (lead == 0xC3 && (second == 0x90 || second == 0xB0)) || (lead == 0xC6 && second == 0x89)
}

/// The soft hyphen.
@inline(__always)
func isInvisible(_ lead: UInt8, _ second: UInt8) -> Bool { lead == 0xC2 && second == 0xAD }

/// Zero-width space, joiners (U+200B…U+200D, U+2060) and the byte order mark.
@inline(__always)
func isInvisible(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (lead, second, third) {
  case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): true
  default: false
  }
}
