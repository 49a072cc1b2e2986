/// A block of memory that holds the text of a file which was not UTF-8, or was put right.
final class OwnedBytes {
  let bytes: UnsafeRawBufferPointer

  init(_ text: [UInt8]) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 8)
    block.copyBytes(from: text)
    bytes = UnsafeRawBufferPointer(block)
  }

  deinit {
    bytes.deallocate()
  }
}
