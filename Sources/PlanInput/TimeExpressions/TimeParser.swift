import PlanModel

/// Reads tokens by recursive descent, looking ahead and never going back, so that every stop has its one reason.
struct TimeParser {
  private let tokens: [TimeToken]
  private let end: TimeToken
  private var next: Int
  /// What the reading rests on besides the words, in order.
  private(set) var assumptions: [TimeAssumption] = []

  /// A parser of a whole text.
  init(_ text: String) {
    var tokens = TimeToken.tokens(of: text)
    // A colon at the end is that of a heading which was copied whole (`Giai đoạn 2021 - 2030:`).
    while let last = tokens.last, [.dot, .comma, .semicolon].contains(last.kind) || last.text == ":" {
      tokens.removeLast()
    }
    self.tokens = tokens
    end = TimeToken(kind: .other, offset: text.count, text: "")
    next = 0
  }

  /// Whether any word or number occurs that only times have; otherwise a text that can't be read is no time at all.
  var mentionsTime: Bool {
    tokens.contains { token in
      token.year != nil || token.word.map { TimeWords.ofTime.contains($0) || quarterWord($0) != nil } ?? false
    }
  }
}

// The cursor.
extension TimeParser {
  /// The token so many places ahead; one without text behind the last.
  func token(_ ahead: Int = 0) -> TimeToken {
    next + ahead < tokens.count ? tokens[next + ahead] : end
  }

  /// Whether the last token but one that was taken is one of the words.
  func saidBefore(_ words: Set<String>) -> Bool {
    next >= 2 && tokens[next - 2].word.map(words.contains) ?? false
  }

  /// Whether the tokens that were taken last are the words.
  func justSaid(_ words: String...) -> Bool {
    next >= words.count && words.enumerated().allSatisfy { tokens[next - words.count + $0].word == $1 }
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { next >= tokens.count }

  /// The one token of the text, where it has only one.
  var onlyToken: TimeToken? { tokens.count == 1 ? tokens.first : nil }

  /// Goes on by so many tokens.
  mutating func skip(_ count: Int = 1) { next = min(next + count, tokens.count) }

  /// Whether the words stand ahead, one token each.
  func sees(_ words: String..., ahead: Int = 0) -> Bool {
    for (index, word) in words.enumerated() where token(ahead + index).word != word { return false }
    return true
  }

  /// Whether one of the words stands ahead.
  func seesOne(of words: Set<String>, ahead: Int = 0) -> Bool {
    token(ahead).word.map(words.contains) ?? false
  }

  /// Goes past the words if they stand ahead.
  mutating func take(_ words: String...) -> Bool {
    for (index, word) in words.enumerated() where token(index).word != word { return false }
    skip(words.count)
    return true
  }

  /// Goes past one of the words if it stands ahead.
  mutating func takeOne(of words: Set<String>) -> Bool {
    guard seesOne(of: words) else { return false }
    skip()
    return true
  }

  /// Goes past a sign if it stands ahead.
  mutating func take(_ kind: TimeToken.Kind) -> Bool {
    guard token().kind == kind else { return false }
    skip()
    return true
  }

  /// Records what the reading rests on, once.
  mutating func assume(_ assumption: TimeAssumption) {
    if !assumptions.contains(assumption) { assumptions.append(assumption) }
  }

  /// The error of something else being due here.
  func expected(_ expectation: TimeExpressionError.Expectation) -> TimeExpressionError {
    .init(at: token(), .unexpected(expectation))
  }
}

extension TimeExpressionError {
  /// An error at a token.
  init(at token: TimeToken, _ reason: Reason) {
    self.init(offset: token.offset, found: token.text, reason: reason)
  }
}
