// The lunar new year, around which offices plan their first quarter.
extension TimeParser {
  /// `Tết`, `Tết Nguyên đán 2021`, `Tết Tân Sửu`; `Tết Dương lịch` is the first of January.
  mutating func newYear(from start: TimeToken) throws(TimeExpressionError) -> CalendarItem {
    skip()
    if take("dương", "lịch") || take("tây") {
      return CalendarItem(shape: .day(1, month: 1), year: try yearBehind(), token: start)
    }
    _ = take("nguyên", "đán") || take("âm", "lịch") || take("cổ", "truyền")
    _ = sees("năm") && SexagenaryYear.year(stem: token(1).word, branch: token(2).word) != nil && take("năm")
    let named = SexagenaryYear.year(stem: token().word, branch: token(1).word)
    if named != nil { skip(2) }
    let place = token()
    let written = try yearBehind()
    if let named, let written, named != written { throw TimeExpressionError(at: place, .unexpected(.year)) }
    return CalendarItem(shape: .lunarNewYear, year: written ?? named, token: start)
  }
}
