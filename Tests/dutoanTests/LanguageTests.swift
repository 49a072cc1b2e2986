import Foundation
import PlanModel
import TestSupport
import Testing

@testable import dutoan

@Suite("The language asked for")
struct LanguageTests {
  /// A call of the program in the scratch folder, and what it says in each language.
  struct Call: CustomTestStringConvertible {
    let arguments: [String]
    let vi: String
    let en: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let calls = [
    Call(arguments: ["run", "small"], vi: "small: không có sai lệch.", en: "small: nothing found."),
    Call(
      arguments: ["run", "plan", "-o", "out"], vi: " tệp vào out/plan/\n", en: " files to out/plan/\n"),
    Call(arguments: ["run", "small"], vi: "Việc tiếp theo: mở các tệp trên", en: "Next: open the files named above"),
    Call(
      arguments: ["run", "bad"], vi: "Không lập báo cáo; báo cáo cũ (nếu có) giữ nguyên.",
      en: "No report was written; old reports (if any) stand as they were."),
    Call(
      arguments: ["run", "bad", "--draft"], vi: "Việc tiếp theo: xem đủ các sai lệch bằng",
      en: "Next: see every finding with"),
    Call(arguments: ["check", "empty"], vi: "empty: 2 lỗi.", en: "empty: 2 errors."),
    Call(arguments: ["check", "nothing"], vi: "không tìm thấy", en: "it was not found"),
    Call(
      arguments: ["allocate", "bad"], vi: "Không in kết quả phân bổ: bad có",
      en: "The allocation is not printed: bad has"),
    Call(
      arguments: ["diff", "plan", "bad"], vi: "Không so sánh: bad có", en: "Nothing is compared: bad has"),
    Call(arguments: ["diff", "plan", "plan", "-o", "out"], vi: "Đã ghi 4 tệp vào out/", en: "Wrote 4 files to out/"),
    Call(arguments: ["show", "bad"], vi: "bad: 1 lỗi", en: "bad: 1 error"),
    Call(arguments: ["explain", "Z999"], vi: "không có mã sai lệch “Z999”", en: "there is no code “Z999”"),
    Call(arguments: ["init", "new"], vi: "Việc tiếp theo: đọc new/README.md", en: "Next: read new/README.md"),
    Call(arguments: ["init", "plan"], vi: "thư mục plan đã có tệp", en: "the folder plan has files already"),
    Call(arguments: ["fmt", "plan"], vi: " tệp theo dạng chuẩn; số liệu", en: " files in canonical form; no figure"),
    Call(
      arguments: ["fmt", "plan"], vi: "activities.csv: 30 số. Bản gốc:", en: "activities.csv: 30 numbers. Original:"),
    Call(arguments: ["fmt", "empty"], vi: "Không ghi lại tệp nào", en: "No file was rewritten"),
    Call(arguments: ["run", "a.xlsx"], vi: "a.xlsx là bảng tính", en: "a.xlsx is a workbook"),
    Call(arguments: ["run", "plan", "copy/plan"], vi: "hai kế hoạch cùng tên", en: "two plans have the name"),
    Call(
      arguments: ["run", "plan", "--form", "x"], vi: "không có biểu mẫu hay văn bản “x”", en: "no form or document “x”"),
    Call(arguments: ["run", "plan", "--templates", "wrong"], vi: "thiếu mục “view”", en: "the key “view” is missing"),
    Call(arguments: ["frobnicate"], vi: "không có lệnh “frobnicate”; các lệnh: run", en: "no command “frobnicate”"),
    Call(arguments: ["chekc", "plan"], vi: "có phải là “check” không?", en: "is it “check”?"),
    Call(
      arguments: ["check", "--nonsense"], vi: "không có tùy chọn “--nonsense”", en: "there is no option “--nonsense”"),
    Call(arguments: ["check", "-x"], vi: "không có tùy chọn “-x”", en: "there is no option “-x”"),
    Call(
      arguments: ["check", "--outptu-format", "json"], vi: "có phải là “--output-format” không?",
      en: "is it “--output-format”?"),
    Call(
      arguments: ["check", "--as-of"], vi: "“--as-of <ngày>” thiếu giá trị", en: "“--as-of <date>” lacks its value"),
    Call(arguments: ["check", "--all=3"], vi: "“--all” không có giá trị", en: "“--all” takes no value"),
    Call(arguments: ["check", "--as-of", "1/2/2021"], vi: "“1/2/2021” không phải", en: "“1/2/2021” is not a date"),
    Call(
      arguments: ["check", "--output-format", "xml"], vi: "các giá trị dùng được: text, json, sarif",
      en: "the values are: text, json, sarif"),
    Call(arguments: ["allocate"], vi: "lệnh thiếu “<kế hoạch>”", en: "the command lacks “<plan>”"),
    Call(arguments: ["fmt", "plan", "b"], vi: "lệnh không nhận “b”", en: "the command does not take “b”"),
    Call(arguments: ["fmt", "plan", "b", "c"], vi: "lệnh không nhận “b”", en: "the command does not take “b”"),
    Call(arguments: ["fmt"], vi: "Xem cách dùng: dutoan fmt --help", en: "For help: dutoan fmt --help --lang en"),
  ]

