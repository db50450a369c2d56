// The room of Edition.
