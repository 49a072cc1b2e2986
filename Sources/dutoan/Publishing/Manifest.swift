import PlanModel

/// What a run read and wrote: `manifest.json` beside the reports.
struct Manifest: Sendable {
  /// A file by its path, relative to the plan or the output, with what it held.
  struct Entry: Hashable, Sendable {
    let path: String
    let size: Int
    let sha256: String
  }

  /// The file's name.
  static let name = "manifest.json"

  let version: String
  /// The as-of date, as ISO 8601 has it.
  let asOf: String
  let read: [Entry]
  let written: [Entry]

  /// The manifest as JSON.
  var json: JSON {
    .object([
      ("version", .string(version)),
      ("as_of", .string(asOf)),
      ("read", .array(read.map(\.json))),
      ("written", .array(written.map(\.json))),
    ])
  }
}

extension Manifest.Entry {
  /// The entry as JSON.
  var json: JSON {
    .object([("path", .string(path)), ("size", .integer(Int64(size))), ("sha256", .string(sha256))])
  }
}

extension Manifest {
  /// What a plan's folder held, below a path of its own where several plans were read.
  static func entries(of folder: PlanFolder, below path: String = "") -> [Entry] {
    folder.files.map { name, file in
      withExtendedLifetime(file) {
        Entry(path: path + name.text, size: file.bytes.count, sha256: sha256(file.bytes))
      }
    }
  }

  /// What the files written into a folder hold.
  static func entries(of names: [String], in folder: String) throws -> [Entry] {
    try names.map { name in
      let bytes = try FileSystem.bytes(of: "\(folder)/\(name)")
      return Entry(path: name, size: bytes.count, sha256: sha256(bytes))
    }
  }

  /// The hashes of the files that the manifest of a folder names as written, by path; none where it has no manifest.
  static func hashes(in folder: String) -> [String: String] {
    guard let bytes = try? FileSystem.bytes(of: folder + "/" + name), let json = JSONReader.value(of: bytes) else {
      return [:]
    }
    let entries = json["written"]?.elements ?? []
    return Dictionary(
      entries.compactMap { entry in
        entry["path"]?.text.flatMap { path in entry["sha256"]?.text.map { (path, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }
}
