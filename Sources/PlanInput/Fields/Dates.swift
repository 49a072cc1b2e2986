import PlanModel

/// Reads `dd/mm/yyyy`, `d/m/yyyy`, `dd-mm-yyyy` or `yyyy-mm-dd`; none for anything else and for days that do not exist.
func scanDay(_ bytes: UnsafeRawBufferPointer) -> Day? {
  scanCivilDay(bytes).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
}

/// The same as year, month and day, which need not exist.
func scanCivilDay(_ bytes: UnsafeRawBufferPointer) -> (year: Int, month: Int, day: Int)? {
  if bytes.count == 10, let day = scanPaddedDay(bytes) { return day }
  var parts = (0, 0, 0)
  var widths = (0, 0, 0)
  var separators = 0
  var separator: UInt8 = 0
  for byte in bytes {
    if let digit = Byte.digit(byte) {
      switch separators {
      case 0: (parts.0, widths.0) = (parts.0 &* 10 &+ Int(digit), widths.0 + 1)
      case 1: (parts.1, widths.1) = (parts.1 &* 10 &+ Int(digit), widths.1 + 1)
      default: (parts.2, widths.2) = (parts.2 &* 10 &+ Int(digit), widths.2 + 1)
      }
    } else if byte == Byte.slash || byte == Byte.minus, separators < 2, separators == 0 || byte == separator {
      separator = byte
      separators += 1
    } else {
      return nil
    }
  }
  switch widths {
  case (1...2, 1...2, 4): return (parts.2, parts.1, parts.0)
  case (4, 2, 2) where separator == Byte.minus: return parts
  default: return nil
  }
}

/// Reads `dd/mm/yyyy` and `dd-mm-yyyy`, which nearly all days are, from its first eight bytes and its last two at once.
@inline(__always)
private func scanPaddedDay(_ bytes: UnsafeRawBufferPointer) -> (year: Int, month: Int, day: Int)? {
  let head = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
  let tail = UInt64(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)))
  // Every byte less what it is written with: 0 for a separator, its value for a digit.
  let separators: UInt64 = bytes[2] == Byte.slash ? 0x0000_2F00_002F_0000 : 0x0000_2D00_002D_0000
  let values = head ^ (0x3030_0030_3000_3030 | separators)
  let lastValues = tail ^ 0x3030
  let isNumeric =
    (values | lastValues | (values &+ 0x0606_0606_0606_0606) | (lastValues &+ 0x0606)) & 0xF0F0_F0F0_F0F0_F0F0
  guard isNumeric == 0, values & 0x0000_FF00_00FF_0000 == 0 else { return nil }
  func pair(_ values: UInt64, _ index: UInt64) -> Int {
    Int(truncatingIfNeeded: (values >> (index * 8)) & 0xF) * 10
      + Int(truncatingIfNeeded: (values >> (index * 8 + 8)) & 0xF)
  }
  return (pair(values, 6) * 100 + pair(lastValues, 0), pair(values, 3), pair(values, 0))
}

extension ReadingLog {
  /// The day in a field; none where it is blank, or no date, which is then found.
  mutating func day(_ field: Field?) -> Located<Day>? {
    guard let field else { return nil }
    if let day = field.text.withBytes(scanDay) { return field.located(day) }
    add(.f012, in: field.kind) { InvalidDateCheck.finding(at: field) }
    return nil
  }

  /// The year in a field: four digits, `năm` before them allowed.
  mutating func year(_ field: Field?) -> Int? {
    guard let field, !field.text.withBytes(isPlaceholder) else { return nil }
    let text = folded(field.text)
    if let year = (text.hasPrefix("nam") ? String(text.dropFirst(3)) : text).withBytes(scanYear) { return year }
    add(.f011, in: field.kind) { InvalidNumberCheck.finding(at: field, .notAYear) }
    return nil
  }

  /// The period in a field: `2018`, `2021-2025`, `giai đoạn 2021 - 2025`; none for what is none, which is then found.
  mutating func period(_ field: Field) -> Located<Period>? {
    if let period = PeriodWords(field.text).period { return field.located(period) }
    add(InvalidDateCheck.periodFinding(at: field))
    return nil
  }
}

/// Four digits that are a year.
func scanYear(_ bytes: UnsafeRawBufferPointer) -> Int? {
  guard bytes.count == 4 else { return nil }
  var year = 0
  for byte in bytes {
    guard let digit = Byte.digit(byte) else { return nil }
    year = year * 10 + Int(digit)
  }
  return year > 0 ? year : nil
}
