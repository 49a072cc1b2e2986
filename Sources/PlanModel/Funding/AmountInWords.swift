extension Money {
  /// The amount in Vietnamese words (số tiền bằng chữ), in lower case and without `đồng`: `năm mươi hai tỷ một trăm năm mươi
  /// triệu`.
  ///
  /// Written as documents of the state are: *linh*, *nghìn*, and *mốt*, *tư*, *lăm* behind *mươi*. A group of three digits
  /// that is nothing is passed over; beyond a thousand tỷ the groups begin anew (`một nghìn tỷ`, `một triệu tỷ`). Negative
  /// amounts begin with *âm*. Every amount has words of its own, so that they can stand beside the figure on a decision.
  public var inWords: String {
    guard dong != 0 else { return "không" }
    let words = AmountInWords.words(for: dong.magnitude)
    return (dong < 0 ? ["âm"] + words : words).joined(separator: " ")
  }
}

private enum AmountInWords {
  /// The words of a number that is not zero.
  static func words(for number: UInt64) -> [String] {
    let (billions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
    let head = billions == 0 ? [] : words(for: billions) + ["tỷ"]
    return head + groups(of: rest, follows: billions != 0)
  }

  /// The words of a number below a thousand million, by groups of three digits.
  private static func groups(of number: UInt64, follows: Bool) -> [String] {
    var words: [String] = []
    for (scale, name) in [(1_000_000, "triệu"), (1_000, "nghìn"), (1, "")] as [(UInt64, String)] {
      let group = Int(number / scale % 1_000)
      guard group > 0 else { continue }
      words += hundreds(group, follows: follows || !words.isEmpty)
      if !name.isEmpty { words.append(name) }
    }
    return words
  }

  /// The words of 1 to 999; behind a greater group the hundreds are named even where there are none.
  private static func hundreds(_ number: Int, follows: Bool) -> [String] {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    guard hundreds > 0 || follows else { return tens(rest) }
    let head = [digits[hundreds], "trăm"]
    switch rest {
    case 0: return head
    case 1...9: return head + ["linh", digits[rest]]
    default: return head + tens(rest)
    }
  }

  /// The words of 1 to 99.
  private static func tens(_ number: Int) -> [String] {
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    guard tens > 0 else { return [digits[ones]] }
    let head = tens == 1 ? ["mười"] : [digits[tens], "mươi"]
    switch (ones, tens) {
    case (0, _): return head
    case (1, 2...): return head + ["mốt"]
    case (4, 2...): return head + ["tư"]
    case (5, _): return head + ["lăm"]
    default: return head + [digits[ones]]
    }
  }

  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
}
