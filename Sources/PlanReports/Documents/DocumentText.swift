internal import PlanModel

/// Everything that the tags of a document's template may stand for (văn bản).
struct DocumentText {
  /// How many letters a line of a document holds.
  static let width = 96

  let assessment: Assessment
  /// The template's name: under it `documents.csv` says who issues the document.
  let id: String
  let isDraft: Bool

  /// All tags, and the marks of layout.
  static let scope = TagScope(joining: [
    TagScope(texts: ["giua", "can_phai", "cot_trai", "cot_trai_giua", "cot_phai_giua"]),
    DocumentIdentityText.scope, SectionText.scope, ActivityText.scope, FundingText.scope, DutyText.scope,
    TargetText.scope,
    FindingText.scope, ProgressText.scope, NoticeText.scope,
  ])

  var context: TemplateContext {
    let plan = assessment.plan
    let identity = DocumentIdentityText(of: id, plan: plan)
    let funding = FundingText(assessment: assessment, width: Self.width)
    let duties = DutyText(plan: plan)
    let filled = ProsePlaceholder.allCases.filter { block in
      switch block {
      case .targets: !plan.targets.isEmpty
      case .activities: !plan.activities.rows.isEmpty
      case .funding: !funding.isEmpty
      case .organisation: !duties.isEmpty
      }
    }
    let outline = SectionOutline(plan: plan, isDecision: identity.isDecision, blocks: filled)
    let marks: TemplateContext = [
      "giua": .mark(.centre), "can_phai": .mark(.right), "cot_trai": .mark(.leftColumn),
      "cot_trai_giua": .mark(.leftColumnCentre),
      "cot_phai_giua": .mark(.rightColumnCentre),
    ]
    return [
      identity.context(besides: outline.opening), SectionText(outline: outline, width: Self.width).context,
      ActivityText(activities: plan.activities, width: Self.width).context, funding.context, duties.context,
      TargetText(targets: plan.targets, period: plan.period, width: Self.width).context,
      FindingText(assessment: assessment, isDraft: isDraft).context,
      ProgressText(assessment: assessment, width: Self.width).context,
      NoticeText(assessment: assessment).context,
    ].reduce(marks) { $0.adding($1) }
  }
}
