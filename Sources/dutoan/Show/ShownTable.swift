import PlanModel

/// One file of the plan as the program understood it: its columns, and a row of values for each of its rows.
struct ShownTable {
  /// The file's name without ending: the member of the JSON object.
  let name: String
  let columns: [String]
  let rows: [[JSON]]

  /// A table of columns that each take their value from a row of the plan.
  init<Row>(_ kind: PlanFileKind, _ rows: [Row], _ columns: KeyValuePairs<String, (Row) -> JSON>) {
    self.name = "\(kind)"
    self.columns = columns.map(\.key)
    self.rows = rows.map { row in columns.map { $0.value(row) } }
  }

  /// The rows as objects.
  var json: JSON {
    .array(rows.map { row in .object(zip(columns, row).map { (key: $0, value: $1) }) })
  }
}

extension JSON {
  /// An amount in whole đồng, or null.
  static func money(_ amount: Money?) -> JSON { amount.map { .integer($0.dong) } ?? .null }

  /// A day as ISO 8601 has it, or null.
  static func day(_ day: Day?) -> JSON { text(day?.iso) }

  /// A whole number, or null.
  static func number(_ number: Int?) -> JSON { number.map { .integer(Int64($0)) } ?? .null }

  /// A decimal number, or null.
  static func quantity(_ quantity: Quantity?) -> JSON {
    guard let quantity else { return .null }
    guard quantity.decimals > 0 else { return .integer(quantity.mantissa) }
    let digits = String(quantity.mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, quantity.decimals + 1 - digits.count)) + digits
    let sign = quantity.mantissa < 0 ? "-" : ""
    return .decimal("\(sign)\(padded.dropLast(quantity.decimals)).\(padded.suffix(quantity.decimals))")
  }

  /// Intervals as pairs of days; an open end is null.
  static func windows(_ schedule: Schedule?) -> JSON {
    .array((schedule?.windows ?? []).map { .array([day($0.start), day($0.end)]) })
  }

  /// Names of units.
  static func units(_ units: [Located<UnitName>]) -> JSON { texts(units.map(\.value.text)) }
}
