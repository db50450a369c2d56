// The room of Statistics.
