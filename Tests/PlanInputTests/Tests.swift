// Tests of PlanInput.
