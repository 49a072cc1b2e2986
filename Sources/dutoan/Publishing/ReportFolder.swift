import CLinux
import Glibc

/// The folder of a plan's reports, replaced as a whole or not at all.
///
/// New reports are written into a hidden folder beside the old one, synced, and the two change places in one step. A
/// crash, a signal or a full disk before that step leaves the old reports whole; the next run sweeps up.
struct ReportFolder {
  /// What publishing did besides writing.
  struct Outcome: Sendable {
    /// Files of ours that were edited by hand, with the name under which they were kept.
    var kept: [(name: String, under: String)] = []
  }

  /// The folder in which the reports' folder stands.
  private let output: String
  /// The name of the reports' folder.
  private let name: String

  /// The folder of a plan's reports in an output folder; where that is a link, the folder that it leads to.
  init(output: String, name: String) {
    let target = "\(output)/\(name)"
    let place = FileSystem.kind(of: target) == .link ? FileSystem.resolved(target) : target
    let slash = place.lastIndex(of: "/") ?? place.startIndex
    self.output = String(place[..<slash])
    self.name = String(place[slash...].dropFirst())
  }

  private var target: String { "\(output)/\(name)" }
  private var staging: String { "\(output)/.\(name).new" }
  private var aside: String { "\(output)/.\(name).old" }

  /// Replaces the reports: `write` fills the folder it is given and returns the manifest of what it wrote.
  ///
  /// Files in the old folder that are not ours are carried along; ours that no longer have the hash in their manifest
  /// were edited by hand and are kept under another name.
  func replace(_ write: (_ folder: String) throws -> Manifest) throws -> Outcome {
    try FileSystem.makeFolder(output)
    let lock = try RunLock(path: "\(output)/.\(name).lock")
    defer { withExtendedLifetime(lock) {} }
    try sweep()
    do {
      try FileSystem.makeFolder(staging)
      let manifest = try write(staging)
      let outcome = try carryAlong(besides: Set(manifest.written.map(\.path)))
      try FileSystem.write(manifest.json.serialised().utf8, to: "\(staging)/\(Manifest.name)")
      try FileSystem.sync(staging)
      try changePlaces()
      return outcome
    } catch {
      try? FileSystem.remove(staging)
      throw error
    }
  }

  /// Puts right what an interrupted run left.
  private func sweep() throws(FileError) {
    if FileSystem.kind(of: aside) == .folder, FileSystem.kind(of: target) == .nothing {
      guard rename(aside, target) == 0 else { throw .last(.replace, target) }
    }
    try FileSystem.remove(aside)
    try FileSystem.remove(staging)
  }

  private func carryAlong(besides written: Set<String>) throws(FileError) -> Outcome {
    var outcome = Outcome()
    guard FileSystem.kind(of: target) == .folder else { return outcome }
    let hashes = Manifest.hashes(in: target)
    for entry in try FileSystem.names(in: target) where entry != Manifest.name {
      let old = "\(target)/\(entry)"
      if let hash = hashes[entry], FileSystem.kind(of: old) == .file, sha256(try FileSystem.bytes(of: old)) == hash {
        continue
      }
      let isOurs = hashes[entry] != nil || written.contains(entry)
      let name = isOurs ? freeName(like: entry, besides: written) : entry
      try FileSystem.carry(old, to: "\(staging)/\(name)")
      if isOurs { outcome.kept.append((entry, name)) }
    }
    return outcome
  }

  /// `x.xlsx` edited by hand becomes `x (sửa tay).xlsx`, or with the next free number.
  private func freeName(like name: String, besides written: Set<String>) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let (stem, ending) = (name[..<dot], name[dot...])
    var number = 1
    while true {
      let candidate = "\(stem) (sửa tay\(number == 1 ? "" : " \(number)"))\(ending)"
      let taken =
        written.contains(candidate) || FileSystem.kind(of: "\(staging)/\(candidate)") != .nothing
        || FileSystem.kind(of: "\(target)/\(candidate)") != .nothing
      if !taken { return candidate }
      number += 1
    }
  }

  private func changePlaces() throws(FileError) {
    guard FileSystem.kind(of: target) != .nothing else {
      guard rename(staging, target) == 0 else { throw .last(.replace, target) }
      return try FileSystem.sync(output)
    }
    if renameat2(AT_FDCWD, staging, AT_FDCWD, target, UInt32(DUTOAN_RENAME_EXCHANGE)) != 0 {
      // Not every file system can exchange: the old one aside, the new in place.
      guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw .last(.replace, target) }
      guard rename(target, aside) == 0 else { throw .last(.replace, target) }
      guard rename(staging, target) == 0 else {
        let failure = FileError.last(.replace, target)
        rename(aside, target)
        throw failure
      }
    }
    try FileSystem.sync(output)
    // The new reports stand; what is left of the old ones is swept up by the next run if it can't be now.
    try? FileSystem.remove(staging)
    try? FileSystem.remove(aside)
  }
}
