import PlanModel

/// Reads `dd/mm/yyyy`, `d/m/yyyy`, `dd-mm-yyyy` or `yyyy-mm-dd`; none for anything else and for days that do not exist.
func scanDay(_ bytes: UnsafeRawBufferPointer) -> Day? {
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
  case (1...2, 1...2, 4): return Day(year: parts.2, month: parts.1, day: parts.0)
  case (4, 2, 2) where separator == Byte.minus: return Day(year: parts.0, month: parts.1, day: parts.2)
  default: return nil
  }
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

  /// The period in a field: `2018`, `2021-2025`, `giai đoạn 2021 - 2025`.
  mutating func period(_ field: Field) -> Located<Period>? {
    var text = folded(field.text)
    for head in ["giaidoan", "thoiky", "nam", "cacnam"] where text.hasPrefix(head) { text.removeFirst(head.count) }
    let parts = text.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    let years = parts.map { String($0).withBytes(scanYear) }
    if let first = years.first ?? nil, let last = years.last ?? nil, years.count <= 2,
      let period = Period(firstYear: first, lastYear: last)
    {
      return field.located(period)
    }
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
