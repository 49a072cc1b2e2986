/// How far an activity is, as the records up to the as-of date tell (tiến độ thực hiện).
public struct ActivityProgress: Hashable, Sendable {
  /// Whether money spent or work done is recorded for it or anything below it.
  public var hasBegun: Bool
  /// When it was done: the day of its record of completion, or the one on which its quantity was reached; that of the last
  /// one below where all below are done. None where no record tells.
  public var completedOn: Day?

  /// What is known of an activity; nothing unless given.
  public init(hasBegun: Bool = false, completedOn: Day? = nil) {
    self.hasBegun = hasBegun
    self.completedOn = completedOn
  }
}
