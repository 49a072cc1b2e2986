/// Where a text stands in the width that it is given.
enum TextAlignment {
  case left, centre, right

  /// The text with spaces around it, `width` letters in all; a longer text is left as it is.
  func pad(_ text: String, to width: Int) -> String {
    let room = max(0, width - text.count)
    let before =
      switch self {
      case .left: 0
      case .centre: room / 2
      case .right: room
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: room - before)
  }
}
