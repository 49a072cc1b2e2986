import PlanModel
import Sheets

/// Places to sign, under the place and date: three where a form shows money, without the chief accountant where it shows
/// none. What `documents.csv` does not give is left to be filled in.
struct SignatureBlock {
  let form: FormTemplate
  let assessment: Assessment
  /// Whether the form shows money, which the chief accountant answers for.
  let showsMoney: Bool

  /// Adds the block.
  func add(to canvas: inout Canvas) {
    let thirds = canvas.split(into: 3)
    guard thirds.count == 3 else { return }
    let own = assessment.plan.identity(of: form.id)
    canvas.space()
    let date = own?.date.map(\.inWords) ?? "ngày … tháng … năm …"
    let place = own?.place ?? assessment.plan.identity.place
    canvas.add(blocks: [
      Canvas.Block(
        thirds[2], [place, date].compactMap(\.self).joined(separator: ", "),
        CellStyle(.plain, .centre, isItalic: true))
    ])
    let head = own.map { $0.signerAuthority + [$0.signerTitle].compactMap(\.self) } ?? []
    let titles = ["NGƯỜI LẬP BIỂU", showsMoney ? "KẾ TOÁN TRƯỞNG" : nil, head.first ?? "THỦ TRƯỞNG ĐƠN VỊ"]
    let places = zip(thirds, titles).compactMap { third, title in title.map { (third, $0) } }
    canvas.add(
      blocks: places.map { Canvas.Block($0, $1, CellStyle(.plain, .centre, isBold: true)) })
    for line in head.dropFirst() {
      canvas.add(blocks: [Canvas.Block(thirds[2], line, CellStyle(.plain, .centre, isBold: true))])
    }
    canvas.add(
      blocks: places.map { Canvas.Block($0.0, "(Ký, họ tên)", CellStyle(.plain, .centre, isItalic: true)) })
    if let name = own?.signerName {
      for _ in 0..<4 { canvas.space() }
      canvas.add(blocks: [Canvas.Block(thirds[2], name, CellStyle(.plain, .centre, isBold: true))])
    }
  }
}
