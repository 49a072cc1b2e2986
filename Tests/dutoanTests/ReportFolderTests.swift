import Foundation
import PlanModel
import Testing

@testable import dutoan

@Suite("Publishing: all of a plan's reports or none")
struct ReportFolderTests {
  struct Interrupted: Error {}

  /// Publishes one file of ours with the given text.
  private func publish(_ text: String, in output: String, failing: Bool = false) throws -> ReportFolder.Outcome {
    try ReportFolder(output: output, name: "plan").replace { folder in
      try FileSystem.write(text.utf8, to: folder + "/a.txt")
      if failing { throw Interrupted() }
      let entry = Manifest.Entry(path: "a.txt", size: text.utf8.count, sha256: sha256(Array(text.utf8)))
      return Manifest(version: "test", asOf: "2021-12-31", read: [], written: [entry])
    }
  }

  private func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  @Test("new reports take the place of the old ones, and nothing hidden is left")
  func replaces() throws {
    let scratch = try ScratchFolder()
    _ = try publish("một", in: scratch.path)
    _ = try publish("hai", in: scratch.path)
    #expect(text(scratch.path + "/plan/a.txt") == "hai")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["plan"])
  }

  @Test("a failure half way leaves the old reports whole and nothing behind")
  func failureLeavesOld() throws {
    let scratch = try ScratchFolder()
    _ = try publish("một", in: scratch.path)
    #expect(throws: Interrupted.self) { try publish("hai", in: scratch.path, failing: true) }
    #expect(text(scratch.path + "/plan/a.txt") == "một")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["plan"])
  }

  @Test("files that are not ours stay, folders too")
  func foreignFilesStay() throws {
    let scratch = try ScratchFolder()
    _ = try publish("một", in: scratch.path)
    try FileManager.default.createDirectory(atPath: scratch.path + "/plan/thư", withIntermediateDirectories: true)
    try "ghi chú".write(toFile: scratch.path + "/plan/thư/x.txt", atomically: true, encoding: .utf8)
    let outcome = try publish("hai", in: scratch.path)
    #expect(outcome.kept.isEmpty)
    #expect(text(scratch.path + "/plan/thư/x.txt") == "ghi chú")
  }

  @Test("a report edited by hand is kept under another name, and said")
  func editedFilesAreKept() throws {
    let scratch = try ScratchFolder()
    _ = try publish("một", in: scratch.path)
    try "một, sửa".write(toFile: scratch.path + "/plan/a.txt", atomically: true, encoding: .utf8)
    let outcome = try publish("hai", in: scratch.path)
    #expect(outcome.kept.map(\.name) == ["a.txt"])
    #expect(outcome.kept.map(\.under) == ["a (sửa tay).txt"])
    #expect(text(scratch.path + "/plan/a.txt") == "hai")
    #expect(text(scratch.path + "/plan/a (sửa tay).txt") == "một, sửa")
    try "hai, sửa".write(toFile: scratch.path + "/plan/a.txt", atomically: true, encoding: .utf8)
    #expect(try publish("ba", in: scratch.path).kept.map(\.under) == ["a (sửa tay 2).txt"])
    #expect(text(scratch.path + "/plan/a (sửa tay).txt") == "một, sửa")
  }

  @Test("what a killed run left is swept up, and a folder it had put aside comes back")
  func sweepsUp() throws {
    let scratch = try ScratchFolder()
    _ = try publish("một", in: scratch.path)
    try FileManager.default.moveItem(atPath: scratch.path + "/plan", toPath: scratch.path + "/.plan.old")
    try FileManager.default.createDirectory(atPath: scratch.path + "/.plan.new", withIntermediateDirectories: true)
    try "nửa".write(toFile: scratch.path + "/.plan.new/a.txt", atomically: true, encoding: .utf8)
    #expect(throws: Interrupted.self) { try publish("hai", in: scratch.path, failing: true) }
    #expect(text(scratch.path + "/plan/a.txt") == "một")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["plan"])
  }

  @Test("two runs never write the same reports at once")
  func lockKeepsRunsApart() throws {
    let scratch = try ScratchFolder()
    let lock = try RunLock(path: scratch.path + "/.plan.lock")
    let failure = #expect(throws: FileError.self) { try publish("một", in: scratch.path) }
    #expect(failure?.wording.vi.contains("một lần chạy khác") == true)
    withExtendedLifetime(lock) {}
  }
}
