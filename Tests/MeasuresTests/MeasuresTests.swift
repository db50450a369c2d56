// Tests of Measures.
