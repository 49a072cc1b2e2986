/// What a first look over a file's bytes tells, which all of them get before anything is read from them.
struct TextScan: Sendable {
  /// A part of a file that is looked at in one go begins at a multiple of so many bytes.
  static let step = Window.width

  /// Whether the bytes are UTF-8 without a null, which no text has.
  private(set) var isText = true
  /// Whether a question mark or U+FFFD occurs, which may stand where a letter was lost.
  private(set) var hasMarksOfLoss = false
  /// How many lines end among the bytes, those in quotes included.
  private(set) var lineEnds = 0

  /// A look over a part of a file, which ends at a multiple of `step` or with the file.
  ///
  /// What a byte may be is told by the three before it, wherever the part begins: the looks over all parts together are
  /// one over the whole.
  init(_ bytes: UnsafeRawBufferPointer, in part: Range<Int>) {
    // Behind the last byte there is one look more: it misses the rest of a sequence that the end of the file cuts off.
    let end = part.upperBound == bytes.count ? part.upperBound + 1 : part.upperBound
    var (faults, losses) = (Window.Marks(repeating: false), Window.Marks(repeating: false))
    var offset = part.lowerBound
    while offset < end {
      // Line ends are counted in bytes for as long as these can hold them.
      var counts = Window.Bytes.zero
      let stop = min(end, offset + 255 * Window.width)
      while offset < stop {
        let isInside = offset >= 3 && offset + Window.width < bytes.count
        let window = isInside ? Window(bytes, at: offset) : Window(atEdgeOf: bytes, at: offset)
        faults = faults .| window.faults
        losses = losses .| window.marksOfLoss
        counts = counts &+ Window.Bytes.zero.replacing(with: Window.Bytes(repeating: 1), where: window.lineEnds)
        offset += Window.width
      }
      for index in counts.indices { lineEnds += Int(counts[index]) }
    }
    isText = !any(faults)
    hasMarksOfLoss = any(losses)
  }

  /// A look over parts that follow each other.
  init(_ parts: [TextScan]) {
    isText = parts.allSatisfy(\.isText)
    hasMarksOfLoss = parts.contains(where: \.hasMarksOfLoss)
    lineEnds = parts.reduce(0) { $0 + $1.lineEnds }
  }
}

/// Sixteen bytes of a file beside those around them.
private struct Window {
  typealias Bytes = SIMD16<UInt8>
  typealias Marks = SIMDMask<SIMD16<Int8>>

  static let width = 16

  /// The bytes, and for each of them the one, two and three before and the one behind it.
  private let these, before, secondBefore, thirdBefore, behind: Bytes

  /// The bytes from an offset on, which has three bytes before it and another behind its window.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    these = bytes.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    before = bytes.loadUnaligned(fromByteOffset: offset - 1, as: Bytes.self)
    secondBefore = bytes.loadUnaligned(fromByteOffset: offset - 2, as: Bytes.self)
    thirdBefore = bytes.loadUnaligned(fromByteOffset: offset - 3, as: Bytes.self)
    behind = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Bytes.self)
  }

  /// The same where the file begins or ends; spaces stand for what lies outside.
  init(atEdgeOf bytes: UnsafeRawBufferPointer, at offset: Int) {
    func window(_ offset: Int) -> Bytes {
      var window = Bytes(repeating: Byte.space)
      for index in 0..<Window.width where bytes.indices.contains(offset + index) {
        window[index] = bytes[offset + index]
      }
      return window
    }
    these = window(offset)
    before = window(offset - 1)
    secondBefore = window(offset - 2)
    thirdBefore = window(offset - 3)
    behind = window(offset + 1)
  }

  /// The bytes that end a line: every line feed, and a carriage return that none follows.
  @inline(__always)
  var lineEnds: Marks {
    let isReturn: Marks = these .== Window.all(Byte.carriageReturn)
    return (these .== Window.all(Byte.lineFeed)) .| (isReturn .& (behind .!= Window.all(Byte.lineFeed)))
  }

  /// The question marks, and the last bytes of U+FFFD (EF BF BD).
  @inline(__always)
  var marksOfLoss: Marks {
    let isReplacement: Marks = (these .== Window.all(0xBD)) .& (before .== Window.all(0xBF))
    return (these .== Window.all(Byte.questionMark)) .| (isReplacement .& (secondBefore .== Window.all(0xEF)))
  }

  /// The bytes that are no UTF-8 behind those before them (Unicode 16, table 3-7), and null.
  @inline(__always)
  var faults: Marks {
    let follows: Marks = (these .>= Window.all(0x80)) .& (these .< Window.all(0xC0))
    let isSecond: Marks = before .>= Window.all(0xC0)
    let isThird: Marks = secondBefore .>= Window.all(0xE0)
    let isFourth: Marks = thirdBefore .>= Window.all(0xF0)
    let isMisplaced: Marks = follows .^ (isSecond .| isThird .| isFourth)
    let isNeverUsed: Marks = (these .>= Window.all(0xF5)) .| ((these & Window.all(0xFE)) .== Window.all(0xC0))
    let isOverlong: Marks =
      ((before .== Window.all(0xE0)) .& (these .< Window.all(0xA0)))
      .| ((before .== Window.all(0xF0)) .& (these .< Window.all(0x90)))
    let isBeyond: Marks =
      ((before .== Window.all(0xED)) .& (these .>= Window.all(0xA0)))
      .| ((before .== Window.all(0xF4)) .& (these .>= Window.all(0x90)))
    return isMisplaced .| isNeverUsed .| isOverlong .| isBeyond .| (these .== Window.all(0))
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }
}
