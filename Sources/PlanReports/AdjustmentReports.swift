public import PlanModel
internal import Sheets

/// Builds what is submitted with a change of a plan (hồ sơ điều chỉnh): every form that sets two versions side by side.
///
/// The header, the signatures and the unit are those of the version after. The same changes give the same reports; without
/// a form for them there is no sheet.
public func buildAdjustment(of changes: PlanChanges, with templates: Templates) -> Reports {
  let laid = templates.forms.compactMap { form -> (form: FormTemplate, sheets: [Sheet])? in
    let layout = FormLayout(form: form, assessment: changes.after, isDraft: false, previous: changes.before)
    let sheets = form.view.tables(of: changes).map { layout.sheet(of: $0).sheet }
    return sheets.isEmpty ? nil : (form, sheets)
  }
  let identity = changes.after.plan.identity
  return Reports(
    workbook: Workbook(
      properties: Workbook.Properties(
        title: "Điều chỉnh \(changes.before.plan.citation)", author: identity.issuer ?? "",
        created: (identity.date?.value ?? changes.after.asOf).civil),
      sheets: laid.flatMap(\.sheets)),
    texts: laid.map { ($0.form.id, text(of: $0.sheets, as: $0.form)) })
}
