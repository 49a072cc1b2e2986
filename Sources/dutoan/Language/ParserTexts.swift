import ArgumentParser
import PlanModel

/// What the argument parser takes as fixed texts, said in the language asked for.

extension CommandConfiguration {
  /// A command with its name and what it does.
  init(commandName: String, abstract: Wording) {
    self.init(commandName: commandName, abstract: abstract[.asked])
  }

  /// A program of commands.
  init(
    commandName: String, abstract: Wording, discussion: Wording, version: String,
    subcommands: [any ParsableCommand.Type]
  ) {
    self.init(
      commandName: commandName, abstract: abstract[.asked], discussion: discussion[.asked], version: version,
      subcommands: subcommands)
  }
}

extension ArgumentHelp {
  /// What an argument or option means, and what its value is called.
  init(_ abstract: Wording, valueName: Wording? = nil) {
    self.init(abstract[.asked], valueName: valueName?[.asked])
  }
}

extension ValidationError {
  /// What is wrong with a value.
  init(_ message: Wording) {
    self.init(message[.asked])
  }
}
