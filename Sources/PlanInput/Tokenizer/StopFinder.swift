/// Finds the bytes at which fields end and quotes stand: delimiters, quotes and line ends, 64 bytes at a look.
struct StopFinder {
  private typealias Bytes = SIMD16<UInt8>
  private typealias Marks = SIMDMask<SIMD16<Int8>>

  private let bytes: UnsafeRawBufferPointer
  private let delimiter: UInt8
  /// Where the bytes begin that were looked at last.
  private var block: Int
  /// A bit for each of them at which a stop stands that was not given yet; the lowest is the first byte's.
  private var stops: UInt64 = 0

  /// A finder of the stops from an offset on.
  init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, from start: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    block = start
    stops = look()
  }

  /// Where the next stop stands; the count of the bytes where there is none any more.
  @inline(__always)
  mutating func next() -> Int {
    while stops == 0 {
      guard block + 64 < bytes.count else { return bytes.count }
      block += 64
      stops = look()
    }
    let stop = block + stops.trailingZeroBitCount
    stops &= stops &- 1
    return stop
  }

  @inline(__always)
  private func look() -> UInt64 {
    guard block + 64 <= bytes.count else { return lookAtRest() }
    return look(at: block) | look(at: block + 16) << 16 | look(at: block + 32) << 32 | look(at: block + 48) << 48
  }

  /// The stops of 16 bytes, as the lowest 16 bits.
  @inline(__always)
  private func look(at offset: Int) -> UInt64 {
    let these = bytes.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    let lineEnds: Marks =
      (these .== Bytes(repeating: Byte.lineFeed)) .| (these .== Bytes(repeating: Byte.carriageReturn))
    let others: Marks = (these .== Bytes(repeating: delimiter)) .| (these .== Bytes(repeating: Byte.quote))
    let ones = Bytes.zero.replacing(with: Bytes(repeating: 1), where: lineEnds .| others)
    let halves = unsafeBitCast(ones, to: SIMD2<UInt64>.self)
    return StopFinder.gathered(halves[0]) | StopFinder.gathered(halves[1]) << 8
  }

  /// The lowest bits of eight bytes as the eight bits of one: the product moves that of byte i to bit 56 + i.
  @inline(__always)
  private static func gathered(_ bytes: UInt64) -> UInt64 { (bytes &* 0x0102_0408_1020_4080) >> 56 }

  private func lookAtRest() -> UInt64 {
    var stops: UInt64 = 0
    for offset in block..<bytes.count {
      let byte = bytes[offset]
      let isStop =
        byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
      if isStop { stops |= 1 << UInt64(offset - block) }
    }
    return stops
  }
}
