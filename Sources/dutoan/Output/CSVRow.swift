/// A row of CSV with its line break, fields quoted as RFC 4180 has it.
func csvRow(_ fields: [String]) -> String { fields.map(csvField).joined(separator: ",") + "\n" }

/// A field of CSV, quoted where it must be.
func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
  return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
