import PlanModel

extension Activity {
  /// What the document says of the activity, by field.
  var words: [ColumnKey: Value] {
    let fields: [(Field, String)] = [
      (.activity, code.value.text), (.name, name), (.lead, lead.names), (.partners, partnerNames),
      (.time, schedule?.value.words ?? ""), (.output, output ?? ""), (.note, remarks),
    ]
    return Dictionary(
      uniqueKeysWithValues: fields.filter { !$0.1.isEmpty }.map { (ColumnKey($0.0), Value.text($0.1)) })
  }

  private var partnerNames: String {
    (partners.map(\.value.text) + supporters.map { "\($0.value.text) (hỗ trợ)" }).joined(separator: "; ")
  }

  private var remarks: String {
    let advised = onBehalfOf.isEmpty ? nil : "Tham mưu cho \(onBehalfOf.names)"
    return [advised, note].compactMap(\.self).joined(separator: "; ")
  }
}

extension [Located<UnitName>] {
  /// The names as written.
  fileprivate var names: String { map(\.value.text).joined(separator: "; ") }
}

extension Schedule {
  /// The document's own words; the dates, where they came from the columns `start` and `end`.
  var words: String {
    guard text.isEmpty else { return text }
    return windows.map(\.words).joined(separator: "; ")
  }
}

extension DayInterval {
  fileprivate var words: String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start.official : "\(start.official) - \(end.official)"
    case (let start?, nil): "Từ \(start.official)"
    case (nil, let end?): "Đến hết \(end.official)"
    case (nil, nil): ""
    }
  }
}
