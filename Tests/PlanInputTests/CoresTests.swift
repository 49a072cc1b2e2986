import PlanModel
import Testing

@testable import PlanInput

@Suite("Reading on several cores")
struct CoresTests {
  @Test("every example reads the same on any number of cores", arguments: readerChecks.indices)
  func examples(_ index: Int) async {
    for example in [readerChecks[index].failing, readerChecks[index].passing] {
      let files = materialise(example).files
      let alone = readPlan(files)
      let buffers = files.map { file in
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.bytes.count, alignment: 8)
        buffer.copyBytes(from: file.bytes)
        return InputFile(name: FileName(file.name), bytes: UnsafeRawBufferPointer(buffer))
      }
      defer { for file in buffers { file.bytes.deallocate() } }
      for cores in 1...3 {
        let together = await read(name: "thử", files: buffers, cores: cores, keepingTexts: true)
        #expect(together.findings.sorted == alone.findings.sorted)
        #expect(together.findings.counts == alone.findings.counts)
        #expect("\(together.plan.records.rows)" == "\(alone.plan.records.rows)")
        #expect(together.plan.records.sourceCodes == alone.plan.records.sourceCodes)
        #expect(together.plan.readFiles == alone.plan.readFiles)
        #expect(together.plan.damagedFiles == alone.plan.damagedFiles)
      }
    }
  }

  @Test("without the texts of records everything else is the same")
  func withoutTexts() async {
    let text =
      "date,activity,source,amount,document,note\n01/02/2021,1,A,5đ,\"UNC \"\"1\"\"\",=A1\n01/02/2021,1,A,6đ,,x\n"
    let bytes = Array(text.utf8)
    let found = await withCopy(of: bytes) { file in
      await read(name: "thử", files: [file], cores: 2, keepingTexts: false)
    }
    #expect(found.plan.records.rows.map(\.amount) == [5, 6])
    #expect(found.plan.records.rows.indices.allSatisfy { found.plan.records.documents[$0] == nil })
    #expect(found.plan.records.rows.indices.allSatisfy { found.plan.records.notes[$0] == nil })
    #expect(found.findings.contains(.f013))
  }

  private func withCopy(of bytes: [UInt8], _ read: (InputFile) async -> ReadPlan) async -> ReadPlan {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { buffer.deallocate() }
    buffer.copyBytes(from: bytes)
    return await read(InputFile(name: FileName(.records), bytes: UnsafeRawBufferPointer(buffer)))
  }
}
