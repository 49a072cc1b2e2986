import PlanModel

/// Sources are looked up without case and spacing (`nstw` is `NSTW`): what refers to one gets the code as declared.
struct SourceSpelling {
  private var declared: [NameKey: SourceCode] = [:]

  init(_ sources: SourceTree) {
    for source in sources.rows {
      let key = NameKey(source.code.value.text)
      declared[key] = declared[key] ?? source.code.value
    }
  }

  /// Writes every reference of a plan to its sources as they are declared.
  func settle(_ plan: inout Plan) {
    guard !declared.isEmpty else { return }
    for index in plan.funding.indices {
      plan.funding[index].source = plan.funding[index].source.map(settled)
    }
    for index in plan.rules.indices {
      plan.rules[index].source = settled(plan.rules[index].source)
      plan.rules[index].of = plan.rules[index].of.map(settled)
    }
    for index in plan.estimates.indices {
      plan.estimates[index].source = plan.estimates[index].source.map(settled)
    }
    for index in plan.records.sourceCodes.indices {
      plan.records.sourceCodes[index] = settled(plan.records.sourceCodes[index])
    }
  }

  private func settled(_ code: SourceCode) -> SourceCode { declared[NameKey(code.text)] ?? code }

  private func settled(_ code: Located<SourceCode>) -> Located<SourceCode> {
    Located(settled(code.value), at: code.place, text: code.text)
  }
}
