/// The checks of this folder, in the order of their codes.
let amountChecks: [any Check] = [
  TotalMismatchCheck(), SourceTotalMissedCheck(), CeilingExceededCheck(), InfeasibleAllocationCheck(), SharesCheck(),
  EligibilityCheck(), NegativeAmountCheck(), CostMismatchCheck(), SubtotalMismatchCheck(), UnfundedCostCheck(),
  UnknownSourceCheck(), SuspectMoneyUnitCheck(), PercentMismatchCheck(), CostTotalMismatchCheck(),
  YearSplitMismatchCheck(), SourceWithoutAmountCheck(), RoundingDifferenceCheck(), CounterpartCheck(),
  CapExceededCheck(), FinerStepCheck(),
]
