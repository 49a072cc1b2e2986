import Foundation
import TestSupport
import Testing

@testable import dutoan

@Suite("dutoan fmt, as people run it")
struct FmtTests {
  private let manager = FileManager.default

  /// All files of a folder with their bytes.
  private func contents(of folder: String) throws -> [String: Data] {
    try manager.contentsOfDirectory(atPath: folder).reduce(into: [:]) { files, name in
      files[name] = manager.contents(atPath: "\(folder)/\(name)")
    }
  }

  @Test("originals are kept, the plan says the same, and a second run changes nothing")
  func formatsOnce() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.copy(ofSample: "lang-son-2021-2025")
    let original = try contents(of: plan)
    let shown = try Program(["show", plan, "--json", "--quiet", "--as-of", "2021-12-31"]).output
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: plan + "/records.csv")

    let first = try Program(["fmt", plan])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.isEmpty)
    #expect(first.errors.contains("activities.csv: 30 số. Bản gốc: activities.csv.bak"), "\(first.errors)")
    let formatted = try contents(of: plan)
    #expect(formatted["activities.csv.bak"] == original["activities.csv"])
    #expect(formatted["activities.csv"] != original["activities.csv"])
    #expect(formatted["duties.csv"] == original["duties.csv"] && formatted["duties.csv.bak"] == nil)
    #expect(!formatted.keys.contains { $0.hasPrefix(".") })
    let mode = try manager.attributesOfItem(atPath: plan + "/records.csv")[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try Program(["show", plan, "--json", "--quiet", "--as-of", "2021-12-31"]).output == shown)

    let second = try Program(["fmt", plan])
    #expect(second.status == 0)
    #expect(second.errors.contains("không ghi gì"))
    #expect(try contents(of: plan) == formatted)
  }

  @Test("a .bak that stands is never overwritten: the next free number is taken")
  func keepsEveryOriginal() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.copy(ofSample: "bac-kan-2018")
    let original = try contents(of: plan)
    for name in ["units.csv.bak", "units.csv.bak2"] {
      try Data("của tôi".utf8).write(to: URL(filePath: "\(plan)/\(name)"))
    }
    #expect(try Program(["fmt", plan, "--quiet"]).errors.isEmpty)
    let formatted = try contents(of: plan)
    #expect(formatted["units.csv.bak"] == Data("của tôi".utf8) && formatted["units.csv.bak2"] == Data("của tôi".utf8))
    #expect(formatted["units.csv.bak3"] == original["units.csv"])
    #expect(formatted["sources.csv.bak"] == original["sources.csv"])
  }

  @Test("a plan with a file that can't be read is refused with its findings, and not touched")
  func refusesErrors() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.copy(ofSample: "lang-son-2021-2025")
    try ScratchFolder.replace(
      ",2.000,400,500,400,400,300,", by: ",hai nghìn,400,500,400,400,300,", in: plan + "/activities.csv")
    let before = try contents(of: plan)
    let run = try Program(["fmt", plan])
    #expect(run.status == 1)
    #expect(run.errors.contains("error F011 [invalid-number]"), "\(run.errors)")
    #expect(run.errors.contains("Không ghi lại tệp nào"))
    #expect(try contents(of: plan) == before)
  }

  @Test("a folder that can't be written to ends with 2, with every original as it was and nothing half-written")
  func readOnlyFolder() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.copy(ofSample: "bac-kan-2018")
    if geteuid() == 0 {
      // Nothing is forbidden to root: the place of the last file's new contents is taken by a folder instead.
      try manager.createDirectory(atPath: plan + "/.units.csv.new", withIntermediateDirectories: false)
    } else {
      try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: plan)
    }
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: plan) }
    let before = try contents(of: plan)
    let run = try Program(["fmt", plan])
    #expect(run.status == 2)
    #expect(run.errors.contains("không ghi được"), "\(run.errors)")
    #expect(try contents(of: plan) == before)
  }

  @Test("where one file can't be replaced, those replaced before it get their originals back")
  func undoesHalfTheWay() throws {
    let scratch = try ScratchFolder()
    for name in ["a.csv", "b.csv"] { try Data(name.utf8).write(to: URL(filePath: "\(scratch.path)/\(name)")) }
    // A folder can't be replaced by a file.
    try manager.createDirectory(atPath: scratch.path + "/c.csv", withIntermediateDirectories: false)
    let before = try contents(of: scratch.path)
    let rewrite = PlanRewrite(
      folder: scratch.path,
      replacements: ["a.csv", "b.csv", "c.csv"].map { PlanRewrite.Replacement(name: $0, bytes: [1, 2, 3]) })
    let error = #expect(throws: FileError.self) { try rewrite.run() }
    #expect(error?.path == scratch.path + "/c.csv")
    #expect(try contents(of: scratch.path) == before)
  }

  @Test(
    "wrong usage ends with 64", arguments: [["fmt"], ["fmt", "SampleData/README.md"], ["fmt", "a", "b"]])
  func wrongUsage(arguments: [String]) throws {
    let run = try Program(arguments, in: Repository.root.path)
    #expect(run.status == 64)
    #expect(!run.errors.isEmpty)
  }

  @Test("a folder that is not there ends with 2")
  func missingFolder() throws {
    let run = try Program(["fmt", try ScratchFolder().path + "/nothing"])
    #expect(run.status == 2)
    #expect(run.errors.contains("không tìm thấy"))
  }
}