  /// A folder with a plan, a small one without findings, one with an error, one without files, a workbook and templates that can't be used.
  private func folder() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let manager = FileManager.default
    let small = try scratch.plan([
      "plan.csv": "key,value\nperiod,2026\n",
      "activities.csv": "activity,name,time,lead\n1,Tập huấn,Quý II/2026,Sở Công Thương\n",
    ])
    try manager.moveItem(atPath: small, toPath: scratch.path + "/small")
    try manager.moveItem(atPath: scratch.copy(ofSample: "lang-son-2021-2025"), toPath: scratch.path + "/plan")
    for name in ["empty", "copy", "wrong/forms"] {
      try manager.createDirectory(atPath: "\(scratch.path)/\(name)", withIntermediateDirectories: true)
    }
    for name in ["bad", "copy/plan"] {
      try manager.copyItem(atPath: scratch.path + "/plan", toPath: "\(scratch.path)/\(name)")
    }
    try ScratchFolder.replace(
      ",2.000,400,500,400,400,300,", by: ",2.001,400,500,400,400,300,", in: scratch.path + "/bad/activities.csv")
    try Data("PK".utf8).write(to: URL(filePath: scratch.path + "/a.xlsx"))
    try Data("id: a\n".utf8).write(to: URL(filePath: scratch.path + "/wrong/forms/a.yaml"))
    return scratch
  }

  /// Runs the program in a folder of its own.
  private func run(_ arguments: [String]) throws -> Program {
    let scratch = try folder()
    return try withExtendedLifetime(scratch) { try Program(arguments, in: scratch.path) }
  }

  @Test("every command says the same in both languages, with the same exit status", arguments: calls)
  func bothLanguages(call: Call) throws {
    let vietnamese = try run(call.arguments)
    #expect(vietnamese.errors.contains(call.vi), "\(vietnamese.errors)")
    let english = try run(call.arguments + ["--lang", "en"])
    #expect(english.errors.contains(call.en), "\(english.errors)")
    #expect(vietnamese.status == english.status)
    let asked = try run(["--lang=en"] + call.arguments + ["--lang", "vi"])
    #expect(asked.errors.contains(call.vi), "the last one counts: \(asked.errors)")
  }

  @Test("a line cut short, its count and the way to see all follow the language")
  func moreFindings() throws {
    let plan = Repository.path("SampleData/lang-son-2021-2025")
    let vietnamese = try Program(["check", plan, "--as-of", "2021-12-31"]).output
    let english = try Program(["check", plan, "--as-of", "2021-12-31", "--lang", "en"]).output
    #expect(vietnamese.contains(" nữa; thêm --all để xem hết.\n"))
    #expect(english.contains("; add --all to see them all.\n") && english.contains("… and "))
  }

