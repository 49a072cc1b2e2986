import PlanInput
import PlanModel

/// The files of a small plan folder, read from text by the real reader.
struct PlanFiles {
  /// The files by name, in order.
  var files: [(name: String, text: String)]
  /// Where the mark stood: the file, the line and the field.
  private(set) var mark: SourcePlace?

  /// The files of an example: its mark taken out, `plan.csv` and `activities.csv` filled in where not given.
  init(_ example: Example) {
    files = []
    for (name, text) in example.files {
      if let place = PlanFiles.place(ofMarkIn: text, named: name) { mark = place }
      files.append((name, text.replacing("▶", with: "")))
    }
    if !files.contains(where: { $0.name == "plan.csv" }) { files.append(("plan.csv", "key,value\nperiod,2021\n")) }
    if !files.contains(where: { $0.name == "activities.csv" }) {
      files.append(("activities.csv", "activity,name\n1,Tuyên truyền\n"))
    }
  }

  /// The files of a folder, by name and text.
  init(_ files: [(name: String, text: String)]) {
    self.files = files
  }

  /// The plan as the reader reads it.
  func read() -> ReadPlan {
    let buffers = files.map { file in
      let bytes = Array(file.text.utf8)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
      buffer.copyBytes(from: bytes)
      return (name: file.name, buffer: buffer)
    }
    defer { for (_, buffer) in buffers { buffer.deallocate() } }
    return PlanInput.read(
      name: "thu", files: buffers.map { InputFile(name: FileName($0.name), bytes: UnsafeRawBufferPointer($0.buffer)) })
  }

  private static func place(ofMarkIn text: String, named name: String) -> SourcePlace? {
    var (line, column, isQuoted) = (1, 1, false)
    for character in text {
      switch character {
      case "▶": return SourcePlace(file: FileName(name), line: line, column: column)
      case "\"": isQuoted.toggle()
      case "\n" where !isQuoted: (line, column) = (line + 1, 1)
      case "," where !isQuoted: column += 1
      default: break
      }
    }
    return nil
  }
}
