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
  var words: (reason: String, help: String) {
    switch self {
    case .error(let name):
      (
        "là lỗi của Excel (\(SpreadsheetTrace.cause(of: name))), không phải giá trị",
        "Mở tệp gốc, sửa công thức bị lỗi ở ô này rồi lưu lại."
      )
    case .overflow:
      (
        "là dấu hiệu cột quá hẹp trong Excel, số liệu không được ghi ra tệp",
        "Mở tệp gốc, nới rộng cột cho hiện đủ số rồi lưu lại."
      )
    case .formula:
      (
        "là công thức, không phải giá trị", "Chép giá trị của ô (Paste Values) rồi lưu lại."
      )
    case .scientific(let number):
      (
        "là cách viết số rút gọn của Excel" + (number.map { " (\(separated(Int($0))))" } ?? "")
          + ", các chữ số cuối có thể đã mất",
        "Mở tệp gốc, định dạng cột là Number không có phần thập phân rồi lưu lại."
      )
    }
  }

  private static func cause(of error: String) -> String {
    switch error {
    case "#REF!": "công thức trỏ đến ô đã bị xóa"
    case "#DIV/0!": "công thức chia cho 0"
    case "#NAME?": "công thức có tên không đúng"
    case "#N/A": "công thức không tìm thấy giá trị"
    case "#VALUE!": "công thức tính với ô không phải là số"
    default: "công thức không tính được"
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
