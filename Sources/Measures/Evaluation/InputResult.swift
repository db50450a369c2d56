import Values

/// What one input gave in a cell.
struct InputResult {
    /// Nil = missing.
    var value: Exact?
    var rows = 0
    var flags: RowFlags = []
    /// More than one row stood where one is meant.
    var hasSeveralRows = false
    /// Nothing is there to take a value of.
    var isEmpty = false
    /// Why there is no value; empty when there is one.
    var lacks: [Lack] = []
    /// Why there is none, where the source says it of all that is lacking.
    var sign: SourceSign?
    /// The cells that it was made of, when they are followed.
    var slots: [Int] = []
    /// What was added up, when the value is something else: the sum behind a mean.
    var sum: Exact?
    /// What was counted in each class, and the cells that it was made of.
    var classes: [(slots: [Int], count: Exact)] = []
    /// How many rows with a number are behind a mean.
    var count: Int?

    var outcome: Outcome {
        if isEmpty { return .notApplicable }
        return value.map { .value($0) } ?? sign.map { .stated($0) } ?? .missing
    }

    mutating func note(_ tally: Tally) {
        rows += tally.rows
        flags.formUnion(tally.flags)
        slots += tally.slots
    }

    mutating func note(_ other: InputResult) {
        rows += other.rows
        flags.formUnion(other.flags)
        slots += other.slots
        hasSeveralRows = hasSeveralRows || other.hasSeveralRows
    }
}
