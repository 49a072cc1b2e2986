import PlanModel

/// A closed list of words, each with its canonical spelling and the Vietnamese ones.
protocol FixedWord: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  /// The values by their folded spellings; a constant, because every row looks its words up in it.
  static var bySpelling: [String: Self] { get }
  /// The canonical spelling, as files and programs have it.
  var canonicalWord: String { get }
  /// The other spellings.
  var otherWords: [String] { get }
}

extension FixedWord {
  /// The value that a word stands for, told without case, diacritics and spacing.
  init?(written word: String) {
    guard let found = Self.bySpelling[folded(word)] else { return nil }
    self = found
  }

  /// What `bySpelling` is.
  static func valuesByFoldedSpelling() -> [String: Self] {
    var table: [String: Self] = [:]
    for value in allCases {
      for word in [value.canonicalWord] + value.otherWords { table[folded(word)] = value }
    }
    return table
  }
}

extension ReadingLog {
  /// The word of a fixed list in a field; none where it is blank, or outside the list, which is then found.
  mutating func word<Word: FixedWord>(_ field: Field?, of: Word.Type = Word.self) -> Word? {
    guard let field else { return nil }
    if let word = Word(written: field.text) { return word }
    add(.f017, in: field.kind) { UnknownValueCheck.finding(at: field, outside: Word.self) }
    return nil
  }
}

extension FixedWord {
  /// The words that a message offers: of each value its first Vietnamese spelling, else the canonical one.
  static var suggestions: [String] { allCases.map { $0.otherWords.first ?? $0.canonicalWord } }

  /// The same in an English message, with the canonical spellings behind them.
  static var glossedSuggestions: String { quoted(suggestions, meaning: allCases.map(\.canonicalWord)) }
}

extension SourceClass: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .central: ["trung ương", "nstw", "ngân sách trung ương"]
    case .local: ["địa phương", "nsđp", "ngân sách địa phương"]
    case .province: ["tỉnh", "ngân sách tỉnh"]
    case .district: ["huyện", "ngân sách huyện"]
    case .commune: ["xã", "ngân sách xã"]
    case .private: ["tư nhân", "tổ chức, cá nhân", "tổ chức cá nhân", "ngoài ngân sách", "xã hội hóa"]
    case .enterprise: ["doanh nghiệp", "hợp tác xã", "dn, htx"]
    case .community: ["người dân", "cộng đồng", "dân góp"]
    case .oda: ["ODA", "viện trợ", "dự án"]
    case .integrated: ["lồng ghép"]
    case .credit: ["tín dụng", "vốn vay"]
    case .other: ["khác"]
    }
  }
}

extension SourceNature: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .capital: ["đầu tư", "đầu tư phát triển", "đtpt"]
    case .recurrent: ["sự nghiệp", "thường xuyên", "kinh phí sự nghiệp"]
    }
  }
}

extension Limit: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .exact: ["đúng", "bằng", "chính xác"]
    case .ceiling: ["trần", "hạn mức", "tối đa", "không quá"]
    case .floor: ["sàn", "tối thiểu", "ít nhất"]
    }
  }
}

extension FundingKind: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .initial: ["giao đầu năm", "giao", "ban đầu"]
    case .carryIn: ["chuyển nguồn", "năm trước chuyển sang"]
    case .supplement: ["bổ sung", "tăng"]
    case .cut: ["giảm", "cắt giảm"]
    case .transfer: ["điều chuyển"]
    case .cancel: ["hủy", "hủy dự toán"]
    }
  }
}

extension AllocationMethod: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .share: ["tỷ lệ"]
    case .match: ["đối ứng"]
    case .weight: ["hệ số", "trọng số", "định mức"]
    case .priority: ["ưu tiên", "thứ tự ưu tiên"]
    case .balance: ["cân đối"]
    case .rest: ["phần còn lại", "còn lại"]
    }
  }
}

extension RecordKind: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { word }
  var otherWords: [String] {
    switch self {
    case .disbursement: ["giải ngân", "thanh toán", "chi"]
    case .advance: ["tạm ứng"]
    case .recovery: ["thu hồi", "thu hồi tạm ứng"]
    case .adjustment: ["điều chỉnh", "đính chính"]
    case .progress: ["tiến độ", "khối lượng"]
    case .completion: ["hoàn thành", "nghiệm thu"]
    case .estimate: ["ước thực hiện", "ước"]
    }
  }
}

extension UnitKind: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .unit: ["đơn vị"]
    case .group: ["nhóm", "nhóm đơn vị"]
    case .generic: ["chung", "không xác định"]
    }
  }
}

extension EntityKind: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .enterprise: ["doanh nghiệp", "dn", "công ty"]
    case .cooperative: ["hợp tác xã", "htx"]
    case .cooperativeGroup: ["tổ hợp tác", "tht"]
    case .household: ["hộ", "hộ sản xuất", "hộ kinh doanh"]
    }
  }
}

/// Có, không.
enum YesNo: String, FixedWord {
  case yes, no

  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .yes: ["có", "x", "1", "đúng"]
    case .no: ["không", "0"]
    }
  }
}

extension Comparison: FixedWord {
  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] {
    switch self {
    case .equal: ["bằng", "đúng"]
    case .atLeast: ["≥", "ít nhất", "tối thiểu"]
    case .atMost: ["≤", "không quá", "tối đa"]
    case .about: ["≈", "khoảng"]
    case .range: []
    }
  }
}
