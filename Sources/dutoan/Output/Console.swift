import Glibc

/// Standard output and standard error.
///
/// Products go to standard output, everything said about them to standard error. A reader that goes away (`| head`) is
/// no failure: the program ends quietly.
struct Console: Sendable {
  /// Whether colours show on standard error.
  let colours: Bool
  /// Whether colours show on standard output.
  let coloursProduct: Bool
  /// Whether only what must be said is said.
  let isQuiet: Bool

  /// A console that shows colours on a terminal only, and never where `NO_COLOR` is set.
  init(noColour: Bool, isQuiet: Bool) {
    let forbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    self.colours = !noColour && !forbidden && isatty(STDERR_FILENO) == 1
    self.coloursProduct = !noColour && !forbidden && isatty(STDOUT_FILENO) == 1
    self.isQuiet = isQuiet
  }

  /// Writes a product.
  func product(_ text: String) throws {
    try write(text, to: STDOUT_FILENO, name: "đầu ra chuẩn")
  }

  /// Says something about the work, with a line break; nothing where quiet.
  func say(_ text: String) {
    if !isQuiet { complain(text) }
  }

  /// Says what must be said even where quiet, with a line break. Where standard error is closed, nobody listens.
  func complain(_ text: String) {
    try? write(text + "\n", to: STDERR_FILENO, name: "đầu ra lỗi")
  }

  private func write(_ text: String, to descriptor: Int32, name: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EPIPE {
        throw ReaderGone()
      } else if errno != EINTR {
        throw FileError.last(.write, name)
      }
    }
  }
}

/// Who read our output has gone away.
struct ReaderGone: Error {}
