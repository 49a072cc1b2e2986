import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Records in pieces")
struct RecordPieceTests {
  @Test("however a file is cut and on however many cores it is read, the records and findings are the same")
  func sameInPieces() async throws {
    let seed: UInt64 = 1_048_576
    var random = SplitMix64(seed: seed)
    var (rowCount, findingCount) = (0, 0)
    for round in 0..<150 {
      let files = (0..<Int.random(in: 1...3, using: &random)).map { number in
        (name: number == 0 ? "records.csv" : "records-\(number).csv", bytes: messyFile(using: &random))
      }
      let whole = await decoded(files, blockSize: 1 << 20, cores: nil)
      rowCount += whole.rows.count
      findingCount += whole.findings.count
      for blockSize in [16, 64, 240, 1_024] {
        #expect(await decoded(files, blockSize: blockSize, cores: nil) == whole, "seed \(seed), round \(round)")
        let cores = Int.random(in: 1...5, using: &random)
        #expect(await decoded(files, blockSize: blockSize, cores: cores) == whole, "seed \(seed), round \(round)")
      }
    }
    #expect(rowCount > 5_000 && findingCount > 1_000)
  }

  @Test("of more findings than are kept, the same are kept in pieces as in one go")
  func sameFindingsKept() async {
    let row = "31/02/2021,1,A,chi,12.34.5\n"
    let text = "date,activity,source,kind,amount\n" + String(repeating: row, count: Findings.kept + 500)
    let files = [(name: "records.csv", bytes: Array(text.utf8))]
    let whole = await decoded(files, blockSize: 1 << 30, cores: nil)
    #expect(whole.counts == [.f011: Findings.kept + 500, .f012: Findings.kept + 500])
    #expect(whole.findings.count == 2 * Findings.kept)
    #expect(await decoded(files, blockSize: 1 << 12, cores: 3) == whole)
  }

  @Test("where the first rows mislead about the separators, all rows are read as all tell")
  func misleadingFirstRows() async {
    let head = "date;source;amount\n" + String(repeating: "01/02/2021;A;1.000.000\n", count: 3_000)
    let files = [
      (name: "records.csv", bytes: Array((head + String(repeating: "01/02/2021;A;1,000,000\n", count: 3_001)).utf8))
    ]
    let whole = await decoded(files, blockSize: 1 << 12, cores: 2)
    #expect(whole.counts == [.f010: 3_000])
    #expect(whole.rows.count == 3_001)
    #expect(whole.findings.first?.related.first?.place.line == 3_002)
  }

  /// What was read, in a form that can be compared.
  private struct Decoded: Equatable {
    let rows: [[String]]
    let findings: [Finding]
    let counts: [Code: Int]
    let damaged: Set<PlanFileKind>
  }

  /// Reads files in blocks of a size, on the caller's core or on several.
  private func decoded(_ files: [(name: String, bytes: [UInt8])], blockSize: Int, cores: Int?) async -> Decoded {
    let buffers = files.map { file in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.bytes.count, alignment: 8)
      buffer.copyBytes(from: file.bytes)
      return InputFile(name: FileName(file.name), bytes: UnsafeRawBufferPointer(buffer))
    }
    defer { for file in buffers { file.bytes.deallocate() } }
    var decoder = RecordDecoder(unit: .dong, keepsTexts: true)
    var log = ReadingLog()
    for file in buffers {
      if let cores {
        _ = await decoder.decode(
          await ScannedFile(file, cores: cores, blockSize: blockSize), cores: cores, log: &log)
      } else {
        _ = decoder.decode(ScannedFile(file, blockSize: blockSize), log: &log)
      }
    }
    let table = decoder.table
    func name(_ number: Int32, _ names: [String]) -> String { number < 0 ? "" : "\(number) \(names[Int(number)])" }
    return Decoded(
      rows: table.rows.enumerated().map { index, row in
        [
          "\(row)", name(row.activity, table.activityCodes.map(\.text)),
          name(row.source, table.sourceCodes.map(\.text)),
          name(row.unit, table.units.map(\.text)), table.documents[index] ?? "", table.notes[index] ?? "",
          table.quantities[index].map { "\($0)" } ?? "",
          RecordColumn.allCases.map { "\(table.place(of: index, $0))" }.joined(),
        ]
      }, findings: log.findings.sorted, counts: log.findings.counts, damaged: log.damaged)
  }

  /// Rows as they should be, among all that can go wrong with one; the rarer the fault, the worse.
  private func messyFile(using random: inout SplitMix64) -> [UInt8] {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    let end = pick(["\n", "\n", "\r\n", "\r"])
    let amounts = pick(["v", "v", "e", "b"])
    var text = pick(["", "\u{FEFF}"]) + "date,activity,source,unit,kind,amount,quantity,document,note" + end
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      let amount =
        switch amounts {
        case "v": pick(["1.000", "12.345.678", "5", "0,5 triệu", "1.000", "77.000"])
        case "e": pick(["\"1,000\"", "\"12,345,678\"", "5", "1000"])
        default: pick(["1.000", "\"12,345,678\"", "12.345.678", "\"1,5\"", "-", "x", "12.34.5", "", "(1.000)"])
        }
      let note = pick([
        "", "", "a", "\"a,b\"", "\"a\(end)b\"", "\"nói \"\"vậy\"\"\"", "\" \"", "\"x,1,A\(end)01/02/2021,1,A\"",
      ])
      let fields = [
        pick([
          "01/02/2021", "1/2/2021", "2021-02-03", "31/12/2020", "30-04-2021", pick(["01/02/2021", "", "31/4/2021"]),
        ]),
        pick(["1", "1.1", "1.10", "", "2"]), pick(["A", "B", pick(["A", ""])]), pick(["Sở A", "Sở  B", ""]),
        pick(["", "chi", "tạm ứng", "hoàn thành", pick(["chi", "biếu"])]), amount, pick(["", "", "\"2,5\"", "3"]),
        pick(["UNC-1", "\"UNC \"\"2\"\"\"", ""]), note,
      ]
      text += fields.joined(separator: ",") + pick(["", "", "", ","]) + end
      switch Int.random(in: 0..<60, using: &random) {
      case 0: text += end
      case 1: text += ",,," + end
      case 2: text += "01/02/2021,1" + end
      case 3: text += "a \"b\" c" + end
      case 4: text += "\"c\" d,1,A,,,5" + end
      case 5 where Int.random(in: 0..<8, using: &random) == 0: text += "\"" + end
      default: break
      }
    }
    return Array(text.utf8)
  }
}
