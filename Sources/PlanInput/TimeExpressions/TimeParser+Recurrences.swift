import PlanModel

// How often.
extension TimeParser {
  /// Whether `hằng`, `mỗi`, or `các năm` that are not told one by one, begin here.
  func seesEvery(ahead: Int = 0) -> Bool {
    seesOne(of: TimeWords.every, ahead: ahead)
      || sees("các", "năm", ahead: ahead) && token(ahead + 2).year == nil
  }

  /// Whether a frequency begins here.
  func seesFrequency(ahead: Int = 0) -> Bool {
    if seesEvery(ahead: ahead) || sees("thường", "niên", ahead: ahead) { return true }
    guard let (_, length) = count(ahead: ahead) else { return false }
    if sees("lần", ahead: ahead + length) { return true }
    guard seesUnit(ahead: ahead + length) != nil else { return false }
    let behind = ahead + length + 1
    return token(behind).kind == .open || seesOnce(ahead: behind) > 0
      || token(behind).kind == .slash && sees("lần", ahead: behind + 1)
  }

  /// Behind `định kỳ`.
  mutating func periodic() throws(TimeExpressionError) -> TimeSentence {
    let joint = [.comma, .slash].contains(token().kind) || seesOne(of: ["hoặc", "và"]) ? 1 : 0
    if sees("đột", "xuất", ahead: joint) {
      skip(joint + 2)
      assume(.unclearFrequency)
      return .unscheduled
    }
    guard !isAtEnd else {
      assume(.unclearFrequency)
      return .unscheduled
    }
    return try recurrences()
  }

  /// One frequency with its clause, or several: `6 tháng (trước 25/6), 01 năm (trước 30/11)`.
  mutating func recurrences() throws(TimeExpressionError) -> TimeSentence {
    var found = [Recurrence(frequency: try frequency(), clause: try clauseBehindFrequency())]
    while [.comma, .semicolon, .and].contains(token().kind) || sees("và") {
      guard seesFrequency(ahead: 1) else { break }
      skip()
      found.append(Recurrence(frequency: try frequency(), clause: try clauseBehindFrequency()))
    }
    return .recurring(found, years: try boundingYears())
  }

  /// Takes a frequency: `hằng quý`, `mỗi năm 02 lần`, `02 năm một lần`, `02 lần/năm`, `6 tháng`, `thường niên`.
  mutating func frequency() throws(TimeExpressionError) -> Frequency {
    if take("thường", "niên") { return Frequency(unit: .year) }
    if sees("các", "năm") {
      skip(2)
      return Frequency(unit: .year)
    }
    if !takeOne(of: TimeWords.every), let (_, length) = count(), sees("lần", ahead: length) {
      skip(length + 1)
      guard take(.slash) || takeOne(of: ["mỗi", "trong", "một"]) else { throw expected(.unit) }
      _ = take("một")
      return try countedUnit()
    }
    var frequency = try countedUnit()
    skip(seesOnce(ahead: 0))
    if token().kind == .slash, sees("lần", ahead: 1) { skip(2) }
    // "hằng tuần, tháng": one of the two, or both? The rarer is owed in any case.
    while [.comma, .slash].contains(token().kind) || seesOne(of: ["hoặc", "và"]), let other = seesUnit(ahead: 1),
      token(2).text.isEmpty || [.comma, .close].contains(token(2).kind) || seesOne(of: ["hoặc", "và"], ahead: 2)
    {
      skip(2)
      assume(.unclearFrequency)
      if other.rarity > frequency.unit.rarity { frequency = Frequency(unit: other) }
    }
    return frequency
  }

  private mutating func countedUnit() throws(TimeExpressionError) -> Frequency {
    var every = 1
    // `năm` is a year here, and five only before another `năm`.
    if let (value, length) = count(), seesUnit(ahead: length) != nil, !sees("năm") || sees("năm", ahead: 1) {
      guard value > 0 else { throw expected(.unit) }
      skip(length)
      every = value
    }
    guard let unit = seesUnit(ahead: 0) else { throw expected(.unit) }
    skip()
    return Frequency(unit: unit, every: every)
  }

  private func seesUnit(ahead: Int) -> Frequency.Unit? {
    token(ahead).word.flatMap { TimeWords.units[$0] }
  }

  /// How many tokens `một lần`, `01 lần`, `hai lần` take here; none where they do not stand here.
  private func seesOnce(ahead: Int) -> Int {
    guard let (_, length) = count(ahead: ahead), sees("lần", ahead: ahead + length) else { return 0 }
    return length + 1
  }

  private mutating func clauseBehindFrequency() throws(TimeExpressionError) -> TimeClause? {
    if take(.open) {
      let clause = try clause()
      guard take(.close) else { throw expected(.closingParenthesis) }
      return clause
    }
    if token().kind == .comma {
      guard seesClause(ahead: 1), !seesFrequency(ahead: 1), !seesPeriod(ahead: 1) else { return nil }
      skip()
      return try clause()
    }
    return seesClause() && !seesPeriod() ? try clause() : nil
  }
}

extension Frequency.Unit {
  /// From the most frequent to the rarest.
  var rarity: Int {
    switch self {
    case .day: 0
    case .week: 1
    case .month: 2
    case .quarter: 3
    case .year: 4
    }
  }
}
