/// UTF-16, as Excel saves “Unicode Text”: told by its byte order mark, else by the zero bytes beside Latin letters.
struct UTF16Encoding: TextEncoding {
  /// Which byte of a unit comes first.
  enum Order {
    case littleEndian, bigEndian
  }

  let order: Order

  var name: String { order == .littleEndian ? "UTF-16 LE" : "UTF-16 BE" }

  var sample: (text: String, bytes: [UInt8]) {
    let bytes: [UInt8] =
      order == .littleEndian
      ? [0xFF, 0xFE, 0x42, 0x00, 0xAF, 0x1E, 0x63, 0x00] : [0xFE, 0xFF, 0x00, 0x42, 0x1E, 0xAF, 0x00, 0x63]
    return ("Bắc", bytes)
  }

  func isDeclared(by bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: order == .littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
  }

  func mayBe(_ bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Bool {
    if isDeclared(by: bytes) { return true }
    if signs.fault == nil || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    // Three letters in four of a Vietnamese text are Latin; a quarter leaves room for numbers of other scripts' signs.
    let units = min(bytes.count, 65_536) / 2
    var zeros = (first: 0, second: 0)
    for unit in 0..<units {
      if bytes[2 * unit] == 0 { zeros.first += 1 }
      if bytes[2 * unit + 1] == 0 { zeros.second += 1 }
    }
    let (high, low) = order == .littleEndian ? (zeros.second, zeros.first) : (zeros.first, zeros.second)
    return high > 0 && high * 4 >= units && low * 10 <= high
  }

  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    let start = isDeclared(by: bytes) ? 2 : 0
    let high = order == .littleEndian ? 1 : 0
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let units = stride(from: start, to: bytes.count - 1, by: 2).lazy.map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    var decoder = UTF16()
    var iterator = units.makeIterator()
    reading: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): result.append(utf8: scalar == "\0" ? replacementScalar : scalar)
      case .error: result.append(utf8: replacementScalar)
      case .emptyInput: break reading
      }
    }
    // Half a unit at the end: the file was cut.
    if (bytes.count - start) % 2 == 1 { result.append(utf8: replacementScalar) }
    return result
  }

  func encoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for unit in [0xFEFF] + Array(text.utf16) {
      let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
      bytes += order == .littleEndian ? [low, high] : [high, low]
    }
    return bytes
  }
}
