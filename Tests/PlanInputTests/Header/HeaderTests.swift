import PlanModel
import Testing

@testable import PlanInput

@Suite("Headers")
struct HeaderTests {
  @Test("no name of a file means two of its columns")
  func namesAreUnambiguous() {
    expectUnambiguous(PlanColumn.self)
    expectUnambiguous(ActivityColumn.self)
    expectUnambiguous(SourceColumn.self)
    expectUnambiguous(FundingColumn.self)
    expectUnambiguous(RuleColumn.self)
    expectUnambiguous(RecordFileColumn.self)
    expectUnambiguous(TargetColumn.self)
    expectUnambiguous(UnitColumn.self)
    expectUnambiguous(DutyColumn.self)
    expectUnambiguous(SectionColumn.self)
    expectUnambiguous(DocumentColumn.self)
    expectUnambiguous(ObligationColumn.self)
    expectUnambiguous(EstimateColumn.self)
    expectUnambiguous(CriterionColumn.self)
    expectUnambiguous(ResultColumn.self)
    expectUnambiguous(SubmissionColumn.self)
    expectUnambiguous(ProductColumn.self)
    expectUnambiguous(HolidayColumn.self)
  }

  @Test("no word of a fixed list means two of its values")
  func wordsAreUnambiguous() {
    expectUnambiguous(words: SourceClass.self)
    expectUnambiguous(words: SourceNature.self)
    expectUnambiguous(words: Limit.self)
    expectUnambiguous(words: FundingKind.self)
    expectUnambiguous(words: AllocationMethod.self)
    expectUnambiguous(words: RecordKind.self)
    expectUnambiguous(words: UnitKind.self)
    expectUnambiguous(words: Comparison.self)
    expectUnambiguous(words: EntityKind.self)
    expectUnambiguous(words: YesNo.self)
    expectUnambiguous(words: PlanKey.self)
  }

  @Test(
    "a header is told without case, diacritics and spacing, and by its delimiter",
    arguments: [
      "activity,name,cost\n1,Tập huấn,5\n", "STT;Nội dung;Kinh phí\n1;Tập huấn;5\n",
      "stt\tnoi  dung\tKINH PHI\n1\tTập huấn\t5\n",
      "Mã số|Tên nhiệm vụ|Thành tiền\r\n1|Tập huấn|5\r\n", "\u{FEFF}TT,\"Nội\ndung\",Dự toán,,\n1,Tập huấn,5,,\n",
      "\n;;\nTổng số;Số TT;Tên\n5;1;Tập huấn\n",
    ])
  func spellings(_ text: String) {
    let read = readPlan(["activities.csv": text])
    #expect(read.findings.sorted == [])
    #expect(read.plan.activities.rows.map(\.name) == ["Tập huấn"])
    #expect(read.plan.activities.rows.map(\.cost?.value) == [Money(dong: 5)])
  }

  @Test("nội dung is the name, and the content where another column is already the name")
  func sharedNames() {
    let first = readPlan(["activities.csv": "stt,nội dung\n1,Tập huấn\n"]).plan.activities.rows[0]
    #expect(first.name == "Tập huấn" && first.content == nil)
    let second = readPlan(["activities.csv": "stt,nội dung,tên nhiệm vụ\n1,Ba lớp,Tập huấn\n"]).plan.activities.rows[0]
    #expect(second.name == "Tập huấn" && second.content == "Ba lớp")
    let both = readPlan(["activities.csv": "stt,nội dung,nội dung thực hiện\n1,Tập huấn,Ba lớp\n"]).plan.activities
      .rows[0]
    #expect(both.name == "Tập huấn" && both.content == "Ba lớp")
  }

  @Test(
    "a unit in brackets holds for its column",
    arguments: [
      ("triệu đồng", 5_000_000), ("ĐVT: tỷ đồng", 5_000_000_000), ("1.000đ", 5_000), ("đồng", 5), ("Tr.đ", 5_000_000),
    ])
  func units(_ unit: String, _ dong: Int64) {
    let read = readPlan([
      "plan.csv": "key,value\nmoney_unit,nghìn đồng\nperiod,2021\n",
      "activities.csv": "stt,tên,Kinh phí (\(unit)),Năm 2021 (\(unit))\n1,Tập huấn,5,5\n",
    ])
    #expect(read.findings.sorted == [])
    #expect(read.plan.activities.rows[0].cost?.value == Money(dong: dong))
    #expect(read.plan.activities.rows[0].yearCosts.map(\.cost.value) == [Money(dong: dong)])
  }

