import PlanModel

extension UnitColumn {
  var content: FieldContent {
    switch self {
    case .kind: .word(UnitKind.self)
    case .from, .to: .day
    case .unit, .name, .abbreviation, .level, .parent, .successor: .text
    }
  }
}

extension DutyColumn {
  var content: FieldContent { .text }
}

extension SectionColumn {
  var content: FieldContent { .text }
}

extension ObligationColumn {
  var content: FieldContent { .text }
}

extension DocumentColumn {
  var content: FieldContent {
    switch self {
    case .date: .day
    case .document, .kind, .number, .parentIssuer, .issuer, .place, .subject, .addressee, .signerAuthority,
      .signerTitle, .signerName, .recipient:
      .text
    }
  }
}

extension SubmissionColumn {
  var content: FieldContent {
    switch self {
    case .date: .day
    case .obligation, .unit, .note: .text
    }
  }
}

extension HolidayColumn {
  var content: FieldContent {
    switch self {
    case .date: .day
    case .working: .word(YesNo.self)
    case .name: .text
    }
  }
}
