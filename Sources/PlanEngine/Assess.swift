public import PlanModel

/// Assesses a plan at a day: costs, schedules, allocation, ledger, and what is wrong with them (thẩm tra).
///
/// Pure: the same plan and day give the same assessment. What was found in reading comes first. A stage whose input could
/// not be read in full gives nothing, and the checks that hang on it are silent. Where an approved version is given, as few
/// amounts as possible are other than in it.
public func assess(_ read: ReadPlan, asOf: Day, keeping approved: ApprovedAmounts? = nil) -> Assessment {
  let work = AssessmentWork(read, asOf: asOf, keeping: approved)
  let (assessment, stages) = work.finished(with: RecordTally(of: read.plan, asOf: asOf))
  return checked(assessment, stages)
}

/// Assesses a plan as the other `assess` does, and gives the same, but on several cores: millions of records are added up
/// beside the stages that do not rest on them, and checks look at the outcome side by side.
public func assess(_ read: ReadPlan, asOf: Day, keeping approved: ApprovedAmounts? = nil) async -> Assessment {
  async let tally = RecordTally(of: read.plan, asOf: asOf)
  let work = AssessmentWork(read, asOf: asOf, keeping: approved)
  let (assessment, stages) = work.finished(with: await tally)
  return await checked(assessment, stages)
}

/// The stages of an assessment.
private struct AssessmentWork {
  private let plan: Plan
  private let asOf: Day
  private let findings: Findings
  private let schedules: [Schedule?]
  private let graph: OrderGraph
  private let costs: [ActivityCost]
  private let problem: AllocationProblem
  private let allocation: Allocation
  private let quarters: QuarterStage
  private let canAccount: Bool

  /// The stages that do not rest on the plan's records.
  init(_ read: ReadPlan, asOf: Day, keeping approved: ApprovedAmounts?) {
    (plan, self.asOf) = (read.plan, asOf)
    schedules = resolvedSchedules(of: plan)
    graph = OrderGraph(plan.activities)
    let range = AmountRange(of: plan)
    var findings = read.findings
    findings.add(range.findings)
    self.findings = findings
    costs =
      range.holds
      ? resolvedCosts(of: plan, schedules: schedules) : plan.activities.rows.map { _ in ActivityCost() }
    let canAllocate = range.holds && plan.damagedFiles.isDisjoint(with: AllocationProblem.inputs)
    var problem = AllocationProblem(of: plan, costs: costs, schedules: schedules, keeping: approved)
    if canAllocate { problem.draw() }
    self.problem = problem
    allocation = canAllocate ? problem.allocation : Allocation()
    quarters =
      canAllocate
      ? QuarterStage(of: problem, allocation: allocation, schedules: schedules)
      : QuarterStage(withoutAllocationOf: problem)
    canAccount = canAllocate && !plan.damagedFiles.contains(.records)
  }

  /// The assessment, yet unchecked, with what its records add up to.
  func finished(with records: RecordTally) -> (Assessment, Stages) {
    let ledger = canAccount ? ledger(of: problem, allocation: allocation, spent: records.sums) : Ledger()
    let assessment = Assessment(
      plan: plan, asOf: asOf, costs: costs, schedules: schedules, allocation: allocation,
      quarters: quarters.quarters, ledger: ledger, order: orderSlacks(graph, of: plan, schedules: schedules),
      progress: records.progress.progress(of: plan), owedReports: owedReports(of: plan), findings: findings)
    return (assessment, Stages(of: assessment, problem: problem, order: graph, quarters: quarters))
  }
}
