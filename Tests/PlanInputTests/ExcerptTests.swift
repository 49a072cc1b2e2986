import PlanInput
import PlanModel
import Testing

@Suite("Excerpts")
struct ExcerptTests {
  private let text = "\u{FEFF}STT;Nội dung;Kinh phí\r\n1;\"Tập; huấn\";5\r\n2;\"Hội\r\nnghị\";6\r\n"

  @Test("a field stands in its physical line, quotes included, counted in characters")
  func field() {
    #expect(shown(2, 2) == "1;[\"Tập; huấn\"];5")
    #expect(shown(1, 2) == "STT;[Nội dung];Kinh phí")
    #expect(shown(2, 3) == "1;\"Tập; huấn\";[5]")
  }

  @Test("a field that spans lines is shown to the end of its first; what follows it, in its own line")
  func severalLines() {
    #expect(shown(3, 2) == "2;[\"Hội]")
    #expect(shown(4, 3) == "nghị\";[6]")
  }

  @Test("a place without column is its line; a whole file and places outside have none")
  func others() {
    #expect(shown(2, 0) == "[1;\"Tập; huấn\";5]")
    #expect(shown(0, 0) == nil)
    #expect(shown(2, 4) == nil)
    #expect(shown(9, 1) == nil)
  }

  @Test("of a very long line what stands near the field is shown, and where that is")
  func veryLongLine() throws {
    let head = "activity,name,content\n1,Một," + String(repeating: "ệ", count: 100_000)
    let place = SourcePlace(file: FileName(.activities), line: 2, column: 4)
    let excerpt = try #require(
      Array("\(head),\(String(repeating: "x", count: 100_000))\n".utf8).withUnsafeBytes {
        excerpts(of: [place], in: $0)[place]
      })
    #expect(excerpt.line.utf8.count < 9_000)
    #expect(excerpt.scalarsBefore + excerpt.fieldRange.lowerBound == "1,Một,,".count + 100_000)
    #expect(excerpt.line.dropFirst(excerpt.fieldRange.lowerBound).allSatisfy { $0 == "x" })
  }

  private func shown(_ line: Int, _ column: Int) -> String? {
    let place = SourcePlace(file: FileName(.activities), line: line, column: column)
    return Array(text.utf8).withUnsafeBytes { excerpts(of: [place], in: $0)[place] }.map { excerpt in
      let line = Array(excerpt.line)
      let range = excerpt.fieldRange
      return String(line[..<range.lowerBound]) + "[" + String(line[range]) + "]" + String(line[range.upperBound...])
    }
  }
}
