/// A block of memory that holds the text of a file which was not UTF-8, or was put right.
final class OwnedBytes: Sendable {
  private let location: SharedBytes

  var bytes: UnsafeRawBufferPointer { location.bytes }

  init(_ text: [UInt8]) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 8)
    block.copyBytes(from: text)
    location = SharedBytes(UnsafeRawBufferPointer(block))
  }

  deinit {
    bytes.deallocate()
  }
}
