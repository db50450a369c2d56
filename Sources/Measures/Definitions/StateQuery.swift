package import Values

/// A question to a dataset that holds a state: which state has each combination of its key on a day?
///
/// The plan takes these beside the measures' requests, and evaluation answers them from the same scan: matrices and
/// tables of gaps are made of them.
package struct StateQuery: Hashable, Sendable {
    package let dataset: String
    package let day: Day
    /// At most one term a dimension, sorted; dimensions of the key or their roll-ups.
    package let slice: [Slice]

    package init(dataset: String, day: Day, slice: [Slice] = []) {
        self.dataset = dataset
        self.day = day
        self.slice = slice.sorted { $0.dimension < $1.dimension }
    }
}

/// The state of every combination whose values are all valid on the day, in the dimensions' orders.
package struct StateAnswer: Sendable {
    package let query: StateQuery
    /// Names of the key's dimensions: `[enhet, tjanst]`.
    package let dimensions: [String]
    package let entries: [Entry]
    package let lineage: Lineage

    package struct Entry: Hashable, Sendable {
        /// Keys in the order of `dimensions`.
        package let keys: [String]
        /// Key of the state; the declared `missing` one for a combination without a row.
        package let state: String
        /// First day of the state, when a row says so.
        package let since: Day?
        /// The decision that excuses, when the row has one.
        package let exemption: String?

        package init(keys: [String], state: String, since: Day? = nil, exemption: String? = nil) {
            self.keys = keys
            self.state = state
            self.since = since
            self.exemption = exemption
        }
    }

    package init(query: StateQuery, dimensions: [String], entries: [Entry], lineage: Lineage) {
        self.query = query
        self.dimensions = dimensions
        self.entries = entries
        self.lineage = lineage
    }
}
