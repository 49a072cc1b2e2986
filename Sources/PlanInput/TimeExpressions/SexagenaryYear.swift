/// Years as the lunar calendar names them: a stem and a branch, the same again after sixty years (can chi).
enum SexagenaryYear {
  private static let stems: [[String]] = [
    ["giáp"], ["ất"], ["bính"], ["đinh"], ["mậu"], ["kỷ", "kỉ"], ["canh"], ["tân"], ["nhâm"], ["quý", "quí"],
  ]
  private static let branches: [[String]] = [
    ["tý", "tí"], ["sửu"], ["dần"], ["mão", "mẹo"], ["thìn"], ["tỵ", "tị"], ["ngọ"], ["mùi"], ["thân"], ["dậu"],
    ["tuất"], ["hợi"],
  ]
  /// The cycle that today's plans lie in; 1984 was Giáp Tý.
  private static let cycle = 1984..<2044

  /// The year of a stem and a branch (`Tân Sửu` is 2021); none where the words are no such name.
  static func year(stem: String?, branch: String?) -> Int? {
    guard let stem, let branch, let first = stems.firstIndex(where: { $0.contains(stem) }),
      let second = branches.firstIndex(where: { $0.contains(branch) })
    else { return nil }
    return cycle.first { ($0 - cycle.lowerBound) % 10 == first && ($0 - cycle.lowerBound) % 12 == second }
  }
}
