import PlanModel
import Sheets

/// The two blocks that open an official document: who issues it, and the state's name and motto (NĐ 30/2020/NĐ-CP, Phụ lục I).
struct OfficeHeader {
  let assessment: Assessment
  /// The id by which `documents.csv` may give an identity of its own.
  let id: String

  /// Adds the blocks over the left and right columns.
  func add(to canvas: inout Canvas, left: Range<Int>, right: Range<Int>) {
    let plan = assessment.plan
    let own = plan.identity(of: id)
    let bold = CellStyle(.plain, .centre, isBold: true)
    let parent = own?.issuer == nil ? plan.identity.parentIssuer : own?.parentIssuer
    let issuer = own?.issuer ?? plan.identity.issuer ?? ""
    let names =
      (parent.map { lines(of: $0, in: canvas, left) } ?? []).map { ($0, CellStyle(.plain, .centre)) }
      + lines(of: issuer, in: canvas, left).map { ($0, bold) }
    let motto = CellStyle(.plain, .centre, isBold: true, isUnderlined: true)
    let state = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold), ("Độc lập - Tự do - Hạnh phúc", motto)]
    for line in 0..<max(state.count, names.count) {
      var blocks: [Canvas.Block] = []
      if line < state.count { blocks.append(Canvas.Block(right, state[line].0, state[line].1)) }
      if line < names.count { blocks.append(Canvas.Block(left, names[line].0, names[line].1)) }
      canvas.add(blocks: blocks)
    }
    if parent != nil { canvas.add(blocks: [Canvas.Block(left, "––––––––", CellStyle(.plain, .centre))]) }
    guard !plan.identity.isIllustrative else { return }
    let number = own?.number ?? "          /"
    let date = own?.date.map(\.inWords) ?? "ngày … tháng … năm …"
    let place = own?.place ?? plan.identity.place
    canvas.add(blocks: [
      Canvas.Block(left, "Số: \(number)", CellStyle(.plain, .centre)),
      Canvas.Block(
        right, [place, date].compactMap(\.self).joined(separator: ", "),
        CellStyle(.plain, .centre, isItalic: true)),
    ])
  }

  /// A name in capitals over as many lines as it needs, so that no line makes a row higher than its neighbour.
  private func lines(of name: String, in canvas: Canvas, _ columns: Range<Int>) -> [String] {
    // A bold capital is half as wide again as what a column's width counts.
    let letters = Int(canvas.widths[columns].reduce(0, +) / 1.65)
    let name = name.uppercased()
    return name.count <= letters
      ? [name] : OfficialText.issuerLines(name).flatMap { TextWrap.lines(of: $0, width: letters) }
  }
}
