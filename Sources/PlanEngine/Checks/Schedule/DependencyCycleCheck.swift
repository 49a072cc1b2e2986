import PlanModel

/// Activities that wait for each other.
struct DependencyCycleCheck: Check {
  static let info = CheckInfo(
    code: .s008,
    summary: Wording(
      vi: "Các nhiệm vụ chờ nhau thành vòng: không nhiệm vụ nào làm trước được.",
      en: "Activities wait for each other in a circle: none of them can come first."),
    why: Wording(
      vi: "Thứ tự như vậy không thể thực hiện, và tiến độ không tính được.",
      en: "Such an order cannot be carried out, and no dates can be reckoned from it."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,after\n1,Dự thảo,Trong quý I/2018,▶2\n2,Trình duyệt,Trong quý II/2018,1\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,after\n1,Dự thảo,Trong quý I/2018,\n2,Trình duyệt,Trong quý II/2018,1\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let tree = assessment.plan.activities
    for cycle in stages.order.cycles {
      guard let first = cycle.links.first else { continue }
      findings.add(.s008) {
        let codes = path(of: cycle.links).map { tree[$0].code.value.text }.map { Wording(vi: $0, en: $0) }
        let left = codes.count - 11
        let gap = Wording(vi: "… (\(left) nhiệm vụ nữa)", en: "… (\(left) more activities)")
        let shown = (left > 1 ? codes.prefix(6) + [gap] + codes.suffix(5) : codes[...]).joined(separator: " → ")
        return Finding(
          .s008, at: first.stated, field: "after",
          Wording(
            vi: "Các nhiệm vụ chờ nhau thành vòng: \(shown.vi).",
            en: "Activities wait for each other in a circle: \(shown.en)."),
          help: help(cycle.cut, in: tree),
          related: cycle.links.map { link in
            let (later, earlier) = (tree[link.activity].code.value, tree[link.predecessor].code.value)
            return RelatedPlace(
              link.stated.place,
              Wording(
                vi: "nhiệm vụ \(later) phải làm sau nhiệm vụ \(earlier)",
                en: "activity \(later) must come after activity \(earlier)"))
          })
      }
    }
  }

  /// Which code to take out first, where it stands, and what that leaves.
  private func help(_ cut: OrderGraph.Cut, in tree: ActivityTree) -> Wording {
    let (code, later, place) = (cut.link.stated.value, tree[cut.link.activity].code.value, cut.link.stated.place)
    let at = "\(place.file.text):\(place.line):\(place.column)"
    guard cut.left < cut.count else {
      return Wording(
        vi:
          "Ở cột Sau nhiệm vụ (after), bỏ một mã là chưa đủ (\(cut.count) nhiệm vụ vẫn chờ nhau): bỏ mọi mã không đúng"
          + " với thứ tự thực tế, xem từ mã \(code) của nhiệm vụ \(later) (\(at)).",
        en: "In the column “after”, one code less is not enough (\(cut.count) activities still wait for each other):"
          + " remove every code that is not the real order, beginning with \(code) of activity \(later) (\(at)).")
    }
    let left =
      cut.left == 0
      ? Wording(vi: "không còn vòng nào", en: "no circle is left")
      : Wording(
        vi:
          "từ \(cut.count) chỉ còn \(cut.left) nhiệm vụ chờ nhau\(cut.isBest ? ", ít nhất có thể khi bỏ một mã" : "")",
        en: "of \(cut.count) activities only \(cut.left) still wait for each other"
          + (cut.isBest ? ", the fewest that one code less can leave" : ""))
    return Wording(
      vi:
        "Ở cột Sau nhiệm vụ (after), bỏ mã \(code) của nhiệm vụ \(later) (\(at)) thì \(left.vi); nếu mã ấy đúng với thứ"
        + " tự thực tế thì bỏ mã khác trong vòng.",
      en: "In the column “after”, remove \(code) from activity \(later) (\(at)): \(left.en); if that is the real order,"
        + " remove another code of the circle.")
  }

  /// What would have to come before what, back to the first: where a parent is waited for by what lies below it, both.
  private func path(of cycle: [OrderGraph.Link]) -> [ActivityIndex] {
    var path: [ActivityIndex] = []
    for link in cycle {
      if path.last != link.predecessor { path.append(link.predecessor) }
      path.append(link.activity)
    }
    if let first = path.first, path.last != first { path.append(first) }
    return path
  }
}
