import Glibc

/// The bytes of a file, mapped into memory for as long as this lives.
final class MappedFile: Sendable {
  /// Where the bytes lie; a number and not a pointer, because pointers don't pass from one core to another.
  private let address: UInt
  private let count: Int

  /// The bytes; valid while the object lives, so hold it with `withExtendedLifetime` for as long as they are used.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

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
      (address, count) = (0, 0)
      return
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .last(.read, path)
    }
    (address, count) = (UInt(bitPattern: start), size)
  }

  /// Gives back the memory that holds the bytes, which come from the file again when they are looked at again.
  func letGo() {
    if let start = UnsafeMutableRawPointer(bitPattern: address) { madvise(start, count, MADV_DONTNEED) }
  }

  deinit {
    if let start = UnsafeMutableRawPointer(bitPattern: address) { munmap(start, count) }
  }
}
