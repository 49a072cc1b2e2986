import PlanModel

/// All of an activity's rules are shares, and they are not its whole cost.
struct SharesCheck: Check {
  static let info = CheckInfo(
    code: .a005,
    summary: Wording(
      vi: "Tổng tỷ lệ các nguồn của một nhiệm vụ khác 100%.",
      en: "The shares of an activity's sources do not add up to 100%."),
    why: Wording(
      vi: "Nhiệm vụ chỉ được cấp vốn theo tỷ lệ thì các tỷ lệ phải cộng đủ, nếu không sẽ thừa hoặc thiếu vốn.",
      en: "Shares that alone fund an activity must add up in full; otherwise money is left over or missing."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\n",
      "rules.csv": "source,method,value\nNSTW,share,▶60\nNSDP,share,30\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\n",
      "rules.csv": "source,method,value\nNSTW,share,60\nNSDP,share,40\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.activities, .sources, .rules]
  static let follows: Set<Code> = [.a007, .a011, .r001]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let problem = stages.problem
    guard problem.methods.contains(.share) else { return }
    var seen: Set<[Int]> = []
    for line in problem.lines {
      let entries = line.rules.sorted { $0.row < $1.row }
      guard let first = entries.first, entries.allSatisfy({ $0.method == .share }),
        seen.insert(entries.map(\.row)).inserted
      else { continue }
      let sum = entries.reduce(Fraction?.some(.zero)) { sum, entry in
        sum.flatMap { $0.adding(entry.value) }
      }
      guard let sum, sum != Fraction(100) else { continue }
      let (code, share) = (assessment.plan.activities[line.activity].code.value, sum.inPerCent)
      findings.add(
        Finding(
          .a005, at: first.stated, field: "value",
          Wording(
            vi: "Tổng tỷ lệ các nguồn của nhiệm vụ \(code) là \(share.vi)%, không phải 100%.",
            en: "The shares of the sources of activity \(code) add up to \(share.en)%, not to 100%."),
          help: Wording(
            vi: "Sửa các tỷ lệ cho đủ 100%, hoặc thêm một nguồn bù phần còn lại theo thứ tự ưu tiên.",
            en: "Correct the shares so that they add up to 100%, or add a source that pays the rest by priority."),
          related: entries.dropFirst().map { entry in
            let (source, stated) = (entry.rule.source.value, entry.stated)
            return RelatedPlace(
              stated.place, Wording(vi: "\(source): \(stated.text)", en: "\(source): “\(stated.text)”"))
          }))
    }
  }
}

extension Fraction {
  /// The number with up to four decimals, cut off behind them: `99,9`, `99.9`.
  var inPerCent: Wording {
    let whole = floor
    var rest = numerator % denominator
    var digits = ""
    while rest != 0, digits.utf8.count < 4 {
      let (next, overflow) = rest.multipliedReportingOverflow(by: 10)
      if overflow { break }
      digits += String(next / denominator)
      rest = next % denominator
    }
    return digits.isEmpty
      ? Wording(vi: "\(whole)", en: "\(whole)") : Wording(vi: "\(whole),\(digits)", en: "\(whole).\(digits)")
  }
}
