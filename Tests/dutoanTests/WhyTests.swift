import Foundation
import TestSupport
import Testing

@testable import dutoan

@Suite("dutoan why and --keep", .serialized)
struct WhyTests {
  private static let sample = "lang-son-2021-2025"
  private static let plan = Repository.path("SampleData/\(sample)")

  /// Every golden of the explanations, by the name of its file.
  static func results() throws -> [(file: String, text: String)] {
    let calls: [(file: String, arguments: [String])] = [
      ("mot-so.txt", ["3.1", "NSTW", "2022"]), ("mot-so-en.txt", ["3.1", "NSTW", "2022", "--lang", "en"]),
      ("mot-so.json", ["3.1", "NSTW", "2022", "--json"]), ("nhiem-vu.txt", ["3.2"]),
      ("khong-duoc-chi.txt", ["3.1", "TCCN"]), ("khong-duoc-chi-en.txt", ["3.1", "TCCN", "2021", "--lang", "en"]),
    ]
    return try calls.map { ($0.file, try Program(["why", plan] + $0.arguments).output) }
  }

  /// Where the goldens stand.
  static let goldens = "giai-trinh"

  @Test("what is said of Lạng Sơn's amounts is as it was read and approved")
  func resultsAreGolden() throws {
    for result in try WhyTests.results() { Golden.check(result.text, "\(WhyTests.goldens)/\(result.file)") }
  }

  @Test("of every activity the parts add up to the amounts, and the amounts to the allocation")
  func footsForEveryActivity() throws {
    let allocation = try Program(["allocate", Self.plan]).output.split(separator: "\n").dropFirst()
    for code in Set(allocation.compactMap { $0.split(separator: ",").first.map(String.init) }) {
      let run = try Program(["why", Self.plan, code, "--json"])
      let document = try #require(JSONReader.value(of: Array(run.output.utf8)))
      let amounts = try #require(document["amounts"]?.elements)
      for amount in amounts {
        let parts = (amount["parts"]?.elements ?? []).compactMap { $0["amount"]?.number }
        #expect(parts.reduce(0, +) == amount["amount"]?.number)
      }
      let expected = allocation.filter { $0.hasPrefix("\(code),") }.compactMap { row in
        Int64(row.split(separator: ",", omittingEmptySubsequences: false)[3])
      }
      #expect(document["total"]?.number == expected.reduce(0, +), "\(code)")
    }
  }

  @Test("a year may stand without a source, and an activity without a cost is explained by the one that has it")
  func yearAlone() throws {
    let run = try Program(["why", Self.plan, "3.1.1", "2021"])
    #expect(run.status == 0 && run.output.contains("kinh phí nằm ở nhiệm vụ 3.1."))
    #expect(run.output.contains("2021") && !run.output.contains("| 2022"))
  }

