/// Gives every text a number, and holds it once: rows that repeat a code or a name share it.
struct Interner: Sendable {
  /// A place of the table: the upper half of a text's hash over its number plus one; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var hashes: [UInt64] = []
  /// The bytes of all texts, one behind the other.
  private var arena: [UInt8] = []
  /// Where each text ends in the arena.
  private var ends: [Int] = []

  /// The texts, by number.
  var texts: [String] { ends.indices.map(text) }

  /// The text of a number.
  func text(_ number: Int) -> String { withBytes(of: number) { $0.text } }

  /// The number of a text, which is added where it is new.
  mutating func number(of bytes: UnsafeRawBufferPointer) -> Int32 {
    number(of: bytes, hash: Interner.hash(bytes))
  }

  /// Adds the texts of another behind one's own, and returns the number here of each of its numbers.
  mutating func append(_ other: Interner) -> [Int32] {
    other.ends.indices.map { number in
      other.withBytes(of: number) { self.number(of: $0, hash: other.hashes[number]) }
    }
  }

  private mutating func number(of bytes: UnsafeRawBufferPointer, hash: UInt64) -> Int32 {
    let (mask, tag) = (slots.count - 1, hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == tag, isEqual(number, bytes) { return Int32(truncatingIfNeeded: number) }
      slot = (slot + 1) & mask
    }
    let number = Int32(clamping: ends.count)
    slots[slot] = tag << 32 | UInt64(ends.count + 1)
    hashes.append(hash)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private func withBytes<Result>(of number: Int, _ read: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = number == 0 ? 0 : ends[number - 1]
    return arena.withUnsafeBytes { read($0.part(start, ends[number])) }
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == bytes.count else { return false }
    return arena.withUnsafeBytes { held in
      var index = 0
      while index + 8 <= bytes.count {
        if held.word(at: start + index) != bytes.word(at: index) { return false }
        index += 8
      }
      return held.part(start, ends[number]).lastWord == bytes.lastWord
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }

  /// Sixteen bytes at a time, multiplied with each other as in wyhash (Wang Yi 2019).
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 16 < bytes.count {
      hash = product(bytes.word(at: index) ^ 0xA076_1D64_78BD_642F, bytes.word(at: index + 8) ^ hash)
      index += 16
    }
    let first = index + 8 <= bytes.count ? bytes.word(at: index) : 0
    return product(first ^ 0xE703_7ED1_A0B4_28DB ^ hash, bytes.lastWord ^ 0x8EBC_6AF0_9C88_C6E3)
  }

  /// A product of 128 bits, its high half laid over its low one.
  @inline(__always)
  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

extension UnsafeRawBufferPointer {
  /// The eight bytes at an offset.
  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self) }

  /// The last eight bytes, or all of fewer, which with their count tell the bytes.
  @inline(__always)
  fileprivate var lastWord: UInt64 {
    if count >= 8 { return word(at: count - 8) }
    if count >= 4 {
      let (first, last) = (
        loadUnaligned(fromByteOffset: 0, as: UInt32.self), loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      )
      return UInt64(first) << 32 | UInt64(last)
    }
    if count == 0 { return 0 }
    return UInt64(self[0]) << 16 | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1])
  }
}
