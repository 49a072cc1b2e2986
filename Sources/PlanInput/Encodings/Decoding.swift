/// How the text of a file came out of its bytes.
struct Decoding: Sendable {
  /// The name of the encoding that was assumed; none where the file is UTF-8, or says itself what it is.
  fileprivate(set) var assumed: String?
  /// Where the first byte stands that is no text, and the names of the encodings tried; none where the bytes could be read.
  fileprivate(set) var unsettled: (offset: Int, tried: [String])?
  /// What was put right: how often, and where in the text first.
  fileprivate(set) var repairs: [NormalisedText.Repair: (count: Int, offset: Int)] = [:]
  /// What a look at the text told.
  fileprivate(set) var signs: TextSigns
  /// The memory that holds the text; none where the text is the file's bytes.
  fileprivate var block: OwnedBytes?
}

extension InputFile {
  /// The file with its text as UTF-8 and Vietnamese letters in NFC; places in it are those in the file.
  ///
  /// A file that is so already is not copied. The text of one that is not lives as long as this value.
  var decoded: InputFile { decoded(TextSigns(bytes)) }

  /// The same with what a look at the bytes told.
  func decoded(_ signs: TextSigns) -> InputFile {
    var decoding = Decoding(signs: signs)
    var text: [UInt8]?
    switch EncodingChoice(of: bytes, decoding.signs) {
    case .utf8: break
    case .other(let encoding, let isDeclared):
      text = encoding.decoded(bytes)
      if text != nil, !isDeclared { decoding.assumed = encoding.name }
      if let text { decoding.signs = text.withUnsafeBytes { TextSigns($0) } }
    case .unsettled(let tried):
      decoding.unsettled = (decoding.signs.faultOffset, tried.map(\.name))
    }
    if decoding.unsettled == nil, decoding.signs.firstSign != nil {
      let normalised = text?.withUnsafeBytes { NormalisedText($0) } ?? NormalisedText(bytes)
      decoding.repairs = normalised.repairs
      if normalised.isChanged {
        text = normalised.bytes
        // Offsets are those of the text as it is now.
        decoding.signs = normalised.bytes.withUnsafeBytes { TextSigns($0) }
      }
    }
    decoding.block = text.map { OwnedBytes($0) }
    return InputFile(name: name, bytes: decoding.block?.bytes ?? bytes, decoding: decoding)
  }
}
