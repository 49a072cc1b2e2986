/// Where the same thing stands in two versions of a plan.
public struct Versions<Index: Hashable & Sendable>: Hashable, Sendable {
  /// Its place in the version before; none for what is new.
  public let before: Index?
  /// Its place in the version after; none for what was dropped.
  public let after: Index?

  /// The places of one thing, of which at least one must be known.
  public init(before: Index?, after: Index?) {
    precondition(before != nil || after != nil, "what stands in neither version is nothing")
    self.before = before
    self.after = after
  }

  /// Whether it stands in the later version only.
  public var isNew: Bool { before == nil }

  /// Whether it stands in the earlier version only.
  public var isDropped: Bool { after == nil }
}
