import Glibc
import PlanModel

/// Standard output and standard error, and the language in which the program speaks.
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
  /// The language in which everything is said.
  let language: Language

  /// A console that shows colours on a terminal only, and never where `NO_COLOR` is set.
  init(noColour: Bool = true, isQuiet: Bool = false, language: Language) {
    let forbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    self.colours = !noColour && !forbidden && isatty(STDERR_FILENO) == 1
    self.coloursProduct = !noColour && !forbidden && isatty(STDOUT_FILENO) == 1
    self.isQuiet = isQuiet
    self.language = language
  }

  /// Writes a product that is in the language already, or in none.
  func product(_ text: String) throws {
    try write(text, to: STDOUT_FILENO, name: Wording(vi: "đầu ra chuẩn", en: "standard output"))
  }

  /// Says something about the work, with a line break; nothing where quiet.
  func say(_ words: Wording) { say(words[language]) }

  /// Says what is in the language already, with a line break; nothing where quiet.
  func say(_ text: String) {
    if !isQuiet { complain(text) }
  }

  /// Says what must be said even where quiet, with a line break.
  func complain(_ words: Wording) { complain(words[language]) }

  /// Says what is in the language already, even where quiet. Where standard error is closed, nobody listens.
  func complain(_ text: String) {
    try? write(text + "\n", to: STDERR_FILENO, name: Wording(vi: "đầu ra lỗi", en: "standard error"))
  }

  private func write(_ text: String, to descriptor: Int32, name: Wording) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EPIPE {
        throw ReaderGone()
      } else if errno != EINTR {
        throw FileError.last(.write, name[language])
      }
    }
  }
}

/// Who read our output has gone away.
struct ReaderGone: Error {}
