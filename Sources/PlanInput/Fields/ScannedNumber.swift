import PlanModel

/// How a column writes its numbers: what separates thousands and what decimals.
enum SeparatorUse {
  /// `1.234,5`
  case vietnamese
  /// `1,234.5`
  case english
}

/// A number as it is written, before it is known what its separators mean.
struct ScannedNumber {
  /// What the separators tell.
  enum Shape {
    /// No separators but spaces.
    case plain
    /// The separators can only be read in one way.
    case settled(SeparatorUse, hasDecimals: Bool)
    /// One separator and three digits behind it: thousands in the one use, decimals in the other.
    case open(thousandsIn: SeparatorUse)
  }

  /// What stands behind the digits.
  enum Suffix: Equatable {
    case none, percent
    case unit(MoneyUnit)
  }

  /// All digits as one whole number, with its sign.
  let digits: Int64
  /// How many digits stand behind the last separator.
  let behindSeparator: Int
  let shape: Shape
  let suffix: Suffix

  /// How many of the digits are decimals in a use of separators.
  func decimals(in use: SeparatorUse) -> Int {
    switch shape {
    case .plain: 0
    case .settled(_, let hasDecimals): hasDecimals ? behindSeparator : 0
    case .open(let thousandsUse): thousandsUse == use ? 0 : behindSeparator
    }
  }
}

/// What a field that is to hold a number holds.
enum NumberScan {
  case number(ScannedNumber)
  /// Nothing, or a sign that stands for nothing (`-`, `x`, `…`).
  case blank
  case unreadable
  /// More digits than can be held.
  case tooLarge
}

/// Reads the number in a field, from its bytes without surrounding white space.
func scanNumber(_ bytes: UnsafeRawBufferPointer) -> NumberScan {
  scanPlainNumber(bytes).map { .number($0) } ?? scanAnyNumber(bytes)
}

/// Reads what nearly all numbers are, digits alone or in groups of three between dots, and nothing else.
@inline(__always)
private func scanPlainNumber(_ bytes: UnsafeRawBufferPointer) -> ScannedNumber? {
  // So few digits are in range.
  guard bytes.count <= 18, let first = bytes.first else { return nil }
  var (value, run, dots) = (Int64(0), 0, 0)
  for byte in bytes {
    if let digit = Byte.digit(byte) {
      value = value &* 10 &+ digit
      run += 1
    } else if byte == Byte.dot, dots == 0 ? run > 0 && run <= 3 && first != Byte.zero : run == 3 {
      dots += 1
      run = 0
    } else {
      return nil
    }
  }
  guard dots > 0 else {
    return ScannedNumber(digits: value, behindSeparator: 0, shape: .plain, suffix: .none)
  }
  guard run == 3 else { return nil }
  return ScannedNumber(
    digits: value, behindSeparator: 3,
    shape: dots == 1 ? .open(thousandsIn: .vietnamese) : .settled(.vietnamese, hasDecimals: false), suffix: .none)
}

/// Reads a number written in any way.
func scanAnyNumber(_ bytes: UnsafeRawBufferPointer) -> NumberScan {
  if bytes.isEmpty || isPlaceholder(bytes) { return .blank }
  var (start, end) = (0, bytes.count)
  var isNegative = false
  if bytes[0] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")") {
    isNegative = true
    (start, end) = (1, end - 1)
  } else if let width = minusWidth(at: 0, in: bytes) {
    isNegative = true
    start = width
  } else if end > 1, bytes[end - 1] == Byte.minus {
    isNegative = true
    end -= 1
  }
  while start < end, bytes.whiteSpaceWidth(at: start, before: end) > 0 {
    start += bytes.whiteSpaceWidth(at: start, before: end)
  }
  if start < end, Byte.digit(bytes[start]) == nil { start = currencyEnd(from: start, to: end, in: bytes) }
  var digits = DigitRun()
  var index = start
  while index < end, digits.takes(bytes, &index, end) {}
  if digits.isTooLarge { return .tooLarge }
  guard let suffix = numberSuffix(bytes.part(index, end)), let shape = digits.shape, digits.behindSeparator <= 18
  else { return .unreadable }
  return .number(
    ScannedNumber(
      digits: isNegative ? -digits.value : digits.value, behindSeparator: digits.behindSeparator, shape: shape,
      suffix: suffix))
}

/// The digits and separators of a number, taken one by one.
private struct DigitRun {
  private(set) var value: Int64 = 0
  private(set) var isTooLarge = false
  /// Digits since the last separator of any kind.
  private var run = 0
  private var dots = 0
  private var commas = 0
  private var spaces = 0
  /// Whether every group between separators, the last one left out, has the three digits of a thousands group.
  private var isGrouped = true
  private var isDotLast = false
  private var beginsWithZero = false
  private var hasDigits = false
  private var isBroken = false

