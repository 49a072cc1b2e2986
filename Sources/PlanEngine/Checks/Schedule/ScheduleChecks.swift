/// The checks of this folder, in the order of their codes.
let scheduleChecks: [any Check] = [
  MissingTimeCheck(),
  OutsidePeriodCheck(),
  OutOfOrderCheck(),
  OutsideParentCheck(),
  YearMismatchCheck(),
  DependencyCycleCheck(),
  UnknownPredecessorCheck(),
  DayOffCheck(),
  RetroactiveStartCheck(),
  FundedOutsideScheduleCheck(),
  OverdueCheck(),
  OverloadedUnitCheck(),
  NoSlackCheck(),
  VagueTimeCheck(),
]
