import PlanModel

/// A plan's deadlines for the calendars of other programs, an event of a whole day each: iCalendar, RFC 5545 (lịch thời hạn).
///
/// An event is known again by the plan's folder and issuer, the code of what is due, and which of its days it is, so that a
/// plan whose days have moved moves its events. The stamp of all is the as-of date: no clock is read.
struct CalendarFile {
  let assessment: Assessment
  let options: BuildOptions

  /// The file; none where nothing is due on any day, since a calendar may not be empty.
  var text: String? {
    let events = Deadlines(assessment).all.gathered
    guard !events.isEmpty else { return nil }
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", text: "-//dutoan//dutoan \(options.version)//VI")
    lines.add("CALSCALE", "GREGORIAN")
    let name = assessment.fillings().fill("Thời hạn thực hiện {programme} {period}")
    lines.add("NAME", text: name)
    // What programs read that are older than the property for it.
    lines.add("X-WR-CALNAME", text: name)
    for event in events { add(event, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  /// Adds what is due on one day: a report with how it stands with each of those who owe it.
  private func add(_ event: [Deadline], to lines: inout CalendarLines) {
    guard let deadline = event.first else { return }
    let plan = assessment.plan
    let kind = deadline.isReport ? "báo cáo" : "nhiệm vụ"
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", identity(of: deadline))
    lines.add("DTSTAMP", "\(basic(assessment.asOf))T000000Z")
    lines.add("DTSTART;VALUE=DATE", basic(deadline.day))
    let name = plan.name(of: deadline.subject)
    lines.add("SUMMARY", text: "Hạn \(kind) \(plan.code(of: deadline.subject)): \(name)")
    lines.add("DESCRIPTION", text: description(of: event))
    lines.add("CATEGORIES", text: kind.capitalisedFirst)
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  private func description(of event: [Deadline]) -> String {
    let plan = assessment.plan
    var words = Warnings.lines(for: assessment, isDraft: options.isDraft)
    for deadline in event {
      let units = deadline.units.map(\.text).joined(separator: "; ")
      words.append("\(units.isEmpty ? "Chưa xác định đơn vị" : units): \(deadline.stateWords.lowercasedFirst)")
    }
    if let deadline = event.first {
      words.append("Thời hạn trong văn bản: \(plan.timeWords(of: deadline.subject))")
      if let remark = plan.calendar.remark(on: deadline.day) { words.append(remark) }
    }
    words.append("Theo \(plan.citation); tình trạng tính đến ngày \(assessment.asOf.official)")
    return words.joined(separator: "\n")
  }

  /// By what the event is known again.
  private func identity(of deadline: Deadline) -> String {
    let plan = assessment.plan
    let kind = deadline.isReport ? "bao-cao" : "nhiem-vu"
    let issuer = plan.identity.issuer.map { Folding.fold($0).split(separator: " ").joined(separator: "-") }
    let home = [plan.name, issuer, "dutoan"].compactMap(\.self).map(encoded).joined(separator: ".")
    return "\(kind)-\(encoded(plan.code(of: deadline.subject)))-\(deadline.occurrence)@\(home)"
  }

  /// The text in letters, figures and marks that mean the same everywhere; others by their bytes, so that `3d` is not `3đ`.
  private func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// `20180330`.
  private func basic(_ day: Day) -> String { day.iso.split(separator: "-").joined() }
}

extension [Deadline] {
  /// What is due on one day of one subject, together.
  fileprivate var gathered: [[Deadline]] {
    var events: [[Deadline]] = []
    var places: [Occurrence: Int] = [:]
    for deadline in self {
      let occurrence = Occurrence(subject: deadline.subject, number: deadline.occurrence)
      if let place = places[occurrence] {
        events[place].append(deadline)
      } else {
        places[occurrence] = events.count
        events.append([deadline])
      }
    }
    return events
  }

  private struct Occurrence: Hashable {
    let subject: Deadline.Subject
    let number: Int
  }
}

extension String {
  /// With a small first letter.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
