/// The checks of this folder, in the order of their codes.
let recordChecks: [any Check] = [
  UnknownActivityCheck(), OverspentCheck(), AfterAsOfCheck(), RecoveryCheck(), SourceWithoutAllocationCheck(),
]
