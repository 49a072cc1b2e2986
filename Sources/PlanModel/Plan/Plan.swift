/// A plan as it was read from its folder (kế hoạch). Values only: nothing here knows where the bytes came from.
public struct Plan: Sendable {
  /// The folder's name.
  public var name: String
  /// What the plan says of itself.
  public var identity = PlanIdentity()
  /// Nhiệm vụ.
  public var activities = ActivityTree()
  /// Dự toán chi tiết.
  public var estimates: [EstimateLine] = []
  /// Nguồn vốn.
  public var sources = SourceTree()
  /// Vốn đã xác định.
  public var funding: [FundingLine] = []
  /// Quy tắc phân bổ.
  public var rules: [AllocationRule] = []
  /// Tiêu chí phân bổ.
  public var criteria: [UnitCriterion] = []
  /// Bản ghi thực hiện.
  public var records = RecordTable()
  /// Chỉ tiêu.
  public var targets: [Target] = []
  /// Kết quả chỉ tiêu.
  public var results: [TargetResult] = []
  /// Đơn vị.
  public var units: [Unit] = []
  /// Trách nhiệm.
  public var duties: [Duty] = []
  /// Các mục của văn bản.
  public var sections: [Section] = []
  /// Văn bản phát hành.
  public var documents: [DocumentIdentity] = []
  /// Nghĩa vụ báo cáo.
  public var obligations: [Obligation] = []
  /// Báo cáo đã nộp.
  public var submissions: [Submission] = []
  /// Sản phẩm.
  public var products: [Product] = []
  /// Ngày nghỉ, ngày làm bù.
  public var holidays: [Holiday] = []
  /// Lịch làm việc: the public holidays, and what the plan says of its own.
  public var calendar = WorkCalendar.weekends
  /// The files that could be read. A check whose input is missing here is silent.
  public var readFiles: Set<PlanFileKind> = []
  /// The files of which a row or a field could not be read: what follows from them is not reported again.
  public var damagedFiles: Set<PlanFileKind> = []

  /// A plan of which only the name is known.
  public init(name: String) {
    self.name = name
  }

  /// The plan's period: as stated, else the years that its costs name, else none.
  public var period: Period? {
    if let period = identity.period { return period.value }
    return activities.yearsOfCosts.flatMap { Period(firstYear: $0.lowerBound, lastYear: $0.upperBound) }
  }
}

/// What reading a plan gives: the plan as far as it could be read, and what was found on the way.
public struct ReadPlan: Sendable {
  /// The plan.
  public var plan: Plan
  /// What was found while reading.
  public var findings: Findings

  /// A plan and what was found.
  public init(plan: Plan, findings: Findings) {
    self.plan = plan
    self.findings = findings
  }
}
