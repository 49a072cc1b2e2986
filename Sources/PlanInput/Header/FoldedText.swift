/// Text by which words of the file format are told: without case, diacritics and spacing (`Đơn vị  tính` is `don vi tinh`).
///
/// Never for the identity of names: `Tân Thanh` and `Tân Thành` are two communes.
func folded(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      // Underscore, space, and tab to carriage return.
      if scalar == "_" || scalar == " " || (9...13).contains(scalar.value) { continue }
      result.append((65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
    } else if let letter = baseLetter(of: scalar) {
      result.append(letter)
    } else if !isCombiningMark(scalar), !scalar.properties.isWhitespace {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return String(result)
}

private func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
  (0x0300...0x036F).contains(scalar.value) || scalar.value == 0x200B || scalar.value == 0xFEFF
}

/// The Latin letter under a Vietnamese letter's marks.
private func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0xC0...0xC5, 0xE0...0xE5, 0x102, 0x103, 0x1EA0...0x1EB7: "a"
  case 0xC8...0xCB, 0xE8...0xEB, 0x1EB8...0x1EC7: "e"
  case 0xCC...0xCF, 0xEC...0xEF, 0x128, 0x129, 0x1EC8...0x1ECB: "i"
  case 0xD2...0xD6, 0xF2...0xF6, 0x1A0, 0x1A1, 0x1ECC...0x1EE3: "o"
  case 0xD9...0xDC, 0xF9...0xFC, 0x168, 0x169, 0x1AF, 0x1B0, 0x1EE4...0x1EF1: "u"
  case 0xDD, 0xFD, 0xFF, 0x1EF2...0x1EF9: "y"
  // Eth looks like Đ and stands for it in converted text.
  case 0x110, 0x111, 0xD0, 0xF0: "d"
  default: nil
  }
}
