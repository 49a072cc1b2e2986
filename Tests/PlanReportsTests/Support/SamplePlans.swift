import PlanModel
import TestSupport

/// Small plans in the manner of two real ones.
enum SamplePlans {
  private static let million: Int64 = 1_000_000

  private static func range(_ text: String, _ from: (Int, Int, Int), _ to: (Int, Int, Int)) -> Schedule {
    Schedule(
      text: text, kind: .range,
      windows: [
        DayInterval(
          start: PlanBuilder.day(from.0, from.1, from.2), end: PlanBuilder.day(to.0, to.1, to.2))
      ])
  }

  /// A year's plan with all its times and no amount at all: sources are named only.
  static func bacKan() -> PlanBuilder {
    var plan = PlanBuilder()
    plan.plan.identity.kind = "quyết định"
    plan.plan.identity.number = "331/QĐ-UBND"
    plan.plan.identity.issuer = "Ủy ban nhân dân tỉnh Bắc Kạn"
    plan.plan.identity.date = plan.located(PlanBuilder.day(2018, 3, 2), .plan, 5)
    plan.plan.identity.period = plan.period(2018, 2018)
    plan.asOf = PlanBuilder.day(2018, 12, 31)
    let first = range("ngày 26 tháng 01 năm 2017", (2017, 1, 26), (2017, 1, 26))
    let deadline = Schedule(
      text: "Trước ngày 31/3/2018.", kind: .deadline,
      windows: [DayInterval(start: nil, end: PlanBuilder.day(2018, 3, 30))])
    let q1 = range("Trong quý I/2018.", (2018, 1, 1), (2018, 3, 31))
    let q2 = range("Trong quý II/2018.", (2018, 4, 1), (2018, 6, 30))
    let q3 = range("Trong quý III/2018.", (2018, 7, 1), (2018, 9, 30))
    let q4 = range("Trong quý IV/2018.", (2018, 10, 1), (2018, 12, 31))
    let half = range("Quý III- quý IV/2018.", (2018, 7, 1), (2018, 12, 31))
    let draft = range("Tháng 02 - ngày 15/4/2018.", (2018, 2, 1), (2018, 4, 15))
    let firstHalf = range("Từ quý I - quý II/2018.", (2018, 1, 1), (2018, 6, 30))
    let year = range("Từ quý I - quý IV/2018.", (2018, 1, 1), (2018, 12, 31))
    let rows: [(String, Schedule?)] = [
      ("1", first), ("2", nil), ("2.1", q1), ("2.2", draft), ("2.3", q1), ("2.4", deadline), ("3", nil), ("3.1", q1),
      ("3.2", q2), ("3.3", firstHalf), ("4", year), ("5", nil), ("5.1", q2), ("5.2", q2), ("5.3", q2), ("5.4", nil),
      ("5.4.1", q3), ("5.4.2", half), ("5.4.3", half), ("5.5", nil), ("5.5.1", q4), ("5.5.2", q4), ("6", nil),
      ("6.1", q2), ("6.2", half), ("6.3", half), ("7", q3), ("8", q4),
    ]
    for (code, schedule) in rows {
      plan.activity(code, "Nhiệm vụ số \(code)", schedule: schedule, lead: schedule == nil ? nil : "VPĐP")
    }
    plan.source("KPVPDP", "Nguồn kinh phí đã giao cho Văn phòng Điều phối", .province)
    plan.source("CSSP", "Dự án CSSP", .oda)
    plan.source("CTMTQG", "Chương trình mục tiêu quốc gia", .central)
    plan.findings.add(
      Finding(
        .s004, at: place(of: "2.4", in: plan), "2.4 phải xong trước khi 2.1 và 2.2 xong.", help: "Sửa thời hạn.",
        related: [
          RelatedPlace(place(of: "2.1", in: plan), "đến 31/3/2018"),
          RelatedPlace(place(of: "2.2", in: plan), "đến 15/4/2018"),
        ]))
    return plan
  }

  /// The place of an activity's time.
  private static func place(of code: String, in plan: PlanBuilder) -> SourcePlace {
    let row = plan.activities.firstIndex { $0.code.value.text == code } ?? 0
    return SourcePlace(file: FileName(.activities), line: row + 2, column: 3)
  }

