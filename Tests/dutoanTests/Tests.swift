// Tests of dutoan.
