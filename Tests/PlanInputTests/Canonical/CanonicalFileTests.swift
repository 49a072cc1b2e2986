import Foundation
import PlanModel
import Testing

@testable import PlanInput

@Suite("Files in their canonical form")
struct CanonicalFileTests {
  /// What becomes of the files of a plan in which `plan.csv` and `activities.csv` are filled in where not given.
  private func outcome(of name: String, in texts: KeyValuePairs<String, String>) -> CanonicalFile.Outcome? {
    outcome(of: name, in: materialise(Example(texts)).files)
  }

  private func outcome(of name: String, in files: [(name: String, bytes: [UInt8])]) -> CanonicalFile.Outcome? {
    let read = readPlan(files)
    let inputs = files.map { file in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.bytes.count, alignment: 8)
      buffer.copyBytes(from: file.bytes)
      return (file.name, buffer)
    }
    defer { for (_, buffer) in inputs { buffer.deallocate() } }
    let canonical = canonicalFiles(
      of: inputs.map { InputFile(name: FileName($0), bytes: UnsafeRawBufferPointer($1)) }, read: read)
    return canonical?.first { $0.name.text == name }?.outcome
  }

  private func rewritten(
    _ name: String, in texts: KeyValuePairs<String, String>
  ) -> (text: String, changes: [FormatChange: Int])? {
    guard case .rewritten(let bytes, let changes)? = outcome(of: name, in: texts) else { return nil }
    return (String(decoding: bytes, as: UTF8.self), changes)
  }

  private let plan = "key,value\nperiod,2021\nmoney_unit,triệu đồng\n"

  @Test("a Vietnamese file as Excel exports it becomes canonical, and every change is counted")
  func vietnameseExport() throws {
    let (text, changes) = try #require(
      rewritten(
        "sources.csv",
        in: [
          "plan.csv": plan,
          "sources.csv":
            "\u{FEFF}Mã nguồn;Tên nguồn;Loại nguồn;Tổng số (tỷ đồng);Tỷ lệ (%);Ngày quyết định\r\n"
            + "NSTW;Trung ương, tỉnh;ngân sách trung ương;1.234,5;62,125;5/6/2021\r\n;;;;;\r\n"
            + "XHH;Xã hội hóa;tư nhân;500 triệu;12,5%;2021-06-05\r\n",
        ]))
    #expect(
      text == """
        source,name,class,total (tỷ đồng),percent (%),decision_date
        NSTW,"Trung ương, tỉnh",central,1234.5,062.125,05/06/2021
        XHH,Xã hội hóa,private,0.5,12.5,05/06/2021

        """)
    #expect(
      changes == [
        .encoding: 1, .delimiter: 1, .lineEnds: 1, .headers: 6, .words: 2, .numbers: 4, .dates: 2, .blankRows: 1,
      ])
  }

  @Test("a file in any encoding becomes UTF-8 in NFC")
  func encodings() throws {
    let text = """
      Mã nguồn,Tên nguồn,Loại nguồn
      NSTW,Ngân sách trung ương hỗ trợ các xã đặc biệt khó khăn,trung ương
      XHH,"Vốn huy động của các tổ chức, doanh nghiệp và người dân",người dân

      """
    let canonical = text.replacing("Mã nguồn,Tên nguồn,Loại nguồn", with: "source,name,class")
      .replacing(",trung ương", with: ",central").replacing(",người dân", with: ",community")
    let written =
      textEncodings.compactMap { $0.encoded(text) } + [Array(text.decomposedStringWithCanonicalMapping.utf8)]
    #expect(written.count > 6)
    for bytes in written where bytes != Array(text.utf8) {
      let files = materialise(Example(["plan.csv": plan])).files + [("sources.csv", bytes)]
      guard case .rewritten(let bytes, let changes)? = outcome(of: "sources.csv", in: files) else {
        Issue.record("not rewritten: \(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      #expect(String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(canonical.utf8))
      #expect(changes == [.encoding: 1, .headers: 3, .words: 2])
    }
  }

  @Test("text is not touched: codes, formulas, spaces, several lines, doubled quotes, unknown columns")
  func textStands() throws {
    let kept =
      "3.1, Hội nghị ,\"dòng một\r\ndòng hai\",=1+2,007\n3.10,\"Đề án \"\"Mỗi xã\"\"\",\"a, b\",+84 25,1.000\n"
    let (text, changes) = try #require(
      rewritten("activities.csv", in: ["activities.csv": "STT,Tên,Mô tả,Ghi chú, x_Mã KBNN\n" + kept]))
    #expect(text == "activity,name,content,note,x_Mã KBNN\n" + kept)
    #expect(changes == [.headers: 4])
  }

  @Test("titles, the line of the unit, numbers of columns and totals go; the unit goes into the header")
  func labelRows() throws {
    let (text, changes) = try #require(
      rewritten(
        "activities.csv",
        in: [
          "plan.csv": plan,
          "activities.csv":
            "BIỂU 01: NHU CẦU KINH PHÍ,,\nĐVT: đồng,,\nSTT,Tên,Kinh phí\n(1),(2),(3)\n1,Tập huấn,1.500.000\n"
            + "Tổng cộng,,1.500.000\n",
        ]))
    #expect(text == "activity,name,cost (đồng)\n1,Tập huấn,1500000\n")
    #expect(changes == [.headers: 3, .numbers: 1, .labelRows: 4])
  }

  @Test("numbers are read as their whole column tells before they are written")
  func columnTells() throws {
    let (text, _) = try #require(
      rewritten(
        "activities.csv",
        in: ["plan.csv": plan, "activities.csv": "activity,name,cost,cost_2021\n1,A,\"1,234.5\",-\n2,B,\"1,234\",x\n"]))
    #expect(text == "activity,name,cost,cost_2021\n1,A,1234.5,\n2,B,1234,\n")
  }

  @Test("each rule's method has numbers of its own, and each key of the plan too")
  func seriesOfTheirOwn() throws {
    let rules = try #require(
      rewritten(
        "rules.csv",
        in: ["rules.csv": "source;method;activity;value\nA;tỷ lệ;1;62.5\nB;hệ số;1;1,250\nB;hệ số;2;1,5\n"]))
    #expect(rules.text == "source,method,activity,value\nA,share,1,62.5\nB,weight,1,01.250\nB,weight,2,1.5\n")
    let identity = try #require(
      rewritten(
        "plan.csv",
        in: [
          "plan.csv":
            "Thông tin,Giá trị\nGiai đoạn,giai đoạn 2021 - 2025\nĐvt,tr.đ\nTổng,\"1,234.5\"\nlàm tròn,\"0,5\"\n"
        ]))
    #expect(
      identity.text == "key,value\nperiod,2021-2025\nmoney_unit,triệu đồng\ntotal,1234.5\nround_to,0.5\n")
  }

  @Test("an outlook behind the period stays, as the plan's own words")
  func outlook() throws {
    let text = "key,value\nperiod,\"2018 - 2020, định hướng đến năm 2030\"\n"
    let plan = try #require(rewritten("plan.csv", in: ["plan.csv": text.replacing("key,", with: "Thông tin,")]))
    #expect(plan.text == text)
  }

  @Test("a file in canonical form is unchanged, and quotes that nothing needs are a change of layout")
  func layout() throws {
    let canonical = "activity,name\n1,Tập huấn\n"
    if case .unchanged? = outcome(of: "activities.csv", in: ["activities.csv": canonical]) {
    } else {
      Issue.record("not unchanged")
    }
    let (text, changes) = try #require(
      rewritten("activities.csv", in: ["activities.csv": "activity,name,\n1,\"Tập huấn\",\n"]))
    #expect(text == canonical)
    #expect(changes == [.layout: 1])
  }

  @Test("a file whose rows would look like the numbers of its columns is left as it is")
  func unsafeFileStands() {
    let found = outcome(
      of: "activities.csv", in: ["plan.csv": plan, "activities.csv": "activity;name;cost\nA;B;1,0\n"])
    if case .unsafe? = found {} else { Issue.record("\(String(describing: found))") }
  }

  @Test(
    "a plan of which a file can't be read is left alone; other errors do not matter",
    arguments: [("activity,name,cost\n1,A,abc\n", false), ("activity,name,time\n1,A,\"Quý V/2021\"\n", true)])
  func faultyPlan(activities: String, isWritten: Bool) {
    #expect((outcome(of: "activities.csv", in: ["activities.csv": activities]) != nil) == isWritten)
  }
}
