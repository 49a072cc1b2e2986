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
  /// The public holidays that the program comes with.
  private let holidays: [Holiday]

  /// Maps every CSV file of a folder, and reads the public holidays that the program comes with.
  init(path: String) throws(FileError) {
    let resolved = FileSystem.resolved(path)
    self.path = path
    name = PlanFolder.name(of: path)
    var files: [(name: FileName, file: MappedFile)] = []
    for entry in try FileSystem.names(in: resolved) where entry.lowercased().hasSuffix(".csv") && entry.first != "." {
      files.append((FileName(entry), try MappedFile(path: "\(resolved)/\(entry)")))
    }
    self.files = files
    holidays = try TemplateFolder.holidays()
  }

  /// The name of the plan at a path: the last part of the path with its links resolved.
  static func name(of path: String) -> String {
    FileSystem.resolved(path).split(separator: "/").last.map(String.init) ?? "plan"
  }

  /// Reads the plan on all cores, with the texts of its records where they are asked for.
  func read(keepingTexts: Bool = false) async -> ReadPlan {
    let inputs = files.map { InputFile(name: $0.name, bytes: $0.file.bytes) }
    let read = await PlanInput.read(
      name: name, files: inputs, holidays: holidays, cores: FileSystem.processorCount, keepingTexts: keepingTexts)
    // Whoever looks at the lines of a finding maps them again; the memory is given back beside what comes next.
    let files = files.map(\.file)
    Task.detached { for file in files { file.letGo() } }
    return read
  }

  /// The files in their canonical form, as the plan was read from them; none where there were errors in them.
  func canonicalFiles(_ plan: ReadPlan) -> [CanonicalFile]? {
    withExtendedLifetime(files) {
      PlanInput.canonicalFiles(of: files.map { InputFile(name: $0.name, bytes: $0.file.bytes) }, read: plan)
    }
  }

  /// The lines of the files that places point at, with the fields in them; each file is gone through once.
  func excerpts(of places: [SourcePlace]) -> [SourcePlace: Excerpt] {
    let byFile = Dictionary(grouping: places, by: \.file)
    return files.reduce(into: [:]) { found, entry in
      guard let places = byFile[entry.name] else { return }
      withExtendedLifetime(entry.file) {
        found.merge(PlanInput.excerpts(of: places, in: entry.file.bytes)) { first, _ in first }
      }
    }
  }
}
