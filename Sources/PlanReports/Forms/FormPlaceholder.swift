internal import PlanModel

/// The words that stand in braces in a form's texts, and are filled in from the plan.
enum FormPlaceholder: String, CaseIterable, Sendable {
  /// The programme's name.
  case programme
  /// `năm 2018`, `giai đoạn 2021-2025`.
  case period
  /// The money unit.
  case unit
  /// `Kế hoạch số 129/KH-UBND ngày 05/6/2021 của …`.
  case plan
  /// `Kèm theo Kế hoạch số …`; says so where the figures are illustrative.
  case attached
  /// The plan's number.
  case number
  /// The plan's date.
  case date
  /// The plan's issuer.
  case issuer
  /// Ngày chốt số liệu.
  case asOf
  /// The budget year that the sheet is for.
  case year
  /// Against what spending is held.
  case basis
  /// The version before, where a change of the plan is shown.
  case previous

  /// The parts of a text: words as they stand, and what is filled in. Fails with the first word that means nothing.
  static func parts(of text: String) -> Result<[Part], UnknownPlaceholder> {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let word = String(rest[rest.index(after: open)..<close])
      guard let placeholder = FormPlaceholder(rawValue: word) else { return .failure(UnknownPlaceholder(word: word)) }
      parts += [.words(String(rest[..<open])), .filled(placeholder)]
      rest = rest[rest.index(after: close)...]
    }
    return .success(parts + [.words(String(rest))])
  }

  /// A piece of a text.
  enum Part: Sendable {
    case words(String)
    case filled(FormPlaceholder)
  }

  /// A word in braces that is no placeholder.
  struct UnknownPlaceholder: Error {
    let word: String
  }
}

/// What the placeholders stand for in one sheet.
struct Fillings: Sendable {
  private let values: [FormPlaceholder: String]
  private let period: Period?

  init(_ values: [FormPlaceholder: String], period: Period? = nil) {
    self.values = values
    self.period = period
  }

  /// The text with its placeholders filled in; what is not known leaves no gap, and what the words before it say already
  /// is not said again.
  func fill(_ text: String) -> String {
    guard case .success(let parts) = FormPlaceholder.parts(of: text) else { return text }
    let filled = parts.reduce("") { filled, part in
      switch part {
      case .words(let words): filled + words
      case .filled(.period) where period?.isNamed(in: filled) ?? false: filled
      case .filled(let placeholder): filled + Fillings.unrepeated(values[placeholder] ?? "", after: filled)
      }
    }
    return filled.split(separator: " ").joined(separator: " ")
  }

  /// A value less the words that stand before it already: no `thực hiện thực hiện`.
  private static func unrepeated(_ value: String, after text: String) -> String {
    let before = " " + text.lowercased().trimmed
    let said = ["thực hiện", "kế hoạch", "chương trình", "đề án", "năm", "giai đoạn"].first { words in
      before.hasSuffix(" " + words) && value.lowercased().hasPrefix(words + " ")
    }
    return said.map { value.dropFirst($0.count).trimmed } ?? value
  }
}
