public import PlanModel
import TestSupport
public import Testing

@testable import PlanEngine

@Suite("Every check on its own examples")
struct CheckExampleTests {
  static let infos = checks.map { type(of: $0).info }

  @Test("the failing example has exactly one finding of the code, at the mark, and no other error", arguments: infos)
  func failing(info: CheckInfo) throws {
    let files = PlanFiles(info.failing)
    let found = assess(files.read(), asOf: info.failing.asOf ?? Day(number: 30_000)).findings.sorted
    let ofCode = found.filter { $0.code == info.code }
    #expect(ofCode.count == 1, "\(found)")
    let (place, mark) = (try #require(ofCode.first?.place), try #require(files.mark))
    #expect(place.file == mark.file && (place.line == mark.line && place.column == mark.column || place.line == 0))
    #expect(found.filter { $0.severity == .error && $0.code != info.code } == [])
  }

  @Test("the passing example has no finding of the code and no error", arguments: infos)
  func passing(info: CheckInfo) {
    let files = PlanFiles(info.passing)
    let found = assess(files.read(), asOf: info.passing.asOf ?? Day(number: 30_000)).findings.sorted
    #expect(found.filter { $0.code == info.code || $0.severity == .error } == [])
  }

  @Test("every text is a sentence in both languages, and quotes as an office does", arguments: infos)
  func sentences(info: CheckInfo) {
    let found = assess(PlanFiles(info.failing).read(), asOf: info.failing.asOf ?? Day(number: 30_000)).findings.sorted
    let ofCode = found.filter { $0.code == info.code }
    #expect(!ofCode.isEmpty)
    for text in [info.summary, info.why] + ofCode.flatMap({ [$0.message, $0.help] }) {
      #expect(Sentences.faults(vi: text.vi, en: text.en) == [])
    }
  }

  @Test("codes are listed in order, each once, and what follows from what leads to no circle")
  func order() {
    let families = [structureChecks, amountChecks, scheduleChecks, recordChecks, obligationChecks].map {
      $0.map { type(of: $0).info.code.rawValue }
    }
    for codes in families { #expect(codes == Array(Set(codes)).sorted()) }
    _ = Make.plan([]).assessed()
  }
}

extension CheckInfo: CustomTestStringConvertible {
  /// The code names the case.
  public var testDescription: String { code.rawValue }
}
