package import Values

/// A number of a dataset about people that a cell tells, and the rows that it was made of: what the evaluation really
/// added up.
package struct CountTrace: Sendable {
    package let dataset: String
    /// Nil for rows.
    package let field: String?
    package let kind: Kind
    package let role: Role
    /// Positions in the dataset's `Atoms`, ascending.
    package let atoms: [Int32]
    /// The sum or count over the atoms; of an extreme the least or greatest. Nil where it is not told.
    package let value: Exact?

    package enum Kind: Hashable, Sendable {
        /// Adds up.
        case sum
        /// How many values of this dimension stand in the rows.
        case distinct(String)
        /// The least or greatest value of some row.
        case extreme
    }

    package enum Role: Hashable, Sendable {
        /// The value of a simple measure, or the numerator of a ratio.
        case count
        case denominator
        /// Of a mean over periods: what the value of one of them is made of. Of a mean of rows: their sum.
        case part
        /// How many rows a least, a greatest or a mean value is taken from. It is not printed.
        case rowsBehind
    }

    package init(
        dataset: String, field: String?, kind: Kind, role: Role, atoms: [Int32], value: Exact?
    ) {
        self.dataset = dataset
        self.field = field
        self.kind = kind
        self.role = role
        self.atoms = atoms
        self.value = value
    }

    package func with(_ role: Role) -> CountTrace {
        CountTrace(dataset: dataset, field: field, kind: kind, role: role, atoms: atoms, value: value)
    }
}
