import Foundation
import TestSupport
import Testing

@testable import dutoan

@Suite("The program as people run it", .serialized)
struct EndToEndTests {
  @Test("both sample plans become reports, and the run says where and what to do next")
  func runWritesReports() throws {
    let scratch = try ScratchFolder()
    let plans = Repository.samples.map { Repository.path("SampleData/\($0)") }
    let run = try Program(["run"] + plans + ["-o", scratch.path + "/out", "--as-of", "2021-12-31"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Việc tiếp theo"))
    for name in Repository.samples {
      let folder = "\(scratch.path)/out/\(name)"
      for file in ["\(name).xlsx", "allocation.csv", "diagnostics.json", "manifest.json"] {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(file)"), "\(folder)/\(file)")
        #expect(run.errors.contains(file))
      }
    }
  }

  @Test("the same plan gives the same bytes, in any time zone and locale")
  func bytesAreTheSame() throws {
    let scratch = try ScratchFolder()
    let plan = Repository.path("SampleData/lang-son-2021-2025")
    for (folder, zone) in [("a", "UTC"), ("b", "Asia/Ho_Chi_Minh"), ("c", "America/Los_Angeles")] {
      let run = try Program(
        ["run", plan, "-o", "\(scratch.path)/\(folder)", "--as-of", "2021-12-31", "--quiet"],
        environment: ["TZ": zone, "LC_ALL": zone == "UTC" ? "C" : "C.UTF-8"])
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
    }
    let name = "lang-son-2021-2025"
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/a/\(name)").sorted()
    #expect(files.count > 5)
    for file in files {
      let first = FileManager.default.contents(atPath: "\(scratch.path)/a/\(name)/\(file)")
      for folder in ["b", "c"] {
        #expect(first == FileManager.default.contents(atPath: "\(scratch.path)/\(folder)/\(name)/\(file)"), "\(file)")
      }
    }
  }

  @Test("the calendar of deadlines stands in the manifest, and is left out where another format is asked for")
  func calendarIsWritten() throws {
    let scratch = try ScratchFolder()
    let plan = Repository.path("SampleData/hai-duong-2021")
    for (format, isThere) in [("ics", true), ("txt", false)] {
      let out = "\(scratch.path)/\(format)"
      #expect(try Program(["run", plan, "-o", out, "--as-of", "2021-12-31", "--format", format]).status == 0)
      let folder = "\(out)/hai-duong-2021"
      #expect(FileManager.default.fileExists(atPath: "\(folder)/lich.ics") == isThere)
      #expect(FileManager.default.fileExists(atPath: "\(folder)/lich.txt") != isThere)
      let manifest = try String(contentsOfFile: "\(folder)/manifest.json", encoding: .utf8)
      #expect(manifest.contains("\"lich.ics\"") == isThere)
    }
  }

  @Test("one cost changed by 1: exit 1, both places and figures named, the old reports stand")
  func changedCostIsRefused() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.copy(ofSample: "lang-son-2021-2025")
    let arguments = ["run", plan, "-o", scratch.path + "/out", "--as-of", "2021-12-31"]
    #expect(try Program(arguments).status == 0)
    let workbook = "\(scratch.path)/out/lang-son-2021-2025/lang-son-2021-2025.xlsx"
    let before = FileManager.default.contents(atPath: workbook)
    try ScratchFolder.replace(
      ",2.000,400,500,400,400,300,", by: ",2.001,400,500,400,400,300,", in: plan + "/activities.csv")
    let run = try Program(arguments)
    #expect(run.status == 1)
    #expect(run.errors.contains("error A015 [year-split-mismatch]"))
    #expect(run.errors.contains("2.001") && run.errors.contains("2.000"))
    #expect(run.errors.contains("activities.csv:2:9"), "\(run.errors)")
    #expect(run.errors.contains("activities.csv:2:10"), "\(run.errors)")
    #expect(run.errors.components(separatedBy: "error ").count == 2, "one cause, one finding: \(run.errors)")
    #expect(FileManager.default.contents(atPath: workbook) == before)
  }

  @Test("a draft is written in spite of errors, marked on every text, and the exit status stays 1")
  func draftIsMarked() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.copy(ofSample: "lang-son-2021-2025")
    try ScratchFolder.replace(
      ",2.000,400,500,400,400,300,", by: ",2.001,400,500,400,400,300,", in: plan + "/activities.csv")
    let run = try Program(["run", plan, "-o", scratch.path + "/out", "--draft", "--as-of", "2021-12-31"])
    #expect(run.status == 1)
    let folder = "\(scratch.path)/out/lang-son-2021-2025"
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
    #expect(!texts.isEmpty)
    for text in texts {
      #expect(try String(contentsOfFile: "\(folder)/\(text)", encoding: .utf8).contains("BẢN NHÁP"), "\(text)")
    }
  }

  @Test("with --strict a warning keeps a plan from its reports")
  func strictBlocksOnWarnings() throws {
    let scratch = try ScratchFolder()
    let plan = Repository.path("SampleData/bac-kan-2018")
    let run = try Program(["run", plan, "-o", scratch.path + "/out", "--strict", "--as-of", "2018-12-31"])
    #expect(run.status == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/bac-kan-2018"))
  }

