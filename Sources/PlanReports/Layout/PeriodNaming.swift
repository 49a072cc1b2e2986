internal import PlanModel

extension Period {
  /// Whether a text names the period, in any spelling: `năm 2026` anywhere or the year at the end, `2021 – 2025` and `từ năm
  /// 2021 đến năm 2025` anywhere.
  func isNamed(in text: String) -> Bool {
    let (numbers, gaps) = Period.numbers(in: text)
    return numbers.indices.contains { place in
      let before = gaps[place]
      guard isSingleYear else {
        return place > 0 && numbers[place - 1] == "\(firstYear)" && numbers[place] == "\(lastYear)"
          && Period.joins(before)
      }
      guard numbers[place] == "\(firstYear)" else { return false }
      let isPart = Period.joins(before) || (place + 1 < numbers.count && Period.joins(gaps[place + 1]))
      let isLast = place + 1 == numbers.count && !gaps[place + 1].contains(where: \.isLetter)
      return !isPart && (Folding.fold(before).hasSuffix("nam") || (isLast && !before.hasSuffix("/")))
    }
  }

  /// The numbers of a text, and what stands before each and behind the last.
  private static func numbers(in text: String) -> (numbers: [String], gaps: [String]) {
    var (numbers, gaps): ([String], [String]) = ([], [""])
    var isInNumber = false
    for character in text {
      if character.isASCII, character.isNumber {
        if isInNumber { numbers[numbers.count - 1].append(character) } else { numbers.append(String(character)) }
        isInNumber = true
      } else {
        if isInNumber { gaps.append("") }
        gaps[gaps.count - 1].append(character)
        isInNumber = false
      }
    }
    if isInNumber { gaps.append("") }
    return (numbers, gaps)
  }

  /// Whether what stands between two years makes a span of them.
  private static func joins(_ gap: String) -> Bool {
    ["-", "–", "—", "den", "den nam", "toi", "toi nam", "den het nam"].contains(Folding.fold(gap))
  }
}
