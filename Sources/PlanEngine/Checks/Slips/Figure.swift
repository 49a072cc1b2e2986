import PlanModel

/// An amount of a table where it stands, as a sum sees it.
struct Figure {
  /// The field in which an amount is written.
  struct Field {
    let text: String
    let column: String
  }

  /// What stands beside a figure, in the next column or year.
  struct Neighbour {
    /// The column's heading: `năm 2022`, `2022`.
    let column: Wording
    let amount: Money
  }

  /// What the figure is, within a sentence: `nhiệm vụ 3.1`.
  let title: Wording
  let amount: Money
  let place: SourcePlace
  /// Where the amount is written; none where other figures give it, so that no slip of the pen can be in it.
  let field: Field?
  let neighbours: [Neighbour]
  /// Whether rows below are added up in it.
  let isSum: Bool

  /// An amount, and the field where it is stated if it is what that field says; its place is there, else the one given.
  init(
    _ title: Wording, _ amount: Money, statedAs stated: Located<Money>?, column: String, elseAt place: SourcePlace,
    neighbours: [Neighbour] = [], isSum: Bool = false
  ) {
    self.title = title
    self.amount = amount
    self.place = stated?.place ?? place
    field = stated.flatMap { $0.value == amount ? Field(text: $0.text, column: column) : nil }
    self.neighbours = neighbours
    self.isSum = isSum
  }

  /// `nhiệm vụ 3.1: 50 triệu đồng`, where the figure stands.
  func related(in unit: MoneyUnit) -> RelatedPlace { RelatedPlace(place, title, amount.wording(in: unit)) }
}

extension Activity {
  /// A cost of the activity, stated or the sum of what is below it; the unit cost stands beside it.
  func figure(_ amount: Money, isSum: Bool = false) -> Figure {
    let beside = unitCost.map { [Figure.Neighbour(column: .unitCost, amount: $0.value)] } ?? []
    return Figure(
      title, amount, statedAs: costPlace?.stated, column: costPlace?.field ?? "cost", elseAt: code.place,
      neighbours: cost == nil ? [] : beside, isSum: isSum)
  }

  /// The cost of a year; the years before and after stand beside it.
  func figure(_ amount: Money, in year: Int, titled title: Wording, isSum: Bool = false) -> Figure {
    let cell = yearCosts.first { $0.year == year }?.cost
    return Figure(
      title, amount, statedAs: cell, column: "cost_\(year)", elseAt: costPlace?.stated.place ?? code.place,
      neighbours: yearCosts.filter { abs($0.year - year) == 1 }.map {
        Figure.Neighbour(column: .year($0.year), amount: $0.cost.value)
      }, isSum: isSum)
  }
}

extension Assessment {
  /// Whether what an activity costs is the sum of several below it.
  func isSum(_ index: ActivityIndex) -> Bool {
    !cost(of: index).isCostedLine && plan.activities[index].children.count { cost(of: $0).total != nil } > 1
  }
}

extension SourceTree {
  /// The total of a source; none where it is not known.
  func figure(of index: SourceIndex) -> Figure? {
    let source = self[index]
    return total(of: index).map {
      Figure(
        source.title, $0, statedAs: source.total, column: "total", elseAt: source.code.place,
        isSum: source.children.count > 1)
    }
  }
}

extension Wording {
  /// The heading of the column of unit costs.
  static let unitCost = Wording(vi: "đơn giá", en: "unit cost")

  /// The heading of a year's column.
  static func year(_ year: Int) -> Wording { Wording(vi: "năm \(year)", en: "\(year)") }

  /// The words as they stand within a sentence that they do not begin.
  var withinSentence: Wording {
    Wording(vi: vi.prefix(1).lowercased() + vi.dropFirst(), en: en.prefix(1).lowercased() + en.dropFirst())
  }

  /// The words as they begin a sentence.
  var beginningSentence: Wording {
    Wording(vi: vi.prefix(1).uppercased() + vi.dropFirst(), en: en.prefix(1).uppercased() + en.dropFirst())
  }
}
