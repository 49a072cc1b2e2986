/// Reads back JSON that this program wrote: its own manifests.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  /// The value of a text; none where it is no JSON.
  static func value(of bytes: [UInt8]) -> JSON? {
    var reader = JSONReader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.position == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpace()
    guard next == character.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func value(depth: Int) -> JSON? {
    guard depth < 64 else { return nil }
    skipSpace()
    switch next {
    case Character("{").asciiValue: return object(depth: depth)
    case Character("[").asciiValue: return array(depth: depth)
    case Character("\"").asciiValue: return string().map(JSON.string)
    case Character("t").asciiValue: return take(word: "true") ? .bool(true) : nil
    case Character("f").asciiValue: return take(word: "false") ? .bool(false) : nil
    case Character("n").asciiValue: return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSON? {
    var members: [(key: String, value: JSON)] = []
    guard take("{") else { return nil }
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let key = string(), take(":"), let value = value(depth: depth + 1) else { return nil }
      members.append((key, value))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSON? {
    var values: [JSON] = []
    guard take("[") else { return nil }
    if take("]") { return .array([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while take(",")
    return take("]") ? .array(values) : nil
  }

  private mutating func number() -> JSON? {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
      position += 1
    }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    return Int64(digits).map(JSON.integer) ?? (Double(digits) != nil ? .decimal(digits) : nil)
  }

  private mutating func string() -> String? {
    guard next == Character("\"").asciiValue else { return nil }
    position += 1
    var found: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case 0x22: return String(validating: found, as: UTF8.self)
      case 0x5C:
        guard let escaped = escape() else { return nil }
        found += Array(String(escaped).utf8)
      default: found.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      guard position + 4 <= bytes.count else { return nil }
      let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      position += 4
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}

extension JSON {
  /// A member of an object.
  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The values of an array.
  var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}
