import PlanModel
import TestSupport
import Testing

@Suite("Amounts in words")
struct AmountInWordsTests {
  @Test("an amount is read as offices write it", arguments: cases)
  func reading(dong: Int64, words: String) {
    #expect(Money(dong: dong).inWords == words)
  }

  @Test("the ends of the range have words")
  func ends() {
    let greatest = """
      chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ \
      tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh
      """
    #expect(Money(dong: .max).inWords == greatest + " bảy")
    #expect(Money(dong: .min).inWords == "âm " + greatest + " tám")
  }

  @Test("the words read back give the amount, so that no two amounts share their words")
  func readBack() {
    var random = SplitMix64(seed: 20_210_605)
    for _ in 0..<4_000 {
      // Of every length, and often with groups of zeros, where words are left out.
      var amount = random.next() >> (random.next() % 64)
      if random.next() % 2 == 0 {
        let scale = [1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000][Int(random.next() % 4)] as UInt64
        amount = amount / scale * scale + random.next() % 12
      }
      let money = Money(dong: Int64(truncatingIfNeeded: amount))
      let words = money.inWords
      #expect(Self.read(words) == Int128(money.dong), "seed \(random.seed): \(money.dong) gives “\(words)”")
      #expect(!words.contains("  ") && !words.hasPrefix(" ") && !words.hasSuffix(" "))
    }
  }

  /// Reads words back by the grammar of the handbook: a number of tỷ, then groups of three digits.
  private static func read(_ words: String) -> Int128? {
    var rest = words.split(separator: " ").map(String.init)
    let negative = rest.first == "âm"
    if negative { rest.removeFirst() }
    return number(rest[...]).map { negative ? -$0 : $0 }
  }

  private static func number(_ words: ArraySlice<String>) -> Int128? {
    if let end = words.lastIndex(of: "tỷ") {
      guard let head = number(words[..<end]) else { return nil }
      let tail = words[words.index(after: end)...]
      return tail.isEmpty ? head * 1_000_000_000 : number(tail).map { head * 1_000_000_000 + $0 }
    }
    var (total, hundreds, rest) = (Int128(0), Int128(0), Int128(0))
    for word in words {
      switch word {
      case "triệu", "nghìn":
        total += (hundreds * 100 + rest) * (word == "triệu" ? 1_000_000 : 1_000)
        (hundreds, rest) = (0, 0)
      case "trăm": (hundreds, rest) = (rest, 0)
      case "mươi": rest *= 10
      case "linh": break
      default:
        guard let value = values[word] else { return nil }
        rest += value
      }
    }
    return total + hundreds * 100 + rest
  }

  private static let values: [String: Int128] = [
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7,
    "tám": 8,
    "chín": 9, "mười": 10,
  ]

  private static let cases: [(Int64, String)] = [
    (0, "không"),
    (1, "một"),
    (4, "bốn"),
    (5, "năm"),
    (10, "mười"),
    (11, "mười một"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (19, "mười chín"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (25, "hai mươi lăm"),
    (30, "ba mươi"),
    (44, "bốn mươi tư"),
    (55, "năm mươi lăm"),
    (91, "chín mươi mốt"),
    (99, "chín mươi chín"),
    (100, "một trăm"),
    (101, "một trăm linh một"),
    (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (111, "một trăm mười một"),
    (114, "một trăm mười bốn"),
    (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"),
    (124, "một trăm hai mươi tư"),
    (150, "một trăm năm mươi"),
    (201, "hai trăm linh một"),
    (505, "năm trăm linh năm"),
    (999, "chín trăm chín mươi chín"),
    (1_000, "một nghìn"),
    (1_001, "một nghìn không trăm linh một"),
    (1_004, "một nghìn không trăm linh bốn"),
    (1_005, "một nghìn không trăm linh năm"),
    (1_010, "một nghìn không trăm mười"),
    (1_015, "một nghìn không trăm mười lăm"),
    (1_021, "một nghìn không trăm hai mươi mốt"),
    (1_100, "một nghìn một trăm"),
    (1_105, "một nghìn một trăm linh năm"),
    (2_001, "hai nghìn không trăm linh một"),
    (10_000, "mười nghìn"),
    (10_005, "mười nghìn không trăm linh năm"),
    (10_010, "mười nghìn không trăm mười"),
    (15_000, "mười lăm nghìn"),
    (21_000, "hai mươi mốt nghìn"),
    (24_000, "hai mươi tư nghìn"),
    (25_000, "hai mươi lăm nghìn"),
    (100_000, "một trăm nghìn"),
    (100_005, "một trăm nghìn không trăm linh năm"),
    (101_000, "một trăm linh một nghìn"),
    (105_015, "một trăm linh năm nghìn không trăm mười lăm"),
    (111_111, "một trăm mười một nghìn một trăm mười một"),
    (121_121, "một trăm hai mươi mốt nghìn một trăm hai mươi mốt"),
    (500_000, "năm trăm nghìn"),
    (999_999, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    (1_000_000, "một triệu"),
    (1_000_001, "một triệu không trăm linh một"),
    (1_000_010, "một triệu không trăm mười"),
    (1_000_100, "một triệu một trăm"),
    (1_001_000, "một triệu không trăm linh một nghìn"),
    (1_010_000, "một triệu không trăm mười nghìn"),
    (2_030_405, "hai triệu không trăm ba mươi nghìn bốn trăm linh năm"),
    (10_000_000, "mười triệu"),
    (15_000_000, "mười lăm triệu"),
    (21_000_000, "hai mươi mốt triệu"),
    (24_500_000, "hai mươi tư triệu năm trăm nghìn"),
    (35_000_000, "ba mươi lăm triệu"),
    (100_000_000, "một trăm triệu"),
    (105_000_000, "một trăm linh năm triệu"),
    (121_000_000, "một trăm hai mươi mốt triệu"),
    (999_999_999, "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    (1_000_000_000, "một tỷ"),
    (1_000_000_001, "một tỷ không trăm linh một"),
    (1_001_000_000, "một tỷ không trăm linh một triệu"),
    (1_005_000_005, "một tỷ không trăm linh năm triệu không trăm linh năm"),
    (15_000_000_000, "mười lăm tỷ"),
    (21_000_000_000, "hai mươi mốt tỷ"),
    (24_000_000_000, "hai mươi tư tỷ"),
    (52_150_000_000, "năm mươi hai tỷ một trăm năm mươi triệu"),
    (62_200_000_000, "sáu mươi hai tỷ hai trăm triệu"),
    (115_350_000_000, "một trăm mười lăm tỷ ba trăm năm mươi triệu"),
    (53_150_000_000, "năm mươi ba tỷ một trăm năm mươi triệu"),
    (100_000_000_000, "một trăm tỷ"),
    (1_000_000_000_000, "một nghìn tỷ"),
    (1_000_000_000_001, "một nghìn tỷ không trăm linh một"),
    (1_001_000_000_000, "một nghìn không trăm linh một tỷ"),
    (
      1_234_567_890_123,
      "một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn một "
        + "trăm hai mươi ba"
    ),
    (10_000_000_000_000, "mười nghìn tỷ"),
    (100_000_000_000_000, "một trăm nghìn tỷ"),
    (423_000_000_000_000, "bốn trăm hai mươi ba nghìn tỷ"),
    (1_000_000_000_000_000, "một triệu tỷ"),
    (1_044_000_000_000_000, "một triệu không trăm bốn mươi tư nghìn tỷ"),
    (-1_000, "âm một nghìn"),
    (-52_150_000_000, "âm năm mươi hai tỷ một trăm năm mươi triệu"),
  ]
}
