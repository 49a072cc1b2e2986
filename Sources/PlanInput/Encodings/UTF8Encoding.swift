/// UTF-8, with or without a byte order mark: what files are expected to be.
struct UTF8Encoding: TextEncoding {
  let name = "UTF-8"
  let sample = (text: "Bắc Kạn", bytes: [0x42, 0xE1, 0xBA, 0xAF, 0x63, 0x20, 0x4B, 0xE1, 0xBA, 0xA1, 0x6E] as [UInt8])

  func mayBe(_ bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Bool { signs.fault == nil }

  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? { Array(bytes.text.utf8) }

  func encoded(_ text: String) -> [UInt8]? { Array(text.utf8) }
}
