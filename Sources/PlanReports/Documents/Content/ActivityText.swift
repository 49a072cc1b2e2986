internal import PlanModel

/// The tags of the tasks: what, when and by whom, in the document's own words (nhiệm vụ).
struct ActivityText {
  let activities: ActivityTree
  let width: Int

  static let scope = TagScope(
    lists: [
      "nhiem_vu": TagScope(
        texts: [
          "ten_nhiem_vu", "dau_dong", "thoi_gian", "mo_ta", "thuc_hien", "tham_muu_cho", "phoi_hop", "ho_tro",
          "ket_qua",
        ],
        flags: ["mo_ta_chi_la_danh_sach", "co_thuc_hien"], lists: ["mo_ta_chi_tiet": ProsePart.scope])
    ])

  var context: TemplateContext {
    ["nhiem_vu": .list(activities.inTableOrder.map { context(of: activities[$0]) })]
  }

  private func context(of activity: Activity) -> TemplateContext {
    let code = activity.code.value.text
    // `6a` is a name that a table gave to a task which the document only dashes.
    let isNumbered = code.split(separator: ".").allSatisfy { $0.allSatisfy(\.isNumber) }
    let content = ProsePart.parts(of: activity.content ?? "")
    // Where the name is only the beginning of the document's own sentence, the sentence stands for it.
    let sentence = Self.sentence(content, beginning: activity.name)
    let body = sentence == nil ? content : []
    let heading = sentence ?? activity.name
    // The first paragraph runs on behind “Nội dung:”, unless it is an item of a list.
    var (first, rest) = (String?.none, body)
    if case .paragraph(let text) = body.first, !text.hasPrefix("-") {
      (first, rest) = (text, Array(body.dropFirst()))
    }
    let isListOnly = if case .paragraph = rest.first { first == nil } else { false }
    let own: TemplateContext = [
      "ten_nhiem_vu": .text((isNumbered ? "\(code). " : "- ") + heading),
      "dau_dong": .text(isNumbered ? (body.contains(where: Self.isListed) ? "*" : "-") : "+"),
      "thoi_gian": .text(Self.time(of: activity, besides: [heading] + (rest.isEmpty ? [first ?? ""] : []))),
      "mo_ta": .text(first.map { OfficialText.ended($0) }), "mo_ta_chi_la_danh_sach": .flag(isListOnly),
      "mo_ta_chi_tiet": .list(rest.map { $0.context(width: width) }),
      "ket_qua": .text(result(of: activity)),
    ]
    return own.adding(Self.units(of: activity))
  }

  /// Whether the document dashes the paragraph: then the marks before “Thời gian” and the others are stars, as it has them.
  private static func isListed(_ part: ProsePart) -> Bool {
    if case .paragraph(let text) = part { text.hasPrefix("-") } else { false }
  }

  /// The content, where it is one sentence that begins with the name, whatever the case of its first letter.
  private static func sentence(_ content: [ProsePart], beginning name: String) -> String? {
    guard content.count == 1, case .paragraph(let text) = content[0],
      text.capitalisedFirst.hasPrefix(name.capitalisedFirst)
    else { return nil }
    return text
  }

  /// The time, unless the heading or a content of one paragraph says it in the same words; a bare year there may be that of something else.
  private static func time(of activity: Activity, besides sentences: [String]) -> String? {
    guard let schedule = activity.schedule?.value else { return nil }
    let words = OfficialText.unended(schedule.words)
    let isSaid = !schedule.namesOnlyYears && sentences.contains { OfficialText.says($0, words) }
    return isSaid ? nil : OfficialText.ended(schedule.words)
  }

  /// The output, unless the content says it in the same words.
  private func result(of activity: Activity) -> String? {
    guard let output = activity.output, activity.content?.contains(output) != true else { return nil }
    return OfficialText.ended(output)
  }

  /// Who does it: those who lead and take part in one row, but for a lead that only prepares it for another body.
  private static func units(of activity: Activity) -> TemplateContext {
    let lead = activity.lead.map(\.value.text)
    let partners = activity.partners.map(\.value.text)
    let principals = activity.onBehalfOf.map(\.value.text)
    let supporters = activity.supporters.map(\.value.text)
    let joined = principals.isEmpty && !lead.isEmpty
    return [
      "co_thuc_hien": .flag(!lead.isEmpty),
      "thuc_hien": .text(OfficialText.list(joined ? lead + partners : lead).capitalisedFirst),
      "tham_muu_cho": .text(OfficialText.list(principals)),
      "phoi_hop": .text(joined ? nil : OfficialText.list(partners)), "ho_tro": .text(OfficialText.list(supporters)),
    ]
  }
}