  @Test("brackets that hold no money unit are an error, not a guess")
  func unknownUnit() {
    let read = readPlan(["activities.csv": "stt,tên,Kinh phí (USD)\n1,Tập huấn,5\n"])
    #expect(read.codes == [.f017])
  }

  @Test(
    "columns of years answer to their names",
    arguments: ["cost_2022", "năm 2022", "Kinh phí năm 2022", "kinh phí 2022", "Dự toán năm 2022"])
  func years(_ name: String) {
    let read = readPlan(["activities.csv": "stt,tên,\(name),cost_2021\n1,Tập huấn,5,6\n"])
    #expect(read.findings.sorted == [])
    #expect(read.plan.activities.rows[0].yearCosts.map(\.year) == [2021, 2022])
  }

  @Test("unknown columns are one finding a file, with the nearest names; x_ columns are carried along")
  func unknown() {
    let read = readPlan(["activities.csv": "stt,tên,kinh phii,x_Cũ,màu,đơn vị chủ chì\n1,Tập huấn,5,7,đỏ,A\n"])
    #expect(read.codes == [.f004])
    let finding = read.found(.f004).first
    #expect(finding?.place?.column == 3)
    #expect(finding?.related.map(\.place.column) == [5, 6])
    #expect(finding?.help.vi.contains("“kinh phí”") == true)
    #expect(finding?.help.vi.contains("“đơn vị chủ trì”") == true)
    #expect(read.plan.activities.rows[0].extras.map(\.name) == ["x_Cũ"])
    #expect(read.plan.activities.rows[0].extras.map(\.value) == ["7"])
  }

  @Test(
    "findings name a column by its Vietnamese name and its canonical one",
    arguments: [
      (PlanFileKind.activities, "time", "cột Thời gian (time)", "column “time” (“Thời gian”)"),
      (.activities, "activity", "cột STT (activity)", "column “activity” (“STT”)"),
      (.activities, "cost_2021", "cột Kinh phí năm 2021 (cost_2021)", "column “cost_2021” (“Kinh phí năm 2021”)"),
      (.plan, "money_unit", "mục Đơn vị tính (money_unit)", "key “money_unit” (“Đơn vị tính”)"),
      (.sources, "x_riêng", "cột x_riêng", "column “x_riêng”"),
    ])
  func titles(_ file: PlanFileKind, _ column: String, _ vi: String, _ en: String) {
    #expect(file.title(ofColumn: column) == Wording(vi: vi, en: en))
  }

  @Test("a mistyped key of plan.csv is told with the nearest Vietnamese name")
  func unknownKey() {
    let read = readPlan(["plan.csv": "mục,giá trị\nTổng kinh phii,5\n"])
    #expect(read.found(.f004).first?.help.vi == "Có phải là “tổng kinh phí”?")
  }

  @Test("a file without a header, or without bytes, lacks its columns")
  func empty() {
    #expect(readPlan(["activities.csv": ""]).codes == [.f005, .f005])
    #expect(readPlan(["activities.csv": "\n\n;;\n"]).codes == [.f005, .f005])
  }

  @Test("the nearest word is one of which at most a third differs")
  func nearestWord() {
    #expect(nearest("trung uongg", among: ["địa phương", "trung ương"]) == "trung ương")
    #expect(nearest("nmae", among: ["note", "name"]) == "name")
    #expect(nearest("màu sắc", among: ["mã số", "tên"]) == nil)
    #expect(nearest("", among: ["tên"]) == nil)
  }

  private func expectUnambiguous<Column: TableColumn>(_ type: Column.Type) {
    var owners: [String: Column] = [:]
    for column in Column.allCases {
      for name in Set(([column.rawValue] + column.names).map(folded)) {
        #expect(owners[name] == nil, "\(name) of \(Column.self)")
        owners[name] = column
      }
    }
  }

  private func expectUnambiguous<Word: FixedWord>(words: Word.Type) {
    var taken: Set<String> = []
    for word in Word.allCases {
      for name in Set(([word.canonicalWord] + word.otherWords).map(folded)) {
        #expect(taken.insert(name).inserted, "\(name) of \(Word.self)")
      }
    }
  }
}
