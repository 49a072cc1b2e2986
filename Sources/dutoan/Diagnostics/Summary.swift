import PlanModel

/// Short sentences about what was found.
enum Summary {
  /// `1 lỗi, 2 cảnh báo, 3 ghi chú`, or that nothing was found.
  static func counts(_ findings: Findings) -> String {
    let parts = [(Severity.error, "lỗi"), (.warning, "cảnh báo"), (.note, "ghi chú")].compactMap { severity, word in
      let count = findings.count(of: severity)
      return count > 0 ? "\(count) \(word)" : nil
    }
    return parts.isEmpty ? "không có sai lệch" : parts.joined(separator: ", ")
  }
}
