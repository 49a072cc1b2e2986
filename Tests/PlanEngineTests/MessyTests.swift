import Foundation
import Testing

/// One folder for each trap of the handbook's chapter on imports, and under 16 one for each encoding. `UPDATE_GOLDENS=1` writes the expectations anew, and still
/// fails once, so that they are read.
@Suite("Messy files")
struct MessyTests {
  @Test("what offices send is read, or refused at its place, as its expectation says", arguments: MessyFolder.names)
  func folder(_ name: String) throws {
    let folder = MessyFolder(name: name)
    let outcome = try folder.outcome()
    guard folder.expectation != outcome else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try outcome.write(toFile: folder.expectationPath, atomically: true, encoding: .utf8)
      Issue.record("\(name) was written anew: read its difference, then test again")
    } else {
      let lines = (folder.expectation ?? "(missing)").split(separator: "\n", omittingEmptySubsequences: false)
      let found = outcome.split(separator: "\n", omittingEmptySubsequences: false)
      let difference = found.difference(from: lines).map { change in
        switch change {
        case .insert(let line, let text, _): "+ \(line + 1) \(text)"
        case .remove(let line, let text, _): "- \(line + 1) \(text)"
        }
      }
      Issue.record("\(name) differs from its expectation:\n\(difference.joined(separator: "\n"))")
    }
  }

  @Test("every trap has its folder")
  func isComplete() {
    let traps = Set(MessyFolder.names.compactMap { Int($0.prefix(2)) })
    #expect(traps.isSuperset(of: 1...16))
  }
}
