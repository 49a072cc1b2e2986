import PlanModel
import PlanReports
import Sheets

/// Why the job could not be done, in one sentence (mã thoát 2).
struct Failure {
  /// What went wrong, where, and the way out.
  let wording: Wording

  /// The failure that an error of the program's stages stands for; none for other errors.
  init?(_ error: any Error) {
    switch error {
    case let error as FileError: wording = error.wording
    case let error as SheetError: wording = error.wording
    case let error as TemplateError: wording = error.wording
    default: return nil
    }
  }
}
