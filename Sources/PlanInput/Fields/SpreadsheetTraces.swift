import PlanModel

/// What a spreadsheet leaves in a cell in place of what someone wrote (dấu vết của bảng tính).
enum SpreadsheetTrace {
  /// `#REF!`, `#VALUE!` …
  case error(String)
  /// `####`: the column was too narrow to show what stands in it.
  case overflow
  /// A formula that was not computed.
  case formula
  /// `1,15E+11`, with the number that it means where that is whole.
  case scientific(Int64?)

  init?(_ text: String) {
    if text.hasPrefix("#"), text.count > 1 {
      if text.allSatisfy({ $0 == "#" }) {
        self = .overflow
        return
      }
      guard SpreadsheetTrace.errors.contains(text.uppercased()) else { return nil }
      self = .error(text.uppercased())
    } else if text.withBytes(looksLikeFormula) {
      self = .formula
    } else if let number = SpreadsheetTrace.scientific(text) {
      self = .scientific(number)
    } else {
      return nil
    }
  }

  private static let errors: Set = [
    "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
  ]

  /// What is wrong with the cell, behind its text, and the way out.
  var words: (reason: Wording, help: Wording) {
    switch self {
    case .error(let name):
      let cause = SpreadsheetTrace.cause(of: name)
      return (
        Wording(
          vi: "là lỗi của Excel (\(cause.vi)), không phải giá trị",
          en: "is an error of Excel (\(cause.en)), not a value"),
        Wording(
          vi: "Mở tệp gốc, sửa công thức bị lỗi ở ô này rồi lưu lại.",
          en: "Open the original file, correct the formula in this cell, and save again.")
      )
    case .overflow:
      return (
        Wording(
          vi: "là dấu hiệu cột quá hẹp trong Excel, số liệu không được ghi ra tệp",
          en: "is the sign of a column too narrow in Excel: the figure was not written to the file"),
        Wording(
          vi: "Mở tệp gốc, nới rộng cột cho hiện đủ số rồi lưu lại.",
          en: "Open the original file, widen the column until it shows the whole number, and save again.")
      )
    case .formula:
      return (
        Wording(vi: "là công thức, không phải giá trị", en: "is a formula, not a value"),
        Wording(
          vi: "Chép giá trị của ô (Paste Values) rồi lưu lại.",
          en: "Copy the value of the cell (Paste Values), and save again.")
      )
    case .scientific(let number):
      let whole = number.map { separated(Int($0)) }
      return (
        Wording(
          vi: "là cách viết số rút gọn của Excel" + (whole.map { " (\($0.vi))" } ?? "")
            + ", các chữ số cuối có thể đã mất",
          en: "is Excel's short way to write a number" + (whole.map { " (\($0.en))" } ?? "")
            + ", of which the last digits may be lost"),
        Wording(
          vi: "Mở tệp gốc, định dạng cột là Number không có phần thập phân rồi lưu lại.",
          en: "Open the original file, format the column as Number without decimals, and save again.")
      )
    }
  }

  private static func cause(of error: String) -> Wording {
    switch error {
    case "#REF!": Wording(vi: "công thức trỏ đến ô đã bị xóa", en: "the formula refers to a cell that was deleted")
    case "#DIV/0!": Wording(vi: "công thức chia cho 0", en: "the formula divides by 0")
    case "#NAME?": Wording(vi: "công thức có tên không đúng", en: "the formula has a name that is not known")
    case "#N/A": Wording(vi: "công thức không tìm thấy giá trị", en: "the formula does not find a value")
    case "#VALUE!":
      Wording(
        vi: "công thức tính với ô không phải là số", en: "the formula calculates with a cell that is not a number")
    default: Wording(vi: "công thức không tính được", en: "the formula cannot be computed")
    }
  }

  /// `1,15E+11`: some digits, an E, and an exponent. The outer value is none where the text is no such number, the inner
  /// one where the number is not whole or out of range.
  private static func scientific(_ text: String) -> Int64?? {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = Int(parts[1]), parts[1].utf8.count <= 4,
      case .number(let mantissa) = String(parts[0]).withBytes(scanNumber), mantissa.suffix == .none
    else { return nil }
    let decimals =
      parts[0].lastIndex { $0 == "," || $0 == "." }
      .map { parts[0].distance(from: $0, to: parts[0].endIndex) - 1 } ?? 0
    guard (0...18).contains(exponent - decimals) else { return .some(nil) }
    var value = mantissa.digits
    for _ in 0..<(exponent - decimals) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return .some(nil) }
      value = product
    }
    return value
  }
}

/// The day that a spreadsheet's serial number means: 1 is 01/01/1900, and 60 a day that never was, so that later ones count
/// from 30/12/1899. Only years in which plans are made; other numbers are no dates.
func daySerial(_ text: String) -> Day? {
  guard text.utf8.count == 5, text.utf8.allSatisfy({ Byte.digit($0) != nil }), let serial = Int32(text),
    (32_874...73_050).contains(serial)
  else { return nil }
  return Day(number: serial - 25_569)
}
