import PlanInput
import PlanModel

/// Reads files given by name as bytes.
func readPlan(_ files: [(name: String, bytes: [UInt8])]) -> ReadPlan {
  let buffers = files.map { file in
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.bytes.count, alignment: 8)
    buffer.copyBytes(from: file.bytes)
    return (file.name, buffer)
  }
  defer { for (_, buffer) in buffers { buffer.deallocate() } }
  return read(
    name: "thử", files: buffers.map { InputFile(name: FileName($0), bytes: UnsafeRawBufferPointer($1)) })
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

/// Numbers that look random and are the same for the same seed (splitmix64; Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
