/// One stretch of the calendar, or from one to another.
struct CalendarSpan {
  /// The stretch, or the one that the span begins with.
  var from: CalendarItem
  /// The stretch that it ends with, both included.
  var to: CalendarItem?

  /// The items, in order.
  var items: [CalendarItem] { to.map { [from, $0] } ?? [from] }
}

/// What an expression says of the calendar.
enum TimeClause {
  /// In it, or in one after the other.
  case within([CalendarSpan])
  /// Done before it begins (`trước`).
  case before(CalendarItem)
  /// Done by its end (`chậm nhất`, `đến hết`).
  case until(CalendarItem)
  /// From its beginning on (`từ`).
  case from(CalendarItem)
  /// From its end on (`sau`).
  case after(CalendarItem)

  /// The items, in order.
  var items: [CalendarItem] {
    switch self {
    case .within(let spans): spans.flatMap(\.items)
    case .before(let item), .until(let item), .from(let item), .after(let item): [item]
    }
  }

  /// Whether it is a day to be done by.
  var isDeadline: Bool {
    switch self {
    case .before, .until: true
    case .within, .from, .after: false
    }
  }
}

/// How often something happens.
struct Frequency {
  /// What is counted.
  enum Unit {
    case day, week, month, quarter, year
  }

  /// What is counted.
  let unit: Unit
  /// Once in so many of them.
  var every = 1
}

/// How long something takes, counted from another day.
struct TimeSpanLength {
  /// How many.
  let count: Int
  /// Of what.
  let unit: Frequency.Unit
  /// Whether only the days from Monday to Friday count.
  let isWorkingDays: Bool
}

/// How often, and where in the period each time.
struct Recurrence {
  /// How often.
  let frequency: Frequency
  /// Where in the period each time; anywhere, where none is said.
  let clause: TimeClause?
}

/// Years from one to another, as written.
struct YearSpan {
  /// The first year.
  let first: Int
  /// The last year.
  let last: Int
  /// The first token, for errors.
  let token: TimeToken
}

/// An expression as it is built, before years and days are found.
enum TimeSentence {
  case once(TimeClause)
  /// Every so often; the clause says where in the period each time. Within the plan, or within the years stated.
  case recurring([Recurrence], years: YearSpan?)
  /// Without a break, in the whole plan or in what the clause says.
  case continuous(TimeClause?)
  /// `giai đoạn 2021 - 2025`; none for the plan's own.
  case period(YearSpan?)
  /// So long from a day on.
  case relative(TimeSpanLength, from: CalendarItem)
  /// From an event on that has no date.
  case uponEvent
  /// Without a date.
  case unscheduled
}

extension TimeSentence {
  /// Whether it is said once, by years and nothing smaller.
  var namesOnlyYears: Bool {
    switch self {
    case .once(let clause): clause.items.allSatisfy(\.isWholeYear)
    case .recurring, .continuous, .period, .relative, .uponEvent, .unscheduled: false
    }
  }
}
