import PlanModel

extension PlanColumn {
  var content: FieldContent {
    switch self {
    case .key: .word(PlanKey.self)
    case .value: .text
    }
  }

  func content(beside other: (Self) -> String?) -> FieldContent {
    switch self {
    case .key: content
    case .value: other(.key).flatMap { PlanKey(written: $0) }?.content ?? .text
    }
  }

  /// Each value is a column of its own.
  func series(beside other: (Self) -> String?) -> (column: Self, part: Int) {
    let key = other(.key).flatMap { PlanKey(written: $0) }
    return (self, key.flatMap { PlanKey.allCases.firstIndex(of: $0) } ?? 0)
  }
}

extension PlanKey {
  /// What the key's value is.
  var content: FieldContent {
    switch self {
    case .date: .day
    case .period: .period
    case .moneyUnit: .moneyUnit
    case .total, .roundTo, .tolerance: .amount
    case .status: .word(PlanStatus.self)
    case .number, .kind, .title, .programme, .issuer, .parentIssuer, .place, .basis, .recipient, .signerAuthority,
      .signerTitle, .signerName:
      .text
    }
  }
}

extension ActivityColumn {
  var content: FieldContent {
    switch self {
    case .start, .end: .day
    case .quantity: .quantity
    case .unitCost, .cost: .amount
    case .activity, .name, .parent, .time, .after, .lead, .partners, .supporters, .onBehalfOf, .content, .output,
      .category, .measure, .note:
      .text
    }
  }
}

extension TargetColumn {
  var content: FieldContent {
    switch self {
    case .year: .year
    case .comparison: .word(Comparison.self)
    case .planned: .planned
    case .plannedTo, .baseline, .achieved, .percent: .quantity
    case .target, .name, .parent, .measure, .activity, .note: .text
    }
  }

  /// The two ends of a range are one column.
  func series(beside other: (Self) -> String?) -> (column: Self, part: Int) {
    (self == .plannedTo ? .planned : self, 0)
  }
}

extension ResultColumn {
  var content: FieldContent {
    switch self {
    case .date: .day
    case .value: .quantity
    case .target, .note: .text
    }
  }
}

extension ProductColumn {
  var content: FieldContent {
    switch self {
    case .entityKind: .word(EntityKind.self)
    case .stars: .count(of: "sao")
    case .points: .count(of: "điểm")
    case .date, .expires: .day
    case .product, .name, .group, .entity, .unit, .level, .issuer, .note: .text
    }
  }
}
