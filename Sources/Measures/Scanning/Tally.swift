/// What was counted and added up in one cell of a cube.
struct Tally: Sendable {
    /// Rows; for a state combinations, also those without a row.
    var count = 0
    /// Rows that stood in the file.
    var rows = 0
    /// Of the column that is added up.
    var amount = Amount()
    var flags: RowFlags = []
    /// Neither the whole nor all its parts are known.
    var isUnsure = false
    /// The cells of the cube that were added up, when they are followed.
    var slots: [Int] = []

    static func += (a: inout Tally, b: Tally) {
        a.count += b.count
        a.rows += b.rows
        a.amount += b.amount
        a.flags.formUnion(b.flags)
        a.isUnsure = a.isUnsure || b.isUnsure
        if !b.slots.isEmpty { a.slots += b.slots }
    }
}

/// How sure the publisher was of a row.
struct RowFlags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let preliminary = RowFlags(rawValue: 1)
    static let revised = RowFlags(rawValue: 2)
    static let estimated = RowFlags(rawValue: 4)
}
