/// The upper half of an eight-bit encoding: what its bytes from 0x80 on stand for.
struct CodePage: Sendable {
  /// 128 scalars; U+FFFD where a byte stands for nothing.
  private let scalars: [Unicode.Scalar]
  private let bytes: [Unicode.Scalar: UInt8]

  /// A code page of the scalars of 0x80…0x9F, then those of 0xA0…0xFF; `□` stands for nothing.
  init(_ low: String, _ high: String) {
    scalars = (Array(low.unicodeScalars) + Array(high.unicodeScalars)).map { $0 == "□" ? replacementScalar : $0 }
    precondition(scalars.count == 128)
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in scalars.enumerated() where scalar != replacementScalar && bytes[scalar] == nil {
      bytes[scalar] = UInt8(0x80 + index)
    }
    self.bytes = bytes
  }

  /// What a byte stands for. ASCII is ASCII, but no text has a null.
  @inline(__always)
  subscript(byte: UInt8) -> Unicode.Scalar {
    if byte >= 0x80 { return scalars[Int(byte) - 0x80] }
    return byte == 0 ? replacementScalar : Unicode.Scalar(byte)
  }

  /// The byte of a scalar; none where the code page lacks it.
  func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : bytes[scalar]
  }

  /// The punctuation of Windows' code page 1252, which the fonts of TCVN3 and VNI keep.
  static let windowsPunctuation = "€□‚ƒ„…†‡ˆ‰Š‹Œ□Ž□□‘’“”•–—˜™š›œ□žŸ"
}
