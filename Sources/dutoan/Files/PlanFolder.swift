import PlanInput
import PlanModel

/// A plan folder on the disk: its CSV files, mapped for as long as this lives.
struct PlanFolder {
  /// The folder as the user gave it.
  let path: String
  /// The last part of the resolved path: the plan's name.
  let name: String
  /// The CSV files by name, in the order of their names.
  let files: [(name: FileName, file: MappedFile)]

  /// Maps every CSV file of a folder.
  init(path: String) throws(FileError) {
    let resolved = FileSystem.resolved(path)
    self.path = path
    name = PlanFolder.name(of: path)
    var files: [(name: FileName, file: MappedFile)] = []
    for entry in try FileSystem.names(in: resolved) where entry.lowercased().hasSuffix(".csv") && entry.first != "." {
      files.append((FileName(entry), try MappedFile(path: "\(resolved)/\(entry)")))
    }
    self.files = files
  }

  /// The name of the plan at a path: the last part of the path with its links resolved.
  static func name(of path: String) -> String {
    FileSystem.resolved(path).split(separator: "/").last.map(String.init) ?? "plan"
  }

  /// Reads the plan, on all cores.
  func read() async -> ReadPlan {
    let inputs = files.map { InputFile(name: $0.name, bytes: $0.file.bytes) }
    let read = await PlanInput.read(name: name, files: inputs, cores: FileSystem.processorCount)
    return withExtendedLifetime(files) { read }
  }

  /// The line of a file that a place points at, with the field in it.
  func excerpt(of place: SourcePlace) -> Excerpt? {
    guard let file = files.first(where: { $0.name == place.file })?.file else { return nil }
    return withExtendedLifetime(file) { PlanInput.excerpt(of: place, in: file.bytes) }
  }
}
