/// Something besides the compared amounts that differs between two versions of a plan (nội dung điều chỉnh khác).
public struct Change: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// The plan as a whole.
    case plan
    /// An activity.
    case activity(Versions<ActivityIndex>)
    /// A source.
    case source(Versions<SourceIndex>)
  }

  /// What differs.
  public enum Aspect: String, CaseIterable, Sendable {
    /// It is new (bổ sung).
    case added
    /// It is no longer there (đưa ra khỏi kế hoạch).
    case dropped
    /// Its code (mã).
    case code
    /// Its name (tên).
    case name
    /// Its cost (kinh phí), where allocations are compared.
    case cost
    /// Its time as the document states it (thời gian).
    case time
    /// Who leads it (đơn vị chủ trì).
    case lead
    /// The plan's or a source's stated total (tổng kinh phí, tổng vốn).
    case total
    /// The plan's period (giai đoạn).
    case period

    /// What differs, in words.
    public var wording: Wording {
      switch self {
      case .added: Wording(vi: "bổ sung", en: "added")
      case .dropped: Wording(vi: "đưa ra khỏi kế hoạch", en: "dropped")
      case .code: Wording(vi: "mã", en: "code")
      case .name: Wording(vi: "tên", en: "name")
      case .cost: Wording(vi: "kinh phí", en: "cost")
      case .time: Wording(vi: "thời gian", en: "time")
      case .lead: Wording(vi: "đơn vị chủ trì", en: "lead")
      case .total: Wording(vi: "tổng số", en: "total")
      case .period: Wording(vi: "giai đoạn", en: "period")
      }
    }
  }

  /// What it is about.
  public let subject: Subject
  /// What differs.
  public let aspect: Aspect
  /// How it reads in the version before; none where that says nothing.
  public let before: Wording?
  /// How it reads in the version after; none where that says nothing.
  public let after: Wording?

  /// A change of an aspect; what a version says of it is none where it says nothing.
  public init(_ subject: Subject, _ aspect: Aspect, before: Wording? = nil, after: Wording? = nil) {
    self.subject = subject
    self.aspect = aspect
    self.before = before
    self.after = after
  }
}
