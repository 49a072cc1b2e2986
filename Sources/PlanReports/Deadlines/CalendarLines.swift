/// The content lines of an iCalendar file (RFC 5545, 3.1): ended by CR LF, folded where they are long.
struct CalendarLines {
  /// A line has at most so many octets, its end left out.
  private static let longest = 75

  /// The lines so far, as they stand in the file.
  private(set) var text = ""

  /// Adds a property whose value stands as it is.
  mutating func add(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let octets = UTF8.width(scalar)
      // No character may be torn apart; the space that begins what goes on counts too.
      if length + octets > CalendarLines.longest {
        text += "\r\n "
        length = 1
      }
      text.unicodeScalars.append(scalar)
      length += octets
    }
    text += "\r\n"
  }

  /// Adds a property whose value is text (RFC 5545, 3.3.11).
  mutating func add(_ name: String, text value: String) { add(name, CalendarLines.escaped(value)) }

  /// The text with what would end the value escaped, and without control characters.
  private static func escaped(_ value: String) -> String {
    var text = ""
    for character in value {
      switch character {
      case "\\", ";", ",": text += "\\\(character)"
      case _ where character.isNewline: text += "\\n"
      default: text.unicodeScalars += character.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
      }
    }
    return text
  }
}
