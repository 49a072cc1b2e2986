import PlanModel

/// What the values of a column tell about its separators (dấu phân cách hàng nghìn, thập phân).
struct SeparatorEvidence: Sendable {
  private var vietnameseCount = 0
  private var englishCount = 0
  private var firstVietnamese: Field?
  private var firstEnglish: Field?
  private var firstIsEnglish = false
  private var openComma: Field?

  /// Takes a number into account; its field is made only where it is the first of its sort.
  mutating func add(_ number: ScannedNumber, at field: @autoclosure () -> Field) {
    switch number.shape {
    case .plain: break
    case .open(thousandsIn: .vietnamese): break
    case .open(thousandsIn: .english): if openComma == nil { openComma = field() }
    case .settled(.vietnamese, _):
      vietnameseCount += 1
      if vietnameseCount == 1 { firstVietnamese = field() }
    case .settled(.english, _):
      englishCount += 1
      if englishCount == 1 {
        firstEnglish = field()
        firstIsEnglish = vietnameseCount == 0
      }
    }
  }

  /// Takes into account what the values behind these tell.
  mutating func append(_ other: SeparatorEvidence) {
    if vietnameseCount + englishCount == 0 { firstIsEnglish = other.firstIsEnglish }
    vietnameseCount += other.vietnameseCount
    englishCount += other.englishCount
    firstVietnamese = firstVietnamese ?? other.firstVietnamese
    firstEnglish = firstEnglish ?? other.firstEnglish
    openComma = openComma ?? other.openComma
  }

  /// The use that most values speak for; the earlier one where they are even, and Vietnamese use where none does.
  var use: SeparatorUse {
    if vietnameseCount == englishCount { return firstIsEnglish ? .english : .vietnamese }
    return vietnameseCount > englishCount ? .vietnamese : .english
  }

  /// Whether no value contradicts another.
  var isUnanimous: Bool { vietnameseCount == 0 || englishCount == 0 }

  /// A value that speaks for the use that the column has.
  var witness: Field? {
    switch use {
    case .vietnamese: firstVietnamese
    case .english: firstEnglish
    }
  }

  /// The first value that was read in Vietnamese use although no value tells it.
  var assumed: Field? { vietnameseCount + englishCount == 0 ? openComma : nil }
}
