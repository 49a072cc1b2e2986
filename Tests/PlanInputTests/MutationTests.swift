import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Damaged bytes")
struct MutationTests {
  @Test("no bytes make the reader trap, and every finding stands at a place that can be shown or in a whole file")
  func mutations() throws {
    let seed: UInt64 = 4_435
    var random = SplitMix64(seed: seed)
    let originals =
      readerChecks.flatMap { [materialise($0.failing).files, materialise($0.passing).files] }
      .filter { files in files.allSatisfy { $0.bytes.count < 2_000 } } + [folder] + encodedFolders
    for round in 0..<10_000 {
      var files = try #require(originals.randomElement(using: &random))
      let index = Int.random(in: 0..<files.count, using: &random)
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&files[index].bytes, using: &random) }
      let read = readPlan(files)
      guard round % 10 == 0 else { continue }
      for finding in read.findings.sorted where finding.place?.file.text == files[index].name {
        guard let place = finding.place, place.line > 0 else { continue }
        let shown = files[index].bytes.withUnsafeBytes { excerpts(of: [place], in: $0)[place] }
        #expect(shown != nil || finding.code == .f003, "\(finding), seed \(seed), round \(round)")
      }
    }
  }

  @Test("what the fuzzer starts from, and what it once stumbled over, is read and can be shown")
  func corpus() throws {
    let corpus = Repository.path("Tests/Fuzz/Corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: corpus).sorted()
    #expect(Set(names.compactMap { $0.split(separator: "-").first }) == Set(PlanFileKind.allCases.map { "\($0)" }))
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(corpus)/\(name)")))
      let number = Int(try #require(bytes.first) &- UInt8(ascii: "A"))
      let kind = PlanFileKind.allCases[number % PlanFileKind.allCases.count]
      let file = (name: kind.fileName, bytes: Array(bytes.dropFirst()))
      for finding in readPlan([file]).findings.sorted where finding.place?.file == FileName(kind) {
        guard let place = finding.place, place.line > 0, finding.code != .f003 else { continue }
        #expect(file.bytes.withUnsafeBytes { excerpts(of: [place], in: $0)[place] } != nil, "\(name): \(finding)")
      }
    }
  }

  @Test("a row with more fields than a sheet has columns is found, and does not fill the memory")
  func nothingButDelimiters() {
    let row = String(repeating: ",", count: 1_000_000)
    let read = readPlan(["activities.csv": "activity,name\n1,Một\n\(row)\n2,Hai\n"])
    let place = SourcePlace(file: FileName(.activities), line: 3, column: 16_384)
    #expect(read.found(.f006).compactMap(\.place) == [place])
    #expect(readPlan(["activities.csv": row]).codes == [.f006])
  }

  private var folder: [(name: String, bytes: [UInt8])] {
    materialise(
      Example([
        "funding.csv":
          "amount;activity;source;year;quarter;kind;limit;decision_date\n"
          + "1.000;1;A;2021;I;giao;trần;05/6/2021\n",
        "rules.csv": "source;method;value;cap\nA;tỷ lệ;12,5%;5 tỷ\n",
        "records.csv":
          "date,activity,source,kind,amount,quantity,note\n05/6/2021,1,A,chi,\"1.000\",\"2,5\",\"a\"\"b\n"
          + "c\"\n",
        "targets.csv": "target;name;year;planned;achieved\nT;Sản phẩm;2021;60-70;ít\n",
        "sections.csv": "section,text\nI,{{nhiệm vụ}}\n",
        "obligations.csv": "obligation,time\nB,trước ngày 25 hằng tháng\n",
        "units.csv": "unit,name,from\nA,Sở A,01/01/2020\n",
        "activities.csv":
          "BIỂU 01,,,\nĐVT: triệu đồng,,,\nstt,tên,kinh phí,\n,,Tổng số,Năm 2021\n(1),(2),(3)=(4),(4)\n1,\"Một\nHai\",5,5\n"
          + "Tổng cộng,,5,5\n",
        "estimates.csv": "activity,name,quantity,times,unit_cost,amount\n1,=A1,2,3,\"1,5E+3\",#REF!\n",
        "criteria.csv": "unit,criterion,quantity,coefficient\nA,Xã,1,\"1,5\"\n",
        "results.csv": "date,target,value\n43205,T,5\n",
        "submissions.csv": "obligation,unit,date\nB,A,20/6/2021\n",
        "products.csv": "product,name,entity_kind,stars,points\n01,Chè,HTX,4 sao,\"82,5\"\n",
        "holidays.csv": "date,name,working\n30/4/2021,Lễ,x\n",
      ])
    ).files
  }

  private var encodedFolders: [[(name: String, bytes: [UInt8])]] {
    textEncodings.map { encoding in
      let text = "activity,name,time\n1,\"Hội nghị, tập huấn ở các huyện\",Quý I/2021\n2,Đào tạo cán bộ,Tháng 5\n"
      return materialise(Example(["activities.csv": text], encoding: encoding.name)).files
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let telling: [UInt8] = Array("\",;\t|\r\n0.-({}?% \u{0}\u{301}Ð\u{AD}".utf8) + [0xFF, 0xFE, 0xEF, 0xC2, 0xE2, 0x80]
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where place < bytes.count: bytes.remove(at: place)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.insert(contentsOf: bytes[(bytes.count / 2)...], at: place)
    case 4 where place < bytes.count: bytes.insert(contentsOf: [UInt8](repeating: bytes[place], count: 25), at: place)
    default: bytes.insert(telling.randomElement(using: &random) ?? 0, at: place)
    }
  }
}
