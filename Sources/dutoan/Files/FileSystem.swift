import Glibc

/// The calls on files and folders that the program needs, each of which tells when it fails.
enum FileSystem {
  /// What stands at a path, without following a last link.
  enum Kind { case nothing, file, folder, link, other }

  /// What stands at a path.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Whether a path leads to a folder, links followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The absolute path with every link resolved; parts that do not exist yet are kept as they are.
  static func resolved(_ path: String) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return resolved(".") + "/" + trimmed }
    let head = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    let last = String(trimmed[trimmed.index(after: slash)...])
    guard !last.isEmpty, last != ".." else { return trimmed }
    let parent = resolved(head)
    return parent == "/" ? "/" + last : parent + "/" + last
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw .last(.list, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it; one that stands is left alone.
  static func makeFolder(_ path: String) throws(FileError) {
    guard !isFolder(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) else { throw .last(.create, path) }
  }

  /// Writes a whole file and sees it onto the disk.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last(.write, path) }
    var failure: FileError?
    let contents = Array(bytes)
    contents.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          failure = .last(.write, path)
          return
        }
        rest = rest.dropFirst(written)
      }
    }
    if failure == nil, fsync(descriptor) != 0 { failure = .last(.write, path) }
    if close(descriptor) != 0, failure == nil { failure = .last(.write, path) }
    if let failure { throw failure }
  }

  /// The bytes of a file.
  static func bytes(of path: String) throws(FileError) -> [UInt8] {
    try MappedFile(path: path).contents
  }

  /// Sees a file or the names of a folder onto the disk.
  static func sync(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.write, path) }
    defer { close(descriptor) }
    // Some file systems can't sync a folder; the rename that follows is then as safe as they allow.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last(.write, path) }
  }

  /// Removes a file, a link, or a folder with all below it; what is not there is no failure.
  static func remove(_ path: String) throws(FileError) {
    switch kind(of: path) {
    case .nothing: return
    case .folder:
      // What we may not write in we may still own: a folder made read-only by hand.
      chmod(path, 0o700)
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 || errno == ENOENT else { throw .last(.remove, path) }
    case .file, .link, .other:
      guard unlink(path) == 0 || errno == ENOENT else { throw .last(.remove, path) }
    }
  }

  /// Gives a file or folder a second name without copying the bytes; copies where the file system has no links.
  static func carry(_ source: String, to destination: String) throws(FileError) {
    if kind(of: source) == .folder {
      try makeFolder(destination)
      for name in try names(in: source) { try carry(source + "/" + name, to: destination + "/" + name) }
      return
    }
    // Links are carried as links (`linkat` does not follow them by default).
    if linkat(AT_FDCWD, source, AT_FDCWD, destination, 0) == 0 { return }
    guard kind(of: source) == .file else { throw .last(.create, destination) }
    try write(try bytes(of: source), to: destination)
  }
}
