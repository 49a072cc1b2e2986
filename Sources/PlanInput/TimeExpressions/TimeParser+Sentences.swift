import PlanModel

// Whole expressions.
extension TimeParser {
  /// Reads the whole text.
  mutating func sentence() throws(TimeExpressionError) -> TimeSentence {
    skipLabel()
    guard !isAtEnd else { throw TimeExpressionError(at: token(), .notATime) }
    let isBracketed = take(.open)
    let sentence = try bareSentence()
    while takeOne(of: TimeWords.done) {}
    if isBracketed, !take(.close) { throw expected(.closingParenthesis) }
    if sees("âm", "lịch") { throw TimeExpressionError(at: token(), .lunarCalendar) }
    guard isAtEnd else { throw expected(.end) }
    return sentence
  }

  /// Goes past a label, with the mark of the line that it was copied from: `- Thời gian: quý IV hằng năm`.
  private mutating func skipLabel() {
    let mark = [.dash, .and].contains(token().kind) || token().text == "*" ? 1 : 0
    for label in TimeWords.labels where sees(all: label, ahead: mark) && token(mark + label.count).text == ":" {
      skip(mark + label.count + 1)
      return
    }
  }

  private func sees(all words: [String], ahead: Int = 0) -> Bool {
    words.indices.allSatisfy { token(ahead + $0).word == words[$0] }
  }

  /// Goes past the first of the phrases that stands ahead.
  mutating func takeOne(of phrases: [[String]]) -> Bool {
    guard let phrase = phrases.first(where: { sees(all: $0) }) else { return false }
    skip(phrase.count)
    return true
  }

  private mutating func bareSentence() throws(TimeExpressionError) -> TimeSentence {
    if sees("báo", "cáo") { skip(2) }
    if let sentence = try undatedSentence() { return sentence }
    if seesPeriod() {
      let years = try period()
      try skipOutlook()
      return .period(years)
    }
    if take("định", "kỳ") || take("định", "kì") { return try periodic() }
    if seesFrequency() { return try recurrences() }
    if let relative = try relative() { return relative }

    let clause = try clause()
    let joint = [.comma, .slash].contains(token().kind) || sees("của") ? 1 : 0
    guard seesEvery(ahead: joint) || sees("các", "năm", ahead: joint) else { return .once(clause) }
    skip(joint)
    let frequency = try frequency()
    return .recurring([Recurrence(frequency: frequency, clause: clause)], years: try boundingYears())
  }

  /// What has no date, or no end: `đột xuất`, `khi có yêu cầu`, `sau khi …`, `thường xuyên`.
  private mutating func undatedSentence() throws(TimeExpressionError) -> TimeSentence? {
    if take("đột", "xuất") { return .unscheduled }
    if sees("khi") || sees("theo") {
      try skipProse()
      return .unscheduled
    }
    if sees("sau", "khi") || sees("ngay", "sau", "khi") || sees("trước", "khi") {
      try skipProse()
      return .uponEvent
    }
    guard seesContinuous(ahead: 0) else { return nil }
    while true {
      let joint = token().kind == .comma || sees("và") ? 1 : 0
      guard seesContinuous(ahead: joint) else { break }
      skip(joint + 2)
    }
    _ = take(.comma)
    if seesOne(of: TimeWords.every), sees("năm", ahead: 1) {
      skip(2)
      return .continuous(nil)
    }
    if seesPeriod() {
      guard let years = try period() else { return .continuous(nil) }
      return .continuous(.within([CalendarSpan(years)]))
    }
    return .continuous(isAtEnd || token().kind == .close ? nil : try clause())
  }

  private func seesContinuous(ahead: Int) -> Bool {
    sees("thường", "xuyên", ahead: ahead) || sees("liên", "tục", ahead: ahead) || sees("lâu", "dài", ahead: ahead)
  }

  /// Words that say on what a time depends, to the end. They may cite a document by its number and date, or name one by its
  /// years; any other number is a time that must not be lost.
  private mutating func skipProse() throws(TimeExpressionError) {
    var (isCitation, isYear, depth) = (false, false, 0)
    while !isAtEnd {
      let token = token()
      switch token.kind {
      case .open: depth += 1
      case .close where depth > 0: depth -= 1
      case .close: return
      case .number where !isCitation && !(isYear && token.year != nil): throw expected(.end)
      case .word, .number, .dash, .slash, .dot, .comma, .semicolon, .and, .other: break
      }
      if let word = token.word, !isCitation, let (_, roman) = quarterWord(word),
        !roman.isEmpty || self.token(1).word.map({ TimeWords.roman[$0] != nil }) ?? false
      {
        throw expected(.end)
      }
      if sees("số") { isCitation = true }
      isYear = sees("năm") || sees("đoạn") || isYear && (token.year != nil || token.kind == .dash)
      if sees("trước", "ngày") || sees("chậm", "nhất") || sees("muộn", "nhất") { throw expected(.end) }
      skip()
    }
  }

