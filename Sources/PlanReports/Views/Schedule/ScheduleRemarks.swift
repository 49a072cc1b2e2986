import PlanModel

/// What must be said under a schedule: what its signs mean, which chain can't slip, and what stands in no column.
struct ScheduleRemarks {
  private let assessment: Assessment
  private let spans: [TimeSpan]
  private let rows: [TableRow]
  /// How many codes of a list are written out.
  private static let mostCodes = 12

  init(assessment: Assessment, spans: [TimeSpan], rows: [TableRow]) {
    self.assessment = assessment
    self.spans = spans
    self.rows = rows
  }

  /// The lines, in order.
  var lines: [String] { [signs, chain, slack, state].compactMap(\.self) + uncounted + [findings].compactMap(\.self) }

  /// What the signs in the cells mean.
  private var signs: String? {
    guard let word = spans.first?.word else { return nil }
    let keys = spans.map { ColumnKey(.mark, .span($0)) }
    let bars = rows.lazy.flatMap { row in keys.compactMap { row.values[$0] } }.compactMap { value -> Bar? in
      if case .mark(let bar) = value { bar } else { nil }
    }
    var (hasDue, hasQuarters, hasCritical) = (false, false, false)
    for bar in bars {
      let sign = bar.sign.lowercased()
      if bar.isCritical { hasCritical = true }
      if sign == TimeSpan.due { hasDue = true } else if sign != TimeSpan.running { hasQuarters = true }
    }
    var parts = ["“\(TimeSpan.running)”: thực hiện trong \(word)\(hasQuarters ? " (cả năm)" : "")"]
    if hasQuarters { parts.append("số La Mã: chỉ thực hiện trong quý đó") }
    if hasDue { parts.append("“\(TimeSpan.due)”: phải xong trong \(word)") }
    if hasCritical { parts.append("chữ đậm, viết hoa, nền cam: thuộc đường găng") }
    return "Ký hiệu: \(parts.joined(separator: "; "))."
  }

  /// The chain with the least slack.
  private var chain: String? {
    let chain = assessment.shownChain
    guard let first = chain.first, let days = assessment.order[first]?.days else { return nil }
    let slack = days < 0 ? "thiếu \(-days) ngày so với thời hạn" : "dự trữ \(days) ngày"
    return "Đường găng: \(codes(chain, separator: " → ")) (\(slack))."
  }

  private var slack: String? {
    guard rows.contains(where: { $0.values[ColumnKey(.slack)] != nil }) else { return nil }
    return "Dự trữ: số ngày có thể chậm mà nhiệm vụ đứng sau vẫn kịp thời hạn; số âm là số ngày thiếu, kể cả ít nhất "
      + "một ngày cho mỗi nhiệm vụ đứng sau."
  }

  private var state: String? {
    guard rows.contains(where: { $0.values[ColumnKey(.state)] != nil }) else { return nil }
    return "Tình trạng: theo bản ghi thực hiện đến ngày \(assessment.asOf.official)."
  }

  /// The tasks that are counted in no column, by why.
  private var uncounted: [String] {
    let tree = assessment.plan.activities
    var (timeless, elsewhere, inherited): ([ActivityIndex], [ActivityIndex], [ActivityIndex]) = ([], [], [])
    for index in tree.inTableOrder where tree[index].isLeaf {
      if assessment.schedule(of: index)?.windows.isEmpty ?? true {
        timeless.append(index)
      } else if let own = tree[index].schedule?.value {
        if !spans.contains(where: { own.touches($0.interval) }) { elsewhere.append(index) }
      } else {
        inherited.append(index)
      }
    }
    let word = spans.first?.word ?? "quý"
    return [
      line("Chưa xác định thời gian, không tính vào \(word) nào", timeless),
      line("Có thời gian ngoài các năm của kế hoạch, không tính vào \(word) nào", elsewhere),
      line("Theo thời gian của nhiệm vụ cấp trên, không đếm riêng", inherited),
    ].compactMap(\.self)
  }

  private func line(_ words: String, _ activities: [ActivityIndex]) -> String? {
    activities.isEmpty ? nil : "\(words): \(activities.count) nhiệm vụ (\(codes(activities, separator: ", ")))."
  }

  private var findings: String? {
    guard rows.contains(where: { $0.values[ColumnKey(.findings)] != nil }) else { return nil }
    return "Mã ở cột Ghi chú: xem trang “\(DiagnosticsSheet.name)”."
  }

  /// The codes of some activities, the middle of a long list left out.
  private func codes(_ activities: [ActivityIndex], separator: String) -> String {
    let codes = activities.map { assessment.plan.activities[$0].code.value.text }
    guard codes.count > Self.mostCodes else { return codes.joined(separator: separator) }
    return (codes.prefix(Self.mostCodes - 1) + ["…"] + codes.suffix(1)).joined(separator: separator)
  }
}
