import Glibc

/// Parts of the program on their own, for judges and benchmarks: `rows TABLES` and `speed FILE` the tokenizer, `schedule
/// FOLDER` the assessment of a plan, `allocate FOLDER` its allocation.
@main
struct Workbench {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { fail("What to do is due, and with what.") }
    switch arguments[1] {
    case "rows": cutTables(in: contents(of: arguments[2]))
    case "speed": timeTokenizer(over: contents(of: arguments[2]))
    case "schedule":
      let names = ["plan.csv", "activities.csv"]
      timeAssessment(of: names.map { ($0, contents(of: "\(arguments[2])/\($0)")) })
    case "allocate":
      let names = ["plan.csv", "activities.csv", "sources.csv", "rules.csv"]
      timeAllocation(of: names.map { ($0, contents(of: "\(arguments[2])/\($0)")) })
    default: fail("It is rows, speed, schedule or allocate.")
    }
  }

  private static func fail(_ message: String) -> Never {
    print(message, "usage: workbench rows|speed|schedule|allocate PATH", separator: "\n")
    exit(64)
  }

  /// The bytes of a file, read into memory for as long as the program runs.
  private static func contents(of path: String) -> UnsafeRawBufferPointer {
    guard let file = fopen(path, "r") else { fail("\(path) can't be read.") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    guard fread(bytes.baseAddress, 1, size, file) == size else { fail("\(path) can't be read.") }
    return UnsafeRawBufferPointer(bytes)
  }
}
