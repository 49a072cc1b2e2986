package import PlanModel

/// The files of an example, with what it does not give filled in, and the place of its mark.
///
/// `▶` marks the field behind it; before the first character of a line it stands for the whole line or file too (see
/// `SourcePlace.answers(to:)`). A text of nothing but the mark is a file that is not there.
package func materialise(_ example: Example) -> (files: [(name: String, bytes: [UInt8])], mark: SourcePlace?) {
  var texts = example.files
  for (name, text) in defaults where !texts.contains(where: { $0.name == name }) { texts.append((name, text)) }
  var mark: SourcePlace?
  var files: [(name: String, bytes: [UInt8])] = []
  for (name, text) in texts {
    if text == "▶" {
      mark = SourcePlace(file: FileName(name))
      continue
    }
    if let index = text.firstIndex(of: "▶") { mark = place(of: index, in: text, FileName(name)) }
    let isGiven = example.files.contains { $0.name == name }
    files.append((name, bytes(of: text.filter { $0 != "▶" }, in: isGiven ? example.encoding : nil)))
  }
  return (files, mark)
}

/// A text in the encoding of a name.
private func bytes(of text: String, in encoding: String?) -> [UInt8] {
  textEncodings.first { $0.name == encoding }?.encoded(text) ?? Array(text.utf8)
}

private let defaults = [
  (name: "plan.csv", text: "key,value\nperiod,2021\n"),
  (name: "activities.csv", text: "activity,name,time\n1,Tổ chức hội nghị triển khai,Quý I/2021\n"),
]

/// The line and the number of the field in which an index lies.
private func place(of mark: String.Index, in text: String, _ file: FileName) -> SourcePlace {
  let before = Array(text[..<mark].utf8)
  return before.withUnsafeBytes { bytes in
    let whole = Array(text.filter { $0 != "▶" }.utf8)
    let dialect = whole.withUnsafeBytes { Dialect(of: $0) { PlanFileKind.isColumnName($0, in: file) } }
    var tokenizer = dialect.tokenizer(of: bytes)
    var last = (line: 1, column: 1)
    while tokenizer.next() {
      last = (tokenizer.fields.last?.line ?? 1, tokenizer.fields.count)
    }
    // A mark behind a line end or a delimiter opens the next field.
    if before.last == Byte.lineFeed { last = (tokenizer.line, 1) }
    return SourcePlace(file: file, line: last.line, column: last.column)
  }
}

extension SourcePlace {
  /// Whether a finding stands where an example marks it: at the field; or, of a mark before the first field of a line,
  /// at that line, and of one before the first field of the first line, at the file.
  package func answers(to mark: SourcePlace) -> Bool {
    if self == mark { return true }
    guard file == mark.file, column == 0, mark.column == 1 else { return false }
    return line == mark.line || (line == 0 && mark.line == 1)
  }
}
