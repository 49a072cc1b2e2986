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
    // Line ends are counted in bytes, for as long as these can hold them.
    for start in stride(from: part.lowerBound, to: end, by: 255 * Window.width) {
      let run = start..<min(end, start + 255 * Window.width)
      if glance(bytes, at: run) { lookCloser(bytes, at: run) }
    }
  }

  /// Counts the line ends, and returns whether there is anything that asks for a closer look.
  private mutating func glance(_ bytes: UnsafeRawBufferPointer, at run: Range<Int>) -> Bool {
    var counts = Window.Bytes.zero
    var suspects = Window.Marks(repeating: false)
    for offset in stride(from: run.lowerBound, to: run.upperBound, by: Window.width) {
      let window = Window(bytes, at: offset)
      suspects = suspects .| window.suspects
      counts = counts &+ Window.Bytes.zero.replacing(with: Window.Bytes(repeating: 1), where: window.lineEnds)
    }
    for index in counts.indices { lineEnds += Int(counts[index]) }
    return any(suspects)
  }

  /// Looks for what the suspects might be, and one window further: what follows a suspect is told at its last byte.
  private mutating func lookCloser(_ bytes: UnsafeRawBufferPointer, at run: Range<Int>) {
    var (faults, losses) = (Window.Marks(repeating: false), Window.Marks(repeating: false))
    for offset in stride(from: run.lowerBound, to: run.upperBound + Window.width, by: Window.width) {
      let window = Window(bytes, at: offset)
      faults = faults .| window.faults
      losses = losses .| window.marksOfLoss
    }
    if any(faults) { isText = false }
    if any(losses) { hasMarksOfLoss = true }
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

  /// The bytes from an offset on. Where the file begins or ends, spaces stand for what lies outside.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    self =
      offset >= 3 && offset + Window.width < bytes.count
      ? Window(inside: bytes, at: offset) : Window(atEdgeOf: bytes, at: offset)
  }

  @inline(__always)
  private init(inside bytes: UnsafeRawBufferPointer, at offset: Int) {
    these = bytes.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    before = bytes.loadUnaligned(fromByteOffset: offset - 1, as: Bytes.self)
    secondBefore = bytes.loadUnaligned(fromByteOffset: offset - 2, as: Bytes.self)
    thirdBefore = bytes.loadUnaligned(fromByteOffset: offset - 3, as: Bytes.self)
    behind = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Bytes.self)
  }

  private init(atEdgeOf bytes: UnsafeRawBufferPointer, at offset: Int) {
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

  /// The bytes that might be faults or marks of loss: what Vietnamese text has none of, told by as few comparisons as will do.
  @inline(__always)
  var suspects: Marks {
    let isMisplaced: Marks = follows .^ ((before .>= Window.all(0xC0)) .| (secondBefore .>= Window.all(0xE0)))
    let isRareLead: Marks = (these .>= Window.all(0xED)) .| (these .== Window.all(0xE0)) .| isOverlongLead
    return isMisplaced .| isRareLead .| (these .== Window.all(0)) .| (these .== Window.all(Byte.questionMark))
  }

  /// The question marks, and the last bytes of U+FFFD (EF BF BD).
  var marksOfLoss: Marks {
    let isReplacement: Marks = (these .== Window.all(0xBD)) .& (before .== Window.all(0xBF))
    return (these .== Window.all(Byte.questionMark)) .| (isReplacement .& (secondBefore .== Window.all(0xEF)))
  }

  /// The bytes that are no UTF-8 behind those before them (Unicode 16, table 3-7), and null.
  var faults: Marks {
    let isSecond: Marks = before .>= Window.all(0xC0)
    let isThird: Marks = secondBefore .>= Window.all(0xE0)
    let isFourth: Marks = thirdBefore .>= Window.all(0xF0)
    let isMisplaced: Marks = follows .^ (isSecond .| isThird .| isFourth)
    let isNeverUsed: Marks = (these .>= Window.all(0xF5)) .| isOverlongLead
    let isOverlong: Marks =
      ((before .== Window.all(0xE0)) .& (these .< Window.all(0xA0)))
      .| ((before .== Window.all(0xF0)) .& (these .< Window.all(0x90)))
    let isBeyond: Marks =
      ((before .== Window.all(0xED)) .& (these .>= Window.all(0xA0)))
      .| ((before .== Window.all(0xF4)) .& (these .>= Window.all(0x90)))
    return isMisplaced .| isNeverUsed .| isOverlong .| isBeyond .| (these .== Window.all(0))
  }

  /// The bytes 80 to BF, which follow in a sequence: as signed numbers the least ones.
  @inline(__always)
  private var follows: Marks {
    unsafeBitCast(these, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: -64)
  }

  /// C0 and C1, which could only begin what is to be written shorter.
  @inline(__always)
  private var isOverlongLead: Marks { (these & Window.all(0xFE)) .== Window.all(0xC0) }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }
}
