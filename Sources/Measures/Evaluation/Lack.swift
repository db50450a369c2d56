import Tables
import Values

/// A base period of which an input has no number, and why.
struct Lack: Hashable, Sendable {
    let period: Period
    let kind: Kind

    enum Kind: Hashable, Sendable {
        /// No row of the file is of the period and the slice, or none of one of the values that the author listed.
        case noRows
        /// There are rows, of which at least one has no number.
        case emptyCells(GapSigns)
        /// Neither the published whole nor all of its parts have rows.
        case neitherWholeNorParts
        /// Another dataset, whose file this is, has no rows for some of the time that is looked back on.
        case unjoined(String)
    }
}

extension [Lack] {
    /// The source's one reason for all of them; nil when something is missing for another reason too.
    func sign(_ field: Field?) -> SourceSign? {
        var all: GapSigns = []
        for lack in self {
            guard case .emptyCells(let signs) = lack.kind else { return nil }
            all.formUnion(signs)
        }
        return all.only.flatMap { position in
            field.flatMap { $0.signs.indices.contains(position) ? $0.signs[position] : nil }
        }
    }
}
