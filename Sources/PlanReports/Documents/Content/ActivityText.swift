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
        flags: ["cap_mot", "co_mo_ta_chi_tiet", "co_don_vi"], lists: ["mo_ta_chi_tiet": ProsePart.scope])
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
    let name = (isNumbered ? "\(code). " : "- ") + (sentence ?? activity.name)
    let body = sentence == nil ? content : []
    let bulleted = body.contains { if case .paragraph(let text) = $0 { text.hasPrefix("-") } else { false } }
    let single: String? = if body.count == 1, case .paragraph(let text) = body[0] { text } else { nil }
    let own: TemplateContext = [
      "ten_nhiem_vu": .text(name), "cap_mot": .flag(activity.depth == 0),
      "dau_dong": .text(isNumbered ? (bulleted ? "*" : "-") : "+"),
      "thoi_gian": .text(activity.schedule.map { OfficialText.ended(Self.time($0.value)) }),
      "mo_ta": .text(bulleted ? nil : single.map { OfficialText.ended($0) }),
      "co_mo_ta_chi_tiet": .flag(!body.isEmpty && (bulleted || single == nil)),
      "mo_ta_chi_tiet": .list(bulleted || single == nil ? body.map { $0.context(width: width) } : []),
      "ket_qua": .text(result(of: activity)),
    ]
    return own.adding(Self.units(of: activity))
  }

  /// The content, where it is one sentence that begins with the name.
  private static func sentence(_ content: [ProsePart], beginning name: String) -> String? {
    guard content.count == 1, case .paragraph(let text) = content[0], text.hasPrefix(name) else { return nil }
    return text
  }

  /// The output, unless the content says it in the same words.
  private func result(of activity: Activity) -> String? {
    guard let output = activity.output, activity.content?.contains(output) != true else { return nil }
    return OfficialText.ended(output)
  }

  /// The words of the document, else the dates of the table.
  static func time(_ schedule: Schedule) -> String {
    guard schedule.text.isEmpty else { return schedule.text }
    switch (schedule.start?.official, schedule.end?.official) {
    case (let start?, let end?): return start == end ? "ngày \(start)" : "từ ngày \(start) đến ngày \(end)"
    case (let start?, nil): return "từ ngày \(start)"
    case (nil, let end?): return "đến hết ngày \(end)"
    case (nil, nil): return ""
    }
  }

  /// Who does it: those who lead and take part in one row, but for a lead that only prepares it for another body.
  private static func units(of activity: Activity) -> TemplateContext {
    let lead = activity.lead.map(\.value.text)
    let partners = activity.partners.map(\.value.text)
    let principals = activity.onBehalfOf.map(\.value.text)
    let supporters = activity.supporters.map(\.value.text)
    let joined = principals.isEmpty && !lead.isEmpty
    let doing = OfficialText.capitalised(OfficialText.list(joined ? lead + partners : lead))
    return [
      "co_don_vi": .flag(!(lead + partners + principals + supporters).isEmpty),
      "thuc_hien": .text(doing), "tham_muu_cho": .text(OfficialText.list(principals)),
      "phoi_hop": .text(joined ? nil : OfficialText.list(partners)), "ho_tro": .text(OfficialText.list(supporters)),
    ]
  }
}
