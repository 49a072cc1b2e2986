/// A way in which Vietnamese text is written as bytes (bảng mã).
protocol TextEncoding: Sendable {
  /// The name by which messages speak of it.
  var name: String { get }
  /// A text and its bytes, as the programs of the encoding write it.
  var sample: (text: String, bytes: [UInt8]) { get }
  /// Whether bytes could be this encoding at all, from what a look at each of them tells.
  func mayBe(_ bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Bool
  /// Whether bytes say of themselves that they are this encoding: then nothing is assumed.
  func isDeclared(by bytes: UnsafeRawBufferPointer) -> Bool
  /// The text of bytes as UTF-8 in NFC, U+FFFD in place of what the encoding does not have; none where the bytes as a
  /// whole can't be it.
  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]?
  /// The bytes of a text in NFC; none where the encoding lacks one of its letters.
  func encoded(_ text: String) -> [UInt8]?
}

extension TextEncoding {
  func isDeclared(by bytes: UnsafeRawBufferPointer) -> Bool { false }
}

/// The encodings that are told apart.
let textEncodings: [any TextEncoding] = [
  UTF8Encoding(),
  UTF16Encoding(order: .littleEndian),
  UTF16Encoding(order: .bigEndian),
  Windows1258Encoding(),
  TCVN3Encoding(),
  VNIEncoding(),
  RewrappedEncoding(UTF8Encoding()),
  RewrappedEncoding(Windows1258Encoding()),
  RewrappedEncoding(TCVN3Encoding()),
  RewrappedEncoding(VNIEncoding()),
]

/// What stands in place of something that could not be read.
let replacementScalar: Unicode.Scalar = "\u{FFFD}"

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  mutating func append(utf8 scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
