import PlanModel
import Testing

@testable import PlanInput

@Suite("Files of a plan")
struct DecoderTests {
  @Test("a plan with Vietnamese headers is the plan with English ones")
  func bothLanguages() {
    let english = readPlan([
      "plan.csv":
        "key,value\nnumber,129/KH-UBND\ndate,05/6/2021\nperiod,2021-2025\nmoney_unit,triệu đồng\n"
        + "total,115.350\n",
      "activities.csv": "activity,name,lead,cost\n1,Tập huấn,Sở A; Sở B,52.150\n",
      "sources.csv": "source,name,class,total\nNSTW,Trung ương,central,52.150\n",
      "records.csv": "date,activity,source,kind,amount\n05/6/2021,1,NSTW,advance,1.000\n",
    ])
    let vietnamese = readPlan([
      "plan.csv":
        "Mục;Nội dung\nSố ký hiệu;129/KH-UBND\nNgày ban hành;05/6/2021\nGiai đoạn;2021-2025\n"
        + "Đơn vị tính;triệu đồng\nTổng kinh phí;115.350\n",
      "activities.csv": "STT;Nội dung;Chủ trì;Kinh phí\n1;Tập huấn;\"Sở A; Sở B\";52.150\n",
      "sources.csv": "Mã nguồn;Tên nguồn;Loại nguồn;Tổng\nNSTW;Trung ương;Trung ương;52.150\n",
      "records.csv": "Ngày;Mã nhiệm vụ;Nguồn;Nghiệp vụ;Số tiền\n05/6/2021;1;NSTW;Tạm ứng;1.000\n",
    ])
    for read in [english, vietnamese] {
      #expect(read.findings.sorted == [])
      #expect(read.plan.damagedFiles == [])
      #expect(read.plan.readFiles == [.plan, .activities, .sources, .records])
      #expect(read.plan.identity.number == "129/KH-UBND")
      #expect(read.plan.identity.date?.value == Day(year: 2021, month: 6, day: 5))
      #expect(read.plan.identity.total?.value == Money(dong: 115_350_000_000))
      #expect(read.plan.activities.rows[0].lead.map(\.value.text) == ["Sở A", "Sở B"])
      #expect(read.plan.activities.rows[0].cost?.value == Money(dong: 52_150_000_000))
      #expect(read.plan.sources.rows[0].sourceClass == .central)
      #expect(read.plan.records.rows.map(\.amount) == [1_000_000_000])
      #expect(read.plan.records.rows.map(\.kind) == [.advance])
    }
  }

  @Test("plan.csv: what repeats has one value a row, semicolons and all; other keys stand once; unknown ones are told")
  func identity() {
    let read = readPlan([
      "plan.csv": """
      key,value
      basis,Luật A; Luật B
      basis,Nghị quyết C
      recipient,Bộ Nông nghiệp và PTNT; (b/c)
      recipient,Lưu: VT
      status,minh họa
      ngày,2021-06-05
      date,2021-06-06
      tolerence,5
      """
    ])
    #expect(read.codes == [.f015, .f004])
    #expect(read.plan.identity.basis == ["Luật A; Luật B", "Nghị quyết C"])
    #expect(read.plan.identity.recipients == ["Bộ Nông nghiệp và PTNT; (b/c)", "Lưu: VT"])
    #expect(read.plan.identity.isIllustrative)
    #expect(read.plan.identity.date?.value.iso == "2021-06-05")
    #expect(read.found(.f004).first?.help.vi.contains("tolerance") == true)
  }

  @Test("amounts are not judged where the plan's money unit can't be read")
  func unreadableUnit() {
    let read = readPlan([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,đô la\n",
      "activities.csv": "activity;name;cost\n1;Tập huấn;1,5\n2;Hội nghị;5 triệu\n",
    ])
    #expect(read.codes == [.f017])
    #expect(read.plan.activities.rows.map(\.cost?.value.dong) == [nil, 5_000_000])
    #expect(read.plan.damagedFiles == [.plan, .activities])
  }

  @Test("a parent is as stated, else the code less its last part, where such an activity exists")
  func parents() {
    let read = readPlan([
      "activities.csv": "activity,name,parent\nII,a,\nII.1,b,\nII.1.2,c,II\n5.4.2,d,\n5,e,\n1.,f,\n1.1.,g,\n"
    ])
    #expect(read.findings.sorted == [])
    #expect(read.plan.activities.rows.map(\.parent?.offset) == [nil, 0, 0, nil, nil, nil, 5])
  }

  @Test("a circle of parents is found once, and taken apart")
  func cycles() {
    let read = readPlan(["activities.csv": "activity,name,parent\nA,a,C\nB,b,A\nC,c,B\nD,d,A\nE,e,E\n"])
    #expect(read.found(.p002).map(\.place?.line) == [2, 6])
    #expect(read.plan.activities.rows.map(\.parent?.offset) == [nil, nil, nil, 0, nil])
  }

