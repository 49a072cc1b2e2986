public import PlanModel

/// A file of a plan folder, with its bytes.
///
/// The bytes need to stay valid, and as they are, only while the file is read: everything that is kept is copied.
public struct InputFile: Sendable {
  /// The file's name, relative to the folder.
  public let name: FileName
  /// Where the bytes begin. A number, because pieces of a file are read on several cores at once and pointers don't pass
  /// from one to the other; that nobody writes to the bytes meanwhile is said above.
  private let address: UInt
  private let count: Int

  /// All its bytes.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  /// A file and its bytes.
  public init(name: FileName, bytes: UnsafeRawBufferPointer) {
    self.name = name
    address = UInt(bitPattern: bytes.baseAddress)
    count = bytes.count
  }
}
