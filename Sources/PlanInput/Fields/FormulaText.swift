import PlanModel

extension ReadingLog {
  /// Finds a field that is kept as text and looks like a formula.
  mutating func findFormula(in field: Field) {
    guard field.text.withBytes(looksLikeFormula) else { return }
    add(.f013, in: field.kind) { FormulaTextCheck.finding(at: field) }
  }
}

/// Whether a text would be taken for a formula by a spreadsheet that opens it: `=HYPERLINK(…)`, `+A1`, `@SUM(…)`.
///
/// Bullets (`- Tập huấn`), signs for nothing (`-`), arrows (`=>`), numbers with a sign and marks of repetition (`-nt-`) are
/// none. *Source: OWASP, "CSV Injection".*
func looksLikeFormula(_ text: UnsafeRawBufferPointer) -> Bool {
  guard text.count > 1, mayBeginFormula(text[0]) else { return false }
  if text[0] == Byte.equals {
    return ![Byte.space, Byte.equals, UInt8(ascii: ">"), Byte.tab].contains(text[1])
  }
  var index = 1
  var (letters, digits) = (0, 0)
  while index < text.count, isNameByte(text[index]) {
    if Byte.digit(text[index]) != nil { digits += 1 } else if text[index] != UInt8(ascii: "$") { letters += 1 }
    index += 1
  }
  guard letters > 0 else { return false }
  // A call, or a command of another program (`+cmd|' /C calc'!A0`).
  if index < text.count, text[index] == UInt8(ascii: "(") || text[index] == Byte.bar { return true }
  guard letters <= 3, digits > 0, isReference(text.part(1, index)) else { return false }
  return index == text.count || operators.contains(text[index])
}

/// Whether a byte begins what a spreadsheet takes for a formula.
@inline(__always)
func mayBeginFormula(_ byte: UInt8) -> Bool {
  // `+`, `-`, `=` and `@` as places behind `+`: asked of millions of fields.
  let place = byte &- UInt8(ascii: "+")
  return place < 22 && (0b10_0100_0000_0000_0000_0101 as UInt32) >> UInt32(place) & 1 == 1
}

private let operators = Array("+-*/^&=<>!,;:".utf8)

private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

/// Letters, digits, and what else stands in the names of cells and functions.
private func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || Byte.digit(byte) != nil || byte == UInt8(ascii: "$") || byte == Byte.dot
    || byte == UInt8(ascii: "_")
}

/// `A1`, `$B$12`: letters, then digits.
private func isReference(_ name: UnsafeRawBufferPointer) -> Bool {
  let bare = name.filter { $0 != UInt8(ascii: "$") }
  let digits = bare.drop(while: isLetter)
  return digits.count < bare.count && !digits.isEmpty && digits.allSatisfy { Byte.digit($0) != nil }
}
