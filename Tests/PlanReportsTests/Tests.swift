// Tests of PlanReports.
