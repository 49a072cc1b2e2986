import PlanInput

/// Cuts tables, each of which is a line with the delimiter and its number of bytes, and then those bytes.
///
/// Prints for every row a line with the size of each field in bytes and the physical line on which it begins, and then the
/// fields; and behind each table a line with `end` and its first fault.
func cutTables(in bytes: UnsafeRawBufferPointer) {
  var start = 0
  while start < bytes.count, let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
    let delimiter = bytes[start]
    let size = Int(String(decoding: bytes[(start + 1)..<lineEnd], as: UTF8.self)) ?? 0
    start = lineEnd + 1 + size
    cut(UnsafeRawBufferPointer(rebasing: bytes[(lineEnd + 1)..<start]), delimiter)
  }
}

private func cut(_ bytes: UnsafeRawBufferPointer, _ delimiter: UInt8) {
  var tokenizer = Tokenizer(bytes, delimiter: delimiter, from: 0)
  var fault: RowFault?
  while tokenizer.next() {
    fault = fault ?? tokenizer.fault
    let fields = tokenizer.fields.map { (content($0, in: bytes), $0.line) }
    print(fields.map { "\($0.count):\($1)" }.joined(separator: " "))
    print(fields.map { String(decoding: $0.0, as: UTF8.self) }.joined())
  }
  print("end \(fault.map { "\($0.kind)" } ?? "")")
}

private func content(_ field: RawField, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
  let held = UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.end])
  guard field.hasDoubledQuotes else { return Array(held) }
  var content: [UInt8] = []
  field.undoubleQuotes(of: held, into: &content)
  return content
}
