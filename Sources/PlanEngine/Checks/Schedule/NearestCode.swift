import PlanModel

/// Finds the code that differs from a mistyped one by a sign more, less or other, without holding it against every code
/// (symmetric deletion, Garbe 2012).
struct NearestCode {
  /// Longer codes are words, and get no hint.
  private static let longest = 24
  private var byShape: [String: [ActivityCode]] = [:]

  /// Among the codes of a plan, in file order.
  init(among codes: [ActivityCode]) {
    for code in codes {
      for shape in NearestCode.shapes(of: code) where byShape[shape, default: []].count < 8 {
        byShape[shape, default: []].append(code)
      }
    }
  }

  /// The nearest code, the first in file order where several are as near; none where nothing is near.
  func nearest(to code: ActivityCode, except own: ActivityCode) -> ActivityCode? {
    for shape in NearestCode.shapes(of: code) {
      if let found = byShape[shape]?.first(where: { $0 != own }) { return found }
    }
    return nil
  }

  /// The code in small letters, and the same less each of its characters.
  private static func shapes(of code: ActivityCode) -> [String] {
    let characters = Array(code.text.lowercased().filter { !$0.isWhitespace })
    guard characters.count <= longest else { return [] }
    return [String(characters)]
      + characters.indices.map { index in
        String(characters[..<index] + characters[(index + 1)...])
      }
  }
}
