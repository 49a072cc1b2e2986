import Glibc

/// The tokenizer alone: `tokenizer rows TABLES` for a judge that knows CSV, `tokenizer speed FILE` for its benchmark.
@main
struct TokenizerTool {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let bytes = contents(of: arguments[2]) else { fail("A file is due that can be read.") }
    switch arguments[1] {
    case "rows": cutTables(in: bytes)
    case "speed": timeTokenizer(over: bytes)
    default: fail("It is either rows or speed.")
    }
  }

  private static func fail(_ message: String) -> Never {
    print(message, "usage: tokenizer rows|speed FILE", separator: "\n")
    exit(64)
  }

  /// The bytes of a file, read into memory for as long as the program runs.
  private static func contents(of path: String) -> UnsafeRawBufferPointer? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    return fread(bytes.baseAddress, 1, size, file) == size ? UnsafeRawBufferPointer(bytes) : nil
  }
}
