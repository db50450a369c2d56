package import Diagnostics
package import Values

/// What is counted or summed: a field of a dataset.
package struct Input: Sendable {
    package let dataset: String
    /// A field of numbers, or for `countDistinct` a dimension; nil for `count`.
    package let field: String?
    package let agg: Aggregation
    package let filter: Filter
    /// `count_distinct`: a value counts when every row of it fits (`all`), or some row (`any`).
    package let all: Filter?
    package let any: Filter?
    /// Names the people or things counted.
    package let label: String?
    /// Instead of the field's own way to combine periods.
    package let periods: FieldPeriods?
    /// A reference population of another date.
    package let asOf: AsOf?
    package let constantOver: [String]
    package let place: Place

    package enum Aggregation: String, CaseIterable, Sendable {
        case sum, count
        case countDistinct = "count_distinct"
        case min, max, mean
    }

    package enum FieldPeriods: String, CaseIterable, Sendable { case sum, mean, last }

    package enum AsOf: Hashable, Sendable {
        case same, previous
        case period(Period)
    }
}

/// One row of a dataset as it stands, already computed by its publisher.
package struct Published: Sendable {
    package let dataset: String
    package let field: String
    package let filter: Filter
    package let multiply: Exact?
    package let numeratorLabel: String?
    package let denominatorLabel: String?
    package let place: Place
}
