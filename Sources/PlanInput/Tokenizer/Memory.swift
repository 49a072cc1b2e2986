import Glibc

/// Where a byte occurs at or behind an offset.
func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - base
}

extension Array {
  /// Asks the system for huge pages under the room of a large array, each of which spares 512 page faults. Where it has
  /// none, nothing changes.
  mutating func adviseHugePages() {
    let hugePage = 1 << 21
    let size = capacity * MemoryLayout<Element>.stride
    withUnsafeMutableBufferPointer { room in
      guard let start = UnsafeMutableRawPointer(room.baseAddress) else { return }
      let first = start.alignedUp(toMultipleOf: hugePage)
      let last = (start + size).alignedDown(toMultipleOf: hugePage)
      if first < last { madvise(first, last - first, MADV_HUGEPAGE) }
    }
  }
}
