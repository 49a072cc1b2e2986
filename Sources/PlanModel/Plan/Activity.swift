/// The place of an activity among the plan's activities, in file order.
@frozen
public struct ActivityIndex: Hashable, Comparable, Sendable {
  /// 0 for the first.
  public let offset: Int

  /// The activity so many rows behind the first.
  @inlinable
  public init(_ offset: Int) { self.offset = offset }

  /// In file order.
  @inlinable
  public static func < (left: ActivityIndex, right: ActivityIndex) -> Bool { left.offset < right.offset }
}

/// A task of the plan (nhiệm vụ, hoạt động): a row of `activities.csv`.
public struct Activity: Sendable {
  /// Mã: the code in the document.
  public var code: Located<ActivityCode>
  /// Tên nhiệm vụ.
  public var name: String
  /// The activity above, if any: stated, or by the code less its last part.
  public var parent: ActivityIndex?
  /// The activities right below, in file order.
  public var children: [ActivityIndex] = []
  /// How many activities stand above.
  public var depth = 0
  /// When, as stated by the row itself: the words of `time`, or the dates of `start` and `end`, which win.
  public var schedule: Located<Schedule>?
  /// Codes of the activities that come before, in order.
  public var after: [Located<ActivityCode>] = []
  /// Đơn vị chủ trì.
  public var lead: [Located<UnitName>] = []
  /// Đơn vị phối hợp.
  public var partners: [Located<UnitName>] = []
  /// Đơn vị hỗ trợ.
  public var supporters: [Located<UnitName>] = []
  /// Tham mưu cho.
  public var onBehalfOf: [Located<UnitName>] = []
  /// Nội dung chi tiết.
  public var content: String?
  /// Kết quả, sản phẩm.
  public var output: String?
  /// Nội dung thành phần.
  public var category: String?
  /// Khối lượng.
  public var quantity: Located<Quantity>?
  /// Đơn vị tính.
  public var measure: String?
  /// Đơn giá.
  public var unitCost: Located<Money>?
  /// Kinh phí, as stated.
  public var cost: Located<Money>?
  /// Kinh phí by year, as stated, in the order of the years.
  public var yearCosts: [(year: Int, cost: Located<Money>)] = []
  /// Ghi chú.
  public var note: String?
  /// Columns that begin with `x_`, carried along.
  public var extras: [(name: String, value: String)] = []

  /// An activity of which only code and name are known.
  public init(code: Located<ActivityCode>, name: String) {
    self.code = code
    self.name = name
  }

  /// Whether nothing stands below.
  @inlinable
  public var isLeaf: Bool { children.isEmpty }
}

/// The plan's activities in file order, with the way from code to row and from row to subtree.
public struct ActivityTree: Sendable {
  /// The rows, in file order.
  public internal(set) var rows: [Activity]
  private var byCode: [ActivityCode: ActivityIndex]
  /// From the first to the last year that any cost names; none where none does.
  public let yearsOfCosts: ClosedRange<Int>?

  /// A tree over rows whose `parent` is set and free of cycles; sets `children` and `depth`.
  public init(_ rows: [Activity] = []) {
    self.rows = rows
    byCode = [:]
    let years = rows.lazy.flatMap(\.yearCosts).map(\.year)
    yearsOfCosts = years.min().flatMap { first in years.max().map { first...$0 } }
    for index in self.rows.indices {
      byCode[rows[index].code.value] = byCode[rows[index].code.value] ?? ActivityIndex(index)
      if let parent = rows[index].parent { self.rows[parent.offset].children.append(ActivityIndex(index)) }
    }
    var open = roots
    while let index = open.popLast() {
      for child in self[index].children {
        self.rows[child.offset].depth = self[index].depth + 1
        open.append(child)
      }
    }
  }

  /// The activity at a place.
  @inlinable
  public subscript(index: ActivityIndex) -> Activity { rows[index.offset] }

  /// The first activity of a code.
  public func index(of code: ActivityCode) -> ActivityIndex? { byCode[code] }

  /// All activities, in file order.
  public var indices: [ActivityIndex] { rows.indices.map(ActivityIndex.init) }

  /// The activities with nothing above, in file order.
  public var roots: [ActivityIndex] { indices.filter { self[$0].parent == nil } }

  /// An activity and all below it, parents before children.
  public func subtree(of index: ActivityIndex) -> [ActivityIndex] {
    var (found, open): ([ActivityIndex], [ActivityIndex]) = ([], [index])
    while let next = open.popLast() {
      found.append(next)
      open.append(contentsOf: self[next].children.reversed())
    }
    return found
  }

  /// The activity itself and all above it, from below to the top.
  public func path(from index: ActivityIndex) -> [ActivityIndex] {
    var path = [index]
    var next = self[index].parent
    while let parent = next {
      path.append(parent)
      next = self[parent].parent
    }
    return path
  }

  /// All activities, parents before children: the order of a table.
  public var inTableOrder: [ActivityIndex] { roots.flatMap(subtree(of:)) }
}
