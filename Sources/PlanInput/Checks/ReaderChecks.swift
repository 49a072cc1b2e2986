public import PlanModel

/// What the reader finds, in the order of the codes, for the manual and the tests.
public let readerChecks: [CheckInfo] = [
  MissingFileCheck.info,
  UndecodableBytesCheck.info,
  UnknownColumnCheck.info,
  MissingColumnCheck.info,
  RaggedRowCheck.info,
  UnterminatedQuoteCheck.info,
  DuplicateColumnCheck.info,
  AmbiguousNumberCheck.info,
  InvalidNumberCheck.info,
  InvalidDateCheck.info,
  FormulaTextCheck.info,
  BlankFieldCheck.info,
  DuplicateKeyCheck.info,
  FieldTooLongCheck.info,
  UnknownValueCheck.info,
  AssumedSeparatorsCheck.info,
  OpenQuoteCheck.info,
  StrayQuoteCheck.info,
  SkippedRowsCheck.info,
  UnreadFileCheck.info,
  UnknownParentCheck.info,
  ParentCycleCheck.info,
  UnreadableTimeCheck.info,
  ReversedTimeCheck.info,
]
