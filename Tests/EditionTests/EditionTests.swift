// Tests of Edition.
