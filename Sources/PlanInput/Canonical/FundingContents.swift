import PlanModel

extension EstimateColumn {
  var content: FieldContent {
    switch self {
    case .quantity, .times: .quantity
    case .unitCost, .amount: .amount
    case .activity, .name, .measure, .source, .item, .basis, .note: .text
    }
  }
}

extension SourceColumn {
  var content: FieldContent {
    switch self {
    case .class: .word(SourceClass.self)
    case .nature: .word(SourceNature.self)
    case .total: .amount
    case .percent: .quantity
    case .limit: .word(Limit.self)
    case .decisionDate: .day
    case .source, .name, .parent, .decision: .text
    }
  }
}

extension FundingColumn {
  var content: FieldContent {
    switch self {
    case .amount: .amount
    case .year: .year
    case .quarter: .word(QuarterWord.self)
    case .kind: .word(FundingKind.self)
    case .limit: .word(Limit.self)
    case .decisionDate: .day
    case .activity, .unit, .source, .decision: .text
    }
  }
}

extension RuleColumn {
  var content: FieldContent {
    switch self {
    case .method: .word(AllocationMethod.self)
    case .value, .min, .max: .quantity
    case .cap: .amount
    case .source, .activity, .category, .unit, .of: .text
    }
  }

  /// The values of each method are a column of their own.
  func series(beside other: (Self) -> String?) -> (column: Self, part: Int) {
    guard self == .value, let method = other(.method).flatMap({ AllocationMethod(written: $0) }) else {
      return (self, 0)
    }
    return (self, AllocationMethod.allCases.firstIndex(of: method) ?? 0)
  }
}

extension CriterionColumn {
  var content: FieldContent {
    switch self {
    case .quantity, .coefficient: .quantity
    case .unit, .criterion: .text
    }
  }
}

extension RecordFileColumn {
  var content: FieldContent {
    switch self {
    case .date: .day
    case .kind: .word(RecordKind.self)
    case .amount: .amount
    case .quantity: .quantity
    case .budgetYear: .year
    case .activity, .source, .unit, .document, .note: .text
    }
  }
}
