import PlanModel

/// Decodes `sections.csv`.
func decodeSections(_ table: TextTable<SectionColumn>, log: inout ReadingLog) -> [Section] {
  var sections: [Section] = []
  for row in table.rows {
    guard let number = table[row, .section] else { continue }
    var section = Section(number: number.located(number.text))
    section.heading = table.text(row, .heading)
    if let text = table[row, .text] {
      section.text = text.located(text.text)
      for word in placeholders(in: text.text) where !isPlaceholder(word) {
        log.add(.f017, in: text.kind) {
          UnknownValueCheck.finding(
            at: text,
            Wording(
              vi: "“{{\(word)}}” không phải là phần mà chương trình điền được.",
              en: "“{{\(word)}}” is not a part that the program can fill in."),
            words: placeholderWords, inEnglish: quoted(placeholderWords, meaning: placeholderMeanings))
        }
      }
    }
    sections.append(section)
  }
  return sections
}

/// What the program writes into a section's text where its name stands in double braces.
private let placeholderWords = ["nhiệm vụ", "chỉ tiêu", "kinh phí", "tổ chức thực hiện"]

/// What these words mean, for an English message.
private let placeholderMeanings = ["activities", "targets", "funding", "implementation"]

private func isPlaceholder(_ word: String) -> Bool {
  placeholderWords.contains { folded($0) == folded(word) }
}

/// The words in double braces.
private func placeholders(in text: String) -> [String] {
  var words: [String] = []
  var parts = text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst()
  while let part = parts.popFirst() {
    guard let word = part.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false).first,
      word.count < part.count
    else { continue }
    words.append(String(word).trimmed)
  }
  return words
}

/// Decodes `documents.csv`.
func decodeDocuments(_ table: TextTable<DocumentColumn>, log: inout ReadingLog) -> [DocumentIdentity] {
  var keys = RowKeys<String>()
  var documents: [DocumentIdentity] = []
  for row in table.rows {
    guard let code = table[row, .document] else { continue }
    if let first = keys.take(code.text, at: code.place) {
      log.add(.f015, in: code.kind) {
        let name = Wording(vi: "Văn bản “\(code.text)”", en: "The document “\(code.text)”")
        return DuplicateKeyCheck.finding(at: code, key: name, first: first)
      }
      continue
    }
    var document = DocumentIdentity(document: code.located(code.text))
    document.kind = table.text(row, .kind)
    document.number = table.text(row, .number)
    document.date = log.day(table[row, .date])?.value
    document.parentIssuer = table.text(row, .parentIssuer)
    document.issuer = table.text(row, .issuer)
    document.place = table.text(row, .place)
    document.subject = table.text(row, .subject)
    document.addressees = table[row, .addressee]?.list ?? []
    document.signerAuthority = table[row, .signerAuthority]?.list ?? []
    document.signerTitle = table.text(row, .signerTitle)
    document.signerName = table.text(row, .signerName)
    document.recipients = table[row, .recipient]?.list ?? []
    documents.append(document)
  }
  return documents
}
