import Foundation
import TestSupport

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "dutoan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Copies a sample plan into the folder and gives its path.
  func copy(ofSample name: String) throws -> String {
    let copy = path + "/" + name
    try FileManager.default.copyItem(atPath: Repository.path("SampleData/\(name)"), toPath: copy)
    return copy
  }

  /// Writes a plan of the given files and gives its path.
  func plan(_ files: [String: String]) throws -> String {
    let folder = path + "/ke-hoach"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: folder + "/" + name)) }
    return folder
  }

  /// Replaces the one place in a file where a text stands.
  static func replace(_ old: String, by new: String, in file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let parts = text.components(separatedBy: old)
    guard parts.count == 2 else { throw NotOnce(text: old, count: parts.count - 1) }
    try parts.joined(separator: new).write(toFile: file, atomically: true, encoding: .utf8)
  }

  struct NotOnce: Error {
    let text: String
    let count: Int
  }
}
