/// What a look at all bytes of a text tells: whether it is UTF-8, and whether anything in it is to be put right.
///
/// Nearly every file has nothing to see, which the glance of `TextScan` tells: only where it does not, this look follows.
struct TextSigns: Sendable {
  /// Why bytes are no UTF-8 text.
  enum Fault: Sendable {
    /// Bytes that UTF-8 does not have.
    case notUTF8
    /// A null byte, which no text of bytes has.
    case null
  }

  /// Why the bytes are no text; none where they are.
  private(set) var fault: Fault?
  /// Where the first byte stands that no text has.
  private(set) var faultOffset = 0
  /// Where the first scalar stands that is to be put right, or may be (see `NormalisedText`).
  private(set) var firstSign: Int?
  /// Where U+FFFD stands first, which programs write in place of what they could not read.
  private(set) var firstReplacement: Int?
  /// Where `áº` stands first: no Vietnamese text has it, but every one that was encoded twice.
  private(set) var firstDoubled: Int?
  /// Where the first control character stands that no text has: all below the space but tabs and line ends.
  private(set) var firstControl: Int?
  /// Whether a question mark stands anywhere.
  private(set) var hasQuestionMark = false
  /// Where the first byte beyond ASCII stands.
  private(set) var firstBeyondASCII: Int?
  /// Whether there are letters beyond ASCII, and none of those that a Vietnamese text has and Windows-1252 lacks.
  private(set) var isWithin1252 = false
  private var firstNull: Int?

  /// What both looks at a part of the text find still in the cache.
  private static let partSize = 32_768

  /// Looks at the bytes of a text, behind its byte order mark.
  init(_ bytes: UnsafeRawBufferPointer) {
    let starts = stride(from: 0, through: bytes.count, by: TextSigns.partSize)
    let scans = starts.map { TextScan(bytes, in: $0..<min(bytes.count, $0 + TextSigns.partSize)) }
    self.init(bytes, scans, blockSize: TextSigns.partSize)
  }

  /// Looks closer at the blocks of a text of which a glance told that there may be anything to see.
  init(_ bytes: UnsafeRawBufferPointer, _ scans: [TextScan], blockSize: Int) {
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for (block, scan) in scans.enumerated() where scan.isSuspect && fault == nil {
      var start = TextSigns.scalarStart(at: max(first, block * blockSize), in: bytes)
      let last = TextSigns.scalarStart(at: min(bytes.count, (block + 1) * blockSize), in: bytes)
      while start < last, fault == nil {
        let end = TextSigns.scalarStart(at: min(start + TextSigns.partSize, last), in: bytes)
        findSigns(in: bytes, start..<end)
        validate(bytes, start..<end)
        start = end
      }
    }
    let block = scans.firstIndex { !$0.isASCII }
    firstBeyondASCII = block.flatMap { TextSigns.firstBeyondASCII(in: bytes, from: $0 * blockSize) }
    if fault == nil, let first = firstBeyondASCII {
      // The first bytes of `ạ` to `ỹ`, and of `đ` and `ĩ`.
      isWithin1252 =
        firstIndex(of: 0xE1, in: bytes, from: first) == nil && firstIndex(of: 0xC4, in: bytes, from: first) == nil
    }
  }

  /// Where the scalar begins in which an offset lies: no part cuts one, which has three bytes at most behind its first.
  private static func scalarStart(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var start = offset
    for _ in 0..<3 where start > 0 && start < bytes.count && bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private mutating func validate(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var invalid: Int?
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.part(range.lowerBound, range.upperBound).bindMemory(to: UInt8.self).span)
    } catch {
      invalid = range.lowerBound + error.byteOffsets.lowerBound
    }
    guard let first = [firstNull, invalid].compactMap(\.self).min() else { return }
    faultOffset = first
    fault = firstIndex(of: 0, in: bytes, from: range.lowerBound) == nil ? .notUTF8 : .null
  }

  /// Block by block, each of which the compiler compares sixteen bytes at a time; only where one of them may be a sign,
  /// one by one.
  private mutating func findSigns(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    guard let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let blockSize = 128
    var index = range.lowerBound
    while index + blockSize <= range.upperBound, index + blockSize + 2 <= bytes.count {
      var signs: UInt8 = 0
      for place in index..<index + blockSize {
        signs |= TextSigns.sign(text[place], text[place &+ 1], text[place &+ 2])
      }
      if signs != 0 { noteSigns(in: bytes, index..<index + blockSize) }
      index += blockSize
    }
    noteSigns(in: bytes, index..<range.upperBound)
  }

  /// Not 0 where a byte and the two behind it may be a sign: control and question mark; combining marks, byte order mark,
  /// U+FFFD, soft hyphen and º; look-alikes of Đ; zero-width.
  @inline(__always)
  private static func sign(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    func one(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
    var sign = one(first < Byte.space) & one(first != Byte.tab) & one(first != Byte.lineFeed)
    sign &= one(first != Byte.carriageReturn)
    sign |= one(first | 1 == 0xCD) | one(first == 0xEF) | one(first == 0xC2)
    sign |= one(first == Byte.questionMark)
    sign |= one(first == 0xC3) & one(second | 0x20 == 0xB0)
    sign |= one(first == 0xC6) & one(second == 0x89)
    sign |= one(first == 0xE2) & one(third & 0xF8 == 0x88)
    return sign
  }

  /// Eight bytes at a time.
  private static func firstBeyondASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = word & 0x8080_8080_8080_8080
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    return bytes[index...].firstIndex { $0 >= 0x80 }
  }

  private mutating func noteSigns(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    for index in range {
      let lead = bytes[index]
      guard lead >= 0xC2 || lead == Byte.questionMark || isControl(lead) else { continue }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      if lead == Byte.questionMark {
        hasQuestionMark = true
      } else if lead == 0 {
        firstNull = firstNull ?? index
      } else if isControl(lead) {
        firstControl = firstControl ?? index
      } else if isCombiningMark(lead, second) || isEth(lead, second) || isInvisible(lead, second)
        || isInvisible(lead, second, third)
      {
        firstSign = firstSign ?? index
      } else if (lead, second, third) == (0xEF, 0xBF, 0xBD) {
        firstReplacement = firstReplacement ?? index
      } else if (lead, second) == (0xC2, 0xBA), index >= 2, bytes[index - 2] == 0xC3, bytes[index - 1] == 0xA1 {
        firstDoubled = firstDoubled ?? index - 2
      }
    }
  }
}

/// A byte below the space that is no tab and no line end.
@inline(__always)
func isControl(_ byte: UInt8) -> Bool {
  byte < Byte.space && byte != Byte.tab && byte != Byte.lineFeed && byte != Byte.carriageReturn
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

/// Zero-width space, joiners (U+200B…U+200D) and the byte order mark.
@inline(__always)
func isInvisible(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (lead, second, third) {
  case (0xE2, 0x80, 0x8B...0x8D), (0xEF, 0xBB, 0xBF): true
  default: false
  }
}
