import TestSupport
import Testing

@testable import PlanInput

@Suite("Tokenizer")
struct TokenizerTests {
  @Test("line ends of every kind end a row", arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d"])
  func lineEnds(_ text: String) {
    #expect(rows(text) == [["a", "b"], ["c", "d"]])
  }

  @Test("quotes hold delimiters, line ends and doubled quotes")
  func quotes() {
    #expect(rows("\"a,b\",\"c\nd\",\"e\"\"f\"\n") == [["a,b", "c\nd", "e\"f"]])
    #expect(rows("\"\",,\"\"\n") == [["", "", ""]])
  }

  @Test("a delimiter at the end of the file opens one more field")
  func trailingDelimiter() {
    #expect(rows("a,") == [["a", ""]])
    #expect(rows("a,\n") == [["a", ""]])
  }

  @Test("every field knows the physical line on which it begins", arguments: ["\n", "\r\n", "\r"])
  func physicalLines(_ end: String) {
    let text = "a,\"x\(end)y\(end)z\",b\(end)\(end)c,d\(end)"
    #expect(lines(text) == [[1, 1, 3], [4], [5, 5]])
  }

  @Test("a quote that is never closed, and one that stands where none may, are told at their field")
  func faults() {
    #expect(fault("a,b\nc,\"d\ne,f") == (1, 1, .unterminated))
    #expect(fault("a\nx,This \"quotes\"") == (1, 1, .stray))
    #expect(fault("a\n\"x\" y,b") == (1, 0, .stray))
    #expect(fault("a\n\"x\"\"y\",b") == nil)
  }

  @Test("a row has no more fields than a sheet has columns; those too many are skipped, with their quotes")
  func tooManyFields() {
    let most = Tokenizer.mostFields
    let full = String(repeating: ",", count: most - 1)
    #expect(rows("\(full)\na\n").map(\.count) == [most, 1])
    #expect(fault("\(full)\na\n") == nil)
    #expect(rows("\(full),b,\"c\n\"\"d\",e\r\na\n").map(\.count) == [most, 1])
    #expect(lines("\(full),b,\"c\nd\"\r\na\n").last == [3])
    #expect(fault("a\n\(full),b\na") == (1, most - 1, .tooManyFields))
  }

  @Test("what is written is what is read, in any dialect", arguments: Dialect.delimiters)
  func roundTrip(_ delimiter: UInt8) {
    let seed: UInt64 = 20_180_302
    var random = SplitMix64(seed: seed)
    for round in 0..<300 {
      let table = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in randomText(&random) }
      }
      let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let text = table.map { row in
        row.map { written($0, delimiter) }.joined(separator: String(Unicode.Scalar(delimiter)))
      }.joined(separator: end)
      #expect(rows(text + end, delimiter) == table, "seed \(seed), round \(round)")
    }
  }

  private func randomText(_ random: inout SplitMix64) -> String {
    // Never blank and never edged with white space, which is trimmed.
    let inner = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      ["a", "ệ", ",", ";", "\t", "|", "\"", "\n", "\r\n", " "].randomElement(using: &random) ?? ""
    }
    return "x" + inner.joined() + "y"
  }

  private func written(_ text: String, _ delimiter: UInt8) -> String {
    let special = [UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), delimiter]
    guard text.utf8.contains(where: special.contains) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private func rows(_ text: String, _ delimiter: UInt8 = Byte.comma) -> [[String]] {
    text.withBytes { bytes in
      var tokenizer = Tokenizer(bytes, delimiter: delimiter, from: 0)
      var rows: [[String]] = []
      while tokenizer.next() { rows.append(tokenizer.fields.map { $0.text(in: bytes) }) }
      return rows
    }
  }

  private func lines(_ text: String) -> [[Int]] {
    text.withBytes { bytes in
      var tokenizer = Tokenizer(bytes, delimiter: Byte.comma, from: 0)
      var rows: [[Int]] = []
      while tokenizer.next() { rows.append(tokenizer.fields.map(\.line)) }
      return rows
    }
  }

  /// The first fault: its row and field from 0, and its kind.
  private func fault(_ text: String) -> (Int, Int, RowFault.Kind)? {
    text.withBytes { bytes in
      var tokenizer = Tokenizer(bytes, delimiter: Byte.comma, from: 0)
      var row = 0
      while tokenizer.next() {
        if let fault = tokenizer.fault { return (row, fault.field, fault.kind) }
        row += 1
      }
      return nil
    }
  }
}

private func == (left: (Int, Int, RowFault.Kind)?, right: (Int, Int, RowFault.Kind)?) -> Bool {
  left?.0 == right?.0 && left?.1 == right?.1 && left?.2 == right?.2
}
