public import PlanModel

/// The words with which Vietnamese plans say when something is to happen (biểu thức thời gian).
///
/// `docs/time-expressions.md` has the grammar, the conventions and their reasons.
public enum TimeExpression {
  /// Reads an expression: the days its words mean, and what the reading rests on besides them.
  ///
  /// A year that is not written is the plan's; in a plan of several years the expression recurs every year. Words that
  /// leave room are read by a convention, which the schedule's assumptions name. Throws where the words are no time, where
  /// they name days that do not exist, or where neither they nor a period say the year.
  public static func read(_ text: String, period: Period?) throws(TimeExpressionError) -> Schedule {
    throw TimeExpressionError(offset: 0, found: text, reason: .notATime)
  }
}
