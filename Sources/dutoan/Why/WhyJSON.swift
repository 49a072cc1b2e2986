import PlanModel

/// Why amounts are what they are as JSON, version 1 of the format: money in whole đồng, what is unrounded in đồng with up to
/// three decimals.
struct WhyJSON {
  private let plan: Plan
  private let name: String
  private let language: Language
  private let wording: TraceWording

  /// The document of an assessed plan of a name.
  init(of assessment: Assessment, named name: String, language: Language) {
    plan = assessment.plan
    self.name = name
    self.language = language
    wording = TraceWording(of: assessment)
  }

  private typealias Members = [(key: String, value: JSON)]

  /// The amounts asked for; `contradictions` is empty.
  func document(_ selection: WhySelection) -> JSON {
    document(
      selection.activity, total: selection.amounts.map(\.amount).reduce(.zero, +),
      amounts: (selection.amounts + selection.absent).map(amount), contradictions: .array([]))
  }

  /// The contradiction for which there are no amounts.
  func document(_ activity: ActivityIndex, contradictions: Findings) -> JSON {
    document(
      activity, total: nil, amounts: [], contradictions: DiagnosticsJSON.list(of: contradictions, in: language))
  }

  private func document(_ activity: ActivityIndex, total: Money?, amounts: [JSON], contradictions: JSON) -> JSON {
    .object([
      ("version", .integer(1)), ("plan", .string(name)), ("activity", code(of: activity)), ("total", .money(total)),
      ("amounts", .array(amounts)), ("contradictions", contradictions),
    ])
  }

  private func amount(_ amount: AmountTrace) -> JSON {
    .object(
      cell(amount.activity, amount.source, amount.year) + [
        ("unit", .text(amount.unit?.text)), ("amount", .money(amount.amount)),
        ("parts", .array(amount.parts.map(part))), ("demands", .array(amount.demands.map(demand))),
        ("absence", .text(amount.absence.map { wording.sentence($0, for: amount)[language] })),
      ])
  }

  private func part(_ part: AmountTrace.Part) -> JSON {
    var origin: Members
    switch part.origin {
    case .decided: origin = [("origin", .string("decided")), ("method", .null), ("row", .null)]
    case .floor: origin = [("origin", .string("floor")), ("method", .null), ("row", .null)]
    case .rule(let number):
      origin = [
        ("origin", .string("rule")), ("method", .string(plan.rules[number].method.value.rawValue)),
        ("row", .string(wording.words(ofRule: number))),
      ]
    }
    origin.append(("places", .array(wording.places(of: part).map(place))))
    return .object(
      origin + [
        ("aim", .quantity(part.aim)), ("unrounded", .quantity(part.unrounded)),
        ("rounding", .string(part.rounding.rawValue)), ("amount", .money(part.amount)),
        (
          "tie",
          part.tie.map { .object(cell($0.activity, $0.source, $0.year) + [("went_up", .bool($0.wentUp))]) } ?? .null
        ),
      ])
  }

  private func demand(_ demand: AmountTrace.Demand) -> JSON {
    let kind =
      switch demand.kind {
      case .cost: "cost"
      case .sourceTotal: "source_total"
      case .funding: "funding"
      case .rule(let column): column
      }
    return .object([
      ("kind", .string(kind)), ("activity", demand.activity.map(code(of:)) ?? .null),
      ("source", demand.source.map(code(of:)) ?? .null), ("year", .number(demand.year)),
      ("unit", .text(demand.unit?.text)), ("least", .money(demand.least)), ("most", .money(demand.most)),
      ("drawn", .money(demand.drawn)), ("reached", .bool(demand.isReached)),
      ("places", .array(wording.places(of: demand).map(place))),
    ])
  }

  private func cell(_ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?) -> Members {
    [("activity", code(of: activity)), ("source", code(of: source)), ("year", .number(year))]
  }

  private func code(of activity: ActivityIndex) -> JSON { .string(plan.activities[activity].code.value.text) }

  private func code(of source: SourceIndex) -> JSON { .string(plan.sources[source].code.value.text) }

  private func place(_ place: SourcePlace) -> JSON {
    .object([("file", .string(place.file.text)), ("line", .number(place.line))])
  }
}
