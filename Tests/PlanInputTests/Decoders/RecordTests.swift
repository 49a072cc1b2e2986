import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Records")
struct RecordTests {
  @Test("rows keep the order of the files, and codes are held once")
  func order() {
    let read = readPlan([
      "records-b.csv": "date,activity,source,amount\n03/02/2021,1.1,A,3\n",
      "records.csv": "date,activity,source,amount\n01/02/2021,1.1,A,1\n",
      "records-a.csv": "amount,source,activity,date\n2,B,1.1,02/02/2021\n",
    ])
    let records = read.plan.records
    #expect(read.findings.sorted == [])
    #expect(records.rows.map(\.amount) == [1, 2, 3])
    #expect(records.rows.map(\.activity) == [0, 0, 0])
    #expect(records.rows.map(\.source) == [0, 1, 0])
    #expect(records.files.map(\.text) == ["records.csv", "records-a.csv", "records-b.csv"])
    #expect(records.place(of: 1, .amount) == SourcePlace(file: FileName("records-a.csv"), line: 2, column: 1))
  }

  @Test("fields that span lines keep their own places; doubled quotes are one")
  func places() {
    let read = readPlan([
      "records.csv":
        "date,activity,source,document,note,amount\n01/02/2021,1,A,\"UNC \"\"1\"\"\",\"x\ny\",5\n"
        + "01/02/2021,1,A,,,6\n"
    ])
    let records = read.plan.records
    #expect(records.rows.indices.map { records.documents[$0] } == ["UNC \"1\"", nil])
    #expect(records.rows.indices.map { records.notes[$0] } == ["x\ny", nil])
    #expect(records.place(of: 0, .amount).line == 3)
    #expect(records.place(of: 1, .amount).line == 4)
  }

  @Test("what a record must have is asked by its kind")
  func required() {
    let read = readPlan([
      "records.csv": """
      date,activity,source,kind,amount,quantity,budget_year
      01/02/2021,1,,chi,5,,
      01/02/2021,1,A,tạm ứng,-,,
      ,1,A,chi,5,,
      01/02/2021,1,,nghiệm thu,,,
      01/02/2021,1,,progress,,"2,5",2020
      01/02/2021,1,A,biếu,5,,
      31/02/2021,1,A,chi,5,,
      01/02/2021,1,A,đính chính,-5,,
      """
    ])
    #expect(read.findings.sorted.map(\.code) == [.f014, .f014, .f014, .f017, .f012])
    #expect(read.findings.sorted.map { $0.place?.line } == [2, 3, 4, 7, 8])
    #expect(read.findings.sorted.map { $0.place?.column } == [3, 5, 1, 4, 1])
    let records = read.plan.records
    #expect(records.rows.map(\.kind) == [.completion, .progress, .adjustment])
    #expect(records.rows.map(\.hasAmount) == [false, false, true])
    #expect(records.rows.indices.map { records.quantities[$0] } == [nil, Quantity(mantissa: 25, decimals: 1), nil])
    #expect(records.rows.map(\.budgetYear) == [2021, 2020, 2021])
  }

  @Test("separators are decided a file, from all its amounts")
  func separators() {
    let read = readPlan([
      "records.csv":
        "date;source;amount\n01/02/2021;A;1,500\n01/02/2021;A;1,000,000\n01/02/2021;A;1.000.000\n"
        + "01/02/2021;A;2,000,000\n"
    ])
    #expect(read.codes == [.f010])
    #expect(read.found(.f010).first?.place?.line == 4)
    #expect(read.plan.records.rows.map(\.amount) == [1_500, 1_000_000, 2_000_000])
  }

  @Test("every row is used or named in a finding, whatever stands in it")
  func nothingIsLost() {
    let seed: UInt64 = 331
    var random = SplitMix64(seed: seed)
    let dates = ["01/02/2021", "", "31/4/2021", "2021-05-06"]
    let amounts = ["1.000", "", "12.34.5", "-", "5 triệu", "0,5"]
    let kinds = ["", "chi", "tạm ứng", "xyz", "hoàn thành"]
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    let count = 2_000
    let rows = (0..<count).map { _ in
      "\(pick(dates)),\(pick(["1", ""])),\(pick(["A", ""])),\(pick(kinds)),\"\(pick(amounts))\",x\(pick(["", "", ",y"]))"
    }
    let read = readPlan(["records.csv": "date,activity,source,kind,amount,note\n" + rows.joined(separator: "\n")])
    let used = Set(read.plan.records.rows.map { Int($0.line) })
    let named = Set(read.findings.sorted.compactMap { $0.place?.line })
    #expect(used.union(named).isSuperset(of: 2...(count + 1)), "seed \(seed)")
    #expect(used.isDisjoint(with: named), "seed \(seed)")
    #expect(used.count > 100 && named.count > 100)
  }

  @Test("texts get numbers in the order of their first occurrence, and the same text the same number")
  func interning() {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    var interner = Interner()
    var numbers: [String: Int32] = [:]
    for _ in 0..<20_000 {
      let text = String(
        Int.random(in: 0..<5_000, using: &random), radix: [2, 10, 36].randomElement(using: &random) ?? 10)
      let number = text.withBytes { interner.number(of: $0) }
      #expect(number == numbers[text] ?? Int32(numbers.count), "seed \(seed)")
      numbers[text] = number
    }
    #expect(numbers.allSatisfy { interner.text(Int($0.value)) == $0.key })
  }
}
