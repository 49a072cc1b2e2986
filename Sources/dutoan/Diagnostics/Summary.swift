import PlanModel

/// Short sentences about what was found.
enum Summary {
  /// `1 lỗi, 2 cảnh báo, 3 ghi chú`, or that nothing was found.
  static func counts(_ findings: Findings) -> Wording {
    let parts = Severity.allCases.compactMap { severity in
      let count = findings.count(of: severity)
      return count > 0 ? severity.counted(count) : nil
    }
    guard !parts.isEmpty else { return Wording(vi: "không có sai lệch", en: "nothing found") }
    return Wording(
      vi: parts.map(\.vi).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}

extension Severity {
  /// The weight in words.
  var wording: Wording {
    switch self {
    case .error: Wording(vi: "lỗi", en: name)
    case .warning: Wording(vi: "cảnh báo", en: name)
    case .note: Wording(vi: "ghi chú", en: name)
    }
  }

  /// How many of the weight there are.
  fileprivate func counted(_ count: Int) -> Wording {
    Wording(vi: "\(count) \(wording.vi)", en: PlanModel.counted(count, wording.en, wording.en + "s"))
  }
}
