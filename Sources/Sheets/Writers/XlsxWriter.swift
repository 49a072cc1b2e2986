/// Writes a workbook as an Office Open XML file (.xlsx), and reads it back before saying that it is there.
///
/// The same workbook gives the same bytes on every run, in every time zone and locale. A file that stands at the path is
/// replaced. The temporary folder must exist; room for twice the file's unpacked size is enough. Numbers with more than
/// 15 significant digits, which the format does not keep, are written as text with a remark that says so. Only the first
/// 65.530 links of a sheet lead anywhere; Excel takes no more.
///
/// - Throws: `SheetError`: for what the format can't hold before anything is written; otherwise without leaving a file.
public func writeXlsx(_ workbook: Workbook, to path: String, temporaryFolder: String) throws(SheetError) {
  guard !path.isEmpty, !path.utf8.contains(0), !temporaryFolder.utf8.contains(0),
    let created = UnixTime.noon(of: workbook.properties.created)
  else { throw .invalid(.properties, sheet: nil, cell: nil) }
  try workbook.validate()
  // The library takes another folder without a word where this one is missing.
  guard LibraryWriter.isWritable(folder: temporaryFolder) else { throw .temporaryFolder(temporaryFolder) }
  // And it tells standard error itself where a file can't be made.
  let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
  guard LibraryWriter.isWritable(folder: folder) else {
    throw .cannotWrite(path: path, code: LibraryWriter.cannotCreate)
  }
  let planned = PlannedWorkbook(workbook, created: created)
  try LibraryWriter.write(planned, to: path, temporaryFolder: temporaryFolder)
  try verify(planned, at: path, temporaryFolder: temporaryFolder)
}

/// Reads a written file back and deletes it when it is not what was planned.
func verify(_ planned: PlannedWorkbook, at path: String, temporaryFolder: String) throws(SheetError) {
  let broken: String?
  do {
    broken = planned.firstBrokenPart(in: try ZipArchive(path: path))
  } catch {
    LibraryWriter.delete(path)
    throw .unreadable(path: path, reason: error.reason)
  }
  guard let broken else { return }
  LibraryWriter.delete(path)
  throw .incomplete(path: path, part: broken, temporaryFolder: temporaryFolder)
}
