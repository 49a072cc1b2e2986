import PlanModel

/// What every page of a plan's reports must say before anything else.
enum Warnings {
  /// The lines for a plan, in order; none where nothing has to be said.
  static func lines(for assessment: Assessment, isDraft: Bool) -> [String] {
    var lines: [String] = []
    if assessment.plan.identity.isIllustrative {
      lines.append("SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CỦA VĂN BẢN")
    }
    if isDraft { lines.append("BẢN NHÁP – KHÔNG DÙNG ĐỂ KÝ") }
    return lines
  }
}
