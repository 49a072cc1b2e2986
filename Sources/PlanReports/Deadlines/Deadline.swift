import PlanModel

/// A day by which an activity must be over or a report sent (thời hạn).
struct Deadline {
  /// What is due.
  enum Subject: Hashable {
    /// An activity.
    case activity(ActivityIndex)
    /// A periodic report, by its place among the plan's obligations.
    case report(Int)
  }

  /// What is due.
  let subject: Subject
  /// Which of its subject's days it is, from 1.
  let occurrence: Int
  /// The last day in time.
  let day: Day
  /// Whose it is: of a report the group that owes it where it stands alike with all of its members, else those members
  /// with whom it does.
  let units: [UnitName]
  /// How it stands.
  let state: DeadlineState

  /// Whether it is a report.
  var isReport: Bool {
    switch subject {
    case .activity: false
    case .report: true
    }
  }

  /// The words for how it stands.
  var stateWords: String { state.words(isReport: isReport) }
}

extension Plan {
  /// The code of what is due.
  func code(of subject: Deadline.Subject) -> String {
    switch subject {
    case .activity(let activity): activities[activity].code.value.text
    case .report(let number): obligations[number].code.value
    }
  }

  /// What is due, in the document's words; of a report, to whom too.
  func name(of subject: Deadline.Subject) -> String {
    switch subject {
    case .activity(let activity): return activities[activity].name
    case .report(let number):
      let obligation = obligations[number]
      let name = obligation.name ?? "Báo cáo \(obligation.code.value)"
      return obligation.recipient.map { "\(name), gửi \($0.text)" } ?? name
    }
  }

  /// The document's own words of time.
  func timeWords(of subject: Deadline.Subject) -> String {
    let schedule =
      switch subject {
      case .activity(let activity): activities[activity].schedule
      case .report(let number): obligations[number].schedule
      }
    return schedule?.value.words ?? ""
  }
}
