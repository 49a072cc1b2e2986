import Foundation
import PlanReports
import TestSupport

/// The templates that the repository offers.
enum RepositoryTemplates {
  static func read() throws -> Templates {
    let folder = Repository.root.appending(path: "Templates/forms")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let forms = try files.filter { $0.pathExtension == "yaml" }.map {
      (name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8))
    }
    return try Templates(forms: forms, documents: [])
  }
}
