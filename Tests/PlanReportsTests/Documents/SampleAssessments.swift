import PlanModel

@testable import PlanReports

/// Two plans in small, after the two that the samples hold: one with money and records, one decided and without amounts.
enum SampleAssessments {
  static let langSon: Assessment = {
    let plan = Fixture.plan { plan in
      plan.identity.basis = ["Thực hiện Quyết định số 1533/QĐ-UBND ngày 13/8/2019"]
      plan.sources = Fixture.langSonSources
      plan.activities = ActivityTree([
        Fixture.activity("3.1", "Tuyên truyền") {
          $0.schedule = Fixture.time("trong quý I/2022", "2022-01-01", "2022-03-31")
          $0.lead = Fixture.units("Sở Thông tin và Truyền thông")
        },
        Fixture.activity("3.2", "Đào tạo tập huấn") {
          $0.schedule = Fixture.time("trước ngày 01/12/2021", nil, "2021-11-30")
        },
      ])
      plan.duties = [
        Fixture.duty("Sở Công thương", "chủ trì việc thứ nhất."), Fixture.duty("Sở Y tế", "Việc thứ hai."),
        Fixture.duty("Sở Công thương", "Việc thứ ba."),
      ]
      plan.targets = targets
      plan.records = records
    }
    let amounts = [(0, 0, 2021, 30_000), (0, 1, 2021, 1_000), (0, 2, 2022, 62_200), (1, 0, 2022, 22_150)]
    let lines = amounts.map { activity, source, year, amount in
      Allocation.Line(
        activity: ActivityIndex(activity), source: SourceIndex(source), year: year,
        amount: Fixture.million(Int64(amount)))
    }
    let costs = [
      ActivityCost(total: Fixture.million(93_200), isCostedLine: true),
      ActivityCost(total: Fixture.million(22_150), isCostedLine: true),
    ]
    return Fixture.assessment(plan, allocation: Allocation(lines: lines), ledger: ledger, costs: costs)
  }()

  static let bacKan: Assessment = {
    let plan = Fixture.plan { plan in
      plan.identity.number = "331/QĐ-UBND"
      plan.identity.kind = "quyết định"
      plan.identity.title = "Về việc ban hành Kế hoạch thực hiện Đề án “Mỗi xã, phường một sản phẩm”"
      plan.identity.issuer = "Ủy ban nhân dân tỉnh Bắc Kạn"
      plan.identity.place = "Bắc Kạn"
      plan.identity.date = Fixture.located(Fixture.day("2018-03-02"))
      plan.identity.basis = ["Căn cứ Luật Tổ chức chính quyền địa phương;", "Xét đề nghị của Văn phòng Điều phối"]
      plan.identity.signerAuthority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
      plan.identity.signerName = "Đỗ Thị Minh Hoa"
      plan.identity.recipients = []
      var source = Fixture.source("KP", "Nguồn kinh phí đã giao cho Văn phòng Điều phối", .province)
      source.decision = "2088/QĐ-UBND"
      source.decisionDate = Fixture.located(Fixture.day("2017-12-08"))
      plan.sources = SourceTree([
        source, Fixture.source("MTQG", "Nguồn vốn Chương trình mục tiêu quốc gia...", .central),
      ])
      plan.activities = ActivityTree(tasks)
      plan.sections = [
        Fixture.section("Điều 1", nil, "Phê duyệt kèm theo Quyết định này Kế hoạch."),
        Fixture.section("Điều 2", nil, "Các cơ quan chịu trách nhiệm thi hành Quyết định này"),
        Fixture.section("KẾ HOẠCH", "Thực hiện Đề án năm 2018", "(Ban hành kèm theo Quyết định số: 331/QĐ-UBND)"),
        Fixture.section("I", "Mục đích, yêu cầu"), Fixture.section("I.1", "Mục đích", "- Khởi động Đề án."),
        Fixture.section("I.2", nil, "Thực hiện đúng tiến độ."), Fixture.section("II", "NỘI DUNG", "{{NHIEM VU}}"),
        Fixture.section("III", "KINH PHÍ", "{{kinh phí}}"),
        Fixture.section("KẾT", nil, "Trên đây là Kế hoạch năm 2018."),
      ]
    }
    return Fixture.assessment(plan, asOf: "2018-04-30")
  }()

  private static let tasks = [
    Fixture.activity("2", "Xây dựng Đề án"),
    Fixture.activity("2.1", "Đánh giá thực trạng") {
      $0.parent = ActivityIndex(0)
      $0.schedule = Fixture.time("Tháng 01 đến tháng 3/2018.", "2018-01-01", "2018-03-31")
      $0.lead = Fixture.units("Ủy ban nhân dân các huyện, thành phố")
      $0.partners = Fixture.units("đơn vị tư vấn")
      $0.content = "- Thu thập thông tin.\n- Khảo sát."
    },
    Fixture.activity("2.3", "Hội thảo") {
      $0.parent = ActivityIndex(0)
      $0.lead = Fixture.units("Văn phòng Điều phối")
      $0.onBehalfOf = Fixture.units("Ủy ban nhân dân tỉnh")
      $0.content = "Xin ý kiến các Sở."
      $0.output = "Biên bản hội thảo"
    },
    Fixture.activity("5.4", "Triển khai") {
      $0.content = "CÁC HOẠT ĐỘNG HỖ TRỢ\n| STT | Hoạt động | Kết quả |\n| 1 | Tập huấn | Người dân biết cách làm |"
    },
    Fixture.activity("6a", "Khảo sát") {
      $0.parent = ActivityIndex(3)
      $0.lead = Fixture.units("đơn vị tư vấn")
      $0.supporters = Fixture.units("Văn phòng Điều phối", "Sở Công thương")
    },
  ]

  private static let targets: [Target] = {
    func target(_ code: String, _ comparison: Comparison, _ figures: Int64...) -> Target {
      var target = Target(code: Fixture.located(TargetCode(code), code), name: "Chỉ tiêu \(code)")
      target.year = 2025
      target.comparison = comparison
      target.planned = figures.first.map { Fixture.located(Quantity(mantissa: $0), $0 < 10 ? "0\($0)" : "\($0)") }
      target.plannedTo = figures.dropFirst().first.map { Fixture.located(Quantity(mantissa: $0)) }
      return target
    }
    return [
      target("CT1", .atLeast, 50), target("CT2", .range, 60, 70), target("CT3", .equal), target("CT4", .atMost, 3),
    ]
  }()

  /// Thirty million disbursed, twelve of them advanced and not recovered.
  private static let ledger: Ledger = {
    var amounts = Ledger.Amounts(inForce: Fixture.million(30_000))
    amounts.disbursed[2] = Fixture.million(12_000)
    amounts.advanced[3] = Fixture.million(1_824)
    let rest = Ledger.Amounts(inForce: Fixture.million(1_000))
    return Ledger(
      entries: [
        Ledger.Entry(activity: ActivityIndex(0), source: SourceIndex(0), budgetYear: 2021, amounts: amounts),
        Ledger.Entry(activity: ActivityIndex(0), source: SourceIndex(1), budgetYear: 2021, amounts: rest),
      ], recordsCounted: 1)
  }()

  private static let records: RecordTable = {
    var table = RecordTable()
    table.activityCodes = [ActivityCode("3.1")]
    table.rows = [
      ActivityRecord(
        amount: 12_000_000_000, day: Fixture.day("2021-07-12"), activity: 0, source: 0, unit: -1, line: 2,
        budgetYear: 2021,
        file: 0, kind: .disbursement, hasAmount: true)
    ]
    return table
  }()
}
