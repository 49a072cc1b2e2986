import PlanReports
import Sheets

/// Why the job could not be done, in one sentence (mã thoát 2).
struct Failure {
  /// What went wrong, where, and the way out.
  let text: String

  /// The failure that an error of the program's stages stands for; none for other errors.
  init?(_ error: any Error) {
    switch error {
    case let error as FileError: text = error.text
    case let error as SheetError: text = error.description
    case let error as TemplateError: text = error.message
    default: return nil
    }
  }
}
