import Foundation
import PlanEngine
import PlanModel
import TestSupport
import Testing

@testable import PlanInput
@testable import dutoan

@Suite("Formatting: laws")
struct FormatLawTests {
  typealias Files = [(name: String, bytes: [UInt8])]

  /// A plan as it is read from files and shown.
  private struct Shown {
    let json: String
    let findings: Findings
    let read: ReadPlan

    init(_ files: Files) throws {
      read = FormatLawTests.withInputs(files) { PlanInput.read(name: "thử", files: $0) }
      let assessment = assess(read, asOf: try #require(Day(year: 2021, month: 12, day: 31)))
      (json, findings) = (ShownPlan(assessment).json.serialised(), assessment.findings)
    }
  }

  private static func withInputs<Result>(_ files: Files, _ body: ([InputFile]) -> Result) -> Result {
    let buffers = files.map { file in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.bytes.count, alignment: 8)
      buffer.copyBytes(from: file.bytes)
      return (file.name, buffer)
    }
    defer { for (_, buffer) in buffers { buffer.deallocate() } }
    return body(buffers.map { InputFile(name: FileName($0), bytes: UnsafeRawBufferPointer($1)) })
  }

  /// The files with those that formatting writes anew, and how many those are; none where it writes nothing.
  private func formatted(_ files: Files, _ read: ReadPlan) -> (files: Files, count: Int)? {
    guard let canonical = FormatLawTests.withInputs(files, { canonicalFiles(of: $0, read: read) }) else { return nil }
    var count = 0
    let all = files.map { file in
      guard case .rewritten(let bytes, let changes)? = canonical.first(where: { $0.name.text == file.name })?.outcome
      else { return file }
      #expect(!changes.isEmpty, "\(file.name)")
      count += 1
      return (file.name, bytes)
    }
    return (all, count)
  }

  /// Holds the laws for files; whether they could be formatted at all.
  private func expectLaws(_ files: Files, _ hint: String) throws -> Bool {
    let before = try Shown(files)
    guard let (once, _) = formatted(files, before.read) else { return false }
    let after = try Shown(once)
    #expect(after.json == before.json, "\(hint): the plan is another one")
    for (code, count) in after.findings.counts {
      #expect(count <= before.findings.counts[code, default: 0], "\(hint): \(code.rawValue) was added")
    }
    #expect(after.findings.counts[.f018, default: 0] == 0, "\(hint): separators are still assumed")
    let twice = try #require(formatted(once, after.read), "\(hint): what was formatted can't be read")
    #expect(twice.count == 0, "\(hint): a second time changes something")
    return true
  }

  @Test("a messy plan says the same when it is formatted, with no finding more, and is formatted once for all")
  func messyPlans() throws {
    let rounds: UInt64 = 200
    var formatted = 0
    for seed in 0..<rounds where try expectLaws(MessyPlan(seed: seed).files, "seed \(seed)") { formatted += 1 }
    #expect(formatted > rounds * 2 / 3, "only \(formatted) plans could be read")
  }

  @Test(
    "so do the samples and the plan to fill in",
    arguments: Repository.samples.map { "SampleData/\($0)" } + ["Templates/plan"])
  func samples(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))
    let files = try names.filter { $0.hasSuffix(".csv") }.sorted().map {
      ($0, Array(try Repository.text("\(folder)/\($0)").utf8))
    }
    #expect(try expectLaws(files, folder))
  }

  @Test("so do damaged examples of the checks, as far as they can be read")
  func damagedExamples() throws {
    let seed: UInt64 = 3_310
    var random = SplitMix64(seed: seed)
    let originals = readerChecks.flatMap { [materialise($0.failing).files, materialise($0.passing).files] }
      .filter { files in files.allSatisfy { $0.bytes.count < 2_000 } }
    var formatted = 0
    for round in 0..<1_000 {
      var files = try #require(originals.randomElement(using: &random))
      let index = Int.random(in: 0..<files.count, using: &random)
      let telling = Array("\",;\t|\r\n01.-(x}?% =\u{A0}".utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0...files[index].bytes.count, using: &random)
        if Bool.random(using: &random), place < files[index].bytes.count {
          files[index].bytes.remove(at: place)
        } else {
          files[index].bytes.insert(telling.randomElement(using: &random) ?? 0, at: place)
        }
      }
      if try expectLaws(files, "seed \(seed), round \(round)") { formatted += 1 }
    }
    #expect(formatted > 100, "only \(formatted) could be read")
  }
}
