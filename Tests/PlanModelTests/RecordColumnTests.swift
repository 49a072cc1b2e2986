import PlanModel
import TestSupport
import Testing

@Suite("Columns of records")
struct RecordColumnTests {
  @Test("texts and values stand at their rows, however the column was put together")
  func columns() {
    let seed: UInt64 = 40
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      var (texts, values) = (TextColumn(), SparseColumn<Int>())
      var expected: [(text: String?, value: Int?)] = []
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          (
            text: ["ệ", "abc", nil, nil].randomElement(using: &random) ?? nil,
            value: [7, 8, nil].randomElement(using: &random) ?? nil
          )
        }
        var (bytes, ends): ([UInt8], [UInt32]) = ([], [])
        var part = SparseColumn<Int>()
        for (row, entry) in rows.enumerated() {
          bytes += Array((entry.text ?? "").utf8)
          ends.append(UInt32(bytes.count))
          if let value = entry.value { part.append(value, at: row) }
        }
        // Rows at the end without a text may be left out.
        while let last = ends.last, last == (ends.dropLast().last ?? 0) { ends.removeLast() }
        var partTexts = TextColumn()
        partTexts.append(bytes, ends: ends, from: 0)
        texts.append(partTexts, from: expected.count)
        values.append(part, from: expected.count)
        expected += rows
      }
      for (row, entry) in expected.enumerated() {
        #expect(texts[row] == entry.text, "seed \(seed)")
        #expect(values[row] == entry.value, "seed \(seed)")
      }
      #expect(values.count == expected.count { $0.value != nil })
      #expect(texts[expected.count] == nil && values[expected.count] == nil)
    }
  }
}
