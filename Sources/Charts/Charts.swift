// The room of Charts.
