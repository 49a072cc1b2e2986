/// All checks of the engine, in the order of their codes.
package let checks: [any Check] = structureChecks + amountChecks + scheduleChecks + recordChecks + obligationChecks
