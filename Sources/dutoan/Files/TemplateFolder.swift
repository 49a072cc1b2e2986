import Glibc
import PlanInput
import PlanModel
import PlanReports

/// Where the templates stand, and their texts.
enum TemplateFolder {
  /// The templates of the folder asked for, else of the installed or checked-out program.
  static func load(_ asked: String?) throws -> Templates {
    let folder = try path(asked)
    return try Templates(
      forms: try texts(in: folder + "/forms", ending: ".yaml"),
      documents: try texts(in: folder + "/documents", ending: ".mustache"))
  }

  /// The folder asked for, else that of the installed or checked-out program.
  static func path(_ asked: String?) throws(FileError) -> String {
    guard let folder = asked else { return try standard() }
    guard FileSystem.isFolder(folder) else { throw FileError(operation: .list, path: folder, number: ENOENT) }
    return folder
  }

  /// The public holidays that the program comes with.
  static func holidays() throws(FileError) -> [Holiday] {
    let path = try standard() + "/calendar/holidays.csv"
    let file = try MappedFile(path: path)
    let read = withExtendedLifetime(file) { readHolidays(InputFile(name: FileName(.holidays), bytes: file.bytes)) }
    guard !read.findings.hasErrors else { throw FileError(operation: .read, path: path, number: EBADMSG) }
    return read.holidays
  }

  private static func texts(in folder: String, ending: String) throws -> [(name: String, text: String)] {
    guard FileSystem.isFolder(folder) else { return [] }
    return try FileSystem.names(in: folder).filter { $0.hasSuffix(ending) && $0.first != "." }.map { name in
      let bytes = try FileSystem.bytes(of: "\(folder)/\(name)")
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileError(operation: .read, path: "\(folder)/\(name)", number: EILSEQ)
      }
      return (String(name.dropLast(ending.count)), text)
    }
  }

  /// `share/dutoan/templates` beside the program's `bin`, else `Templates` in a folder above the program.
  private static func standard() throws(FileError) -> String {
    let program = FileSystem.resolved("/proc/self/exe")
    var folder = program
    var isFirst = true
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      let installed = folder + "/share/dutoan/templates"
      if !isFirst, FileSystem.isFolder(installed) { return installed }
      if FileSystem.isFolder(folder + "/Templates/forms") { return folder + "/Templates" }
      isFirst = false
    }
    throw FileError(operation: .list, path: "Templates", number: ENOENT)
  }
}
