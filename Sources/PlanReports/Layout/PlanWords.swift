import PlanModel

extension Plan {
  /// `Kế hoạch số 129/KH-UBND ngày 05/6/2021 của Ủy ban nhân dân tỉnh Lạng Sơn`, as far as the plan says.
  var citation: String {
    var words = (identity.kind ?? "kế hoạch").capitalisedFirst
    if let number = identity.number { words += " số \(number)" }
    if let date = identity.date { words += " ngày \(date.value.official)" }
    if let issuer = identity.issuer { words += " của \(issuer)" }
    return words
  }

  /// `năm 2018`, `giai đoạn 2021-2025`; empty where the plan does not say.
  var periodWords: String {
    guard let period else { return "" }
    return period.isSingleYear ? "năm \(period.text)" : "giai đoạn \(period.text)"
  }

  /// What the plan carries out.
  var programmeWords: String { identity.programme ?? identity.title ?? (identity.kind ?? "kế hoạch") }
}

extension Assessment {
  /// What the placeholders of a form stand for.
  func fillings(year: Int? = nil) -> Fillings {
    let identity = plan.identity
    var values: [FormPlaceholder: String] = [
      .programme: plan.programmeWords, .period: plan.periodWords, .unit: identity.moneyUnit.name,
      .plan: plan.citation,
      .attached: (identity.isIllustrative ? "Minh họa theo " : "Kèm theo ") + plan.citation,
      .asOf: asOf.official, .basis: ledger.basis.words,
    ]
    values[.number] = identity.number
    values[.date] = identity.date?.value.official
    values[.issuer] = identity.issuer
    values[.year] = year.map(String.init)
    return Fillings(values)
  }
}

extension Ledger.Basis {
  /// Against what spending is held.
  var words: String {
    switch self {
    case .assigned: "kế hoạch vốn được giao"
    case .proposed: "phương án phân bổ"
    }
  }
}

extension String {
  /// With a capital first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