  @Test("a parent that may stand in a row that could not be read is not reported")
  func parentInDroppedRow() {
    let read = readPlan(["activities.csv": "activity,name,parent\n1\n1.1,b,1\n"])
    #expect(read.codes == [.f006])
    #expect(read.plan.damagedFiles == [.activities])
  }

  @Test("a code that Excel shortened is asked about")
  func excelCodes() {
    let rows = (1...11).map { "3.\($0 == 10 ? 1 : $0),a" }.joined(separator: "\n")
    let read = readPlan(["activities.csv": "activity,name\n3,a\n\(rows)\n"])
    #expect(read.codes == [.f015])
    #expect(read.found(.f015).first?.help.vi.contains("3.10") == true)
    #expect(read.found(.f015).first?.related.map(\.place.line) == [3])
  }

  @Test("start and end win over time, and take a side that is missing from it")
  func startAndEnd() {
    let read = readPlan([
      "activities.csv": """
      activity,name,time,start,end
      1,a,Quý I/2021,05/01/2021,06/02/2021
      2,b,Quý I/2021,05/01/2021,
      3,c,Quý I/2021,,06/02/2021
      4,d,,,06/02/2021
      5,e,Quý I/2021,05/5/2021,
      """
    ])
    #expect(read.codes == [.s006])
    let windows = read.plan.activities.rows.map { $0.schedule?.value.windows.first }
    func day(_ month: Int, _ day: Int) -> Day? { Day(year: 2021, month: month, day: day) }
    #expect(windows[0] == DayInterval(start: day(1, 5), end: day(2, 6)))
    #expect(windows[1] == DayInterval(start: day(1, 5), end: day(3, 31)))
    #expect(windows[2] == DayInterval(start: day(1, 1), end: day(2, 6)))
    #expect(windows[3] == DayInterval(start: nil, end: day(2, 6)))
    #expect(windows[4] == nil)
    #expect(read.plan.activities.rows[3].schedule?.value.kind == .deadline)
  }

  @Test("funding rows of one key are told apart by every part of it")
  func fundingKeys() {
    let read = readPlan([
      "funding.csv":
        "amount,activity,source,year,quarter,kind\n1,1,A,2021,I,\n1,1,A,2021,2,\n1,1,a,2021,quý 1,giao\n"
        + "1,1,A,2022,I,\n"
    ])
    #expect(read.found(.f015).map(\.place?.line) == [4])
    #expect(read.plan.funding.map(\.quarter) == [1, 2, 1])
  }

