import PlanEngine
import PlanInput
import PlanModel

/// Reads bytes as a file of a plan, as libFuzzer makes them up: the first, `A` to `R`, says which file of the interface it
/// is, the rest is what stands in it.
///
/// Nothing may trap or read where it has no business, and what is found must stand at a place that can be shown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let data, count > 0 else { return 0 }
  let kinds = PlanFileKind.allCases
  let kind = kinds[Int(data[0] &- UInt8(ascii: "A")) % kinds.count]
  let file = InputFile(name: FileName(kind), bytes: UnsafeRawBufferPointer(start: data + 1, count: count - 1))
  let files = others.filter { $0.name != file.name } + [file]
  let read = PlanInput.read(name: "fuzz", files: files)
  let findings = assess(read, asOf: Day(number: 18_000)).findings.sorted
  let places = findings.compactMap(\.place).filter { $0.file == file.name && $0.line > 0 }
  let shown = excerpts(of: places, in: file.bytes)
  // Where the bytes could not be told to be text there is nothing to show.
  if !findings.contains(where: { $0.code == .f003 }) {
    for place in places { precondition(shown[place] != nil, "\(place) can be shown") }
  }
  _ = canonicalFiles(of: files, read: read)
  return 0
}

/// The files that stand beside it, made once.
private let others = [
  file(.plan, "key,value\nperiod,2021-2025\nmoney_unit,triệu đồng\n"),
  file(.activities, "activity,name,time,cost\n1,Tập huấn,Quý I/2021,100\n1.1,Hội nghị,,60\n"),
  file(.sources, "source,name,class\nA,Trung ương,central\nB,Địa phương,local\n"),
]

private func file(_ kind: PlanFileKind, _ text: String) -> InputFile {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 8)
  bytes.copyBytes(from: text.utf8)
  return InputFile(name: FileName(kind), bytes: UnsafeRawBufferPointer(bytes))
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The package manager wants a program with a beginning of its own, where libFuzzer would bring one.
@main
struct FuzzReader {
  static func main() {
    var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
    _ = runFuzzer(&count, &arguments, fuzzReader)
  }
}
