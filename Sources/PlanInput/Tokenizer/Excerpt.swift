public import PlanModel

/// The line on which a field stands, as a finding shows it.
public struct Excerpt: Sendable, Hashable {
  /// The physical line on which the field begins, without its line end; of a very long one what stands near the field.
  public let line: String
  /// How many Unicode scalars of the line stand before that.
  public let scalarsBefore: Int
  /// Where the field lies in it, counted in characters; up to the line's end where the field spans several lines.
  public let fieldRange: Range<Int>

  /// A line and the range of a field in it.
  init(line: String, scalarsBefore: Int = 0, fieldRange: Range<Int>) {
    self.line = line
    self.scalarsBefore = scalarsBefore
    self.fieldRange = fieldRange
  }
}

/// The lines and ranges of places in the bytes of their file, found in one pass over it.
///
/// A place without a column gives its whole line; one that means a whole file, or lies outside, gives none. All places
/// must be of the one file.
public func excerpts(of places: [SourcePlace], in bytes: UnsafeRawBufferPointer) -> [SourcePlace: Excerpt] {
  guard let name = places.first(where: { $0.line > 0 })?.file else { return [:] }
  let file = InputFile(name: name, bytes: bytes).decoded
  return withExtendedLifetime(file) { excerpts(of: places, in: file) }
}

/// The same in a decoded file.
private func excerpts(of places: [SourcePlace], in file: InputFile) -> [SourcePlace: Excerpt] {
  let asked = Dictionary(grouping: Set(places.filter { $0.line > 0 }), by: \.line)
  let bytes = file.bytes
  let dialect = Dialect(of: bytes) { PlanFileKind.isColumnName($0, in: file.name) }
  var tokenizer = dialect.tokenizer(of: bytes)
  var found: [SourcePlace: Excerpt] = [:]
  var lines = asked.keys.sorted()[...]
  while let next = lines.first, tokenizer.next() {
    guard let first = tokenizer.fields.first, let last = tokenizer.fields.last, last.line >= next else { continue }
    for place in asked[first.line] ?? [] where place.column == 0 {
      let line = physicalLine(around: first.start, in: bytes, from: dialect.start)
      found[place] = excerpt(of: line, in: bytes, from: dialect.start)
    }
    for (number, field) in tokenizer.fields.enumerated() {
      for place in asked[field.line] ?? [] where place.column == number + 1 {
        let start = field.isQuoted ? field.start - 1 : field.start
        let end = max(start, field.isQuoted ? field.end + 1 : field.end)
        found[place] = excerpt(of: start..<end, in: bytes, from: dialect.start)
      }
    }
    lines = lines.drop { $0 <= last.line }
  }
  return found
}

/// The line on which a field begins, and the field in it.
private func excerpt(of field: Range<Int>, in bytes: UnsafeRawBufferPointer, from first: Int) -> Excerpt {
  // A file may be one line of hundreds of megabytes.
  let reach = 4_000
  let line = physicalLine(around: field.lowerBound, in: bytes, from: first)
  func scalarStart(_ offset: Int) -> Int {
    var offset = offset
    while offset < line.upperBound, offset > line.lowerBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
  let start = scalarStart(max(line.lowerBound, field.lowerBound - reach))
  let end = max(field.lowerBound, scalarStart(min(line.upperBound, field.lowerBound + reach)))
  let head = bytes.part(start, field.lowerBound).text.count
  let text = bytes.part(start, end).text
  let width = bytes.part(field.lowerBound, min(field.upperBound, end)).text.count
  return Excerpt(
    line: text, scalarsBefore: bytes.part(line.lowerBound, start).count { $0 & 0xC0 != 0x80 },
    fieldRange: min(head, text.count)..<min(head + width, text.count))
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
