/// The checks of this folder, in the order of their codes.
let obligationChecks: [any Check] = [ReportOverdueCheck()]
