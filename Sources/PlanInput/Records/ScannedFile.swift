/// A decoded file with a glance over each of its blocks: the first thing that is done with a large one, on several cores.
struct ScannedFile: Sendable {
  /// So many bytes are a block, unless a test cuts finer.
  static let blockSize = 1 << 20

  private(set) var file: InputFile
  let blockSize: Int
  private(set) var scans: [TextScan] = []

  /// Looks at all blocks of a file, and decodes it.
  init(_ file: InputFile, blockSize: Int = ScannedFile.blockSize) {
    self.init(unscanned: file, blockSize: blockSize)
    scan()
    if decode() { scan() }
  }

  /// The same on several cores.
  init(_ file: InputFile, cores: Int, blockSize: Int = ScannedFile.blockSize) async {
    self.init(unscanned: file, blockSize: blockSize)
    await scan(cores: cores)
    if decode() { await scan(cores: cores) }
  }

  private init(unscanned file: InputFile, blockSize: Int) {
    precondition(blockSize > 0 && blockSize.isMultiple(of: TextScan.step), "blocks are looked at in whole steps")
    self.file = file
    self.blockSize = blockSize
  }

  private mutating func scan() {
    scans = []
    inOrder(count, prepare: { scan(of: $0) }, take: { scans.append($1) })
  }

  private mutating func scan(cores: Int) async {
    scans = []
    await inOrder(count, cores: cores, prepare: { scan(of: $0) }, take: { scans.append($1) })
  }

  /// Decodes the file; true where its text is another than its bytes, which is yet to be scanned.
  private mutating func decode() -> Bool {
    let bytes = file.bytes
    file = file.decoded(TextSigns(bytes, scans, blockSize: blockSize))
    return file.bytes.baseAddress != bytes.baseAddress
  }

  private var count: Int { file.bytes.count / blockSize + 1 }

  private func scan(of block: Int) -> @Sendable () -> TextScan {
    let (file, start) = (file, block * blockSize)
    let end = min(file.bytes.count, start + blockSize)
    return { TextScan(file.bytes, in: start..<end) }
  }
}