  /// `trong vòng 10 ngày kể từ ngày …`, `36 tháng kể từ ngày …`.
  private mutating func relative() throws(TimeExpressionError) -> TimeSentence? {
    let words =
      sees("trong", "vòng") ? 2 : sees("trong", "thời", "hạn") ? 3 : sees("sau") || sees("trong") ? 1 : 0
    guard let (count, length) = count(ahead: words), let word = token(words + length).word,
      let unit = TimeWords.units[word]
    else { return nil }
    let isWorkingDays = unit == .day && sees("làm", "việc", ahead: words + length + 1)
    let behind = words + length + (isWorkingDays ? 3 : 1)
    let origins = [["kể", "từ"], ["tính", "từ"], ["từ"], ["sau"]]
    guard let origin = origins.first(where: { sees(all: $0, ahead: behind) }) else {
      if words > 1 {
        skip(behind)
        throw expected(.origin)
      }
      return nil
    }
    skip(behind + origin.count)
    if sees("khi") || sees("ngày") && token(1).number == nil {
      try skipProse()
      return .uponEvent
    }
    if isWorkingDays { assume(.convention) }
    let long = TimeSpanLength(count: count, unit: unit, isWorkingDays: isWorkingDays)
    return .relative(long, from: try item())
  }

  // MARK: Periods

  private func wordsBeforePeriod(ahead: Int) -> Int {
    var words = 0
    while seesOne(of: ["trong", "cả", "suốt", "toàn", "của"], ahead: ahead + words) { words += 1 }
    return words
  }

  /// Whether a period of years begins here.
  func seesPeriod(ahead: Int = 0) -> Bool {
    let words = ahead + wordsBeforePeriod(ahead: ahead)
    return sees("giai", "đoạn", ahead: words) || sees("thời", "kỳ", ahead: words) || sees("nhiệm", "kỳ", ahead: words)
  }

  /// `giai đoạn 2021 - 2025`; none for the plan's own.
  private mutating func period() throws(TimeExpressionError) -> YearSpan? {
    skip(wordsBeforePeriod(ahead: 0) + 2)
    let start = token()
    let announcesYear = takeOne(of: ["từ", "năm"])
    _ = take("năm")
    guard token().year != nil else {
      if announcesYear || token().number != nil { throw expected(.year) }
      return nil
    }
    return try yearsFromTo(from: start)
  }

  /// `2021 - 2025`
  private mutating func yearsFromTo(from start: TimeToken) throws(TimeExpressionError) -> YearSpan {
    guard let first = token().year else { throw expected(.year) }
    skip()
    guard takeConnector() else { throw expected(.year) }
    _ = take("năm")
    guard let last = token().year else { throw expected(.year) }
    skip()
    return YearSpan(first: first, last: last, token: start)
  }

  /// `, định hướng đến năm 2030`: an outlook, no part of the period that binds.
  private mutating func skipOutlook() throws(TimeExpressionError) {
    let joint = [.comma, .semicolon].contains(token().kind) || sees("và") ? 1 : 0
    guard sees("định", "hướng", ahead: joint) || sees("tầm", "nhìn", ahead: joint) else { return }
    skip(joint + 2)
    guard take("đến") || take("tới") else { throw expected(.year) }
    _ = take("năm")
    guard token().year != nil else { throw expected(.year) }
    skip()
  }

  /// The years behind a recurrence, where stated: `hằng năm giai đoạn 2021 - 2025`, `các năm 2021 - 2025`.
  mutating func boundingYears() throws(TimeExpressionError) -> YearSpan? {
    if justSaid("các", "năm"), token().year != nil { return try yearsFromTo(from: token()) }
    let joint = token().kind == .comma ? 1 : 0
    guard seesPeriod(ahead: joint) else { return nil }
    skip(joint)
    return try period()
  }
}

extension CalendarSpan {
  /// Whole years from one to another.
  init(_ years: YearSpan) {
    from = CalendarItem(shape: .wholeYear, year: years.first, token: years.token)
    to = CalendarItem(shape: .wholeYear, year: years.last, token: years.token)
  }
}
