// Tests of Composition.
