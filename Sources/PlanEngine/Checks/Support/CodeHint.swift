/// Says which known code a wrong one was most likely meant to be.
struct CodeHint {
  /// After so many wrong codes it is the whole list that is off, and no hint helps.
  private static let most = 20
  private let known: [[Character]]
  private let codes: [String]
  private var given = 0

  /// Hints among the codes of a plan.
  init(among codes: [String]) {
    self.codes = codes
    known = codes.map { Array($0.lowercased()) }
  }

  /// A sentence that names the nearest code, the first in file order where several are as near; empty where none is near.
  mutating func hint(for code: String) -> String {
    guard given < CodeHint.most else { return "" }
    given += 1
    let wanted = Array(code.lowercased())
    var best: (code: String, distance: Int)?
    for (candidate, text) in zip(known, codes) where abs(candidate.count - wanted.count) <= wanted.count / 3 + 1 {
      let distance = editDistance(wanted, candidate)
      if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max { best = (text, distance) }
    }
    return best.map { " Gần giống nhất là \($0.code)." } ?? ""
  }
}

/// How many letters must be put in, left out or changed to make one word of the other (Levenshtein 1966).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      (diagonal, row[j + 1]) = (row[j + 1], min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1)))
    }
  }
  return row[right.count]
}
