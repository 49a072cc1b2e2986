internal import PlanModel

/// The tags of the document's sections.
struct SectionText {
  let outline: SectionOutline
  let width: Int

  static let scope = TagScope(
    flags: ["co_mo_dau"],
    lists: [
      "mo_dau": ProsePart.scope,
      "phan": TagScope(
        texts: ["ten_ke_hoach_kem_theo", "dong_ban_hanh"], flags: ["kem_theo", "co_ket", "co_muc", "ky"],
        lists: [
          "muc": TagScope(
            texts: ["de_muc"], flags: ["chuong"], lists: ["noi_dung": ProsePart.scope])
        ]),
    ])

  var context: TemplateContext {
    [
      "co_mo_dau": .flag(!outline.opening.isEmpty),
      "mo_dau": .list(outline.opening.map { $0.context(width: width) }),
      "phan": .list(outline.parts.map(context)),
    ]
  }

  private func context(of part: SectionOutline.Part) -> TemplateContext {
    [
      "ten_ke_hoach_kem_theo": .text(part.title.map { OfficialText.without("kế hoạch", before: $0) }),
      "dong_ban_hanh": .text(part.origin),
      "kem_theo": .flag(part.isAttached), "co_ket": .flag(part.isClosed), "co_muc": .flag(!part.items.isEmpty),
      "ky": .flag(part.isSigned),
      "muc": .list(part.items.map(context)),
    ]
  }

  /// A section without a heading has its number before its first paragraph.
  private func context(of item: SectionOutline.Item) -> TemplateContext {
    var (heading, body) = (item.heading, item.body)
    let label = item.label.map { $0 + " " } ?? ""
    if let text = heading {
      heading = label + (item.level == .chapter ? text.uppercased() : text)
    } else if case .paragraph(let first) = body.first {
      body[0] = .paragraph(label + first)
    } else if !label.isEmpty {
      heading = label.trimmed
    }
    return [
      "de_muc": .text(heading), "chuong": .flag(item.level == .chapter),
      "noi_dung": .list(body.map { $0.context(width: width) }),
    ]
  }
}
