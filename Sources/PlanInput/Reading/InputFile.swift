public import PlanModel

/// A file of a plan folder, with its bytes.
///
/// The bytes need to stay valid, and as they are, only while the file is read: everything that is kept is copied.
public struct InputFile: Sendable {
  /// The file's name, relative to the folder.
  public let name: FileName
  private let location: SharedBytes
  /// One or none, in an array so that it does not make this large, which readers of millions of rows carry along.
  private let decodings: [Decoding]

  /// How its text came out of its bytes; none as long as that was not asked.
  var decoding: Decoding? { decodings.first }

  /// All its bytes.
  public var bytes: UnsafeRawBufferPointer { location.bytes }

  /// A file and its bytes.
  public init(name: FileName, bytes: UnsafeRawBufferPointer) {
    self.init(name: name, bytes: bytes, decoding: nil)
  }

  init(name: FileName, bytes: UnsafeRawBufferPointer, decoding: Decoding?) {
    self.name = name
    decodings = decoding.map { [$0] } ?? []
    location = SharedBytes(bytes)
  }
}

/// Where bytes lie that nobody writes to. A number and not a pointer, because pointers don't pass from one core to another.
struct SharedBytes: Sendable {
  private let address: UInt
  private let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    address = UInt(bitPattern: bytes.baseAddress)
    count = bytes.count
  }

  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }
}
