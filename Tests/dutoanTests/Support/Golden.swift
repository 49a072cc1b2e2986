import Foundation
import TestSupport
import Testing

/// Results kept in `Tests/Goldens`, that must not change unseen.
///
/// `UPDATE_GOLDENS=1` writes them anew, and still fails once, so that the difference is read.
enum Golden {
  static let folder = Repository.path("Tests/Goldens")

  /// Holds a text against its golden.
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let path = folder + "/" + name
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    guard golden != text else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try? FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try? text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was written anew: read its difference, then test again", sourceLocation: sourceLocation)
    } else if let golden {
      Issue.record("\(name) differs\(firstDifference(golden, text))", sourceLocation: sourceLocation)
    } else {
      Issue.record("\(name) is missing: make goldens writes it", sourceLocation: sourceLocation)
    }
  }

  private static func firstDifference(_ old: String, _ new: String) -> String {
    let (old, new) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let shown = { (lines: [String]) in line < lines.count ? lines[line] : "(end)" }
    return " from line \(line + 1):\n- \(shown(old))\n+ \(shown(new))"
  }
}