  @Test("where the plan contradicts itself, the contradiction is the answer, as text and as JSON")
  func contradiction() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.copy(ofSample: Self.sample)
    try ScratchFolder.replace(
      "year\n100,3.2,NSDP,2021", by: "year,limit\n100,3.2,NSDP,2021,\n1.000,,NSTW,2022,ceiling",
      in: plan + "/funding.csv")
    let run = try Program(["why", plan, "3.1"])
    #expect(run.status == 1 && run.output.contains("A004") && run.output.contains("1.180 triệu đồng"), "\(run.output)")
    let json = try Program(["why", plan, "3.1", "--json", "--lang", "en"])
    let document = try #require(JSONReader.value(of: Array(json.output.utf8)))
    #expect(json.status == 1 && document["amounts"]?.elements?.isEmpty == true)
    #expect(document["contradictions"]?.elements?.first?["code"]?.text == "A004")
  }

  @Test("a plan that allocates nothing says so once")
  func nothing() throws {
    let run = try Program(["why", Repository.path("SampleData/bac-kan-2018"), "1", "--lang", "en"])
    #expect(run.status == 0 && run.output.components(separatedBy: "The plan allocates nothing").count == 2)
  }

  @Test(
    "wrong usage ends with 64 and names what is near, a plan that is not there with 2",
    arguments: [
      (["why", "SampleData/lang-son-2021-2025"], 64, "dutoan"),
      (["why", "SampleData/lang-son-2021-2025", "3.99"], 64, "3.9"),
      (["why", "SampleData/lang-son-2021-2025", "3.1", "NSTV"], 64, "NSTW"),
      (["why", "SampleData/lang-son-2021-2025", "3.1", "XYZ"], 64, "NSTW, NSDP, TCCN"),
      (["why", "SampleData/lang-son-2021-2025", "3.1", "NSTW", "2031"], 64, "2021"),
      (["why", "SampleData/khong-co", "3.1"], 2, "khong-co"),
      (
        ["run", "SampleData/bac-kan-2018", "SampleData/hai-duong-2021", "--keep", "SampleData/bac-kan-2018"], 64,
        "--keep"
      ),
      (["allocate", "SampleData/lang-son-2021-2025", "--keep", "SampleData/README.md"], 64, "dutoan"),
      (
        ["run", "SampleData/lang-son-2021-2025", "--keep", "SampleData/bac-kan-2018", "-o", "SampleData/bac-kan-2018"],
        64, "dutoan"
      ),
      (["allocate", "SampleData/lang-son-2021-2025", "--keep", "SampleData/khong-co"], 2, "khong-co"),
    ] as [([String], Int32, String)])
  func failures(arguments: [String], status: Int32, words: String) throws {
    let run = try Program(arguments, in: Repository.root.path)
    #expect(run.status == status && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }

  @Test("--keep moves what must be moved and says how much; the plan itself moves nothing")
  func keeps() throws {
    let scratch = try ScratchFolder()
    let new = try scratch.copy(ofSample: Self.sample)
    try ScratchFolder.replace(
      ",2.000,400,500,400,400,300,", by: ",2.100,400,600,400,400,300,", in: new + "/activities.csv")
    try ScratchFolder.replace(
      ",1.950,150,400,500,500,400,", by: ",1.850,150,300,500,500,400,", in: new + "/activities.csv")
    let old = try Program(["allocate", Self.plan]).output
    let kept = try Program(["allocate", new, "--keep", Self.plan])
    let moved = zip(old.split(separator: "\n"), kept.output.split(separator: "\n")).filter { $0 != $1 }
    #expect(moved.count == 2)
    #expect(kept.errors.contains("thay đổi 2 số (tăng 100 triệu đồng, giảm 100 triệu đồng)"), "\(kept.errors)")
    let same = try Program(["allocate", Self.plan, "--keep", Self.plan, "--lang", "en"])
    #expect(same.output == old && same.errors.contains("Kept all of the 90 approved amounts"), "\(same.errors)")
    let why = try Program(["why", new, "3.1", "NSTW", "2021", "--keep", Self.plan])
    #expect(why.output.contains("giữ nguyên như bản đã duyệt"))
    let out = scratch.path + "/out"
    let run = try Program(["run", new, "--keep", Self.plan, "-o", out])
    #expect(run.status == 0 && run.errors.contains("thay đổi 2 số"), "\(run.errors)")
    let folder = "\(out)/\(Self.sample)"
    #expect(try String(contentsOfFile: folder + "/allocation.csv", encoding: .utf8) == kept.output)
    #expect(try String(contentsOfFile: folder + "/manifest.json", encoding: .utf8).contains("keep/activities.csv"))
  }

  @Test("an approved version with errors keeps nothing: exit 1, and its findings with their folder")
  func approvedWithErrors() throws {
    let scratch = try ScratchFolder()
    let faulty = try scratch.copy(ofSample: Self.sample)
    try ScratchFolder.replace(
      ",2.000,400,500,400,400,300,", by: ",2.001,400,500,400,400,300,", in: faulty + "/activities.csv")
    let run = try Program(["allocate", Self.plan, "--keep", faulty])
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("\(faulty)/activities.csv"), "\(run.errors)")
  }
}

extension JSON {
  /// The value of a whole number.
  fileprivate var number: Int64? {
    guard case .integer(let number) = self else { return nil }
    return number
  }
}
