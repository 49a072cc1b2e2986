extension PlannedWorkbook {
  /// Compares a written file with the plan and gives the name of the first part that is missing or cut.
  ///
  /// libxlsxwriter puts every part together in a temporary file and does not look whether it got there: in a full
  /// folder it stops in the middle, packs what there is with a right checksum, and reports success.
  func firstBrokenPart(in archive: ZipArchive) -> String? {
    for name in expectedParts where archive[name] == nil { return name }
    for part in archive.parts where !part.bytes.endsItsRoot { return part.name }
    for (index, sheet) in sheets.enumerated() {
      let name = "xl/worksheets/sheet\(index + 1).xml"
      guard let bytes = archive[name], sheet.isWhole(in: bytes) else { return name }
    }
    let strings = "xl/sharedStrings.xml"
    guard (archive[strings]?.count(of: "<si>") ?? 0) == sharedStrings.count else { return strings }
    for (number, sheet) in sheets.filter(\.hasRemarks).enumerated() {
      let name = "xl/comments\(number + 1).xml"
      let planned = sheet.cells.lazy.filter { $0.remark != nil }.count
      guard archive[name]?.count(of: "<comment ") == planned else { return name }
    }
    return nil
  }

  private var expectedParts: [String] {
    var names = [
      "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml",
    ]
    if !sharedStrings.isEmpty { names.append("xl/sharedStrings.xml") }
    names += sheets.indices.map { "xl/worksheets/sheet\($0 + 1).xml" }
    names += sheets.filter(\.hasRemarks).indices.flatMap {
      ["xl/comments\($0 + 1).xml", "xl/drawings/vmlDrawing\($0 + 1).vml"]
    }
    names += sheets.filter { !$0.charts.isEmpty }.indices.map { "xl/drawings/drawing\($0 + 1).xml" }
    names += (0..<sheets.reduce(0) { $0 + $1.charts.count }).map { "xl/charts/chart\($0 + 1).xml" }
    for (index, sheet) in sheets.enumerated() where sheet.hasRemarks || !sheet.charts.isEmpty {
      names.append("xl/worksheets/_rels/sheet\(index + 1).xml.rels")
    }
    return names
  }

  /// The texts that the file keeps once each, told apart by their bytes; addresses of links are among them.
  private var sharedStrings: Set<[UInt8]> {
    var strings: Set<[UInt8]> = []
    for cell in sheets.lazy.flatMap(\.cells) {
      switch cell.content {
      case .text(let text): strings.insert(Array(text.utf8))
      case .link(let text, let target):
        strings.insert(Array(text.utf8))
        strings.insert(Array(target.utf8))
      case .blank, .number, .formula: break
      }
    }
    return strings
  }
}

extension PlannedSheet {
  fileprivate var hasRemarks: Bool { cells.contains { $0.remark != nil } }

  /// Whether the part has all rows, cells, merged blocks and links, and the last row is the last.
  fileprivate func isWhole(in bytes: [UInt8]) -> Bool {
    let links = cells.lazy.filter { if case .link = $0.content { true } else { false } }.count
    return bytes.count(of: "<row ") == rows.count
      && (rows.isEmpty || bytes.count(of: "<row r=\"\(rows.count)\" ") == 1)
      && bytes.count(of: "<c ") == cells.count
      && bytes.count(of: "<mergeCell ") == merges.count
      && bytes.count(of: "<hyperlink ") == links
  }
}

extension [UInt8] {
  /// How often a text stands in the bytes, without overlaps.
  fileprivate func count(of text: String) -> Int {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count else { return 0 }
    var (found, index) = (0, 0)
    while index <= count - pattern.count {
      if self[index] == first, self[index..<(index + pattern.count)].elementsEqual(pattern) {
        found += 1
        index += pattern.count
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether an XML part ends with the end of the element that it begins with.
  fileprivate var endsItsRoot: Bool {
    var start = startIndex
    // Past the declaration, `<?xml …?>`.
    if starts(with: "<?".utf8) {
      guard let end = firstIndex(of: UInt8(ascii: ">")) else { return false }
      start = end + 1
    }
    guard let open = self[start...].firstIndex(of: UInt8(ascii: "<")) else { return false }
    let name = self[(open + 1)...].prefix { ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains($0) }
    let end = suffix(while: { [0x20, 0x09, 0x0A, 0x0D].contains($0) })
    let body = dropLast(end)
    if body.suffix(name.count + 3).elementsEqual("</".utf8 + name + ">".utf8) { return true }
    // An empty root closes itself; then nothing follows it.
    return body.suffix(2).elementsEqual("/>".utf8) && body[(open + 1)...].firstIndex(of: UInt8(ascii: "<")) == nil
  }

  private func suffix(while isMember: (UInt8) -> Bool) -> Int {
    var count = 0
    while count < self.count, isMember(self[self.count - 1 - count]) { count += 1 }
    return count
  }
}
