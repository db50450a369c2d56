import Values

/// What one input gave in a cell.
struct InputResult {
    /// Nil = missing.
    var value: Exact?
    var rows = 0
    var flags: RowFlags = []
    /// More than one row stood where one is meant.
    var hasSeveralRows = false

    mutating func note(_ tally: Tally) {
        rows += tally.rows
        flags.formUnion(tally.flags)
    }

    mutating func note(_ other: InputResult) {
        rows += other.rows
        flags.formUnion(other.flags)
        hasSeveralRows = hasSeveralRows || other.hasSeveralRows
    }
}
