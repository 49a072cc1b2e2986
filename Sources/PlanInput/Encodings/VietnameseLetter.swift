/// A letter of Vietnamese words: a Latin letter, the shape that makes another letter of it, and a tone.
struct VietnameseLetter: Hashable, Sendable {
  /// What makes `ă`, `â`, `ơ` and `đ` of a Latin letter.
  enum Shape: Hashable, Sendable {
    case plain, breve, circumflex, horn, stroke
  }

  /// The five marked tones (thanh).
  enum Tone: Int, CaseIterable, Hashable, Sendable {
    /// Huyền, hỏi, ngã, sắc, nặng.
    case grave, hook, tilde, acute, dotBelow
  }

  /// The Latin letter, in its case.
  var base: Unicode.Scalar
  var shape = Shape.plain
  /// The tone; none for a letter that is not marked.
  var tone: Tone?

  init(base: Unicode.Scalar, shape: Shape = .plain, tone: Tone? = nil) {
    self.base = base
    self.shape = shape
    self.tone = tone
  }

  /// The letter that a scalar in NFC stands for; none where it is neither a Latin nor a Vietnamese one.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      guard scalar.properties.isAlphabetic else { return nil }
      self.init(base: scalar)
    } else if let letter = Self.letters[scalar] {
      self = letter
    } else {
      return nil
    }
  }

  /// The letter as one scalar; none where Vietnamese has no such letter.
  var scalar: Unicode.Scalar? {
    shape == .plain && tone == nil ? base : Self.scalars[self]
  }

  /// The same letter without its tone.
  var toneless: VietnameseLetter { VietnameseLetter(base: base, shape: shape) }

  /// Whether it is a capital.
  var isCapital: Bool { base.value < 0x60 }

  /// Every vowel: without tone, then in the order of the tones.
  private static let vowels: [(base: Unicode.Scalar, shape: Shape, letters: String)] = [
    ("a", .plain, "aàảãáạ"), ("a", .breve, "ăằẳẵắặ"), ("a", .circumflex, "âầẩẫấậ"),
    ("e", .plain, "eèẻẽéẹ"), ("e", .circumflex, "êềểễếệ"),
    ("i", .plain, "iìỉĩíị"),
    ("o", .plain, "oòỏõóọ"), ("o", .circumflex, "ôồổỗốộ"), ("o", .horn, "ơờởỡớợ"),
    ("u", .plain, "uùủũúụ"), ("u", .horn, "ưừửữứự"),
    ("y", .plain, "yỳỷỹýỵ"),
  ]

  private static let letters: [Unicode.Scalar: VietnameseLetter] = {
    var table: [Unicode.Scalar: VietnameseLetter] = [:]
    func add(_ scalar: Unicode.Scalar, _ letter: VietnameseLetter) {
      table[scalar] = letter
      var capital = letter
      capital.base = Unicode.Scalar(UInt8(truncatingIfNeeded: letter.base.value - 0x20))
      if let scalar = scalar.properties.uppercaseMapping.unicodeScalars.first { table[scalar] = capital }
    }
    for (base, shape, letters) in vowels {
      for (index, scalar) in letters.unicodeScalars.enumerated() where !scalar.isASCII {
        add(scalar, VietnameseLetter(base: base, shape: shape, tone: index == 0 ? nil : Tone(rawValue: index - 1)))
      }
    }
    add("đ", VietnameseLetter(base: "d", shape: .stroke))
    return table
  }()

  private static let scalars: [VietnameseLetter: Unicode.Scalar] = {
    var table: [VietnameseLetter: Unicode.Scalar] = [:]
    for (scalar, letter) in letters { table[letter] = scalar }
    return table
  }()
}
