import Glibc

/// The bytes of a file, mapped into memory for as long as this lives.
final class MappedFile {
  /// The bytes; valid while the object lives, so hold it with `withExtendedLifetime` for as long as they are used.
  let bytes: UnsafeRawBufferPointer

  /// A copy of the bytes.
  var contents: [UInt8] { withExtendedLifetime(self) { Array(bytes) } }

  /// Maps a regular file; throws where it can't be opened or is no regular file.
  init(path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(.read, path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(operation: .read, path: path, number: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    guard status.st_size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .last(.read, path)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
