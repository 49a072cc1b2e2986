import PlanModel

/// What the fields of a column hold, as far as there is one way to write it.
enum FieldContent {
  /// Words of the user's own, codes among them: written as they stand.
  case text
  case day
  case year
  /// A year, or several on end.
  case period
  case moneyUnit
  /// One word of a fixed list.
  case word(any FixedWord.Type)
  /// Money in the column's unit.
  case amount
  case quantity
  /// A quantity that may name what it counts (`4 sao`).
  case count(of: String)
  /// A planned figure (`ít nhất 51`).
  case planned

  /// What is told where a field of this content is written otherwise; nothing where none ever is.
  var change: FormatChange? {
    switch self {
    case .text: nil
    case .day, .year, .period: .dates
    case .moneyUnit, .word: .words
    case .amount, .quantity, .count, .planned: .numbers
    }
  }

  /// The numbers that a field of this content holds, as they are written.
  func numbers(in text: String) -> [String] {
    switch self {
    case .text, .day, .year, .period, .moneyUnit, .word: []
    case .amount, .quantity: [text]
    case .count(of: let word): [text.without(word)]
    case .planned:
      [PlannedWords(text)].flatMap { [$0.number, $0.upper].compactMap(\.self) }
    }
  }
}

extension FixedWord {
  /// The canonical spelling of a word of the list; none where it is not one.
  static func canonicalWord(of word: String) -> String? { Self(written: word)?.canonicalWord }
}
