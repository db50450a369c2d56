import Values

/// A base period of which an input has no number, and why.
struct Lack: Hashable, Sendable {
    let period: Period
    let kind: Kind

    enum Kind: Hashable, Sendable {
        /// No row of the file is of the period and the slice, or none of one of the values that the author listed.
        case noRows
        /// There are rows, of which at least one has no number.
        case emptyCells
        /// Neither the published whole nor all of its parts have rows.
        case neitherWholeNorParts
    }
}
