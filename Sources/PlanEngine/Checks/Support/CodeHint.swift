import PlanModel

/// Says which known code a wrong one was most likely meant to be.
struct CodeHint {
  /// After so many wrong codes it is the whole list that is off, and no hint helps.
  private static let most = 20
  private let codes: [String]
  private var given = 0

  /// Hints among the codes of a plan.
  init(among codes: [String]) {
    self.codes = codes
  }

  /// A sentence that names the nearest code; empty where none is near.
  mutating func hint(for code: String) -> Wording {
    guard given < CodeHint.most else { return .empty }
    given += 1
    // Nothing is like a single letter, and a slip seldom hits the first one.
    guard code.count > 1 else { return .empty }
    let likeFirst = codes.filter { $0.prefix(1).lowercased() == code.prefix(1).lowercased() }
    let nearest = nearestWord(to: code, among: likeFirst) ?? nearestWord(to: code, among: codes)
    return nearest.map { Wording(vi: " Gần giống nhất là \($0).", en: " The nearest is “\($0)”.") } ?? .empty
  }
}
