import Foundation
import TestSupport
import Testing

@Suite("Rooms: who may import whom")
struct RoomsTests {
  /// What each module of `Sources` may import, and in how many files where that is bounded.
  static let permitted: [String: [String: Int]] = [
    "PlanModel": [:],
    "PlanInput": ["PlanModel": .max, "Glibc": 1],
    "PlanEngine": ["PlanModel": .max],
    "Sheets": ["CXlsxWriter": 1, "CZip": 1, "Synchronization": 1],
    "PlanReports": ["PlanModel": .max, "Sheets": .max, "Yams": .max, "Mustache": .max],
    "dutoan": [
      "PlanModel": .max, "PlanInput": .max, "PlanEngine": .max, "Sheets": .max, "PlanReports": .max, "CCrypto": 1,
      "CLinux": 1, "ArgumentParser": .max, "Glibc": .max,
    ],
  ]

  @Test("every module imports only what the table permits", arguments: permitted.keys.sorted())
  func importsAreWithinBounds(module: String) throws {
    let permitted = RoomsTests.permitted[module] ?? [:]
    var uses: [String: Int] = [:]
    for file in try swiftFiles(in: module) {
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      for line in lines where line.split(separator: " ").contains("import") && !line.hasPrefix(" ") {
        guard let imported = line.split(separator: " ").last, !line.hasPrefix("//") else { continue }
        uses[String(imported), default: 0] += 1
        #expect(permitted[String(imported)] != nil, "\(file) imports \(imported)")
      }
    }
    for (imported, count) in uses {
      #expect(count <= permitted[imported] ?? 0, "\(module) imports \(imported) in \(count) files")
    }
  }

  @Test("no source file forces, traps on input, or hides shared state")
  func sourcesKeepTheRules() throws {
    let forbidden = ["try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)"]
    for module in RoomsTests.permitted.keys {
      for file in try swiftFiles(in: module) {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        for word in forbidden { #expect(!text.contains(word), "\(file) has \(word)") }
      }
    }
  }

  private func swiftFiles(in module: String) throws -> [String] {
    let folder = Repository.path("Sources/\(module)")
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let files = found.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
    try #require(!files.isEmpty)
    return files
  }
}