  /// The digits behind the last dot or comma.
  private(set) var behindSeparator = 0

  /// Takes the byte at an index, and moves behind it; false where the number ends.
  @inline(__always)
  mutating func takes(_ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ end: Int) -> Bool {
    let byte = bytes[index]
    if let digit = Byte.digit(byte) {
      if !hasDigits { beginsWithZero = digit == 0 }
      hasDigits = true
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowOfSum) = tens.addingReportingOverflow(digit)
      if overflow || overflowOfSum { isTooLarge = true }
      value = overflow || overflowOfSum ? 0 : sum
      run += 1
      if dots + commas > 0 { behindSeparator += 1 }
      index += 1
      return true
    }
    if byte == Byte.dot || byte == Byte.comma {
      guard index + 1 < end, Byte.digit(bytes[index + 1]) != nil, hasDigits else { return false }
      endGroup()
      if byte == Byte.dot { dots += 1 } else { commas += 1 }
      if byte == Byte.dot ? dots > 1 && commas > 0 && !isDotLast : commas > 1 && dots > 0 && isDotLast {
        isBroken = true
      }
      isDotLast = byte == Byte.dot
      behindSeparator = 0
      index += 1
      return true
    }
    let width = bytes.whiteSpaceWidth(at: index, before: end)
    guard width > 0, index + width < end, Byte.digit(bytes[index + width]) != nil else { return false }
    if dots + commas > 0 { isBroken = true }
    endGroup()
    spaces += 1
    index += width
    return true
  }

  private mutating func endGroup() {
    if dots + commas + spaces == 0 {
      if run > 3 || beginsWithZero { isGrouped = false }
    } else if run != 3 {
      isGrouped = false
    }
    run = 0
  }

  /// What the separators tell; none where they can't stand as they do.
  var shape: ScannedNumber.Shape? {
    guard hasDigits, !isBroken else { return nil }
    let lastIsGroup = run == 3
    let decimalUse: SeparatorUse = isDotLast ? .english : .vietnamese
    let groupUse: SeparatorUse = isDotLast ? .vietnamese : .english
    if dots + commas == 0 {
      return spaces == 0 || (isGrouped && lastIsGroup) ? .plain : nil
    }
    if spaces > 0 || (dots > 0 && commas > 0) {
      let isSingle = isDotLast ? dots == 1 : commas == 1
      return isGrouped && isSingle ? .settled(decimalUse, hasDecimals: true) : nil
    }
    if dots + commas > 1 {
      return isGrouped && lastIsGroup ? .settled(groupUse, hasDecimals: false) : nil
    }
    return isGrouped && lastIsGroup ? .open(thousandsIn: groupUse) : .settled(decimalUse, hasDecimals: true)
  }
}

/// `-`, `–`, `—`, `x`, `.`, `…`: signs with which tables say that there is no number.
func isPlaceholder(_ bytes: UnsafeRawBufferPointer) -> Bool {
  if Byte.digit(bytes[0]) != nil { return false }
  switch bytes.count {
  case 1: return [Byte.minus, Byte.dot, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(bytes[0])
  case 3: return ["–", "—", "−", "…", "..."].contains(bytes.text)
  default: return false
  }
}

/// How wide the minus sign at an index is: `-`, `−` (U+2212) or `–`.
private func minusWidth(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
  if bytes[index] == Byte.minus { return 1 }
  guard index + 2 < bytes.count, bytes[index] == 0xE2 else { return nil }
  switch (bytes[index + 1], bytes[index + 2]) {
  case (0x88, 0x92), (0x80, 0x93): return 3
  default: return nil
  }
}

/// Where a currency sign that stands before the digits ends; the same place where none stands there.
private func currencyEnd(from start: Int, to end: Int, in bytes: UnsafeRawBufferPointer) -> Int {
  guard let first = (start..<end).first(where: { Byte.digit(bytes[$0]) != nil }), first - start <= 8,
    MoneyUnit(written: bytes.part(start, first).text) == .dong
  else { return start }
  return first
}

/// What stands behind the digits; none where it is neither per cent nor a money unit.
private func numberSuffix(_ bytes: UnsafeRawBufferPointer) -> ScannedNumber.Suffix? {
  if bytes.isEmpty { return ScannedNumber.Suffix.none }
  let word = bytes.trimmed.text
  if word.isEmpty { return ScannedNumber.Suffix.none }
  if word == "%" { return .percent }
  return MoneyUnit(written: word).map { .unit($0) }
}