  /// A plan of several years with costs, three sources and a year's spending; its figures are illustrative.
  static func langSon() -> PlanBuilder {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2025)
    plan.plan.identity.isIllustrative = true
    plan.source("NSTW", "Ngân sách trung ương", .central, total: 52_150 * million)
    plan.source("NSDP", "Ngân sách địa phương", .local, total: 1_000 * million)
    plan.source("TCCN", "Vốn của các tổ chức, cá nhân", .private, total: 62_200 * million)
    plan.activity("3", "Nhiệm vụ trọng tâm")
    for number in 1...10 {
      let central: Int64 = 10_430
      let (local, own): (Int64, Int64) = (200, 12_440)
      let share = { (amount: Int64) in number < 10 ? amount / 10 : amount - amount / 10 * 9 }
      let year = share(central) + share(local) + share(own)
      plan.activity(
        "3.\(number)", "Nhóm nhiệm vụ thứ \(number)", cost: (2021...2025).map { ($0, year * million) })
      let place = plan.activities.count - 1
      for paid in 2021...2025 {
        plan.pays(0, place, paid, share(central) * million)
        plan.pays(1, place, paid, share(local) * million)
        plan.pays(2, place, paid, share(own) * million)
      }
      if number == 1 { plan.activity("3.1.1", "Việc của nhóm thứ nhất") }
    }
    return plan
  }

  /// The same, with every cost at a row that is a root's child, and records in 2021 held against the proposal.
  static func spending() -> PlanBuilder {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2022)
    plan.source("NSTW", "Ngân sách trung ương", .central)
    plan.source("TCCN", "Vốn của các tổ chức, cá nhân", .private)
    plan.activity("1", "Tuyên truyền", cost: [(2021, 300 * million), (2022, 100 * million)])
    plan.activity("1.1", "In tờ rơi")
    plan.activity("2", "Tập huấn", cost: [(2021, 50 * million)])
    plan.pays(0, 0, 2021, 300 * million)
    plan.pays(0, 0, 2022, 100 * million)
    plan.pays(1, 2, 2021, 50 * million)
    let half: Int64 = 500_000
    plan.ledger = Ledger(
      entries: [
        entry(0, 0, inForce: 300 * million, spent: [0, 60 * million, 30 * million + half, 0], advanced: 10 * million),
        entry(1, 0, inForce: 0, spent: [0, 0, 20 * million, 0], advanced: 0),
        entry(2, 1, inForce: 0, spent: [0, 0, 0, 7 * million], advanced: 0),
      ], basis: .proposed, recordsCounted: 5)
    return plan
  }

  private static func entry(
    _ activity: Int, _ source: Int, inForce: Int64, spent: [Int64], advanced: Int64
  ) -> Ledger.Entry {
    Ledger.Entry(
      activity: ActivityIndex(activity), source: SourceIndex(source), budgetYear: 2021,
      amounts: Ledger.Amounts(
        inForce: Money(dong: inForce), disbursed: spent.map(Money.init(dong:)),
        advanced: [Money(dong: advanced), .zero, .zero, .zero]))
  }

  /// A plan that a seeded generator makes: a tree of activities, sources of all kinds, amounts down to the đồng.
  static func random(seed: UInt64) -> PlanBuilder {
    var generator = SplitMix64(seed: seed)
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2021 + Int.random(in: 0...4, using: &generator))
    plan.plan.identity.moneyUnit = MoneyUnit.allCases.randomElement(using: &generator) ?? .dong
    plan.plan.identity.isIllustrative = Bool.random(using: &generator)
    let classes = SourceClass.allCases
    let sourceCount = Int.random(in: 0...6, using: &generator)
    for number in 0..<sourceCount {
      let parent = number > 0 && Bool.random(using: &generator) ? Int.random(in: 0..<number, using: &generator) : nil
      plan.source(
        "N\(number)", "Nguồn thứ \(number)", classes.randomElement(using: &generator) ?? .other, parent: parent)
    }
    var codes: [String] = []
    let steps: [Int64] = [1, 500, 1_000_000]
    let step = steps.randomElement(using: &generator) ?? 1
    for _ in 0..<Int.random(in: 1...25, using: &generator) {
      let parent = Bool.random(using: &generator) ? codes.randomElement(using: &generator) : nil
      let prefix = parent.map { $0 + "." } ?? ""
      let number = codes.count { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains(".") } + 1
      codes.append("\(prefix)\(number)")
    }
    let payers = (0..<sourceCount)
    for (place, code) in codes.enumerated() {
      let isLeaf = !codes.contains { $0.hasPrefix(code + ".") }
      guard isLeaf, Int.random(in: 0..<4, using: &generator) > 0 else {
        plan.activity(code, "Nhiệm vụ \(code)")
        continue
      }
      let year: Int? = Bool.random(using: &generator) ? Int.random(in: 2021...2023, using: &generator) : nil
      let amount = Int64.random(in: 0...1_000_000, using: &generator) * step
      plan.activity(code, "Nhiệm vụ \(code)", cost: [(year, amount)])
      if let payer = payers.randomElement(using: &generator), amount > 0, plan.isPaying(payer) {
        plan.pays(payer, place, year, Bool.random(using: &generator) ? amount : amount / 2 + 1)
      }
    }
    return plan
  }
}
