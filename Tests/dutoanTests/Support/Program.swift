import Foundation

/// The program as people run it: a process with arguments, output and an exit status.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the program that was built with the tests.
  init(_ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]) throws {
    let scratch = try ScratchFolder()
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Into files and not into pipes: nobody has to read while the program runs.
    process.standardOutput = try Program.handle(scratch.path + "/output")
    process.standardError = try Program.handle(scratch.path + "/errors")
    try process.run()
    process.waitUntilExit()
    output = try String(contentsOfFile: scratch.path + "/output", encoding: .utf8)
    errors = try String(contentsOfFile: scratch.path + "/errors", encoding: .utf8)
    status = process.terminationStatus
  }

  private static func handle(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }

  /// `dutoan` beside the test bundle.
  static func executable() throws -> URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? "/proc/self/exe"
    let folder = URL(filePath: bundle).resolvingSymlinksInPath().deletingLastPathComponent()
    let program = folder.appending(path: "dutoan")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { throw CocoaError(.fileNoSuchFile) }
    return program
  }
}
