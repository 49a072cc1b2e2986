import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Text in one form")
struct NormalisedTextTests {
  @Test("every letter written with marks, in any order that means the same, is one letter")
  func composition() {
    for letter in allLetters where letter != "đ" && letter != "Đ" {
      let canonical = decomposed(letter)
      #expect(normalised(canonical) == String(letter), "\(letter)")
      #expect(normalised("x\(canonical)x").utf8.count == String(letter).utf8.count + 2)
      if canonical.unicodeScalars.count == 3 {
        // A letter with its shape, and the tone behind it, as Windows-1258 and Excel's fonts have it.
        let shaped = String(String.UnicodeScalarView(canonical.unicodeScalars.filter { !tones.contains($0) }))
        let tone = canonical.unicodeScalars.filter { tones.contains($0) }
        #expect(normalised(normalised(shaped) + String(String.UnicodeScalarView(tone))) == String(letter), "\(letter)")
      }
    }
  }

  @Test("marks that make no Vietnamese letter stay as they are, and are said")
  func strangeMarks() {
    let text = "e\u{301}\u{302} n\u{303} b\u{301} \u{301}"
    #expect(Array(normalised(text).utf8) == Array(text.utf8))
    let read = readPlan(["activities.csv": "activity,name\n1,man\u{303}ana\n"])
    #expect(read.found(.f009).count == 1)
    #expect(read.plan.activities.rows.first?.name.unicodeScalars.count == 7)
  }

  @Test(
    "eth is Đ in Vietnamese words and abbreviations, and itself in others",
    arguments: [
      ("Ðiện Biên", "Điện Biên"), ("“Ðề án” 331/QÐ-UBND", "“Đề án” 331/QĐ-UBND"),
      ("5 triệu ðồng, 1.000ð", "5 triệu đồng, 1.000đ"),
      ("Ɖà Nẵng", "Đà Nẵng"), ("Sigurðsson, Ísafjörður", "Sigurðsson, Ísafjörður"), ("ÐIỀU", "ĐIỀU"),
    ])
  func eth(_ text: String, _ expected: String) {
    #expect(normalised(text) == expected)
  }

  @Test("what nobody sees is left out, and said at its place")
  func invisible() {
    let read = readPlan(["activities.csv": "activity,name\n1,Tập huấn\n2,\"Hội \u{200B}ng\u{AD}hị\u{FEFF}\"\n"])
    #expect(read.plan.activities.rows.last?.name == "Hội nghị")
    #expect(read.findings.sorted.map(\.code) == [.f009])
    let finding = read.found(.f009).first
    #expect(finding?.place == SourcePlace(file: FileName(.activities), line: 3, column: 2))
    #expect(finding?.message.vi.contains("3 chỗ") == true)
  }

  @Test("each thing that was put right is said once a file, at the first")
  func findings() {
    let read = readPlan([
      "activities.csv":
        "activity,name,content\n1,Ta\u{323}p huấn,a\u{AD}b\n2,Hôi\u{323} nghị,Ðề án Ðảng\n3,A,Đe\u{302}\u{300} án\n"
    ])
    #expect(read.found(.f009).map(\.place?.line) == [2, 2, 3])
    #expect(read.codes == [])
  }

  @Test("a text that needs nothing is not copied")
  func untouched() {
    Array("activity,name\n1,Hội nghị Sigurðsson, n\u{303}\n".utf8).withUnsafeBytes { bytes in
      #expect(InputFile(name: FileName(.activities), bytes: bytes).decoded.bytes.baseAddress == bytes.baseAddress)
    }
  }

  private let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  private func normalised(_ text: String) -> String {
    String(decoding: text.withBytes { NormalisedText($0) }.bytes, as: UTF8.self)
  }

  /// The canonical decomposition of a letter: the dot below comes before marks above, and behind a horn.
  private func decomposed(_ letter: Character) -> String {
    guard let parts = letter.unicodeScalars.first.flatMap({ VietnameseLetter($0) }) else { return "" }
    var marks: [Unicode.Scalar] = []
    switch parts.shape {
    case .breve: marks.append("\u{306}")
    case .circumflex: marks.append("\u{302}")
    case .horn: marks.append("\u{31B}")
    case .plain, .stroke: break
    }
    switch parts.tone {
    case .grave: marks.append("\u{300}")
    case .hook: marks.append("\u{309}")
    case .tilde: marks.append("\u{303}")
    case .acute: marks.append("\u{301}")
    case .dotBelow: marks.insert("\u{323}", at: parts.shape == .horn ? marks.count : 0)
    case nil: break
    }
    let text = String(String.UnicodeScalarView([parts.base] + marks))
    // Swift compares by canonical equivalence: the marks are those of Unicode.
    #expect(text == String(letter))
    return text
  }
}
