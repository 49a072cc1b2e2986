/// Gives every text a number, and holds it once: rows that repeat a code or a name share it.
struct Interner: Sendable {
  /// What is known of a text.
  private struct Entry {
    let hash: UInt64
    /// Its last eight bytes, or all of a shorter one.
    let tail: UInt64
    /// Where it begins in the arena.
    let start: Int
    let count: Int
  }

  /// A place of the table: the upper half of a text's hash over its number plus one; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 64)
  /// The texts, by number.
  private var entries: [Entry] = []
  /// The bytes of all texts, one behind the other.
  private var arena: [UInt8] = []

  /// How many texts there are.
  var count: Int { entries.count }

  /// The texts, by number.
  var texts: [String] { entries.indices.map(text) }

  /// The text of a number.
  func text(_ number: Int) -> String { withBytes(of: number) { $0.text } }

  /// The number of a text, which is added where it is new.
  @inline(__always)
  mutating func number(of bytes: UnsafeRawBufferPointer) -> Int32 {
    let tail = bytes.tail
    return number(of: bytes, tail: tail, hash: Interner.hash(bytes, tail))
  }

  /// Adds the texts of another behind one's own, and returns the number here of each of its numbers. The first of them,
  /// so many as are said to be known, have the same number in both.
  mutating func append(_ other: Interner, knowing known: Int) -> [Int32] {
    other.entries.indices.map { number in
      if number < known { return Int32(truncatingIfNeeded: number) }
      let entry = other.entries[number]
      return other.withBytes(of: number) { self.number(of: $0, tail: entry.tail, hash: entry.hash) }
    }
  }

  @inline(__always)
  private mutating func number(of bytes: UnsafeRawBufferPointer, tail: UInt64, hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, isEqual(number, bytes, tail) { return Int32(truncatingIfNeeded: number) }
      slot = (slot + 1) & mask
    }
    return add(Entry(hash: hash, tail: tail, start: arena.count, count: bytes.count), bytes, at: slot)
  }

  private mutating func add(_ entry: Entry, _ bytes: UnsafeRawBufferPointer, at slot: Int) -> Int32 {
    let number = entries.count
    entries.append(entry)
    arena.append(contentsOf: bytes)
    slots[slot] = (entry.hash >> 32) << 32 | UInt64(number + 1)
    if entries.count * 2 > slots.count { grow() }
    return Int32(clamping: number)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (entry.hash >> 32) << 32 | UInt64(number + 1)
    }
  }

  private func withBytes<Result>(of number: Int, _ read: (UnsafeRawBufferPointer) -> Result) -> Result {
    let (start, count) = (entries[number].start, entries[number].count)
    return arena.withUnsafeBytes { read($0.part(start, start + count)) }
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ bytes: UnsafeRawBufferPointer, _ tail: UInt64) -> Bool {
    let entry = entries[number]
    guard entry.tail == tail, entry.count == bytes.count else { return false }
    if bytes.count <= 8 { return true }
    return arena.withUnsafeBytes { held in
      var index = 0
      while index + 8 < bytes.count {
        if held.word(at: entry.start + index) != bytes.word(at: index) { return false }
        index += 8
      }
      return true
    }
  }

  /// Sixteen bytes at a time, multiplied with each other as in wyhash (Wang Yi 2019).
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ tail: UInt64) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 16 < bytes.count {
      hash = product(bytes.word(at: index) ^ 0xA076_1D64_78BD_642F, bytes.word(at: index + 8) ^ hash)
      index += 16
    }
    let head = index + 8 <= bytes.count ? bytes.word(at: index) : 0
    return product(head ^ 0xE703_7ED1_A0B4_28DB ^ hash, tail ^ 0x8EBC_6AF0_9C88_C6E3)
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
  fileprivate var tail: UInt64 {
    if count >= 8 { return word(at: count - 8) }
    if count >= 4 {
      let first = loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    if count == 0 { return 0 }
    return UInt64(self[0]) << 16 | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1])
  }
}
