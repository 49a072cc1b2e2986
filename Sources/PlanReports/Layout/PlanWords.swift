import PlanModel

extension Plan {
  /// `Kế hoạch số 129/KH-UBND ngày 05/6/2021 của Ủy ban nhân dân tỉnh Lạng Sơn`, as far as the plan says; its name where it
  /// has neither number nor date.
  var citation: String {
    let kind = identity.kind ?? "kế hoạch"
    var words = kind.capitalisedFirst
    if let number = identity.number { words += " số \(number)" }
    if let date = identity.date { words += " ngày \(date.value.official)" }
    if identity.number == nil, identity.date == nil, let title = identity.title {
      words += " " + OfficialText.withinSentence(OfficialText.without(kind, before: title))
    }
    if let issuer = identity.issuer { words += " của \(issuer)" }
    return words
  }

  /// What a form is attached to, with dots to fill in for what the plan does not say.
  var attachedCitation: String {
    let kind = (identity.kind ?? "kế hoạch").capitalisedFirst
    let date = identity.date?.value.official ?? "… tháng … năm …"
    let issuer = identity.issuer.map { " của \($0)" } ?? ""
    return "\(kind) số \(identity.number ?? "……") ngày \(date)\(issuer)"
  }

  /// `năm 2018`, `giai đoạn 2021-2025`; empty where the plan does not say.
  var periodWords: String {
    guard let period else { return "" }
    return period.isSingleYear ? "năm \(period.text)" : "giai đoạn \(period.text)"
  }

  /// What the plan carries out, as it follows “thực hiện”: the programme, else what the title names.
  var programmeWords: String {
    let kind = identity.kind ?? "kế hoạch"
    guard let name = identity.programme ?? identity.title else { return kind }
    var words = name
    for opening in ["về việc", "ban hành", "phê duyệt"] { words = OfficialText.without(opening, before: words) }
    let rest = ["kế hoạch", "triển khai"].reduce(words) { OfficialText.without($1, before: $0) }
    let carriedOut = OfficialText.without("thực hiện", before: rest)
    guard carriedOut == rest else { return carriedOut }
    guard identity.programme == nil, Folding.fold(kind) == "ke hoach" else { return words }
    let isNamed = ["kế hoạch", "chương trình", "đề án", "dự án", "nghị quyết", "phương án", "quyết định"].contains {
      OfficialText.without($0, before: words) != words
    }
    return isNamed ? words : "kế hoạch \(OfficialText.withinSentence(words))"
  }
}

extension Assessment {
  /// What the placeholders of a form stand for.
  func fillings(year: Int? = nil, previous: Plan? = nil) -> Fillings {
    let identity = plan.identity
    var values: [FormPlaceholder: String] = [
      .programme: plan.programmeWords, .period: plan.periodWords, .unit: identity.moneyUnit.name,
      .plan: plan.citation,
      .attached: identity.isIllustrative ? "Minh họa theo \(plan.citation)" : "Kèm theo \(plan.attachedCitation)",
      .asOf: asOf.official, .basis: ledger.basis.words,
    ]
    values[.number] = identity.number
    values[.date] = identity.date?.value.official
    values[.issuer] = identity.issuer
    values[.previous] = previous.map { $0.citation == plan.citation ? "bản trước điều chỉnh" : $0.citation }
    values[.year] = year.map(String.init)
    return Fillings(values, period: plan.period)
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
