import PlanModel

extension RelatedPlace {
  /// A place, what it is and what stands there: `kinh phí: 50 triệu đồng`, `cost: 50 million đồng`.
  init(_ place: SourcePlace, _ label: Wording, _ content: Wording) {
    self.init(place, [label, content].joined(separator: ": "))
  }
}
