import PlanModel

// Numbers, and the years behind other units.
extension TimeParser {
  /// A number in figures or words at a place ahead, and how many tokens it takes.
  func count(ahead: Int = 0) -> (value: Int, length: Int)? {
    if let (value, digits) = token(ahead).number, digits <= 4 { return (value, 1) }
    guard let word = token(ahead).word, let value = TimeWords.numbers[word] else { return nil }
    if value == 10, let ones = token(ahead + 1).word.flatMap({ TimeWords.numbers[$0] }), ones <= 2,
      !sees("lần", ahead: ahead + 2)
    {
      return (10 + ones, 2)
    }
    return (value, 1)
  }

  /// The `quý` in a word, well or badly spelt, and the Roman number that is grown on to it (`QII`).
  func quarterWord(_ word: String) -> (isSlip: Bool, roman: String)? {
    if TimeWords.quarter.contains(word) { return (false, "") }
    if TimeWords.mistypedQuarter.contains(word) { return (true, "") }
    guard word.first == "q" else { return nil }
    let roman = String(word.dropFirst())
    return roman.isEmpty || TimeWords.roman[roman] != nil || TimeWords.mistypedRoman[roman] != nil
      ? (false, roman) : nil
  }

  /// A quarter's number in a word.
  mutating func quarterNumber(_ word: String) -> Int? {
    if let number = TimeWords.roman[word] { return number }
    if let number = TimeWords.mistypedRoman[word] {
      assume(.toleratedSlip)
      return number
    }
    return TimeWords.numbers[word].flatMap { (1...4).contains($0) ? $0 : nil }
  }

  /// Takes the number of a quarter.
  mutating func quarterNumber() throws(TimeExpressionError) -> Int {
    let token = token()
    if let number = token.shortNumber, (1...4).contains(number) {
      skip()
      return number
    }
    guard let word = token.word, let number = quarterNumber(word) else {
      throw TimeExpressionError(at: token, .impossibleQuarter)
    }
    skip()
    return number
  }

  /// Takes the number or name of a month.
  mutating func monthNumber() throws(TimeExpressionError) -> Int {
    let token = token()
    if let (number, digits) = token.number {
      guard digits <= 2, (1...12).contains(number) else { throw TimeExpressionError(at: token, .impossibleMonth) }
      skip()
      return number
    }
    if take("giêng") {
      assume(.convention)
      return 1
    }
    if sees("chạp") { throw TimeExpressionError(at: token, .lunarCalendar) }
    guard let (number, length) = count() else { throw expected(.month) }
    skip(length)
    return number
  }

  /// Takes a year behind a unit, where one stands there: `/2018`, ` năm 2018`, `-2018`, ` 2018`, `, 2018`.
  mutating func yearBehind() throws(TimeExpressionError) -> Int? {
    let start = token()
    switch start.kind {
    case .slash:
      // `quý IV/hằng năm`
      if seesEvery(ahead: 1) { return nil }
      skip()
      if let year = token().year {
        skip()
        return year
      }
      // 13 and more can be no month, and is a year's short form.
      if let (short, digits) = token().number, digits == 2, short >= 13 {
        skip()
        return fullYear(short)
      }
      throw expected(.year)
    case .dash, .dot:
      guard let year = token(1).year, token(2).kind != .dash || token(3).shortNumber == nil else { return nil }
      skip(2)
      return year
    case .comma:
      let words = sees("năm", ahead: 1) ? 2 : 1
      guard let year = token(words).year else { return nil }
      skip(words + 1)
      return year
    case .number:
      guard let year = start.year else { return nil }
      skip()
      return year
    case .word:
      let words = sees("của", "năm") ? 2 : sees("năm") ? 1 : 0
      guard words > 0, !seesNext(ahead: words) else { return nil }
      skip(words)
      guard let year = token().year else { throw expected(.year) }
      skip()
      return year
    case .semicolon, .and, .open, .close, .other: return nil
    }
  }

  /// Whether `sau`, `tiếp theo` behind `năm` make it the year after.
  func seesNext(ahead: Int) -> Bool {
    sees("sau", ahead: ahead) && !sees("khi", ahead: ahead + 1) || sees("tiếp", "theo", ahead: ahead)
  }

  /// Goes past `năm sau`, or past its `sau` where `năm` was taken with the item.
  mutating func takeNextYear(behind item: CalendarItem) -> Bool {
    let words = item.isOfYear && justSaid("năm") ? 0 : sees("của", "năm") ? 2 : sees("năm") ? 1 : nil
    guard let words, seesNext(ahead: words) else { return false }
    skip(words + (sees("sau", ahead: words) ? 1 : 2))
    return true
  }

  /// The year of two digits: 00 to 79 are of this century.
  mutating func fullYear(_ short: Int) -> Int {
    assume(.convention)
    return short < 80 ? 2000 + short : 1900 + short
  }
}
