import Glibc

/// Keeps two runs from writing the same reports at once, for as long as it lives.
///
/// The lock is the kernel's, on a file that is removed with it: a killed run leaves no lock behind.
final class RunLock {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock at a path, or throws where another run holds it.
  init(path: String) throws(FileError) {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw .last(.lock, path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let failure = FileError.last(.lock, path)
        close(descriptor)
        throw failure
      }
      // A run that has just ended may have removed the file between our opening and our locking of it.
      var (ours, there) = (stat(), stat())
      if fstat(descriptor, &ours) == 0, stat(path, &there) == 0, ours.st_ino == there.st_ino {
        (self.descriptor, self.path) = (descriptor, path)
        return
      }
      close(descriptor)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
