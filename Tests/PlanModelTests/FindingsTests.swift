import PlanModel
import TestSupport
import Testing

@Suite("Findings")
struct FindingsTests {
  @Test("a finding may weigh less than its code, and is counted by what it weighs")
  func ownSeverity() {
    var findings = Findings()
    findings.add(Finding(.r005, at: nil, "vượt", help: "xem lại"))
    findings.add(Finding(.r005, at: nil, "vượt, vốn tư nhân", help: "xem lại", severity: .note))
    #expect(findings.count(of: .warning) == 1)
    #expect(findings.count(of: .note) == 1)
    #expect(findings.counts[.r005] == 2)
  }

  @Test("collections add up: all are counted, and no more kept than the bound")
  func adding() {
    var (left, right) = (Findings(), Findings())
    for line in 1...(Findings.kept - 1) {
      left.add(Finding(.r001, at: SourcePlace(file: FileName(.records), line: line, column: 1), "a", help: "b"))
    }
    for line in 1...5 {
      right.add(Finding(.r001, at: SourcePlace(file: FileName(.records), line: -line, column: 1), "a", help: "b"))
    }
    left.add(right)
    #expect(left.counts[.r001] == Findings.kept + 4)
    #expect(left.sorted.count == Findings.kept)
    #expect(left.count(of: .error) == Findings.kept + 4)
    #expect(left.omitted.map(\.count) == [4])
  }
}
