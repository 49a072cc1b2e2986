/// What a glance over a block of a file's bytes tells, which all of them get before anything is read from them.
struct TextScan: Sendable {
  /// A block begins at a multiple of so many bytes.
  static let step = Window.width

  /// Whether the block, or what lies beside it, may hold anything of what `TextSigns` looks for.
  private(set) var isSuspect = false
  /// Whether all bytes are ASCII.
  private(set) var isASCII = true
  /// How many lines end in the block, those in quotes included.
  private(set) var lineEnds = 0

  /// A glance over a block, which ends at a multiple of `step` or with the file.
  init(_ bytes: UnsafeRawBufferPointer, in block: Range<Int>) {
    // Beside the block, because what a scalar of several bytes is may be told on the other side of its border.
    glance(bytes, at: block.lowerBound - Window.width..<block.lowerBound)
    // Line ends are counted in bytes, for as long as these can hold them.
    for start in stride(from: block.lowerBound, to: block.upperBound, by: 255 * Window.width) {
      let counts = glance(bytes, at: start..<min(block.upperBound, start + 255 * Window.width))
      for index in counts.indices { lineEnds += Int(counts[index]) }
    }
    glance(bytes, at: block.upperBound..<block.upperBound + Window.width)
  }

  /// Notes what is suspect in some windows, and returns how many of their bytes end a line.
  @discardableResult
  private mutating func glance(_ bytes: UnsafeRawBufferPointer, at run: Range<Int>) -> Window.Bytes {
    // Marks are gathered as bytes: from one turn of a loop to the next the compiler would make marks of them anew.
    var (counts, all, suspects) = (Window.Bytes.zero, Window.Bytes.zero, Window.Bytes.zero)
    for offset in stride(from: run.lowerBound, to: run.upperBound, by: Window.width) {
      let window = Window(bytes, at: offset)
      suspects |= unsafeBitCast(window.suspects, to: Window.Bytes.self)
      counts = counts &- unsafeBitCast(window.lineEnds, to: Window.Bytes.self)
      all |= window.these
    }
    if suspects != .zero { isSuspect = true }
    if any(all .>= Window.Bytes(repeating: 0x80)) { isASCII = false }
    return counts
  }
}

/// Sixteen bytes of a file beside those around them.
private struct Window {
  typealias Bytes = SIMD16<UInt8>
  typealias Marks = SIMDMask<SIMD16<Int8>>

  static let width = 16

  /// The bytes.
  let these: Bytes
  /// For each of them the one and two before and the one behind it.
  private let before, secondBefore, behind: Bytes

  /// The bytes from an offset on. Where the file begins or ends, spaces stand for what lies outside.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    self =
      offset >= 2 && offset + Window.width < bytes.count
      ? Window(inside: bytes, at: offset) : Window(atEdgeOf: bytes, at: offset)
  }

  @inline(__always)
  private init(inside bytes: UnsafeRawBufferPointer, at offset: Int) {
    these = bytes.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    before = bytes.loadUnaligned(fromByteOffset: offset - 1, as: Bytes.self)
    secondBefore = bytes.loadUnaligned(fromByteOffset: offset - 2, as: Bytes.self)
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
    behind = window(offset + 1)
  }

  /// The bytes that end a line: every line feed, and a carriage return that none follows.
  @inline(__always)
  var lineEnds: Marks {
    let isReturn: Marks = these .== Window.all(Byte.carriageReturn)
    return (these .== Window.all(Byte.lineFeed)) .| (isReturn .& (behind .!= Window.all(Byte.lineFeed)))
  }

  /// The bytes at which something may be told: what is no UTF-8, null and other control characters, question marks, marks
  /// that combine, look-alikes of Đ, what nobody sees, U+FFFD. Most Vietnamese text has none of the bytes that begin them.
  @inline(__always)
  var suspects: Marks {
    let isSecond: Marks = before .>= Window.all(0xC0)
    let isMisplaced: Marks = follows .^ (isSecond .| (secondBefore .>= Window.all(0xE0)))
    let isControl: Marks =
      (these .< Window.all(Byte.space))
      .& ((these .!= Window.all(Byte.tab)) .& isNoLineEnd)
    let isRareLead: Marks =
      (these .>= Window.all(0xED)) .| (these .== Window.all(0xE0))
      .| (((these | Window.all(1)) .== Window.all(0xCD)) .| ((these &- Window.all(0xC0)) .< Window.all(3)))
    let isEth: Marks =
      ((before .== Window.all(0xC3)) .& ((these | Window.all(0x20)) .== Window.all(0xB0)))
      .| ((before .== Window.all(0xC6)) .& (these .== Window.all(0x89)))
    let isInvisible: Marks =
      (secondBefore .== Window.all(0xE2)) .& ((these & Window.all(0xF8)) .== Window.all(0x88))
    return isMisplaced .| isControl .| isRareLead .| isEth .| isInvisible .| (these .== Window.all(Byte.questionMark))
  }

  @inline(__always)
  private var isNoLineEnd: Marks {
    (these .!= Window.all(Byte.lineFeed)) .& (these .!= Window.all(Byte.carriageReturn))
  }

  /// The bytes 80 to BF, which follow in a sequence: as signed numbers the least ones.
  @inline(__always)
  private var follows: Marks {
    unsafeBitCast(these, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: -64)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }
}
