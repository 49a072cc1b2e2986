import Sheets

/// A fraction, exactly.
struct Fraction: Equatable, CustomStringConvertible {
  let numerator: Int128
  let denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128 = 1) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Int128(max(a, 1))
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  init(_ number: Number) {
    self.init(Int128(number.mantissa), (0..<number.decimals).reduce(Int128(1)) { power, _ in power * 10 })
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
  }
  static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, right.denominator)
  }
  static func / (left: Fraction, right: Fraction) -> Fraction? {
    right.numerator == 0
      ? nil : Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  /// Rounded to so many decimals, the half away from zero.
  func rounded(to decimals: Int128) -> Fraction {
    let scale = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
    let doubled = (numerator.magnitude * UInt128(scale) * 2 + denominator.magnitude) / (denominator.magnitude * 2)
    return Fraction(numerator < 0 ? -Int128(doubled) : Int128(doubled), scale)
  }

  var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

/// Works out the formulas of a sheet from its cells: SUM, ROUND, COUNTA, the count of rows filled in any of some columns, +,
/// - and /.
struct FormulaEvaluator {
  let sheet: Sheet

  struct Fault: Error { let formula: String }

  /// The value of a cell: a formula's is worked out again, whatever is stored. Text and blanks are none.
  func value(at address: CellAddress) throws -> Fraction? {
    guard sheet.rows.indices.contains(address.row), sheet.rows[address.row].cells.indices.contains(address.column)
    else { return nil }
    switch sheet.rows[address.row].cells[address.column].content {
    case .blank, .text, .link: return nil
    case .number(let number): return Fraction(number)
    case .formula(let formula, _): return try value(of: formula)
    }
  }

  func value(of formula: String) throws -> Fraction {
    var rest = Substring(formula)
    let value = try sum(&rest, formula)
    guard rest.isEmpty else { throw Fault(formula: formula) }
    return value
  }

  private func sum(_ rest: inout Substring, _ formula: String) throws -> Fraction {
    var value = try quotient(&rest, formula)
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      let next = try quotient(&rest, formula)
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private func quotient(_ rest: inout Substring, _ formula: String) throws -> Fraction {
    var value = try factor(&rest, formula)
    while rest.first == "/" {
      rest.removeFirst()
      guard let divided = value / (try factor(&rest, formula)) else { throw Fault(formula: formula) }
      value = divided
    }
    return value
  }

  private func factor(_ rest: inout Substring, _ formula: String) throws -> Fraction {
    if let digits = take(while: \.isNumber, &rest) { return Fraction(Int128(digits) ?? 0) }
    if take("SUM(", &rest) {
      var total = Fraction(0)
      repeat {
        if rest.hasPrefix("SUM(") {
          total = total + (try factor(&rest, formula))
        } else {
          for cell in try range(&rest, formula) { total = total + (try value(at: cell) ?? Fraction(0)) }
        }
      } while take(",", &rest)
      guard take(")", &rest) else { throw Fault(formula: formula) }
      return total
    }
    if take("ROUND(", &rest) {
      let value = try sum(&rest, formula)
      guard take(",", &rest), let digits = take(while: \.isNumber, &rest), let decimals = Int128(digits),
        take(")", &rest)
      else { throw Fault(formula: formula) }
      return value.rounded(to: decimals)
    }
    if take("COUNTA(", &rest) {
      let cells = try range(&rest, formula)
      guard take(")", &rest) else { throw Fault(formula: formula) }
      return Fraction(Int128(cells.count(where: isFilled)))
    }
    if take("SUMPRODUCT(--(", &rest) {
      var rows: Set<Int> = []
      repeat {
        guard take("(", &rest) else { throw Fault(formula: formula) }
        rows.formUnion(try range(&rest, formula).filter(isFilled).map(\.row))
        guard take("<>\"\")", &rest) else { throw Fault(formula: formula) }
      } while take("+", &rest)
      guard take(">0))", &rest) else { throw Fault(formula: formula) }
      return Fraction(Int128(rows.count))
    }
    guard let cell = try range(&rest, formula).first, let value = try value(at: cell) else {
      throw Fault(formula: formula)
    }
    return value
  }

  private func isFilled(_ address: CellAddress) -> Bool {
    sheet.rows[address.row].cells[address.column].content != .blank
  }

  private func range(_ rest: inout Substring, _ formula: String) throws -> [CellAddress] {
    guard let first = reference(&rest) else { throw Fault(formula: formula) }
    guard take(":", &rest) else { return [first] }
    guard let last = reference(&rest), first.row <= last.row, first.column <= last.column else {
      throw Fault(formula: formula)
    }
    return (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddress(row: row, column: $0) }
    }
  }

  private func reference(_ rest: inout Substring) -> CellAddress? {
    guard let letters = take(while: { $0.isASCII && $0.isUppercase }, &rest),
      let digits = take(while: \.isNumber, &rest), let row = Int(digits)
    else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    return CellAddress(row: row - 1, column: column)
  }

  private func take(_ text: String, _ rest: inout Substring) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest.removeFirst(text.count)
    return true
  }

  private func take(while fits: (Character) -> Bool, _ rest: inout Substring) -> Substring? {
    let taken = rest.prefix(while: fits)
    rest.removeFirst(taken.count)
    return taken.isEmpty ? nil : taken
  }
}
