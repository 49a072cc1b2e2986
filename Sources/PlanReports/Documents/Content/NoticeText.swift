internal import PlanModel

/// The tags of what is overdue and what is due in the days ahead, unit by unit (thông báo thời hạn).
struct NoticeText {
  let assessment: Assessment

  private static let tasks = TagScope(
    texts: ["ma_viec", "ten_viec", "han_viec", "thu_viec", "loi_van_viec", "tinh_trang_viec", "ngay_nghi_viec"],
    flags: ["la_bao_cao"])
  private static let units = TagScope(texts: ["thu_tu_don_vi", "ten_don_vi"], lists: ["viec": tasks])

  static let scope = TagScope(
    texts: ["so_ngay_toi", "tu_ngay", "den_ngay", "so_viec_qua_han", "so_viec_den_han", "so_viec_chua_ro"],
    flags: ["co_thoi_han", "co_qua_han", "co_den_han"],
    lists: ["don_vi_qua_han": units, "don_vi_den_han": units])

  var context: TemplateContext {
    let deadlines = Deadlines(assessment).all
    let last = assessment.asOf.adding(days: Deadlines.notice)
    var (overdue, ahead, past): ([Deadline], [Deadline], Int) = ([], [], 0)
    for deadline in deadlines {
      switch deadline.state {
      case .overdue: overdue.append(deadline)
      case .ahead where deadline.day <= last: ahead.append(deadline)
      case .past: past += 1
      case .ahead, .done: break
      }
    }
    return [
      "so_ngay_toi": .text("\(Deadlines.notice)"), "tu_ngay": .text(assessment.asOf.official),
      "den_ngay": .text(last.official), "co_thoi_han": .flag(!deadlines.isEmpty),
      "co_qua_han": .flag(!overdue.isEmpty), "co_den_han": .flag(!ahead.isEmpty),
      "so_viec_qua_han": .text("\(overdue.count)"), "so_viec_den_han": .text("\(ahead.count)"),
      "so_viec_chua_ro": .text(past > 0 ? "\(past)" : nil),
      "don_vi_qua_han": .list(byUnit(overdue)), "don_vi_den_han": .list(byUnit(ahead)),
    ]
  }

  /// What is due, by whose it is, in the order in which they first have something; who owes a report together stands
  /// together, an activity of several leads stands with each.
  private func byUnit(_ deadlines: [Deadline]) -> [TemplateContext] {
    var (owners, tasks): ([[UnitName]], [[UnitName]: [Deadline]]) = ([], [:])
    for deadline in deadlines {
      for owner in deadline.isReport || deadline.units.isEmpty ? [deadline.units] : deadline.units.map({ [$0] }) {
        if tasks[owner] == nil { owners.append(owner) }
        tasks[owner, default: []].append(deadline)
      }
    }
    return owners.enumerated().map { place, owner in
      [
        "thu_tu_don_vi": .text("\(place + 1)."),
        "ten_don_vi": .text(
          owner.isEmpty ? "Chưa xác định đơn vị chủ trì" : OfficialText.list(owner.map(\.text)).capitalisedFirst),
        "viec": .list((tasks[owner] ?? []).map(context)),
      ]
    }
  }

  private func context(of deadline: Deadline) -> TemplateContext {
    let plan = assessment.plan
    return [
      "ma_viec": .text(plan.code(of: deadline.subject)), "ten_viec": .text(plan.name(of: deadline.subject)),
      "han_viec": .text(deadline.day.official), "thu_viec": .text(deadline.day.weekdayWords),
      "loi_van_viec": .text(OfficialText.unended(plan.timeWords(of: deadline.subject))),
      "tinh_trang_viec": .text(OfficialText.withinSentence(deadline.stateWords)),
      "ngay_nghi_viec": .text(plan.calendar.remark(on: deadline.day).map(OfficialText.withinSentence)),
      "la_bao_cao": .flag(deadline.isReport),
    ]
  }
}
