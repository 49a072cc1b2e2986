public import PlanModel
public import Sheets

/// What is asked of the reports.
public struct BuildOptions: Sendable {
  /// The ids of the forms and documents that are wanted; none wants all that the templates offer.
  public var forms: Set<String>?
  /// Whether the plan has errors, and every page must say so.
  public var isDraft: Bool
  /// The program's version, named at the foot of the summary.
  public var version: String

  /// Options of a run.
  public init(forms: Set<String>? = nil, isDraft: Bool = false, version: String) {
    self.forms = forms
    self.isDraft = isDraft
    self.version = version
  }
}

/// A plan's reports (báo cáo): one workbook, and every form and document as text.
public struct Reports: Sendable {
  /// The summary, one sheet a form (of a form by year, one a year), and what was found.
  public var workbook: Workbook
  /// The forms, then the documents, as text; the id is the file's name without ending.
  public var texts: [(id: String, text: String)]
  /// The deadlines as an iCalendar file (RFC 5545); none where nothing is due on any day, or no form of them is wanted.
  public var calendar: String?

  /// Reports of their parts.
  public init(workbook: Workbook, texts: [(id: String, text: String)], calendar: String? = nil) {
    self.workbook = workbook
    self.texts = texts
    self.calendar = calendar
  }
}

/// Whether a template is a form or a document.
public enum TemplateKind: Sendable {
  /// Biểu mẫu: a table.
  case form
  /// Văn bản: prose.
  case document

  /// What it is called.
  public var wording: Wording {
    switch self {
    case .form: Wording(vi: "biểu mẫu", en: "form")
    case .document: Wording(vi: "văn bản", en: "document")
    }
  }
}

/// What templates offer, in order: forms, then documents.
public func offered(by templates: Templates) -> [(id: String, title: String, kind: TemplateKind)] {
  templates.forms.map { ($0.id, $0.sheet, .form) } + templates.documents.map { ($0.id, $0.title, .document) }
}

/// Builds a plan's reports: lays out every form that has something to show, and fills in the documents.
///
/// The same assessment gives the same reports. Throws where a document's template can't be filled in.
public func build(
  _ assessment: Assessment, with templates: Templates, options: BuildOptions
) throws(TemplateError) -> Reports {
  let wanted = templates.forms.filter { options.forms?.contains($0.id) ?? true }
  var laid: [(form: FormTemplate, sheets: [LaidSheet])] = []
  for form in wanted {
    let layout = FormLayout(form: form, assessment: assessment, isDraft: options.isDraft)
    let sheets = form.view.tables(of: assessment).map(layout.sheet)
    if !sheets.isEmpty { laid.append((form, sheets)) }
  }
  let forms = laid.flatMap { item in item.sheets.map { (view: item.form.view, laid: $0) } }
  let diagnostics = DiagnosticsSheet(assessment: assessment, options: options, sheets: forms).sheet()
  let titles = laid.flatMap { item in
    item.sheets.map { (name: $0.sheet.name, title: $0.title) }
  }
  let summary = SummarySheet(
    assessment: assessment, options: options, sheets: titles + [(name: diagnostics.name, title: DiagnosticsSheet.title)]
  ).sheet()
  let identity = assessment.plan.identity
  let workbook = Workbook(
    properties: Workbook.Properties(
      title: assessment.plan.citation, author: identity.issuer ?? "",
      created: (identity.date?.value ?? assessment.asOf).civil),
    sheets: [summary] + forms.map(\.laid.sheet) + [diagnostics])
  let texts = laid.map { item in
    (id: item.form.id, text: text(of: item.sheets.map(\.sheet), as: item.form))
  }
  let documents = templates.documents.filter { options.forms?.contains($0.id) ?? true }.map { ($0.id, $0.text) }
  return Reports(
    workbook: workbook, texts: texts + (try renderDocuments(assessment, templates: documents, options: options)),
    calendar: wanted.contains { $0.view == .deadlines }
      ? CalendarFile(assessment: assessment, options: options).text : nil)
}

/// The text of a form's sheets.
func text(of sheets: [Sheet], as form: FormTemplate) -> String {
  sheets.map { writeText($0, width: form.textWidth) }.joined(separator: "\n\n")
}
