import PlanModel

/// Which activity a finding stands at.
struct ActivityFindings {
  private let assessment: Assessment
  private let places: [SourcePlace: ActivityIndex]
  private let lines: [(line: Int, activity: ActivityIndex)]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    var places: [SourcePlace: ActivityIndex] = [:]
    let tree = assessment.plan.activities
    for index in tree.indices {
      for place in tree[index].places { places[place] = index }
    }
    self.places = places
    lines = tree.indices.map { (tree[$0].code.place.line, $0) }.sorted { $0.line < $1.line }
  }

  /// The activity at whose row a place stands, or that a record's field names.
  func activity(at place: SourcePlace) -> ActivityIndex? {
    switch place.file.kind {
    case .activities:
      if let activity = places[place] { return activity }
      guard place.line > 0 else { return nil }
      return lastLine(upTo: place.line)?.activity
    case .plan, .estimates, .sources, .funding, .rules, .criteria, .records, .targets, .results, .units, .duties,
      .sections, .documents, .obligations, .submissions, .products, .holidays, nil:
      return nil
    }
  }

  /// The last activity that begins on a line or above it, found by halving.
  private func lastLine(upTo line: Int) -> (line: Int, activity: ActivityIndex)? {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? lines[low - 1] : nil
  }

  /// The codes of the findings about what a schedule shows, times and who leads, with the activities that each contradicts:
  /// `S004 với 2.1, 2.2`.
  var timeCodes: [ActivityIndex: String] {
    var codes: [ActivityIndex: [String]] = [:]
    for finding in assessment.findings.sorted
    where finding.code.rawValue.hasPrefix("S") || finding.code == .p003 {
      guard let place = finding.place, let activity = activity(at: place) else { continue }
      var others: [String] = []
      for related in finding.related {
        guard let other = self.activity(at: related.place), other != activity else { continue }
        let code = assessment.plan.activities[other].code.value.text
        if !others.contains(code) { others.append(code) }
      }
      let text =
        others.isEmpty ? finding.code.rawValue : "\(finding.code.rawValue) với \(others.joined(separator: ", "))"
      if codes[activity]?.contains(text) != true { codes[activity, default: []].append(text) }
    }
    return codes.mapValues { $0.joined(separator: "; ") }
  }
}

extension Activity {
  /// Where its fields stand.
  fileprivate var places: [SourcePlace] {
    var places = [code.place]
    places += [schedule?.place, quantity?.place, unitCost?.place, cost?.place].compactMap(\.self)
    places += after.map(\.place)
    places += (lead + partners + supporters + onBehalfOf).map(\.place)
    return places + yearCosts.map(\.cost.place)
  }
}
