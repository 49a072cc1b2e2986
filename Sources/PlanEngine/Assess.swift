public import PlanModel

/// Assesses a plan at a day: costs, schedules, allocation, ledger, and what is wrong with them (thẩm tra).
///
/// Pure: the same plan and day give the same assessment. What was found in reading comes first. A stage whose input could
/// not be read in full gives nothing, and the checks that hang on it are silent.
public func assess(_ read: ReadPlan, asOf: Day) -> Assessment {
  let plan = read.plan
  var findings = read.findings
  let schedules = resolvedSchedules(of: plan)
  let range = AmountRange(of: plan)
  findings.add(range.findings)
  let costs =
    range.holds
    ? resolvedCosts(of: plan, schedules: schedules) : plan.activities.rows.map { _ in ActivityCost() }
  let canAllocate = range.holds && plan.damagedFiles.isDisjoint(with: AllocationProblem.inputs)
  var problem = AllocationProblem(of: plan, costs: costs, schedules: schedules)
  if canAllocate { problem.draw() }
  let allocation = canAllocate ? problem.allocation : Allocation()
  let canAccount = canAllocate && !plan.damagedFiles.contains(.records)
  let ledger = canAccount ? PlanEngine.ledger(of: problem, allocation: allocation, asOf: asOf) : Ledger()
  let assessment = Assessment(
    plan: plan, asOf: asOf, costs: costs, schedules: schedules, allocation: allocation, ledger: ledger,
    progress: recordedProgress(of: plan, asOf: asOf), owedReports: owedReports(of: plan), findings: findings)
  return checked(assessment, Stages(of: assessment, problem: problem))
}
