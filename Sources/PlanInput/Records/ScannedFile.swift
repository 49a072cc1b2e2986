/// A file with a look at each of its blocks: the first thing that is done with a large one, on several cores.
struct ScannedFile: Sendable {
  /// So many bytes are a block, unless a test cuts finer.
  static let blockSize = 1 << 20

  let file: InputFile
  let blockSize: Int
  private(set) var scans: [TextScan] = []

  /// Looks at all blocks of a file.
  init(_ file: InputFile, blockSize: Int = ScannedFile.blockSize) {
    self.init(file, unscanned: blockSize)
    inOrder(count, prepare: { scan(of: $0) }, take: { scans.append($1) })
  }

  /// The same on several cores.
  init(_ file: InputFile, cores: Int, blockSize: Int = ScannedFile.blockSize) async {
    self.init(file, unscanned: blockSize)
    await inOrder(count, cores: cores, prepare: { scan(of: $0) }, take: { scans.append($1) })
  }

  private init(_ file: InputFile, unscanned blockSize: Int) {
    precondition(blockSize > 0 && blockSize.isMultiple(of: TextScan.step), "blocks are looked at in whole steps")
    self.file = file
    self.blockSize = blockSize
  }

  private var count: Int { file.bytes.count / blockSize + 1 }

  private func scan(of block: Int) -> @Sendable () -> TextScan {
    let (file, start) = (file, block * blockSize)
    let end = min(file.bytes.count, start + blockSize)
    return { TextScan(file.bytes, in: start..<end) }
  }
}
