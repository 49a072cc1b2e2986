public import Foundation

/// The checkout that the tests run in.
public enum Repository {
  /// The folder of Package.swift.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The path of something in the checkout.
  public static func path(_ relative: String) -> String { root.appending(path: relative).path }

  /// The text of a file of the checkout.
  public static func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  /// The names of the sample plans, in order.
  public static var samples: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path("SampleData"))) ?? []
    return names.filter { !$0.contains(".") }.sorted()
  }

  /// The files of a sample plan with their texts, in the order of their names.
  public static func files(ofSample name: String) throws -> [(name: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path("SampleData/\(name)"))
    return try names.filter { $0.hasSuffix(".csv") }.sorted().map { ($0, try text("SampleData/\(name)/\($0)")) }
  }
}
