import PlanModel

/// What the values of a column tell about its separators (dấu phân cách hàng nghìn, thập phân).
struct SeparatorEvidence {
  private var vietnamese: (count: Int, first: Field)?
  private var english: (count: Int, first: Field)?
  private var firstIsEnglish = false
  private var openComma: Field?

  /// Takes a number into account; its field is made only where it is the first of its sort.
  mutating func add(_ number: ScannedNumber, at field: @autoclosure () -> Field) {
    switch number.shape {
    case .plain: break
    case .open(thousandsIn: .vietnamese): break
    case .open(thousandsIn: .english): if openComma == nil { openComma = field() }
    case .settled(.vietnamese, _): vietnamese = vietnamese.map { ($0.count + 1, $0.first) } ?? (1, field())
    case .settled(.english, _):
      firstIsEnglish = firstIsEnglish || vietnamese == nil
      english = english.map { ($0.count + 1, $0.first) } ?? (1, field())
    }
  }

  /// The use that most values speak for; the earlier one where they are even, and Vietnamese use where none does.
  var use: SeparatorUse {
    let (left, right) = (vietnamese?.count ?? 0, english?.count ?? 0)
    if left == right { return firstIsEnglish ? .english : .vietnamese }
    return left > right ? .vietnamese : .english
  }

  /// A value that speaks for the use that the column has.
  var witness: Field? {
    switch use {
    case .vietnamese: vietnamese?.first
    case .english: english?.first
    }
  }

  /// The first value that was read in Vietnamese use although no value tells it.
  var assumed: Field? { vietnamese == nil && english == nil ? openComma : nil }
}
