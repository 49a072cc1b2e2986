internal import PlanModel

/// Who issues a document, under which number and date, and who signs: the tags of its head and its end.
struct DocumentIdentityText {
  /// The document that the plan itself is; only it carries the plan's identity.
  static let planDocument = "van-ban"

  private let plan: PlanIdentity
  private let citation: String
  private let period: String
  private let identity: DocumentIdentity
  private let isIllustrative: Bool

  /// The identity of a document of a plan: the plan's own, that of `documents.csv`, or what is left to be filled in.
  init(of id: String, plan: Plan) {
    self.plan = plan.identity
    citation = plan.citation
    period = plan.periodWords
    isIllustrative = plan.identity.isIllustrative
    let blank = DocumentIdentity(document: Located(id, at: SourcePlace(file: FileName(.documents)), text: id))
    identity = id == Self.planDocument ? blank.taking(plan.identity) : plan.identity(of: id) ?? blank
  }

  static let scope = TagScope(
    texts: [
      "ten_loai", "trich_yeu", "so_ky_hieu", "ky_hieu_co_quan", "dia_danh", "ngay_thang", "co_quan", "co_quan_in_hoa",
      "co_quan_chu_quan", "chuc_vu", "nguoi_ky", "ke_hoach", "ten_ke_hoach", "ten_ke_hoach_trong_cau", "chuong_trinh",
      "ten_loai_trong_cau",
      "giai_doan", "ngay_ban_hanh",
    ],
    flags: ["la_quyet_dinh", "co_nguoi_ky", "co_noi_nhan"],
    lists: [
      "dong_co_quan": TagScope(texts: ["dong"]), "can_cu": TagScope(texts: ["dong"]),
      "tham_quyen": TagScope(texts: ["dong"]), "kinh_gui": TagScope(texts: ["dong"]),
      "noi_nhan": TagScope(texts: ["dong"]),
    ])

  /// What the tags stand for; a line of basis that the opening has in the same words is not said twice.
  func context(besides opening: [ProsePart]) -> TemplateContext {
    let issuer = identity.issuer ?? plan.issuer
    let signs = !isIllustrative && (identity.signerTitle != nil || identity.signerName != nil)
    let basis = plan.basis.map(OfficialText.unended).filter { line in
      !opening.contains { if case .paragraph(let text) = $0 { text.contains(line) } else { false } }
    }
    return [
      "ten_loai": .text(identity.kind?.uppercased()),
      "ten_loai_trong_cau": .text(identity.kind.map { $0.lowercased().capitalisedFirst }),
      "trich_yeu": .text(identity.subject.map { OfficialText.without(identity.kind ?? "", before: $0) }),
      "so_ky_hieu": .text(identity.number),
      "ky_hieu_co_quan": .text(
        plan.number?.split(separator: "/").last?.split(separator: "-", maxSplits: 1).last.map(String.init)),
      "dia_danh": .text(identity.place ?? plan.place),
      "ngay_thang": .text(identity.date?.inWords),
      "ngay_ban_hanh": .text(plan.date?.value.official),
      "co_quan": .text(issuer),
      "co_quan_in_hoa": .text(issuer?.uppercased()),
      "co_quan_chu_quan": .text((identity.parentIssuer ?? plan.parentIssuer)?.uppercased()),
      "chuc_vu": .text(signs ? identity.signerTitle : nil),
      "nguoi_ky": .text(signs ? identity.signerName : nil),
      "ke_hoach": .text(citation),
      "ten_ke_hoach": .text(plan.title),
      "ten_ke_hoach_trong_cau": .text(name),
      "chuong_trinh": .text(plan.programme ?? name),
      "giai_doan": .text(period),
      "la_quyet_dinh": .flag(isDecision),
      // A name under no title is no signature.
      "co_nguoi_ky": .flag(signs && (identity.signerTitle != nil || !identity.signerAuthority.isEmpty)),
      "co_noi_nhan": .flag(!identity.recipients.isEmpty),
      "dong_co_quan": Self.list(issuer.map(OfficialText.issuerLines) ?? []),
      "can_cu": Self.list(basis.enumerated().map { $1 + ($0 + 1 == basis.count ? "," : ";") }),
      "tham_quyen": Self.list(signs ? identity.signerAuthority : []),
      "kinh_gui": Self.list(identity.addressees),
      "noi_nhan": Self.list(Self.recipientLines(identity.recipients)),
    ]
  }

  /// Whether the document decides, and the plan comes into force with it.
  var isDecision: Bool { Folding.fold(identity.kind ?? "") == "quyet dinh" }

  /// The plan's name as it follows “kế hoạch”: without that word where it begins with it. A decision's title says what is
  /// done with the plan, so there the programme names it.
  private var name: String? {
    let isDecided = Folding.fold(plan.kind ?? "") == "quyet dinh"
    guard let name = isDecided ? plan.programme.map({ "thực hiện \($0)" }) : plan.title else { return nil }
    return OfficialText.withinSentence(OfficialText.without("kế hoạch", before: name))
  }

  private static func list(_ lines: [String]) -> TemplateContext.Value {
    .list(lines.map { ["dong": .text($0)] })
  }

  /// Each line ends with “;” and the last with “.”; “(b/c)” stands behind the mark of the name that it belongs to.
  private static func recipientLines(_ recipients: [String]) -> [String] {
    recipients.map(OfficialText.unended).enumerated().map { place, name in
      let isLast = place + 1 == recipients.count
      return "- " + name + (isLast ? "." : name.hasSuffix(")") && name.contains("; (") ? "" : ";")
    }
  }
}

extension DocumentIdentity {
  /// Takes over what a plan says of itself.
  fileprivate func taking(_ plan: PlanIdentity) -> DocumentIdentity {
    var identity = self
    identity.kind = plan.kind ?? "kế hoạch"
    identity.number = plan.number
    identity.date = plan.date?.value
    identity.parentIssuer = plan.parentIssuer
    identity.issuer = plan.issuer
    identity.place = plan.place
    identity.subject = plan.title
    identity.signerAuthority = plan.signerAuthority
    identity.signerTitle = plan.signerTitle
    identity.signerName = plan.signerName
    identity.recipients = plan.recipients
    return identity
  }
}
