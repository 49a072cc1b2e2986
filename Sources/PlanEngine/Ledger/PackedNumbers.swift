/// Numbers keys that are packed into 64 bits, in the order of their first occurrence: a hash table with open addressing, for
/// loops over millions of rows in which a few thousand keys recur.
struct PackedNumbers: Sendable {
  private var keys: [UInt64] = []
  /// The number of the key at each place of the table; −1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a key, which is added where it is new.
  mutating func number(of key: UInt64) -> Int {
    var slot = place(of: key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(clamping: keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// Where the search for a key begins: the high half of its product with the golden ratio is spread evenly (Knuth, The Art
  /// of Computer Programming 3, 6.4).
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, key) in keys.enumerated() {
      var slot = place(of: key)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(clamping: number)
    }
  }
}
