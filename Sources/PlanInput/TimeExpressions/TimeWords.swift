/// The words of time expressions that stand in tables.
enum TimeWords {
  /// Words by which a text shows that it means a time, even where it can't be read.
  static let ofTime: Set<String> = [
    "tháng", "ngày", "năm", "tuần", "trước", "đến", "tới", "từ", "hằng", "hàng", "mỗi", "từng", "giai", "nhất", "định",
    "thường", "tết", "quá", "hết", "sau", "trong",
  ]

  /// Number words; `năm` is five here, and a year where a year can stand.
  static let numbers: [String: Int] = [
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10,
  ]

  /// Roman numbers of quarters.
  static let roman: [String: Int] = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  /// Roman numbers typed with the small letter L, or the figure's look.
  static let mistypedRoman: [String: Int] = ["l": 1, "ll": 2, "lll": 3, "lv": 4, "il": 2, "li": 2]

  /// `quý` in its two spellings.
  static let quarter: Set<String> = ["quý", "quí"]

  /// `quý` with a slip of the pen.
  static let mistypedQuarter: Set<String> = ["qúy", "qúi", "quy", "qui"]

  /// By which something recurs.
  static let every: Set<String> = ["hằng", "hàng", "mỗi", "từng"]

  /// Under which a time stands in a document; they say nothing of it.
  static let done: [[String]] = [
    ["hoàn", "thành"], ["hoàn", "tất"], ["kết", "thúc"], ["thực", "hiện"], ["xong"], ["phải"],
  ]

  /// Labels before a colon.
  static let labels: [[String]] = [
    ["thời", "gian", "thực", "hiện"], ["thời", "gian", "hoàn", "thành"], ["thời", "hạn", "hoàn", "thành"],
    ["thời", "gian"], ["thời", "hạn"], ["tiến", "độ"],
  ]

  /// Words before the deadline's day that include it.
  static let atTheLatest: [[String]] = [
    ["chậm", "nhất", "là"], ["chậm", "nhất"], ["muộn", "nhất", "là"], ["muộn", "nhất"], ["không", "quá"],
    ["không", "muộn", "hơn"], ["không", "chậm", "hơn"],
  ]

  /// Parts of a year, quarter or month.
  static let thirds: [String: CalendarItem.Third] = ["đầu": .first, "giữa": .middle, "cuối": .last]

  /// Ten days of a month.
  static let tenDays: [String: CalendarItem.Third] = ["thượng": .first, "trung": .middle, "hạ": .last]

  /// Units in which things recur.
  static let units: [String: Frequency.Unit] = [
    "ngày": .day, "tuần": .week, "tháng": .month, "quý": .quarter, "quí": .quarter, "năm": .year,
  ]
}
