internal import PlanModel

/// How far the tasks are, as the records tell (tiến độ thực hiện).
///
/// A task is a costed line, or a leaf where nothing is costed. Records of what lies below it count for it; a record of
/// something above tells nothing of it. That a task is done is only known from a record that says so.
struct TaskProgress {
  /// What is known of a task.
  enum State: Equatable {
    /// A record of completion, at the day.
    case completed
    /// Money or work is recorded.
    case begun
    /// No record tells.
    case unknown
  }

  /// A task and what is known of it.
  struct Task {
    let activity: ActivityIndex
    let state: State
    let completedOn: Day?
    /// Whether its time was over at the as-of date and no record tells of completion.
    let isOverdue: Bool
  }

  /// The tasks, in the order of the table.
  let tasks: [Task]
  private let assessment: Assessment

  init(_ assessment: Assessment) {
    self.assessment = assessment
    let tree = assessment.plan.activities
    let costed = tree.inTableOrder.filter { assessment.cost(of: $0).isCostedLine }
    let lines = costed.isEmpty ? tree.inTableOrder.filter { tree[$0].isLeaf } : costed
    let told = Self.told(assessment)
    tasks = lines.map { line in
      let below = tree.subtree(of: line).map { told[$0.offset] }
      let completion = below.compactMap(\.completedOn).min()
      let work = below.contains(where: \.hasBegun)
      let end = assessment.schedule(of: line)?.end
      return Task(
        activity: line, state: completion != nil ? .completed : work ? .begun : .unknown, completedOn: completion,
        isOverdue: completion == nil && end.map { $0 < assessment.asOf } ?? false)
    }
  }

  /// How many tasks are in a state.
  func count(_ state: State) -> Int { tasks.count { $0.state == state } }

  /// How many tasks should be done by their time, and no record says that they are.
  var overdue: Int { tasks.count(where: \.isOverdue) }

  /// The tasks as a table.
  func lines(width: Int) -> [String] {
    let columns = [
      TextTable.Column("Số"), TextTable.Column("Nhiệm vụ"), TextTable.Column("Thời gian"),
      TextTable.Column("Tình trạng"),
    ]
    let rows = tasks.map { task -> [String] in
      let activity = assessment.plan.activities[task.activity]
      let time = assessment.schedule(of: task.activity).map { OfficialText.unended($0.words) }
      return [activity.code.value.text, activity.name, time ?? "", words(of: task)]
    }
    return TextTable(columns: columns, rows: rows).lines(width: width)
  }

  private func words(of task: Task) -> String {
    switch task.state {
    case .completed: "Hoàn thành" + (task.completedOn.map { " ngày \($0.official)" } ?? "")
    case .begun: task.isOverdue ? "Đã triển khai; hết thời gian, chưa ghi nhận hoàn thành" : "Đã triển khai"
    case .unknown: task.isOverdue ? "Hết thời gian, chưa ghi nhận thực hiện" : "Chưa ghi nhận thực hiện"
    }
  }

  /// What the records of one activity tell.
  private struct Told {
    var hasBegun = false
    var completedOn: Day?
  }

  /// What the records up to the as-of date tell, by the place of their activity.
  private static func told(_ assessment: Assessment) -> [Told] {
    let table = assessment.plan.records
    let known = table.activityCodes.map(assessment.plan.activities.index(of:))
    var told = [Told](repeating: Told(), count: assessment.plan.activities.rows.count)
    for record in table.rows where record.activity >= 0 && record.day <= assessment.asOf {
      guard let place = known[Int(record.activity)]?.offset else { continue }
      switch record.kind {
      case .completion:
        told[place].hasBegun = true
        told[place].completedOn = told[place].completedOn.map { min($0, record.day) } ?? record.day
      case .disbursement, .advance, .recovery, .adjustment, .progress: told[place].hasBegun = true
      case .estimate: break
      }
    }
    return told
  }
}
