public import PlanModel

/// The words with which Vietnamese plans say when something is to happen (biểu thức thời gian).
///
/// `docs/time-expressions.md` has the grammar, the conventions and their reasons.
public enum TimeExpression {
  /// Reads an expression: the days its words mean, and what the reading rests on besides them.
  ///
  /// A year that is not written is the plan's; in a plan of several years the expression recurs every year. Words that
  /// leave room are read by a convention, which the schedule's assumptions name. Throws where the words are no time, where
  /// they name days that do not exist, or where neither they nor a period say the year. Working days and the lunar new year
  /// are the calendar's.
  public static func read(
    _ text: String, period: Period?, calendar: WorkCalendar = .weekends
  ) throws(TimeExpressionError) -> Schedule {
    var parser = TimeParser(text)
    do {
      let sentence = try parser.sentence()
      var resolver = TimeResolver(period: period, calendar: calendar, assumptions: parser.assumptions)
      let (kind, windows) = try resolver.resolve(sentence)
      return Schedule(
        text: text, kind: kind, windows: windows, assumptions: resolver.assumptions, dueDays: resolver.dueDays,
        namesOnlyYears: sentence.namesOnlyYears)
    } catch {
      // What stops the reader in a text without any word of time is not the place but the text.
      if case .unexpected = error.reason, !parser.mentionsTime {
        throw TimeExpressionError(offset: 0, found: text, reason: .notATime)
      }
      throw error
    }
  }
}
