internal import PlanModel

/// How far the tasks are, as the records tell (tiến độ thực hiện).
///
/// A task is a costed line, or a leaf where nothing is costed. That a task is done is only known from records that say so.
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
    tasks = lines.map { line in
      let told = assessment.progress(of: line)
      let end = assessment.schedule(of: line)?.end
      return Task(
        activity: line, state: told.completedOn != nil ? .completed : told.hasBegun ? .begun : .unknown,
        completedOn: told.completedOn,
        isOverdue: told.completedOn == nil && end.map { $0 < assessment.asOf } ?? false)
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
}
