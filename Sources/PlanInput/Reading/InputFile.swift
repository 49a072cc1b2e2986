public import PlanModel

/// A file of a plan folder, with its bytes.
///
/// The bytes need to stay valid only while the file is read: everything that is kept is copied.
public struct InputFile {
  /// The file's name, relative to the folder.
  public let name: FileName
  /// All its bytes.
  public let bytes: UnsafeRawBufferPointer
  /// How its text came out of its bytes; none as long as that was not asked.
  let decoding: Decoding?

  /// A file and its bytes.
  public init(name: FileName, bytes: UnsafeRawBufferPointer) {
    self.init(name: name, bytes: bytes, decoding: nil)
  }

  init(name: FileName, bytes: UnsafeRawBufferPointer, decoding: Decoding?) {
    self.name = name
    self.bytes = bytes
    self.decoding = decoding
  }
}
