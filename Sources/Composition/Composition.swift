// The room of Composition.
