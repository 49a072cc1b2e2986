/// A row of CSV with its line break, fields quoted as RFC 4180 has it.
func csvRow(_ fields: [String]) -> String { fields.map(csvField).joined(separator: ",") + "\n" }

private func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
  return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