  @Test("a rule's value must be there, and is read in its method's own use of separators")
  func rules() {
    let read = readPlan([
      "rules.csv":
        "source;method;activity;value\nA;tỷ lệ;1;12,5\nA;hệ số;2;1,300\nA;hệ số;3;1,234.5\nB;ưu tiên;;\n"
        + "B;cân bằng;3;1\n"
    ])
    #expect(read.codes == [.f014, .f017])
    #expect(
      read.plan.rules.compactMap(\.value?.value)
        == [Quantity(mantissa: 125, decimals: 1), Quantity(mantissa: 1_300), Quantity(mantissa: 12_345, decimals: 1)])
  }

  @Test(
    "a target's comparison is read from its number",
    arguments: [
      ("ít nhất 51", Comparison.atLeast, 51, nil), ("từ 50 trở lên", .atLeast, 50, nil),
      ("khoảng 1.000", .about, 1_000, nil),
      ("60-70", .range, 60, 70), ("15 -20%", .range, 15, 20), ("≥ 3", .atLeast, 3, nil), ("51", .equal, 51, nil),
      ("không quá 5", .atMost, 5, nil), ("từ 60 đến 70", .range, 60, 70), (">50%", .atLeast, 50, nil),
    ] as [(String, Comparison, Int64, Int64?)])
  func comparisons(_ text: String, _ comparison: Comparison, _ planned: Int64, _ upper: Int64?) {
    let read = readPlan(["targets.csv": "target;name;planned\nCT1;Sản phẩm;\(text)\n"])
    #expect(read.findings.sorted == [])
    let target = read.plan.targets[0]
    #expect(target.comparison == comparison)
    #expect(target.planned?.value == Quantity(mantissa: planned))
    #expect(target.plannedTo?.value == upper.map { Quantity(mantissa: $0) })
  }

  @Test("a target that is no number, or contradicts its comparison, is told; its key is code and year")
  func targetFaults() {
    let read = readPlan([
      "targets.csv": "target,name,year,comparison,planned\nA,a,2021,,05/6\nA,a,2022,<=,ít nhất 5\nA,a,2022,,7\n"
    ])
    #expect(read.codes == [.f011, .f017, .f015])
  }

  @Test("sections name what the program writes, in any spelling")
  func sections() {
    let read = readPlan([
      "sections.csv":
        "section,heading,text\nI,Nhiệm vụ,{{Nhiệm vụ}}\nII,a,{{to chuc thuc hien}} và {{mục lục}}\n"
        + "III,b,{{ mở\n"
    ])
    #expect(read.codes == [.f017])
    #expect(read.found(.f017).first?.message.vi.contains("mục lục") == true)
    #expect(read.plan.sections.map(\.number.value) == ["I", "II", "III"])
  }

  @Test("units, duties, documents and obligations are read whole")
  func parties() {
    let read = readPlan([
      "units.csv":
        "unit,name,kind,abbreviation,level,parent,from,to,successor\n"
        + "SNN,Sở Nông nghiệp,unit,Sở NN; SNNPTNT,tỉnh,UBND,01/01/2020,28/02/2025,SNNMT\n",
      "duties.csv": "unit,duty,activity\nSNN,Chủ trì,1; 2\n",
      "documents.csv":
        "document,number,date,addressee,recipient\nto-trinh,05/TTr,05/6/2021,UBND tỉnh,Như trên; Lưu VT\n",
      "obligations.csv":
        "obligation,name,unit,time,cutoff,recipient\n"
        + "BC1,Báo cáo quý,SNN,Quý I/2021,15 hằng tháng,UBND tỉnh\n",
    ])
    #expect(read.findings.sorted == [])
    #expect(read.plan.units[0].abbreviations.map(\.text) == ["Sở NN", "SNNPTNT"])
    #expect(read.plan.units[0].to?.iso == "2025-02-28")
    #expect(read.plan.duties[0].activities.map(\.value.text) == ["1", "2"])
    #expect(read.plan.documents[0].recipients == ["Như trên", "Lưu VT"])
    #expect(read.plan.obligations[0].schedule?.value.end?.iso == "2021-03-31")
  }

  @Test("what is written between rows and behind them does no harm; what is lost is told")
  func rows() {
    let read = readPlan(["activities.csv": "activity,name\n\n1,a,,\n , \n2\n3,b,c\n4,d\n"])
    #expect(read.found(.f006).map(\.place?.line) == [5, 6])
    #expect(read.plan.activities.rows.map(\.code.value.text) == ["1", "4"])
  }

  @Test("references to sources get the code as declared")
  func sourceSpelling() {
    let read = readPlan([
      "sources.csv": "source,name,class\nNSTW,a,central\n",
      "funding.csv": "amount,source\n1,nstw\n",
      "records.csv": "date,source,amount\n05/6/2021,Nstw,1\n05/6/2021,KHAC,1\n",
    ])
    #expect(read.plan.funding[0].source?.value.text == "NSTW")
    #expect(read.plan.funding[0].source?.text == "nstw")
    #expect(read.plan.records.sourceCodes.map(\.text) == ["NSTW", "KHAC"])
  }

  @Test(
    "question marks at the end of a question, and in addresses, are no lost letters",
    arguments: ["Làm gì? Ai làm?", "https://a.vn/b?c=d", "(?)", "gì?”"])
  func questionMarks(_ text: String) {
    #expect(readPlan(["activities.csv": "activity,name\n1,\(text)\n"]).findings.sorted == [])
  }

  @Test(
    "letters that were lost are found, once a file",
    arguments: ["Hội ngh?i", "H\u{FFFD}i nghị", "(https://a.vn/?) tri?u"])
  func lostLetters(_ text: String) {
    let read = readPlan(["activities.csv": "activity,name\n1,a\n2,\(text)\n3,\(text)\n"])
    #expect(read.codes == [.f003])
    #expect(read.found(.f003).first?.place == SourcePlace(file: FileName(.activities), line: 3, column: 2))
    #expect(read.plan.activities.rows.count == 3)
    let word = text.split(separator: " ").last { $0.contains("?") || $0.contains("\u{FFFD}") }
    #expect(read.found(.f003).first?.message.vi.contains("“\(word ?? "")”") == true)
  }

  @Test("bytes in no encoding are one finding a file, at the first")
  func undecodable() {
    let header = Array("activity,name\n1,a\n2,B".utf8)
    let read = readPlan([
      ("plan.csv", Array("key,value\n".utf8)), ("activities.csv", header + [0xFF, 0x63, 0x0A, 0xFF]),
    ])
    #expect(read.codes == [.f003])
    #expect(read.found(.f003).first?.place == SourcePlace(file: FileName(.activities), line: 3, column: 2))
    #expect(read.plan.readFiles == [.plan])
    #expect(read.plan.damagedFiles == [.activities])
  }
}
