import Foundation
import PlanEngine
import PlanInput
import PlanModel
import TestSupport

/// A plan folder under `Tests/Messy`: files as offices send them, and what is to be read and found.
struct MessyFolder {
  static let root = Repository.path("Tests/Messy")

  /// The names of the folders, in order.
  static var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  let name: String

  /// Where the expectation stands.
  var expectationPath: String { "\(MessyFolder.root)/\(name)/expectation.txt" }

  /// What is expected; none where nothing is written.
  var expectation: String? { try? String(contentsOfFile: expectationPath, encoding: .utf8) }

  /// What is found and read, in the form of an expectation.
  func outcome() throws -> String {
    let folder = "\(MessyFolder.root)/\(name)"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
    let files = try names.map { (name: $0, data: try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) }
    let buffers = files.map { file in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.data.count, alignment: 8)
      buffer.copyBytes(from: file.data)
      return (name: file.name, buffer: buffer)
    }
    defer { for (_, buffer) in buffers { buffer.deallocate() } }
    let read = PlanInput.read(
      name: name,
      files: buffers.map { InputFile(name: FileName($0.name), bytes: UnsafeRawBufferPointer($0.buffer)) })
    let assessment = assess(read, asOf: Day(number: 30_000))
    let found = assessment.findings.sorted.map(MessyFolder.line)
    return (["# phát hiện"] + found + ["# giá trị đọc được"] + MessyFolder.values(of: assessment)).joined(
      separator: "\n")
      + "\n"
  }

  /// `error F011 sources.csv:2:4`
  private static func line(_ finding: Finding) -> String {
    let place = finding.place.map { "\($0.file.text):\($0.line):\($0.column)" } ?? "-"
    return "\(finding.severity.name) \(finding.code.rawValue) \(place)"
  }

  private static func values(of assessment: Assessment) -> [String] {
    let plan = assessment.plan
    var lines = ["money_unit: \(plan.identity.moneyUnit.name)"]
    lines += plan.identity.total.map { ["total: \($0.value.dong)"] } ?? []
    for index in plan.activities.indices {
      let activity = plan.activities[index]
      var parts = [activity.code.value.text, short(activity.name)]
      parts += activity.parent.map { ["thuộc \(plan.activities[$0].code.value)"] } ?? []
      parts += activity.schedule.map { ["time \(short($0.value.text)) \($0.value.kind.rawValue)"] } ?? []
      parts += activity.lead.isEmpty ? [] : ["lead \(activity.lead.map { short($0.value.text) })"]
      parts += activity.partners.isEmpty ? [] : ["partners \(activity.partners.map { short($0.value.text) })"]
      parts += activity.quantity.map { ["quantity \($0.value.mantissa)e-\($0.value.decimals)"] } ?? []
      parts += activity.cost.map { ["cost \($0.value.dong)"] } ?? []
      parts += activity.yearCosts.map { "cost_\($0.year) \($0.cost.value.dong)" }
      parts += activity.content.map { ["content \(short($0))"] } ?? []
      lines.append("activity: " + parts.joined(separator: " | "))
    }
    for source in plan.sources.rows {
      lines.append(
        "source: \(source.code.value) | \(short(source.name)) | \(source.total.map { "\($0.value.dong)" } ?? "-")")
    }
    for (row, record) in plan.records.rows.enumerated() {
      let amount = record.hasAmount ? "\(record.amount)" : "-"
      let note = plan.records.notes[row].map { " | \(short($0))" } ?? ""
      lines.append("record: \(record.day.iso) | \(record.kind.word) | \(amount)\(note)")
    }
    for unit in plan.units { lines.append("unit: \(unit.code.value.text) | \(unit.name.text)") }
    for duty in plan.duties {
      lines.append("duty: \(duty.units.map(\.value.text)) | \(short(duty.text ?? ""))")
    }
    for section in plan.sections {
      lines.append("section: \(section.number.value) | \(short(section.text?.value ?? ""))")
    }
    for target in plan.targets {
      let planned = target.planned.map { "\($0.value.mantissa)e-\($0.value.decimals)" } ?? "-"
      lines.append("target: \(target.code.value) | \(target.comparison.rawValue) | \(planned)")
    }
    return lines
  }

  /// The text on one line, its middle left out where it is long.
  private static func short(_ text: String) -> String {
    let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "⏎")
    return line.count > 100 ? "\(line.prefix(60))…(\(line.count))…\(line.suffix(20))" : line
  }
}
