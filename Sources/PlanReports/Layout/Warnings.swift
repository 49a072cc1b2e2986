import PlanModel

/// What every page of a plan's reports must say before anything else.
enum Warnings {
  /// The lines for a plan, in order; none where nothing has to be said.
  static func lines(for assessment: Assessment, isDraft: Bool) -> [String] {
    lines(for: [assessment], isDraft: isDraft)
  }

  /// The lines for what shows figures of several plans or versions.
  static func lines(for assessments: [Assessment], isDraft: Bool) -> [String] {
    var lines: [String] = []
    if assessments.contains(where: \.plan.identity.isIllustrative) {
      lines.append("SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CỦA VĂN BẢN")
    }
    if isDraft { lines.append("BẢN NHÁP – KHÔNG DÙNG ĐỂ KÝ") }
    return lines
  }
}
