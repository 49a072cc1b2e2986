import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Slips and percentages in words")
struct SlipWordingTests {
  private static let plan = "key,value\nperiod,2021\nmoney_unit,triệu đồng\n"

  private func found(_ files: (name: String, text: String)...) -> [Finding] {
    let found = assess(PlanFiles(files).read(), asOf: Day(number: 30_000)).findings.sorted
    for finding in found {
      for text in [finding.message, finding.help] { #expect(Sentences.faults(vi: text.vi, en: text.en) == []) }
      for text in finding.related.map(\.message) {
        #expect(Sentences.faults(vi: text.vi + ".", en: text.en + ".") == [])
      }
    }
    return found
  }

  /// The first sentence of the help of a plan's only error, an A009 of five costs.
  private func slips(_ total: String, _ costs: [String]) throws -> Wording {
    let rows = costs.enumerated().map { "1.\($0 + 1),Việc,\"\($1)\"\n" }.joined()
    let found = found(
      ("plan.csv", Self.plan), ("activities.csv", "activity,name,cost\n1,Nhóm,\"\(total)\"\n" + rows))
    let errors = found.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.a009])
    let help = try #require(errors.first?.help)
    return Wording(
      vi: String(help.vi.prefix { $0 != "S" }.dropLast(2)), en: String(help.en.prefix(while: { $0 != "C" }).dropLast(2))
    )
  }

  @Test("each slip names the place and both figures")
  func claims() throws {
    func check(_ total: String, _ costs: [String], _ vi: String, _ en: String) throws {
      let slips = try slips(total, costs)
      #expect(slips.vi == "Có thể " + vi)
      #expect(slips.en == "Possibly " + en)
    }
    try check(
      "4.131", ["2.010", "777", "1.353"],
      "hai chữ số bị đảo ở nhiệm vụ 1.1: 2.001 triệu đồng ghi thành 2.010 triệu đồng",
      "two digits are swapped in activity 1.1: 2,001 million đồng written as 2,010 million đồng")
    try check(
      "3.363", ["2.010", "777", "1.353"],
      "cộng sót nhiệm vụ 1.2 (777 triệu đồng): không có số này thì tổng là 3.363 triệu đồng",
      "activity 1.2 (777 million đồng) is left out: without it the sum is 3,363 million đồng")
    try check(
      "4.917", ["2.010", "777", "1.353"],
      "cộng hai lần nhiệm vụ 1.2 (777 triệu đồng): khi đó tổng là 4.917 triệu đồng",
      "activity 1.2 (777 million đồng) is counted twice: the sum is then 4,917 million đồng")
    try check(
      "2.586", ["2.010", "777", "1.353"],
      "sai dấu ở nhiệm vụ 1.2 (777 triệu đồng): lấy -777 triệu đồng thì tổng là 2.586 triệu đồng",
      "the sign is wrong in activity 1.2 (777 million đồng): with -777 million đồng the sum is 2,586 million đồng")
    try check(
      "4.140", ["2.010", "777", "1.353", "2.130"],
      "nhiệm vụ 1.4 (2.130 triệu đồng) là số cộng của các dòng từ nhiệm vụ 1.2 đến nhiệm vụ 1.3: bỏ số này thì tổng là"
        + " 4.140 triệu đồng",
      "activity 1.4 (2,130 million đồng) is the subtotal of the rows from activity 1.2 to activity 1.3: without it the"
        + " sum is 4,140 million đồng")
    try check(
      "4.140", ["2.010", "0,777", "1.353"],
      "nhầm đơn vị tính ở nhiệm vụ 1.2: 777 triệu đồng ghi thành 0,777 triệu đồng",
      "the money unit is mistaken in activity 1.2: 777 million đồng written as 0.777 million đồng")
  }

  @Test("a subtotal of the state budget or of a group may have been added to its rows")
  func subtotals() {
    let budget = found(
      ("plan.csv", Self.plan + "total,168.500\n"),
      (
        "sources.csv",
        "source,name,class,total\nNSTW,A,central,52.150\nNSDP,B,local,1.000\nTCCN,C,private,62.200\n"
      ))
    #expect(
      budget.first?.help.en.hasPrefix(
        "Possibly the subtotal of the state budget (53,150 million đồng) is added to its own rows: the sum is then"
          + " 168,500 million đồng. ") == true)
    let group = found(
      ("plan.csv", Self.plan + "total,1.450\n"),
      ("activities.csv", "activity,name,cost\n1,A,\n1.1,B,311\n1.2,C,239\n2,D,350\n"))
    #expect(
      group.first?.help.en.hasPrefix(
        "Possibly the subtotal of activity 1 (550 million đồng) is added to its own rows: the sum is then"
          + " 1,450 million đồng. ") == true)
  }

  @Test("the figure of the next year in a row is told at the cell; the total's own figures alone tell nothing")
  func neighbouringYear() throws {
    func error(_ parent: String) -> Finding? {
      found(
        ("plan.csv", "key,value\nperiod,2021-2022\n"),
        (
          "activities.csv",
          "activity,name,cost_2021,cost_2022\n1,A,\(parent)\n1.1,B,1357,2002\n1.2,C,4300,4300\n"
        )
      ).first { $0.severity == .error }
    }
    let wrong = try #require(error("6302,6302"))
    #expect(wrong.code == .a009 && wrong.field == "cost_2021")
    #expect(wrong.message.en.hasPrefix("The cost of activity 1 in 2021 is stated as 6,302 đồng, but"))
    #expect(
      wrong.help.en.contains(
        "the wrong column is taken in activity 1.1: 1,357 đồng, while 2,002 đồng stands beside it (2022)"))
    #expect(
      wrong.related.first?.message.vi
        == "có thể nhầm cột ở nhiệm vụ 1.1: ghi 1.357 đồng, số bên cạnh (năm 2022) là 2.002 đồng")
    #expect(wrong.related.map(\.place.column) == [3, 3])
    let swapped = try #require(error("6302,5657"))
    #expect(
      swapped.field == "cost_2021" && swapped.help.en.contains("the wrong column is taken in the cost of activity 1"))
    #expect(error("6313,6302")?.help.vi.hasPrefix("Sửa") == true)
  }

  @Test("a source's decided amounts that miss its total are searched; where rules gave a part, nothing is")
  func decidedAmounts() {
    func error(_ total: String, _ rules: [(name: String, text: String)]) -> Finding? {
      let files: [(name: String, text: String)] =
        [
          ("plan.csv", Self.plan), ("activities.csv", "activity,name,cost\n1,A,400\n2,B,500\n"),
          ("sources.csv", "source,name,class,total\nTW,A,central,\(total)\n"),
          ("funding.csv", "amount,activity,source\n243,1,TW\n207,2,TW\n"),
        ] + rules
      let found = assess(PlanFiles(files).read(), asOf: Day(number: 30_000)).findings.sorted
      return found.first { $0.code == .a002 }
    }
    let decided = error("513", [])
    #expect(
      decided?.help.en.hasPrefix(
        "Possibly two digits are swapped in the amount for activity 2: 270 million đồng written as 207 million đồng. ")
        == true)
    #expect(decided?.help.vi.hasPrefix("Có thể hai chữ số bị đảo ở số vốn cho nhiệm vụ 2: ") == true)
    #expect(decided?.related.map(\.place) == [SourcePlace(file: FileName(.funding), line: 3, column: 1)])
    let ruled = error("513000", [("rules.csv", "source,method,activity,value\nTW,priority,,1\n")])
    #expect(ruled?.help.en.hasPrefix("Add") == true)
  }

  @Test("an amount in the wrong unit is one error at the sum, whose help and A012 name the amount")
  func moneyUnit() throws {
    let found = found(
      ("plan.csv", Self.plan + "total,115.350\n"),
      ("activities.csv", "activity,name\n1,A\n"),
      (
        "sources.csv",
        "source,name,class,total,percent\nNSTW,A,central,52.150,\"45,2\"\nNSDP,B,local,1.000,\"0,9\"\n"
          + "TCCN,C,private,62.200.000,\"53,9\"\n"
      )
    ).filter { $0.code.rawValue.hasPrefix("A") && $0.code != .a016 }
    #expect(found.map(\.code) == [.a001, .a012])
    let (error, warning) = (try #require(found.first), try #require(found.last))
    #expect(
      error.help.vi.hasPrefix(
        "Có thể nhầm đơn vị tính ở nguồn TCCN: 62.200 triệu đồng ghi thành 62.200.000 triệu đồng. "))
    #expect(warning.severity == .warning && warning.value == "62.200.000" && warning.field == "total")
    #expect(warning.place == SourcePlace(file: FileName(.sources), line: 4, column: 4))
    #expect(
      warning.message.vi
        == "Nguồn TCCN ghi 62.200.000 triệu đồng, có thể nhầm đơn vị tính: nhỏ hơn 1.000 lần (62.200 triệu đồng) thì tổng"
        + " kinh phí của kế hoạch khớp với tổng các nguồn vốn.")
    #expect(
      warning.message.en
        == "Source TCCN is stated as 62,200,000 million đồng, perhaps in the wrong money unit: a thousand times smaller"
        + " (62,200 million đồng), the plan's total would agree with the sum of its sources.")
  }

  @Test("a cost in the wrong unit beside its product, its years, its rows")
  func moneyUnits() {
    func warnings(_ rows: String) -> [String] {
      found(("plan.csv", "key,value\nperiod,2021-2022\nmoney_unit,nghìn đồng\n"), ("activities.csv", rows)).filter {
        $0.code == .a012
      }.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.value ?? "")" }
    }
    #expect(warnings("activity,name,quantity,unit_cost,cost\n1,A,30,2.000,60\n") == ["2:5 60"])
    #expect(warnings("activity,name,cost,cost_2021,cost_2022\n1,A,901,\"0,4\",501\n") == ["2:4 0,4"])
    #expect(warnings("activity,name,cost\n1,A,900\n1.1,B,400\n1.2,C,500.000\n") == ["4:3 500.000"])
    #expect(warnings("activity,name,cost\n1,A,900\n1.1,B,400\n1.2,C,500.001\n") == [])
  }

  @Test("a percentage is held against the plan's total, else the sources' sum, to the decimals stated")
  func percentages() {
    func messages(_ total: String, _ percents: [String]) -> [String] {
      let amounts = [("NSTW", "central,52.150"), ("NSDP", "local,1.000"), ("TCCN", "private,62.200")]
      let rows = zip(amounts, percents).map { "\($0.0),A,\($0.1),\"\($1)\"\n" }.joined()
      return found(
        ("plan.csv", Self.plan + total), ("sources.csv", "source,name,class,total,percent\n" + rows)
      ).filter { $0.code == .a013 }.map(\.message.en)
    }
    for total in ["", "total,115.350\n"] {
      #expect(messages(total, ["45,21", "0,87", "53,92"]) == [])
      #expect(messages(total, ["45,2", "0,9", "53,9"]) == [])
      #expect(messages(total, ["45", "1", "54"]) == [])
      #expect(messages(total, ["45,211", "", "53,9"]).count == 1)
    }
    #expect(
      messages("", ["45,2", "0,8", "53,9"]) == [
        "The percentage of source NSDP is stated as 0.8%, but 1,000 million đồng of the sum of the sources, 115,350"
          + " million đồng, is 0.9%."
      ])
    // The total is wrong, not each of the percentages of it.
    #expect(messages("total,115.340\n", ["45,3", "0,9", "53,9"]) == [])
  }

  @Test("a percentage is rounded as stated, a half either way, for any amounts", arguments: 1...300)
  func percentageLaw(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let whole = Int64.random(in: 1...1_000, using: &random)
    let part = Int64.random(in: 0...whole, using: &random)
    let decimals = Int.random(in: 0...2, using: &random)
    let scale = Quantity(mantissa: 0, decimals: decimals).scale
    let percentage = try #require(Percentage(of: Money(dong: part), in: Money(dong: whole), decimals: decimals))
    let right = (0...(100 * scale)).filter { abs($0 * whole - part * 100 * scale) * 2 <= whole }
    #expect(right.count == 1 || right.count == 2)
    for mantissa in (right[0] - 3)...(right[0] + 4) {
      let stated = Quantity(mantissa: mantissa, decimals: decimals)
      #expect(percentage.agrees(with: stated) == right.contains(mantissa), "\(stated)")
    }
    #expect(Percentage(of: Money(dong: .max), in: Money(dong: 1), decimals: 18) == nil)
  }
}
