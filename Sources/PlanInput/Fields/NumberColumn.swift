import PlanModel

/// The numbers of a column, read in the use of separators that all its values together tell.
struct NumberColumn {
  let evidence: SeparatorEvidence
  let use: SeparatorUse

  /// A column of which the evidence is collected; says once what had to be assumed.
  init(_ evidence: SeparatorEvidence, log: inout ReadingLog) {
    self.evidence = evidence
    use = evidence.use
    if let assumed = evidence.assumed { log.add(AssumedSeparatorsCheck.finding(at: assumed)) }
  }

  /// A column of the given fields.
  init(_ fields: [Field], log: inout ReadingLog) {
    var evidence = SeparatorEvidence()
    for field in fields {
      if case .number(let number) = field.text.withBytes(scanNumber) { evidence.add(number, at: field) }
    }
    self.init(evidence, log: &log)
  }

  /// The number in a field: none where it is blank, or unreadable, which is then found.
  func number(_ field: Field, log: inout ReadingLog) -> ScannedNumber? {
    switch field.text.withBytes(scanNumber) {
    case .blank: return nil
    case .number(let number) where contradicts(number):
      log.add(.f010, in: field.kind) { AmbiguousNumberCheck.finding(at: field, against: evidence.witness, use: use) }
      return nil
    case .number(let number): return number
    case .tooLarge:
      log.add(.f011, in: field.kind) { InvalidNumberCheck.finding(at: field, .beyondRange) }
      return nil
    case .unreadable:
      log.add(.f011, in: field.kind) { InvalidNumberCheck.finding(at: field, .unreadable) }
      return nil
    }
  }

  /// Whether a number can only be read in the other use.
  @inline(__always)
  func contradicts(_ number: ScannedNumber) -> Bool {
    if case .settled(let other, _) = number.shape { return other != use }
    return false
  }

  /// The amount of money in a field, whose unit is its own, else the given one; none where that is not known.
  func amount(_ field: Field?, unit: MoneyUnit?, log: inout ReadingLog) -> Located<Money>? {
    guard let field, let number = number(field, log: &log) else { return nil }
    switch amount(number, unit: unit) {
    case .success(let money): return field.located(money)
    case .failure(.unitUnknown):
      log.damage(field.kind)
      return nil
    case .failure(let fault):
      log.add(.f011, in: field.kind) { InvalidNumberCheck.finding(at: field, fault) }
      return nil
    }
  }

  /// The amount that a number is in a unit.
  func amount(_ number: ScannedNumber, unit: MoneyUnit?) -> Result<Money, NumberFault> {
    var unit = unit
    switch number.suffix {
    case .none: break
    case .percent: return .failure(.percentAsAmount)
    case .unit(let own): unit = own
    }
    guard let unit else { return .failure(.unitUnknown) }
    var amount = Int128(number.digits) * Int128(unit.factor)
    for _ in 0..<number.decimals(in: use) {
      if amount % 10 != 0 { return .failure(.fractionOfDong(unit)) }
      amount /= 10
    }
    return Int64(exactly: amount).map { .success(Money(dong: $0)) } ?? .failure(.beyondRange)
  }

  /// The quantity in a field; a sign of per cent behind it is left out.
  func quantity(_ field: Field?, log: inout ReadingLog) -> Located<Quantity>? {
    guard let field, let number = number(field, log: &log) else { return nil }
    if case .unit = number.suffix {
      log.add(.f011, in: field.kind) { InvalidNumberCheck.finding(at: field, .moneyAsQuantity) }
      return nil
    }
    return field.located(quantity(number))
  }

  /// The quantity that a number is.
  func quantity(_ number: ScannedNumber) -> Quantity {
    Quantity(mantissa: number.digits, decimals: number.decimals(in: use))
  }
}

/// Why a number can't be used.
enum NumberFault: Error {
  case unreadable
  /// Beyond what 64 bits hold.
  case beyondRange
  /// No whole number of đồng.
  case fractionOfDong(MoneyUnit)
  /// A per cent sign behind an amount.
  case percentAsAmount
  /// A money unit behind a quantity.
  case moneyAsQuantity
  /// A negative number where none can be.
  case negative
  /// Not a year of four digits.
  case notAYear
  /// The unit of the plan's amounts could not be read, which was told there.
  case unitUnknown
}

extension Field {
  /// What the field's file holds. Fields are made only of files that are read.
  var kind: PlanFileKind { place.file.kind ?? .plan }
}
