import PlanModel

/// The numbers of a column, read in the use of separators that all its values together tell.
struct NumberColumn: Sendable {
  let evidence: SeparatorEvidence
  let use: SeparatorUse

  /// A column of which the evidence is collected.
  init(_ evidence: SeparatorEvidence) {
    self.evidence = evidence
    use = evidence.use
  }

  /// A column of the given fields.
  init(_ fields: [Field], log: inout ReadingLog) {
    var evidence = SeparatorEvidence()
    for field in fields {
      if case .number(let number) = field.text.withBytes(scanNumber) { evidence.add(number, at: field) }
    }
    self.init(evidence)
    reportAssumption(log: &log)
  }

  /// Whether the numbers are read as if all evidence had been known that now is.
  func agrees(with all: SeparatorEvidence) -> Bool { all.use == use && all.isUnanimous }

  /// Says what had to be assumed.
  func reportAssumption(log: inout ReadingLog) {
    if let assumed = evidence.assumed { log.add(AssumedSeparatorsCheck.finding(at: assumed)) }
  }

  /// The amount of money in a field, whose unit is its own, else the given one; none where it is blank or faulty,
  /// which is then found.
  func amount(_ field: Field?, unit: MoneyUnit?, log: inout ReadingLog) -> Located<Money>? {
    guard let field else { return nil }
    switch use.amount(field.text.withBytes(scanNumber), unit: unit) {
    case .success(let amount): return amount.map { field.located($0) }
    case .failure(let fault):
      report(fault, in: field.kind, at: field, log: &log)
      return nil
    }
  }

  /// The quantity in a field; a sign of per cent behind it is left out.
  func quantity(_ field: Field?, log: inout ReadingLog) -> Located<Quantity>? {
    guard let field else { return nil }
    switch use.quantity(field.text.withBytes(scanNumber)) {
    case .success(let quantity): return quantity.map { field.located($0) }
    case .failure(let fault):
      report(fault, in: field.kind, at: field, log: &log)
      return nil
    }
  }

  /// Reports why a number can't be used; its field is made only where the finding is kept.
  func report(
    _ fault: NumberFault, in kind: PlanFileKind, at field: @autoclosure () -> Field, log: inout ReadingLog
  ) {
    switch fault {
    case .unitUnknown: log.damage(kind)
    case .contradiction:
      log.add(.f010, in: kind) { AmbiguousNumberCheck.finding(at: field(), against: evidence.witness, use: use) }
    case .unreadable, .beyondRange, .fractionOfDong, .percentAsAmount, .moneyAsQuantity, .negative, .notAYear:
      log.add(.f011, in: kind) { InvalidNumberCheck.finding(at: field(), fault) }
    }
  }
}

extension SeparatorUse {
  /// The amount that was scanned; none where the field is blank.
  func amount(_ scan: NumberScan, unit: MoneyUnit?) -> Result<Money?, NumberFault> {
    switch number(scan) {
    case .success(nil): .success(nil)
    case .success(let number?): amount(number, unit: unit)
    case .failure(let fault): .failure(fault)
    }
  }

  /// The quantity that was scanned; none where the field is blank.
  func quantity(_ scan: NumberScan) -> Result<Quantity?, NumberFault> {
    switch number(scan) {
    case .success(nil): return .success(nil)
    case .success(let number?):
      if case .unit = number.suffix { return .failure(.moneyAsQuantity) }
      return .success(Quantity(mantissa: number.digits, decimals: number.decimals(in: self)))
    case .failure(let fault): return .failure(fault)
    }
  }

  private func number(_ scan: NumberScan) -> Result<ScannedNumber?, NumberFault> {
    switch scan {
    case .blank: return .success(nil)
    case .tooLarge: return .failure(.beyondRange)
    case .unreadable: return .failure(.unreadable)
    case .number(let number):
      if case .settled(let other, _) = number.shape, other != self { return .failure(.contradiction) }
      return .success(number)
    }
  }

  private func amount(_ number: ScannedNumber, unit: MoneyUnit?) -> Result<Money?, NumberFault> {
    var unit = unit
    switch number.suffix {
    case .none: break
    case .percent: return .failure(.percentAsAmount)
    case .unit(let own): unit = own
    }
    guard let unit else { return .failure(.unitUnknown) }
    let decimals = number.decimals(in: self)
    if decimals == 0 {
      let (amount, overflow) = number.digits.multipliedReportingOverflow(by: unit.factor)
      return overflow ? .failure(.beyondRange) : .success(Money(dong: amount))
    }
    var amount = Int128(number.digits) * Int128(unit.factor)
    for _ in 0..<decimals {
      if amount % 10 != 0 { return .failure(.fractionOfDong(number.suffix == .none ? unit : nil)) }
      amount /= 10
    }
    return Int64(exactly: amount).map { .success(Money(dong: $0)) } ?? .failure(.beyondRange)
  }
}

/// Why a number can't be used.
enum NumberFault: Error {
  case unreadable
  /// It can only be read in another use of separators than its column's.
  case contradiction
  /// Beyond what 64 bits hold.
  case beyondRange
  /// No whole number of đồng; with the unit in which it was read, where it does not state its own.
  case fractionOfDong(MoneyUnit?)
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
