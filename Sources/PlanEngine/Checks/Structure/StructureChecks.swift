/// The checks of this folder, in the order of their codes.
let structureChecks: [any Check] = [
  NoLeadUnitCheck(), UnknownUnitCheck(), NumberingGapCheck(), UnitNotInForceCheck(),
]
