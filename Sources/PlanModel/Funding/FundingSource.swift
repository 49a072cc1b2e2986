/// The place of a funding source among the plan's sources, in file order.
@frozen
public struct SourceIndex: Hashable, Comparable, Sendable {
  /// 0 for the first.
  public let offset: Int

  /// The source so many rows behind the first.
  @inlinable
  public init(_ offset: Int) { self.offset = offset }

  /// In file order.
  @inlinable
  public static func < (left: SourceIndex, right: SourceIndex) -> Bool { left.offset < right.offset }
}

/// Whose money it is (loại nguồn).
public enum SourceClass: String, CaseIterable, Sendable {
  case central, local, province, district, commune
  case `private`, enterprise, community
  case oda, integrated, credit, other

  /// The four groups of a funding table.
  public enum Group: CaseIterable, Sendable { case central, local, `private`, other }

  /// The group that the class belongs to.
  public var group: Group {
    switch self {
    case .central: .central
    case .local, .province, .district, .commune: .local
    case .private, .enterprise, .community: .private
    case .oda, .integrated, .credit, .other: .other
    }
  }

  /// Whether the money is state budget (ngân sách nhà nước). Integrated money never is added into it.
  public var isStateBudget: Bool { group == .central || group == .local }
}

/// What the money may be spent on (tính chất vốn).
public enum SourceNature: String, CaseIterable, Sendable {
  /// Vốn đầu tư.
  case capital
  /// Vốn sự nghiệp.
  case recurrent
}

/// How an amount binds (giới hạn).
public enum Limit: String, CaseIterable, Sendable {
  /// Neither more nor less.
  case exact
  /// No more (trần, hạn mức).
  case ceiling
  /// No less (mức tối thiểu).
  case floor
}

/// Where money comes from (nguồn vốn): a row of `sources.csv`.
public struct FundingSource: Sendable {
  /// Mã nguồn.
  public var code: Located<SourceCode>
  /// Tên nguồn.
  public var name: String
  /// Loại nguồn.
  public var sourceClass: SourceClass
  /// Tính chất vốn, where stated.
  public var nature: SourceNature?
  /// The source above, if any.
  public var parent: SourceIndex?
  /// The sources right below, in file order.
  public var children: [SourceIndex] = []
  /// Tổng vốn over the period, where stated.
  public var total: Located<Money>?
  /// The stated share of the plan's total, in per cent.
  public var percent: Located<Quantity>?
  /// How the total binds: `exact` or `ceiling`.
  public var limit: Limit = .exact
  /// Quyết định.
  public var decision: String?
  /// Ngày quyết định.
  public var decisionDate: Located<Day>?

  /// A source of which only the required columns are known.
  public init(code: Located<SourceCode>, name: String, sourceClass: SourceClass) {
    self.code = code
    self.name = name
    self.sourceClass = sourceClass
  }
}

/// The plan's sources in file order, with the way from code to row.
public struct SourceTree: Sendable {
  /// The rows, in file order.
  public private(set) var rows: [FundingSource]
  private var byCode: [SourceCode: SourceIndex]
  /// The total of every source, by its place.
  private var totals: [Money?] = []

  /// A tree over rows whose `parent` is set and free of cycles; sets `children`.
  public init(_ rows: [FundingSource] = []) {
    self.rows = rows
    byCode = [:]
    for index in rows.indices {
      byCode[rows[index].code.value] = byCode[rows[index].code.value] ?? SourceIndex(index)
      if let parent = rows[index].parent { self.rows[parent.offset].children.append(SourceIndex(index)) }
    }
    totals = self.rows.map { $0.total?.value }
    for index in top.flatMap(subtree(of:)).reversed() where !self[index].children.isEmpty {
      let parts = self[index].children.map { totals[$0.offset] }
      if !parts.contains(nil) { totals[index.offset] = parts.compactMap(\.self).total() }
    }
  }

  /// The source at a place.
  public subscript(index: SourceIndex) -> FundingSource { rows[index.offset] }

  /// The source of a code.
  public func index(of code: SourceCode) -> SourceIndex? { byCode[code] }

  /// All sources, in file order.
  public var indices: [SourceIndex] { rows.indices.map(SourceIndex.init) }

  /// The sources with nothing above, in file order.
  public var top: [SourceIndex] { indices.filter { self[$0].parent == nil } }

  /// The sources with nothing below, in file order: those that pay.
  public var leaves: [SourceIndex] { indices.filter { self[$0].children.isEmpty } }

  /// The stated total of a source; that of a source with children is their sum. None where any part is not stated.
  public func total(of index: SourceIndex) -> Money? { totals[index.offset] }

  /// A source and all below it, parents before children.
  public func subtree(of index: SourceIndex) -> [SourceIndex] {
    var (found, open): ([SourceIndex], [SourceIndex]) = ([], [index])
    while let next = open.popLast() {
      found.append(next)
      open.append(contentsOf: self[next].children.reversed())
    }
    return found
  }
}
