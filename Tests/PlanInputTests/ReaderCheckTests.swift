import PlanInput
public import PlanModel
import TestSupport
public import Testing

@Suite("What the reader finds")
struct ReaderCheckTests {
  @Test("every check finds its failing example once, at the mark, and no other error", arguments: readerChecks)
  func failingExample(_ check: CheckInfo) throws {
    let (files, mark) = materialise(check.failing)
    let read = readPlan(files)
    let found = read.found(check.code)
    #expect(found.count == 1)
    let place = try #require(found.first?.place)
    #expect(place.answers(to: try #require(mark)), "\(place)")
    #expect(read.findings.sorted.filter { $0.severity == .error && $0.code != check.code } == [])
  }

  @Test("no check finds anything in its passing example", arguments: readerChecks)
  func passingExample(_ check: CheckInfo) {
    let read = readPlan(materialise(check.passing).files)
    #expect(read.found(check.code) == [])
    #expect(read.findings.sorted.filter { $0.severity == .error } == [])
  }

  @Test("every text is a sentence in both languages, and quotes as an office does", arguments: readerChecks)
  func sentences(_ check: CheckInfo) {
    var texts = [check.summary, check.why]
    for finding in readPlan(materialise(check.failing).files).found(check.code) {
      texts += [finding.message, finding.help]
    }
    #expect(texts.count > 2)
    for text in texts { #expect(Sentences.faults(vi: text.vi, en: text.en) == []) }
  }

  @Test("the list of checks is in the order of the codes, each once")
  func order() {
    let codes = readerChecks.map(\.code.rawValue)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }
}

extension CheckInfo: CustomTestStringConvertible {
  /// The code names the case.
  public var testDescription: String { code.rawValue }
}
