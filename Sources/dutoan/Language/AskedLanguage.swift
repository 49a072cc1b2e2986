public import ArgumentParser
public import PlanModel

extension Language {
  /// The language in which this call of the program is answered.
  ///
  /// It is known before anything is parsed, because what goes wrong in parsing is said in it too. This is the one way by
  /// which the language reaches texts: through the console, and through the parser's fixed texts (`ParserTexts.swift`).
  static let asked = asked(in: CommandLine.arguments.dropFirst())

  /// The language of the last `--lang` of a command line; Vietnamese where there is none, or one of another word, which
  /// the parser then refuses.
  static func asked(in arguments: some Sequence<String>) -> Language {
    var word = Language.vietnamese.rawValue
    var isNext = false
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if isNext { word = argument }
      isNext = argument == "--lang"
      if argument.hasPrefix("--lang=") { word = String(argument.dropFirst("--lang=".count)) }
    }
    return Language(rawValue: word) ?? .vietnamese
  }
}

extension Language: ExpressibleByArgument {}
