/// The codes of the findings. A code and its name never change their meaning once released.
public enum Code: String, CaseIterable, Sendable {
  // Files and fields.
  case f001 = "F001"
  case f002 = "F002"
  case f003 = "F003"
  case f004 = "F004"
  case f005 = "F005"
  case f006 = "F006"
  case f007 = "F007"
  case f008 = "F008"
  case f009 = "F009"
  case f010 = "F010"
  case f011 = "F011"
  case f012 = "F012"
  case f013 = "F013"
  case f014 = "F014"
  case f015 = "F015"
  case f016 = "F016"
  case f017 = "F017"
  case f018 = "F018"
  case f019 = "F019"
  case f020 = "F020"
  case f021 = "F021"
  case f022 = "F022"
  // The plan's structure.
  case p001 = "P001"
  case p002 = "P002"
  case p003 = "P003"
  case p004 = "P004"
  case p005 = "P005"
  case p006 = "P006"
  // Amounts.
  case a001 = "A001"
  case a002 = "A002"
  case a003 = "A003"
  case a004 = "A004"
  case a005 = "A005"
  case a006 = "A006"
  case a007 = "A007"
  case a008 = "A008"
  case a009 = "A009"
  case a010 = "A010"
  case a011 = "A011"
  case a012 = "A012"
  case a013 = "A013"
  case a014 = "A014"
  case a015 = "A015"
  case a016 = "A016"
  case a017 = "A017"
  case a018 = "A018"
  case a019 = "A019"
  case a020 = "A020"
  // Times.
  case s001 = "S001"
  case s002 = "S002"
  case s003 = "S003"
  case s004 = "S004"
  case s005 = "S005"
  case s006 = "S006"
  case s007 = "S007"
  case s008 = "S008"
  case s009 = "S009"
  case s010 = "S010"
  case s011 = "S011"
  case s012 = "S012"
  case s013 = "S013"
  case s014 = "S014"
  case s015 = "S015"
  case s016 = "S016"
  // Records.
  case r001 = "R001"
  case r005 = "R005"
  case r006 = "R006"
  case r007 = "R007"
  case r008 = "R008"
  // Periodic reports.
  case d001 = "D001"
}

extension Code {
  /// The code's name, the same in every language.
  public var name: String {
    switch self {
    case .f001: "missing-file"
    case .f002: "assumed-encoding"
    case .f003: "undecodable-bytes"
    case .f004: "unknown-column"
    case .f005: "missing-column"
    case .f006: "ragged-row"
    case .f007: "unterminated-quote"
    case .f008: "duplicate-column"
    case .f009: "normalised-text"
    case .f010: "ambiguous-number"
    case .f011: "invalid-number"
    case .f012: "invalid-date"
    case .f013: "formula-text"
    case .f014: "blank-field"
    case .f015: "duplicate-key"
    case .f016: "field-too-long"
    case .f017: "unknown-value"
    case .f018: "assumed-separators"
    case .f019: "suspected-open-quote"
    case .f020: "stray-quote"
    case .f021: "skipped-rows"
    case .f022: "unread-file"
    case .p001: "unknown-parent"
    case .p002: "parent-cycle"
    case .p003: "no-lead-unit"
    case .p004: "unknown-unit"
    case .p005: "numbering-gap"
    case .p006: "unit-not-in-force"
    case .a001: "total-mismatch"
    case .a002: "source-total-missed"
    case .a003: "ceiling-exceeded"
    case .a004: "infeasible-allocation"
    case .a005: "shares-not-100"
    case .a006: "source-not-eligible"
    case .a007: "negative-amount"
    case .a008: "cost-mismatch"
    case .a009: "subtotal-mismatch"
    case .a010: "unfunded-cost"
    case .a011: "unknown-source"
    case .a012: "suspect-money-unit"
    case .a013: "percent-mismatch"
    case .a014: "cost-total-mismatch"
    case .a015: "year-split-mismatch"
    case .a016: "source-without-amount"
    case .a017: "rounding-difference"
    case .a018: "counterpart-below-ratio"
    case .a019: "cap-exceeded"
    case .a020: "finer-step"
    case .s001: "missing-time"
    case .s002: "unreadable-time"
    case .s003: "outside-plan-period"
    case .s004: "out-of-order"
    case .s005: "outside-parent"
    case .s006: "end-before-start"
    case .s007: "year-mismatch"
    case .s008: "dependency-cycle"
    case .s009: "unknown-predecessor"
    case .s010: "deadline-on-day-off"
    case .s011: "retroactive-start"
    case .s012: "funded-outside-schedule"
    case .s013: "overdue"
    case .s014: "overloaded-unit"
    case .s015: "no-slack"
    case .s016: "vague-time"
    case .r001: "unknown-activity"
    case .r005: "overspent"
    case .r006: "after-as-of"
    case .r007: "recovery-exceeds-advance"
    case .r008: "source-without-allocation"
    case .d001: "report-overdue"
    }
  }

  /// How much a finding of the code weighs.
  public var severity: Severity {
    switch self {
    case .f001, .f003, .f005, .f006, .f007, .f008, .f010, .f011, .f012, .f014, .f015, .f016, .f017, .f020: .error
    case .f004, .f013, .f019, .f022: .warning
    case .f002, .f009, .f018, .f021: .note
    case .p001, .p002: .error
    case .p003, .p004, .p006: .warning
    case .p005: .note
    case .a001, .a002, .a003, .a004, .a005, .a006, .a007, .a008, .a009, .a011, .a014, .a015: .error
    case .a010, .a012, .a013, .a017, .a018, .a019: .warning
    case .a016, .a020: .note
    case .s002, .s006, .s008, .s009: .error
    case .s001, .s003, .s004, .s005, .s007, .s012, .s013: .warning
    case .s010, .s011, .s014, .s015, .s016: .note
    case .r001: .error
    case .r005, .r007, .r008: .warning
    case .r006: .note
    case .d001: .warning
    }
  }
}
