// Tests of PlanEngine.
