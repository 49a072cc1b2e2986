internal import PlanModel

/// The tags of what was done and spent up to the as-of date (tình hình thực hiện), told from the records and nothing else.
struct ProgressText {
  let assessment: Assessment
  let width: Int

  static let scope = TagScope(
    texts: [
      "ngay_chot", "nam_chot", "quy_toi", "quy_toi_in_hoa", "khoang_nam", "ke_hoach_von", "giai_ngan",
      "ty_le_giai_ngan",
      "con_lai",
      "tam_ung_chua_thu_hoi", "bang_giai_ngan", "bang_tien_do", "so_nhiem_vu", "so_hoan_thanh", "so_da_trien_khai",
      "so_chua_ghi_nhan", "so_het_han", "nhiem_vu_thuong_xuyen",
    ],
    flags: ["co_thuc_hien", "theo_ke_hoach_giao", "co_von", "nhieu_nam", "co_nhiem_vu_quy_toi"],
    lists: [
      "nam_thuc_hien": TagScope(texts: ["nam", "ke_hoach_nam", "giai_ngan_nam", "ty_le_nam"]),
      "nhiem_vu_quy_toi": TagScope(texts: ["ten_nhiem_vu_toi", "thoi_gian_toi"]),
    ])

  var context: TemplateContext {
    let funding = ProgressFunding(assessment)
    let tasks = TaskProgress(assessment)
    let next = assessment.asOf.quarter.next
    let upcoming = self.upcoming(in: next)
    let continuing = upcoming.filter { Self.isContinuing($0) }.map(\.code.value.text)
    let dated = upcoming.filter { !Self.isContinuing($0) }
    let own: TemplateContext = [
      "co_thuc_hien": .flag(!assessment.plan.records.rows.isEmpty),
      "ngay_chot": .text(assessment.asOf.official), "nam_chot": .text("\(assessment.asOf.year)"),
      "quy_toi": .text(Self.name(next)),
      "quy_toi_in_hoa": .text(Self.name(next).uppercased()),
      "co_nhiem_vu_quy_toi": .flag(!upcoming.isEmpty), "nhiem_vu_quy_toi": .list(dated.map(Self.context)),
      "nhiem_vu_thuong_xuyen": .text(continuing.joined(separator: ", ")),
      "bang_tien_do": .drawn(tasks.lines(width: width)),
      "so_nhiem_vu": Self.count(tasks.tasks.count), "so_hoan_thanh": Self.count(tasks.count(.completed)),
      "so_da_trien_khai": Self.count(tasks.count(.begun)), "so_chua_ghi_nhan": Self.count(tasks.count(.unknown)),
      "so_het_han": Self.count(tasks.overdue),
    ]
    return own.adding(funding.context(width: width))
  }

  /// The tasks whose own time touches a quarter; what only has its parent's time stands with the parent.
  private func upcoming(in quarter: Quarter) -> [Activity] {
    let activities = assessment.plan.activities
    return activities.inTableOrder.map { activities[$0] }.filter { $0.schedule?.value.touches(quarter) ?? false }
  }

  /// Whether the task goes on through all of the plan's time, and so is no task of one quarter.
  private static func isContinuing(_ activity: Activity) -> Bool {
    switch activity.schedule?.value.kind {
    case .cont, .period: true
    case .point, .range, .deadline, .recur, .recurDeadline, .set, .rel, .unsched, .invalid, .notADate, nil: false
    }
  }

  private static func context(of activity: Activity) -> TemplateContext {
    [
      "ten_nhiem_vu_toi": .text("\(activity.code.value). \(activity.name)"),
      "thoi_gian_toi": .text(activity.schedule.map { OfficialText.unended($0.value.words) }),
    ]
  }

  /// A count; none where there is nothing to count.
  private static func count(_ number: Int) -> TemplateContext.Value { .text(number > 0 ? "\(number)" : nil) }

  private static func name(_ quarter: Quarter) -> String { "quý \(quarter.roman) năm \(quarter.year)" }
}

extension Quarter {
  /// The quarter after this one.
  fileprivate var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }
}
