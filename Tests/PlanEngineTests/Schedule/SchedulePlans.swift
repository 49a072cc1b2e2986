import PlanInput
import PlanModel

@testable import PlanEngine

/// Reads a plan's files and runs the schedule's checks over it.
func scheduleFindings(in files: [(name: String, text: String)]) -> [Finding] {
  let buffers = files.map { file in
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.text.utf8.count, alignment: 1)
    buffer.copyBytes(from: file.text.utf8)
    return buffer
  }
  defer { for buffer in buffers { buffer.deallocate() } }
  let read = PlanInput.read(
    name: "ke-hoach",
    files: zip(files, buffers).map { InputFile(name: FileName($0.name), bytes: UnsafeRawBufferPointer($1)) })
  var findings = read.findings
  let assessment = scheduleAssessment(of: read.plan, findings: findings)
  let stages = Stages(
    of: assessment,
    problem: AllocationProblem(of: read.plan, costs: assessment.costs, schedules: assessment.schedules),
    order: OrderGraph(read.plan.activities))
  for check in scheduleChecks { check.run(assessment, stages, into: &findings) }
  return findings.sorted
}

/// What the checks of the schedule look at.
func scheduleAssessment(of plan: Plan, findings: Findings = Findings()) -> Assessment {
  Assessment(
    plan: plan, asOf: Day(number: 0), costs: plan.activities.rows.map { _ in ActivityCost() },
    schedules: resolvedSchedules(of: plan), allocation: Allocation(), ledger: Ledger(), findings: findings)
}

/// A plan for 2018 of the given rows: code, time and what comes before.
func plan2018(_ rows: [(code: String, time: String, after: String)], date: String = "") -> [(
  name: String, text: String
)] {
  let activities = rows.map { "\($0.code),Nhiệm vụ \($0.code),\"\($0.time)\",\"\($0.after)\"\n" }.joined()
  return [
    ("plan.csv", "key,value\nperiod,2018\n" + (date.isEmpty ? "" : "date,\(date)\n")),
    ("activities.csv", "activity,name,time,after\n" + activities),
  ]
}

/// The findings as `CODE line:column`, activities' rows counted from the header's 1.
func places(_ findings: [Finding], _ codes: Set<Code>) -> [String] {
  findings.filter { codes.contains($0.code) }.map {
    "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)"
  }
}
