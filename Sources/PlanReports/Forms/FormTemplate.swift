/// A report form as `Templates/forms` describes it (biểu mẫu).
struct FormTemplate: Sendable {
  /// By which the form is asked for, and the name of its text file.
  let id: String
  /// The name on the sheet's tab.
  let sheet: String
  /// Which data it shows.
  let view: View
  /// Số biểu: `Biểu số 01`.
  let code: String
  /// The title, shown in capitals.
  let title: String
  /// The lines under the title.
  let captions: [String]
  /// Whether the paper lies on its side.
  let isLandscape: Bool
  /// The columns, from the left.
  let columns: [FormColumn]
  /// Whether the columns are numbered, with what adds up to what.
  let isNumbered: Bool
  /// Where the totals stand.
  let totals: Totals
  /// The remarks under the table.
  let notes: [String]
  /// Whether there is a place to sign.
  let isSigned: Bool

  /// How many characters a line of the form's text file may hold.
  var textWidth: Int { isLandscape ? 160 : 100 }

  /// Where the row of totals stands.
  enum Totals: String, CaseIterable, Sendable {
    case first, last, none
  }
}

/// A column of a form, or several where it is repeated.
struct FormColumn: Sendable {
  /// What it shows.
  let field: Field
  /// For what it is repeated.
  let each: Repetition?
  /// The heading; empty where each repetition names its own.
  let heading: String
  /// The heading over it and its neighbours of the same group.
  let group: String?
  /// The width in characters; what an amount needs more is given. None lets the width follow what the column holds.
  let width: Double?
  /// Where the content stands.
  let alignment: Alignment
  /// How the cells show.
  let format: ColumnFormat

  /// Where the content of a column stands.
  enum Alignment: String, CaseIterable, Sendable {
    case left, centre, right, justified
  }
}
