import ArgumentParser

@main
struct Dutoan: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dutoan")
}
