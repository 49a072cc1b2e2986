/// What the program writes at a place that the prose leaves free: a line `{{nhiệm vụ}}` in `sections.csv`.
enum ProsePlaceholder: String, CaseIterable {
  case targets = "chi tieu"
  case activities = "nhiem vu"
  case funding = "kinh phi"
  case organisation = "to chuc thuc hien"

  /// Reads a line; none where the line is prose. Case and diacritics do not matter.
  init?(line: some StringProtocol) {
    let text = line.trimmed
    guard text.hasPrefix("{{"), text.hasSuffix("}}"), text.count > 4 else { return nil }
    self.init(rawValue: Folding.fold(text.dropFirst(2).dropLast(2)))
  }

  /// The heading of the section that is added where no section has the placeholder.
  var heading: String {
    switch self {
    case .targets: "CHỈ TIÊU CHỦ YẾU"
    case .activities: "NỘI DUNG, NHIỆM VỤ THỰC HIỆN"
    case .funding: "KINH PHÍ THỰC HIỆN"
    case .organisation: "TỔ CHỨC THỰC HIỆN"
    }
  }
}

/// Vietnamese text without case, diacritics and doubled spaces, for the few fixed words that are looked for in it.
enum Folding {
  /// The folded text.
  static func fold(_ text: some StringProtocol) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).map { String($0.map { letters[$0] ?? $0 }) }
      .joined(separator: " ")
  }

  private static let letters: [Character: Character] = {
    let families: KeyValuePairs<Character, String> = [
      "a": "àáảãạăằắẳẵặâầấẩẫậ", "d": "đ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ",
      "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ",
    ]
    return families.reduce(into: [:]) { table, family in
      for letter in family.value { table[letter] = family.key }
    }
  }()
}
