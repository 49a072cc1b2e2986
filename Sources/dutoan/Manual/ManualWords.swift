import PlanModel

/// The words of the manual's pages.
enum ManualWords {
  static let why = Wording(vi: "Vì sao", en: "Why")

  /// Said of a file of an example that is not there.
  static let missing = Wording(vi: "không có tệp này", en: "there is no such file")

  /// What stands above an example with a finding.
  static func failing(_ circumstances: Wording) -> Wording {
    Wording(
      vi: "Ví dụ có sai lệch, ▶ đứng trước chỗ sai\(circumstances.vi):",
      en: "Example with the finding, ▶ before its place\(circumstances.en):")
  }

  /// What stands above an example as it should be.
  static func passing(_ circumstances: Wording) -> Wording {
    Wording(vi: "Ví dụ đúng\(circumstances.vi):", en: "Example without the finding\(circumstances.en):")
  }

  /// On which day an example is looked at.
  static func asOf(_ day: Day) -> Wording {
    Wording(vi: "ngày chốt số liệu \(day.official)", en: "as-of date \(day.iso)")
  }

  /// In which encoding an example's files are written.
  static func encoding(_ name: String) -> Wording {
    Wording(vi: "tệp ghi bằng bảng mã \(name)", en: "files written in the encoding \(name)")
  }

  /// That a plan needs a file that the example does not show.
  static func notShown(_ name: String) -> Wording {
    Wording(vi: "\(name) không nêu ở đây", en: "\(name) not shown")
  }
}
