/// Gives every text a number, and holds it once: rows that repeat a code or a name share it.
struct Interner: Sendable {
  /// The number of the text at each place of the table; −1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)
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
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(clamping: ends.count)
    slots[slot] = number
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
        let word = held.loadUnaligned(fromByteOffset: start + index, as: UInt64.self)
        if word != bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
        index += 8
      }
      while index < bytes.count {
        if held[start + index] != bytes[index] { return false }
        index += 1
      }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(clamping: number)
    }
  }

  /// Eight bytes at a time, each multiplied and folded, and at the end mixed as in splitmix64 (Steele, Lea and Flood 2014).
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      hash = folded(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func folded(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low ^ value
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
