/// The checks of this folder, in the order of their codes.
let scheduleChecks: [any Check] = []
