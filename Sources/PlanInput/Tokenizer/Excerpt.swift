public import PlanModel

/// The line on which a field stands, as a finding shows it.
public struct Excerpt: Sendable, Hashable {
  /// The physical line on which the field begins, without its line end.
  public let line: String
  /// Where the field lies in it, counted in characters; up to the line's end where the field spans several lines.
  public let fieldRange: Range<Int>

  /// A line and the range of a field in it.
  public init(line: String, fieldRange: Range<Int>) {
    self.line = line
    self.fieldRange = fieldRange
  }
}

/// The line and the range of a place in the bytes of its file; none where the place means a whole file, or lies outside.
///
/// A place without a column gives its whole line.
public func excerpt(of place: SourcePlace, in bytes: UnsafeRawBufferPointer) -> Excerpt? {
  guard place.line > 0 else { return nil }
  let dialect = Dialect(of: bytes) { PlanFileKind.isColumnName($0, in: place.file) }
  var tokenizer = dialect.tokenizer(of: bytes)
  while tokenizer.next() {
    guard let first = tokenizer.fields.first, let last = tokenizer.fields.last, last.line >= place.line
    else { continue }
    if place.column == 0 {
      guard first.line == place.line else { return nil }
      let line = physicalLine(around: first.start, in: bytes, from: dialect.start)
      let text = bytes.part(line.lowerBound, line.upperBound).text
      return Excerpt(line: text, fieldRange: 0..<text.count)
    }
    guard place.column <= tokenizer.fields.count else { return nil }
    let field = tokenizer.fields[place.column - 1]
    guard field.line == place.line else { return nil }
    let start = field.isQuoted ? field.start - 1 : field.start
    let line = physicalLine(around: start, in: bytes, from: dialect.start)
    let end = max(start, min(field.isQuoted ? field.end + 1 : field.end, line.upperBound))
    let head = bytes.part(line.lowerBound, start).text.count
    let text = bytes.part(line.lowerBound, line.upperBound).text
    let width = bytes.part(start, end).text.count
    return Excerpt(line: text, fieldRange: min(head, text.count)..<min(head + width, text.count))
  }
  return nil
}

/// The bytes of the physical line in which an offset lies.
private func physicalLine(around offset: Int, in bytes: UnsafeRawBufferPointer, from first: Int) -> Range<Int> {
  func isLineEnd(_ byte: UInt8) -> Bool { byte == Byte.lineFeed || byte == Byte.carriageReturn }
  var (start, end) = (offset, offset)
  while start > first, !isLineEnd(bytes[start - 1]) { start -= 1 }
  while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
  return start..<end
}

extension PlanFileKind {
  /// Whether a text names a column of a file, or could: of files that are not read nothing is known.
  static func isColumnName(_ text: String, in file: FileName) -> Bool {
    switch file.kind {
    case .plan: Header<PlanColumn>.isName(text)
    case .activities: Header<ActivityColumn>.isName(text)
    case .estimates: Header<EstimateColumn>.isName(text)
    case .sources: Header<SourceColumn>.isName(text)
    case .funding: Header<FundingColumn>.isName(text)
    case .rules: Header<RuleColumn>.isName(text)
    case .criteria: Header<CriterionColumn>.isName(text)
    case .records: Header<RecordFileColumn>.isName(text)
    case .targets: Header<TargetColumn>.isName(text)
    case .results: Header<ResultColumn>.isName(text)
    case .units: Header<UnitColumn>.isName(text)
    case .duties: Header<DutyColumn>.isName(text)
    case .sections: Header<SectionColumn>.isName(text)
    case .documents: Header<DocumentColumn>.isName(text)
    case .obligations: Header<ObligationColumn>.isName(text)
    case .submissions: Header<SubmissionColumn>.isName(text)
    case .products: Header<ProductColumn>.isName(text)
    case .holidays: Header<HolidayColumn>.isName(text)
    case nil: false
    }
  }
}
