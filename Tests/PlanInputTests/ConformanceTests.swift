import Glibc
import TestSupport
import Testing

@testable import PlanInput

/// The public suites of delimited files, where they lie beside the checkout.
@Suite("Conformance")
struct ConformanceTests {
  @Test("csv-test-data: every valid file gives its rows", arguments: jsonFiles(in: "csv-test-data/json"))
  func csvTestData(_ name: String) throws {
    let expected = try #require(JSON.read(path("csv-test-data/json/\(name).json"))?.rows)
    let found = try #require(rows(of: path("csv-test-data/csv/\(name).csv")))
    // Rows with a header are objects there; ours are the rows below the header.
    let body = name.hasPrefix("header-") ? Array(found.dropFirst()) : found
    #expect(body == expected)
  }

  /// `location_coordinates` has stray quotes, and its expectation is another file's.
  @Test(
    "csv-spectrum: every file gives its rows",
    arguments: jsonFiles(in: "csv-spectrum/json").filter { $0 != "location_coordinates" })
  func csvSpectrum(_ name: String) throws {
    let expected = try #require(JSON.read(path("csv-spectrum/json/\(name).json"))?.rows)
    let found = try #require(rows(of: path("csv-spectrum/csvs/\(name).csv")))
    #expect(Array(found.dropFirst()) == expected)
  }

  @Test(
    "csv-test-data: quotes that stand wrong are told", .enabled(if: !jsonFiles(in: "csv-test-data/json").isEmpty),
    arguments: ["bad-missing-quote", "bad-quotes-with-unescaped-quote", "bad-unescaped-quote"])
  func badQuotes(_ name: String) throws {
    let bytes = try #require(contents(of: path("csv-test-data/csv/\(name).csv")))
    let hasFault = bytes.withUnsafeBytes { bytes in
      var tokenizer = Tokenizer(bytes, delimiter: Byte.comma, from: 0)
      var hasFault = false
      while tokenizer.next() { hasFault = hasFault || tokenizer.fault != nil }
      return hasFault
    }
    #expect(hasFault)
  }

  /// The rows of a file as text, trimmed as everything that is read.
  private func rows(of path: String) -> [[String]]? {
    contents(of: path)?.withUnsafeBytes { bytes in
      var tokenizer = Tokenizer(bytes, delimiter: Byte.comma, from: 0)
      var rows: [[String]] = []
      while tokenizer.next() { rows.append(tokenizer.fields.map { $0.text(in: bytes) }) }
      return rows
    }
  }
}

/// Where the suites lie, seen from this file.
private func path(_ name: String) -> String {
  Repository.path("../shared/conformance/\(name)")
}

private func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
  return bytes
}

/// The names of the `.json` files of a folder without their ending; none where the suites are not there.
private func jsonFiles(in folder: String) -> [String] {
  guard let directory = opendir(path(folder)) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name.hasSuffix(".json") { names.append(String(name.dropLast(5))) }
  }
  return names.sorted()
}

/// As much of JSON as the suites' expectations have: arrays and objects of strings.
private enum JSON {
  case text(String)
  case list([JSON])

  static func read(_ path: String) -> JSON? {
    guard let bytes = contents(of: path) else { return nil }
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    return value(&rest)
  }

  /// The rows that an array of arrays or of objects stands for; surrounding space is left out, as it is in reading.
  var rows: [[String]]? {
    guard case .list(let rows) = self else { return nil }
    return rows.map { row in
      guard case .list(let fields) = row else { return [] }
      return fields.compactMap { if case .text(let text) = $0 { text.trimmed } else { nil } }
    }
  }

  private static func value(_ rest: inout Substring) -> JSON? {
    skipSpace(&rest)
    switch rest.first {
    case "\"": return text(&rest).map { .text($0) }
    case "[", "{":
      let isObject = rest.removeFirst() == "{"
      var values: [JSON] = []
      skipSpace(&rest)
      while let next = rest.first, next != "]", next != "}" {
        if isObject {
          _ = text(&rest)
          skipSpace(&rest)
          rest = rest.dropFirst()
        }
        guard let value = value(&rest) else { return nil }
        values.append(value)
        skipSpace(&rest)
        if rest.first == "," { rest = rest.dropFirst() }
        skipSpace(&rest)
      }
      rest = rest.dropFirst()
      return .list(values)
    default: return nil
    }
  }

  private static func text(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return nil }
    rest = rest.dropFirst()
    var text = ""
    while let next = rest.popFirst(), next != "\"" {
      guard next == "\\" else {
        text.append(next)
        continue
      }
      switch rest.popFirst() {
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "t": text.append("\t")
      case let other?: text.append(other)
      case nil: return nil
      }
    }
    return text
  }

  private static func skipSpace(_ rest: inout Substring) {
    rest = rest.drop(while: \.isWhitespace)
  }
}
