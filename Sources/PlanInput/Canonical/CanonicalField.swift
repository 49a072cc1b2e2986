import PlanModel

/// Writes fields in the one way in which what they hold is written.
struct CanonicalField {
  let content: FieldContent
  /// The numbers of the field's column.
  let numbers: NumberColumn
  /// The unit of the column's amounts.
  let unit: MoneyUnit

  /// A field, given without surrounding white space, in its canonical form; none where it stands for itself.
  func text(of field: Field) -> String? {
    switch content {
    case .text: nil
    case .day: field.text.withBytes(scanDay)?.canonical
    case .year: year(field)
    case .period: period(field)
    case .moneyUnit: MoneyUnit(written: field.text)?.name
    case .word(let list): list.canonicalWord(of: field.text)
    case .amount: amount(field.text)
    case .quantity: quantity(field.text)
    case .count(of: let word): quantity(field.text.without(word))
    case .planned: planned(field.text)
    }
  }

  private func year(_ field: Field) -> String? {
    var unheard = ReadingLog()
    return unheard.year(field).flatMap { $0 > 999 ? String($0) : nil }
  }

  private func period(_ field: Field) -> String? {
    let words = PeriodWords(field.text)
    // An outlook is the plan's own words, and stays.
    guard !words.hasOutlook else { return nil }
    return words.period.flatMap { $0.firstYear > 999 ? $0.text : nil }
  }

  /// A sign that stands for no number is left out.
  private func amount(_ text: String) -> String? {
    if text.isPlainDigits { return nil }
    return switch numbers.use.amount(text.withBytes(scanNumber), unit: unit) {
    case .success(let amount): amount?.canonical(in: unit) ?? ""
    case .failure: nil
    }
  }

  private func quantity(_ text: String) -> String? {
    // Digits alone stay as they are: documents write `09`.
    if text.isPlainDigits { return text }
    return switch numbers.use.quantity(text.withBytes(scanNumber)) {
    case .success(let quantity): quantity?.canonical ?? ""
    case .failure: nil
    }
  }

  /// The words of a planned figure stay, with its numbers in their canonical form.
  private func planned(_ text: String) -> String? {
    let words = PlannedWords(text)
    guard let number = quantity(words.number) else { return nil }
    guard let upper = words.upper else { return text.replacingLast(words.number, by: number) }
    guard let end = quantity(upper), text.hasSuffix(upper) else { return nil }
    // The sign of a negative end is none of the dashes that stand between two ends.
    let head = String(text.dropLast(upper.count)).replacingLast(words.number, by: number.withTrueMinus)
    return head + end.withTrueMinus
  }
}

extension String {
  fileprivate var isPlainDigits: Bool { utf8.allSatisfy { Byte.digit($0) != nil } }

  /// The number with U+2212 for its sign.
  fileprivate var withTrueMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }

  /// The text with the last place where a part of it stands replaced.
  fileprivate func replacingLast(_ part: String, by other: String) -> String {
    let (whole, wanted) = (Array(unicodeScalars), Array(part.unicodeScalars))
    guard !wanted.isEmpty, wanted.count <= whole.count,
      let start = (0...whole.count - wanted.count).last(where: { whole[$0..<$0 + wanted.count].elementsEqual(wanted) })
    else { return self }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: whole[..<start])
    result.append(contentsOf: other.unicodeScalars)
    result.append(contentsOf: whole[(start + wanted.count)...])
    return String(result)
  }
}
