import Glibc
import PlanEngine
import PlanInput
import PlanModel

/// Times the tokenizer over a file that lies in memory, on one core, and prints the median in gigabytes a second.
func timeTokenizer(over bytes: UnsafeRawBufferPointer) {
  _ = fields(of: bytes)
  let times = (0..<9).map { _ in
    let start = seconds()
    let fields = fields(of: bytes)
    precondition(fields > 0, "the file has fields")
    return seconds() - start
  }
  print(Double(bytes.count) / times.sorted()[times.count / 2] / 1e9)
}

/// Times the assessment of a plan that is read, its schedule and every check included, on one core, and prints the median in
/// seconds.
func timeAssessment(of files: [(name: String, bytes: UnsafeRawBufferPointer)]) {
  let plan = read(name: "plan", files: files.map { InputFile(name: FileName($0.name), bytes: $0.bytes) })
  precondition(!plan.findings.hasErrors, "the plan can be read")
  let times = (0..<5).map { _ in
    let start = seconds()
    let assessment = assess(plan, asOf: Day(number: 0))
    precondition(assessment.schedules.count == plan.plan.activities.rows.count, "every activity is assessed")
    return seconds() - start
  }
  print(times.sorted()[times.count / 2])
}

/// Times the allocation alone of a plan that is read and whose costs are known, on one core: the problem is set up, solved
/// and made an allocation. Prints the median in seconds.
func timeAllocation(of files: [(name: String, bytes: UnsafeRawBufferPointer)]) {
  let plan = read(name: "plan", files: files.map { InputFile(name: FileName($0.name), bytes: $0.bytes) })
  precondition(!plan.findings.hasErrors, "the plan can be read")
  let assessment = assess(plan, asOf: Day(number: 0))
  let times = (0..<5).map { _ in
    let start = seconds()
    let allocation = allocation(of: plan.plan, costs: assessment.costs, schedules: assessment.schedules)
    let time = seconds() - start
    precondition(allocation.lines == assessment.allocation.lines, "the same amounts are found again")
    return time
  }
  print(times.sorted()[times.count / 2])
}

private func fields(of bytes: UnsafeRawBufferPointer) -> Int {
  var tokenizer = Tokenizer(bytes, delimiter: UInt8(ascii: ","), from: 0)
  var fields = 0
  while tokenizer.next() { fields += tokenizer.fieldCount }
  return fields
}

private func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
