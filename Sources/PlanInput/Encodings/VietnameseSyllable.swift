/// Whether words are syllables of Vietnamese (âm tiết): an initial, a rhyme that may follow it, at most one tone, and of
/// the tones only sắc and nặng before a stop.
///
/// Where the tone stands in the rhyme makes no difference (`hóa`, `hoá`). Case neither: TCVN3 has no toned capitals.
enum VietnameseSyllable {
  /// Whether the scalars of a word, in NFC, are a syllable.
  static func isValid(_ word: some Sequence<Unicode.Scalar>) -> Bool {
    var letters = ""
    var tone: VietnameseLetter.Tone?
    for scalar in word {
      guard let letter = VietnameseLetter(scalar), let plain = letter.toneless.scalar else { return false }
      if let mark = letter.tone {
        if tone != nil { return false }
        tone = mark
      }
      letters.unicodeScalars.append(
        letter.isCapital ? plain.properties.lowercaseMapping.unicodeScalars.first ?? plain : plain)
      if letters.unicodeScalars.count > 8 { return false }
    }
    return isValid(letters.unicodeScalars, tone)
  }

  private static func isValid(_ letters: String.UnicodeScalarView, _ tone: VietnameseLetter.Tone?) -> Bool {
    for width in 0..<min(4, letters.count) {
      let initial = String(letters.prefix(width))
      var rhyme = String(letters.dropFirst(width))
      guard initials.contains(initial), fits(initial, rhyme) else { continue }
      // Names of the highlands end in k (Đắk Lắk).
      if rhyme.unicodeScalars.last == "k" { rhyme = rhyme.dropLast() + "c" }
      guard rhymes.contains(rhyme) || (initial == "qu" && rhymesOfQu.contains(rhyme)) else { continue }
      let isStopped = rhyme.unicodeScalars.last.map(stops.contains) ?? false || rhyme.hasSuffix("ch")
      if isStopped, let tone, tone != .acute, tone != .dotBelow { return false }
      return true
    }
    return false
  }

  private static let stops: Set<Unicode.Scalar> = ["c", "p", "t"]

  /// `k`, `gh`, `ngh` stand before i, e and ê; `c`, `g`, `ng` before the others; `gì` has but one i.
  private static func fits(_ initial: String, _ rhyme: String) -> Bool {
    let first = rhyme.unicodeScalars.first
    let isFront = first == "i" || first == "e" || first == "ê" || first == "y"
    switch initial {
    case "gh", "ngh": return isFront
    case "c", "ng": return !isFront
    case "g": return !isFront || first == "i"
    case "qu": return first != "o" && first != "u" && first != "ư"
    default: return true
    }
  }

  /// The last line holds those of highland names (Krông, Đrắk, Blô).
  private static let initials: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r", "s", "t", "th", "tr", "v", "x",
    "kr", "đr", "br", "bl", "pl",
  ]

  private static let rhymes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong
    op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uyn
    uynh uyt uyu ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let rhymesOfQu: Set<String> = ["ych", "yn", "ynh", "yt", "yu"]
}
