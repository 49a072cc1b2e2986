import PlanModel

extension ReadingLog {
  /// The schedule in a field; none where it is blank, or says no time that can be, which is then found.
  mutating func schedule(_ field: Field?, period: Period?, calendar: WorkCalendar) -> Located<Schedule>? {
    guard let field else { return nil }
    do throws(TimeExpressionError) {
      let schedule = try TimeExpression.read(field.text, period: period, calendar: calendar)
      if let reversed = schedule.windows.first(where: \.isReversed), let start = reversed.start, let end = reversed.end
      {
        add(.s006, in: field.kind) { ReversedTimeCheck.finding(at: field, start: start, end: end) }
        return nil
      }
      return field.located(schedule)
    } catch {
      if case .reversed(let start, let end) = error.reason {
        add(.s006, in: field.kind) { ReversedTimeCheck.finding(at: field, start: start, end: end) }
      } else if error.reason == .missingYear, damaged.contains(.plan) {
        // The year is missing because the plan's period could not be read, which was told there.
        damage(field.kind)
      } else {
        add(.s002, in: field.kind) { UnreadableTimeCheck.finding(at: field, error) }
      }
      return nil
    }
  }
}
