import PlanModel
import Sheets

/// What stands over a form's table: who issues it, its number among the forms, its title and what it belongs to.
struct HeadingBlock {
  let form: FormTemplate
  let assessment: Assessment
  let fillings: Fillings

  /// Adds the block.
  func add(to canvas: inout Canvas) {
    let plan = assessment.plan
    let own = plan.identity(of: form.id)
    let halves = canvas.split(into: 2)
    let (left, right) = (halves[0], halves[halves.count - 1])
    let parent = own?.issuer == nil ? plan.identity.parentIssuer : own?.parentIssuer
    if let parent { canvas.add(blocks: [Canvas.Block(left, parent.uppercased(), CellStyle(.plain, .centre))]) }
    let issuer = Canvas.Block(
      left, (own?.issuer ?? plan.identity.issuer ?? "").uppercased(), CellStyle(.plain, .centre, isBold: true))
    let code = Canvas.Block(right, form.code, CellStyle(.plain, .right, isBold: true))
    canvas.add(blocks: halves.count > 1 ? [issuer, code] : [code])
    if let number = own?.number {
      canvas.add(blocks: [Canvas.Block(left, "Số: \(number)", CellStyle(.plain, .centre))])
    }
    canvas.line(fillings.fill(form.title).uppercased(), CellStyle(.title, .centre))
    for caption in form.captions {
      canvas.line(fillings.fill(caption), CellStyle(.plain, .centre, isItalic: true))
    }
  }
}

extension Plan {
  /// The identity of a form or document of its own, where `documents.csv` gives one.
  func identity(of id: String) -> DocumentIdentity? { documents.first { $0.document.value == id } }
}
