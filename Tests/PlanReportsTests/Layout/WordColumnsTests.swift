import PlanModel
import Sheets
import TestSupport
import Testing

@testable import PlanReports

@Suite("Columns of words share a width")
struct WordColumnsTests {
  private func column(_ field: Field) -> SheetColumn {
    SheetColumn(
      key: ColumnKey(field), headings: ["Cột"], width: 12, isFitted: true, alignment: .left, format: .text,
      derivation: nil)
  }

  @Test("no row grows higher as columns widen, and the widths keep to the room", arguments: 1...30)
  func growing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let fields: [Field] = [.name, .lead, .time]
    let rows = (0..<Int.random(in: 1...15, using: &random)).map { _ in
      TableRow(
        rank: .item, depth: 0,
        values: Dictionary(
          uniqueKeysWithValues: fields.map {
            let words = Array(repeating: "chữ", count: Int.random(in: 0...40, using: &random)).joined(separator: " ")
            return (ColumnKey($0), Value.text(words))
          }))
    }
    let table = Table(columns: fields.map { TableColumn(ColumnKey($0)) }, rows: rows)
    var words = WordColumns(fields.map(column), of: table)
    let narrow = words.widths
    let room = Double(Int.random(in: 10...150, using: &random))
    words.grow(upTo: room, whileHigherThan: 1)
    #expect(zip(words.widths, narrow).allSatisfy { $0 >= $1 })
    #expect(words.widths.reduce(0, +) <= max(room, narrow.reduce(0, +)), "seed \(seed)")
  }

  @Test("the longer text gets the wider column")
  func proportion() {
    let row = TableRow(
      rank: .item, depth: 0,
      values: [
        ColumnKey(.name): .text(String(repeating: "chữ ", count: 60)),
        ColumnKey(.lead): .text(String(repeating: "chữ ", count: 15)), ColumnKey(.time): .text("chữ"),
      ])
    let fields: [Field] = [.name, .lead, .time]
    var words = WordColumns(
      fields.map(column), of: Table(columns: fields.map { TableColumn(ColumnKey($0)) }, rows: [row]))
    words.grow(upTo: 100, whileHigherThan: 1)
    #expect(words.widths[0] > 2 * words.widths[1] && words.widths[1] > words.widths[2])
  }
}
