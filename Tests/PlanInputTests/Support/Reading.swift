import PlanInput
import PlanModel

/// Reads files given by name as bytes.
func readPlan(_ files: [(name: String, bytes: [UInt8])], holidays: [Holiday] = []) -> ReadPlan {
  let buffers = files.map { file in
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.bytes.count, alignment: 8)
    buffer.copyBytes(from: file.bytes)
    return (file.name, buffer)
  }
  defer { for (_, buffer) in buffers { buffer.deallocate() } }
  return read(
    name: "thử", files: buffers.map { InputFile(name: FileName($0), bytes: UnsafeRawBufferPointer($1)) },
    holidays: holidays)
}

/// Reads files given by name as text; `plan.csv` and `activities.csv` are filled in where not given.
func readPlan(_ texts: KeyValuePairs<String, String>) -> ReadPlan {
  readPlan(materialise(Example(texts)).files)
}

extension ReadPlan {
  /// What was found of a code, in order.
  func found(_ code: Code) -> [Finding] { findings.sorted.filter { $0.code == code } }

  /// The codes of all errors and warnings, in order.
  var codes: [Code] { findings.sorted.filter { $0.severity != .note }.map(\.code) }
}
