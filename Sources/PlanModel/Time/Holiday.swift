/// A day off, or a working day that makes up for one (ngày nghỉ, ngày làm bù): a row of `holidays.csv`.
public struct Holiday: Sendable {
  /// Ngày.
  public var date: Located<Day>
  /// Tên ngày lễ.
  public var name: String?
  /// Whether the day is worked in place of another (làm bù).
  public var isWorking = false

  /// A day off of which only the date is known.
  public init(date: Located<Day>) {
    self.date = date
  }
}