  @Test(
    "wrong usage ends with 64 and says what to do",
    arguments: [
      (["run", "SampleData/README.md"], "thư mục"), (["frobnicate"], "frobnicate"),
      (["run", "--nonsense"], "nonsense"),
      (["run", "SampleData/bac-kan-2018", "SampleData/../SampleData/bac-kan-2018"], "cùng tên"),
      (["run", "SampleData/bac-kan-2018", "-o", "SampleData"], "thư mục báo cáo"),
      (["run", "SampleData/bac-kan-2018", "-o", "SampleData/bac-kan-2018"], "thư mục báo cáo"),
      (["run", "SampleData/bac-kan-2018", "--form", "khong-co"], "khong-co"), (["allocate"], "kế hoạch"),
      (["check", "--as-of", "31/12/2021"], "2021-12-31"),
    ])
  func wrongUsage(arguments: [String], word: String) throws {
    let run = try Program(arguments, in: Repository.root.path)
    #expect(run.status == 64)
    #expect(run.errors.contains(word), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("a workbook given for a plan is told how to be saved as CSV UTF-8")
  func workbookForPlan() throws {
    let scratch = try ScratchFolder()
    try Data([0x50, 0x4B]).write(to: URL(filePath: scratch.path + "/ke-hoach.xlsx"))
    let run = try Program(["run", scratch.path + "/ke-hoach.xlsx"])
    #expect(run.status == 64)
    #expect(run.errors.contains("CSV UTF-8"))
  }

  @Test("a plan that is not there ends with 2, and the other plans of the batch stand")
  func missingPlanInBatch() throws {
    let scratch = try ScratchFolder()
    let good = Repository.path("SampleData/bac-kan-2018")
    let run = try Program([
      "run", scratch.path + "/nothing", good, "-o", scratch.path + "/out", "--as-of", "2018-12-31",
    ])
    #expect(run.status == 2)
    #expect(run.errors.contains("không tìm thấy"))
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/out/bac-kan-2018/manifest.json"))
  }

  @Test("the two-file plan of the README gives reports without a finding")
  func smallestPlan() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.plan([
      "plan.csv": "key,value\ntitle,Kế hoạch tập huấn\nperiod,2026\nmoney_unit,triệu đồng\ntotal,800\n",
      "activities.csv": """
      activity,name,time,lead,cost
      1,Tập huấn cán bộ,Quý II/2026,Sở Công Thương,300
      2,Hội chợ cấp tỉnh,Trong quý IV/2026,Sở Công Thương,500

      """,
    ])
    let run = try Program(["run", plan, "-o", scratch.path + "/out", "--as-of", "2026-06-30"])
    #expect(run.status == 0)
    #expect(run.errors.contains("không có sai lệch"), "\(run.errors)")
  }

  @Test("a control character in a name is a finding at its field, not a workbook that can't be written")
  func controlCharacter() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.plan([
      "plan.csv": "key,value\nperiod,2026\n", "activities.csv": "activity,name,time\n1,A\u{1}B,Quý I/2026\n",
    ])
    let run = try Program(["run", plan, "-o", scratch.path + "/out"])
    #expect(run.status == 1)
    #expect(run.errors.contains("activities.csv:2:2: error F003"), "\(run.errors)")
    #expect(!run.errors.contains("\u{1}"))
  }

  @Test("an empty folder and garbage are findings, never a crash")
  func emptyAndGarbage() throws {
    let scratch = try ScratchFolder()
    let empty = try Program(["check", scratch.path])
    #expect(empty.status == 1)
    #expect(empty.output.contains("F001"))
    var noise = SplitMix64(seed: 20_180_302)
    for name in ["plan.csv", "activities.csv", "records.csv"] {
      let bytes = (0..<5_000).map { _ in UInt8(truncatingIfNeeded: noise.next()) }
      try Data(bytes).write(to: URL(filePath: scratch.path + "/" + name))
    }
    let garbage = try Program(["check", scratch.path])
    #expect(garbage.status == 1)
    #expect(garbage.output.contains("F003"))
  }

  @Test("the allocation for programs foots to the đồng")
  func allocationFoots() throws {
    let run = try Program(["allocate", Repository.path("SampleData/lang-son-2021-2025")])
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.first == ["activity", "source", "year", "amount", "unit"])
    var sums: [Substring: Int64] = [:]
    for row in rows.dropFirst() { sums[row[1], default: 0] += try #require(Int64(row[3])) }
    #expect(sums == ["NSTW": 52_150_000_000, "NSDP": 1_000_000_000, "TCCN": 62_200_000_000])
  }

  @Test("a reader that goes away is no failure")
  func readerGoesAway() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    let program = try Program.executable().path
    let plan = Repository.path("SampleData/lang-son-2021-2025")
    shell.arguments = [
      "-c", "'\(program)' show '\(plan)' --json --quiet | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
  }

  @Test("diagnostics as JSON carry every field of the format")
  func diagnosticsAsJSON() throws {
    let plan = Repository.path("SampleData/bac-kan-2018")
    let run = try Program(["check", plan, "--output-format", "json", "--as-of", "2018-12-31"])
    #expect(run.status == 0)
    let json = try #require(JSONReader.value(of: Array(run.output.utf8)))
    let found = try #require(json["plans"]?.elements?.first?["diagnostics"]?.elements)
    let late = try #require(found.first { $0["code"]?.text == "S004" })
    #expect(late["name"]?.text == "out-of-order")
    #expect(late["severity"]?.text == "warning")
    #expect(late["file"]?.text == "activities.csv")
    #expect(late["field"]?.text == "time")
    #expect(late["value"]?.text == "Trước ngày 31/3/2018.")
    #expect((late["related"]?.elements?.count ?? 0) > 0)
  }
}
