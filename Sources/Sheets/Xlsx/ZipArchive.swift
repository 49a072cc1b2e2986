import CZip

/// The parts of a ZIP file, read whole, each against its checksum. The one file that calls libzip.
struct ZipArchive: Sendable {
  /// Why a file is no sound archive, in the library's words.
  struct Failure: Error {
    var reason: String
  }

  /// A part and its bytes.
  struct Part: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  /// The parts, in the order of the archive.
  var parts: [Part] = []

  /// Reads all parts of a file.
  init(path: String) throws(Failure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw Failure(reason: String(cString: zip_error_strerror(&error)))
    }
    defer { zip_discard(archive) }
    for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
      parts.append(try ZipArchive.part(at: zip_uint64_t(index), of: archive))
    }
  }

  /// The bytes of a part.
  subscript(name: String) -> [UInt8]? { parts.first { $0.name.utf8.elementsEqual(name.utf8) }?.bytes }

  private static func part(at index: zip_uint64_t, of archive: OpaquePointer) throws(Failure) -> Part {
    var stat = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name.map({ String(cString: $0) }),
      let file = zip_fopen_index(archive, index, 0)
    else { throw Failure(reason: String(cString: zip_strerror(archive))) }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(clamping: stat.size))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
      // The checksum is compared when the end is reached; a wrong one is an error of that read.
      guard count >= 0 else { throw Failure(reason: String(cString: zip_file_strerror(file))) }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<Int(count)])
    }
    guard bytes.count == Int(clamping: stat.size) else { throw Failure(reason: "\(name): \(bytes.count)/\(stat.size)") }
    return Part(name: name, bytes: bytes)
  }
}