  @Test("JSON and SARIF carry the messages of the language, and the same words for machines")
  func machineFormats() throws {
    var findings = Findings()
    let related = RelatedPlace(
      SourcePlace(file: FileName("plan.csv"), line: 2, column: 1), Wording(vi: "ở đây", en: "here"))
    findings.add(
      Finding(
        .p005, at: SourcePlace(file: FileName("activities.csv")), Wording(vi: "Sai.", en: "Wrong."),
        help: Wording(vi: "Sửa đi.", en: "Mend it."), related: [related]))
    let folder = try PlanFolder(path: Repository.path("SampleData/bac-kan-2018"))
    for (language, message, help, place) in [
      (Language.vietnamese, "Sai.", "Sửa đi.", "ở đây"), (.english, "Wrong.", "Mend it.", "here"),
    ] {
      let json = DiagnosticsJSON.document([("plan", findings)], in: language)
      let found = try #require(json["plans"]?.elements?.first?["diagnostics"]?.elements?.first)
      #expect(found["message"]?.text == message && found["help"]?.text == help)
      #expect(found["severity"]?.text == "note" && found["name"]?.text == "numbering-gap")
      #expect(found["related"]?.elements?.first?["message"]?.text == place)
      let run = try #require(
        DiagnosticsSARIF.document([(folder, findings)], in: language)["runs"]?.elements?.first)
      #expect(run["language"]?.text == language.rawValue)
      let result = try #require(run["results"]?.elements?.first)
      #expect(result["message"]?["text"]?.text == "\(message)\n\(help)")
      #expect(result["relatedLocations"]?.elements?.first?["message"]?["text"]?.text == place)
      let text = DiagnosticText(folder: folder, showsPath: false, showsAll: false, colours: false, language: language)
        .text(of: findings)
      #expect(text.contains("note P005 [numbering-gap]: \(message)\n") && text.contains("  help: \(help)\n"))
    }
  }

  @Test("explain's page and list follow the language, and say what an example's files do not show")
  func explain() throws {
    let vietnamese = try Program(["explain", "F002"]).output
    #expect(vietnamese.contains("F002 [assumed-encoding], ghi chú\n") && vietnamese.contains("\nVì sao: "))
    #expect(vietnamese.contains("(tệp ghi bằng bảng mã TCVN3 (ABC); plan.csv không nêu ở đây):\n"))
    let english = try Program(["explain", "F002", "--lang", "en"]).output
    #expect(english.contains("F002 [assumed-encoding], note\n") && english.contains("\nWhy: "))
    #expect(english.contains("(files written in the encoding TCVN3 (ABC); plan.csv not shown):\n"))
    #expect(try Program(["explain", "R006"]).output.contains("(ngày chốt số liệu 30/6/2021"))
    #expect(try Program(["explain", "R006", "--lang", "en"]).output.contains("(as-of date 2021-06-30"))
    #expect(
      try Program(["explain", "F001", "--lang", "en"]).output.contains("activities.csv: there is no such file\n"))
    let check = try #require(Manual.check("A001"))
    #expect(try Program(["explain", "--lang", "en"]).output.contains("total-mismatch"))
    #expect(Manual.list(in: .english).contains(check.summary.en))
  }

  @Test("forms are named in the language, with their Vietnamese titles")
  func forms() throws {
    #expect(try Program(["forms"]).output.contains("  biểu mẫu  Biểu 01 - Kinh phí\n"))
    #expect(try Program(["forms", "--lang", "en"]).output.contains("  form  Biểu 01 - Kinh phí\n"))
  }

  @Test("what a report holds does not follow the language, but for diagnostics.json")
  func reportsAreVietnamese() throws {
    let scratch = try folder()
    for language in ["vi", "en"] {
      let run = try Program(
        ["run", "plan", "-o", language, "--as-of", "2021-12-31", "--lang", language], in: scratch.path)
      #expect(run.status == 0)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/vi/plan").sorted()
    for name in names where !["diagnostics.json", "manifest.json"].contains(name) {
      let bytes = ["vi", "en"].map { FileManager.default.contents(atPath: "\(scratch.path)/\($0)/plan/\(name)") }
      #expect(bytes[0] != nil && bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test(
    "another word for a language is wrong usage and names those that there are",
    arguments: [["check", "--lang", "fr"], ["--lang=fr", "check"], ["explain", "--lang", "EN"]])
  func unknownLanguage(arguments: [String]) throws {
    let run = try Program(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("các giá trị dùng được: vi, en"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("help is wholly in the language asked for", arguments: ["run", "check", "show", "fmt", "init", "explain"])
  func help(command: String) throws {
    let vietnamese = try Program([command, "--help"])
    #expect(vietnamese.status == 0)
    for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "Show ", "default:", "values:"] {
      #expect(!vietnamese.output.contains(word), "\(word)")
    }
    #expect(vietnamese.output.contains("TÙY CHỌN:") && vietnamese.output.contains("In cách dùng."))
    let english = try Program([command, "--help", "--lang", "en"]).output
    let foreign = english.replacing("đồng", with: "").filter { $0.isLetter && !$0.isASCII }
    #expect(foreign.isEmpty, "\(foreign)")
    #expect(try Program(["help", command, "--lang", "en"]).output == english)
    #expect(try Program(["--lang", "en", "help", command]).output == english)
  }

  @Test("help of the program names its commands in both languages")
  func programHelp() throws {
    let vietnamese = try Program([]).output
    #expect(vietnamese.contains("CÁC LỆNH:") && !vietnamese.contains("subcommand"))
    #expect(try Program(["--lang", "en"]).output.contains("  check                   Read and check plans"))
  }

  @Test(
    "the language is that of the last --lang before what can be no option",
    arguments: [
      ([], .vietnamese), (["run", "--lang", "en"], .english), (["--lang=en"], .english), (["--lang"], .vietnamese),
      (["--lang", "en", "--lang", "vi"], .vietnamese), (["--lang", "--lang=en"], .english),
      (["--", "--lang", "en"], .vietnamese), (["--lang", "fr"], .vietnamese), (["--language=en"], .vietnamese),
    ] as [([String], Language)])
  func asked(arguments: [String], language: Language) {
    #expect(Language.asked(in: arguments) == language)
  }

  @Test("a sentence of the parser that we don't know is passed on")
  func unknownComplaint() {
    let complaint = ParserComplaint(sentence: "Something's 'new'.", arguments: [], commands: ["run"])
    #expect(complaint.wording == Wording(vi: "Something's 'new'.", en: "Something's 'new'."))
  }
}
