import Glibc

/// Files of a plan's folder that get new contents, all of them or none; what they held is kept beside them.
struct PlanRewrite {
  /// A file with what it is to hold.
  struct Replacement {
    let name: String
    let bytes: [UInt8]
  }

  /// The folder.
  let folder: String
  let replacements: [Replacement]

  /// Replaces the files; gives the names under which the originals are kept, in the same order.
  ///
  /// The new contents are first written beside the old ones and seen onto the disk. Where anything fails, the originals
  /// stand as they were.
  func run() throws(FileError) -> [String] {
    var kept: [String] = []
    var replaced = 0
    do throws(FileError) {
      for file in replacements { try write(file) }
      for file in replacements { kept.append(try keep(file.name)) }
      for file in replacements {
        let target = path(file.name)
        guard rename(path(Self.staged(file.name)), target) == 0 else { throw .last(.replace, target) }
        replaced += 1
      }
      try FileSystem.sync(folder)
      return kept
    } catch {
      undo(kept, replaced: replaced)
      throw error
    }
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private static func staged(_ name: String) -> String { ".\(name).new" }

  /// Writes a file's new contents beside it, open to the same people.
  private func write(_ file: Replacement) throws(FileError) {
    let staged = path(Self.staged(file.name))
    try FileSystem.write(file.bytes, to: staged)
    var status = stat()
    guard stat(path(file.name), &status) == 0, chmod(staged, status.st_mode & 0o7777) == 0 else {
      throw .last(.write, staged)
    }
  }

  /// Gives the original a second name, `x.csv.bak` or with the next free number, and gives that name.
  private func keep(_ name: String) throws(FileError) -> String {
    var number = 1
    while true {
      let kept = "\(name).bak\(number == 1 ? "" : String(number))"
      if FileSystem.kind(of: path(kept)) == .nothing {
        try FileSystem.carry(path(name), to: path(kept))
        return kept
      }
      number += 1
    }
  }

  /// Puts the originals back, and takes away what was written.
  private func undo(_ kept: [String], replaced: Int) {
    for (index, file) in replacements.enumerated() {
      if index < replaced {
        rename(path(kept[index]), path(file.name))
      } else if index < kept.count {
        try? FileSystem.remove(path(kept[index]))
      }
      let staged = path(Self.staged(file.name))
      if FileSystem.kind(of: staged) == .file { try? FileSystem.remove(staged) }
    }
  }
}
