package import Diagnostics
package import Tables
package import Values

/// A question to a dataset for its rows as they stand: those that fit, in some of their columns.
package struct RowQuery: Hashable, Sendable {
    package let dataset: String
    /// Names of the columns, in the order of the table.
    package let fields: [String]
    /// Dimensions that the dataset has columns for.
    package let slice: [Slice]
    /// Conditions on columns that are no dimension.
    package let conditions: [Filter.Term]
    /// The rows stand as in the file without it.
    package let sort: Sort?
    package let limit: Int?

    package struct Sort: Hashable, Sendable {
        package let field: String
        package let isDescending: Bool

        package init(field: String, isDescending: Bool) {
            self.field = field
            self.isDescending = isDescending
        }
    }

    package init(
        dataset: String, fields: [String], slice: [Slice], conditions: [Filter.Term], sort: Sort?, limit: Int?
    ) {
        self.dataset = dataset
        self.fields = fields
        self.slice = slice.sorted { $0.dimension < $1.dimension }
        self.conditions = conditions
        self.sort = sort
        self.limit = limit
    }
}

/// A question about rows with the place that asked.
package struct RowRequest: Sendable {
    package let query: RowQuery
    package let place: Place

    package init(_ query: RowQuery, at place: Place) {
        self.query = query
        self.place = place
    }
}

package struct RowAnswer: Sendable {
    package let query: RowQuery
    /// In the order of the query's fields.
    package let columns: [Field]
    package let rows: [[RowCell]]
    /// Rows that fit, shown or not.
    package let count: Int
    package let isExample: Bool
}

/// A cell as it is meant: a word of a dimension by its label.
package enum RowCell: Hashable, Sendable {
    case number(Exact)
    case text(String)
    case period(Period)
    case flag(Bool)
    case missing
    case stated(SourceSign)
}
