package import Diagnostics
package import Values

/// A question to the data: a measure, where, split by what, when. All are known before a data file is opened.
package struct Query: Hashable, Sendable {
    package let measure: String
    /// At most one term a dimension, sorted by dimension.
    package let slice: [Slice]
    /// Dimensions to split by, in order; none of them in `slice` with a single value.
    package let by: [String]
    /// Single periods at the measure's grain or coarser, or spans of them, in order.
    package let periods: [Period]

    package init(measure: String, slice: [Slice] = [], by: [String] = [], periods: [Period]) {
        self.measure = measure
        self.slice = slice.sorted { $0.dimension < $1.dimension }
        self.by = by
        self.periods = periods
    }
}

package struct Slice: Hashable, Sendable {
    package let dimension: String
    package let choice: Choice

    package enum Choice: Hashable, Sendable {
        /// Keys, in the order written.
        case values([String])
        /// The whole: the published total where there is one, else all parts.
        case total
    }

    package init(_ dimension: String, _ choice: Choice) {
        self.dimension = dimension
        self.choice = choice
    }
}

/// A query with the place that asked: faults of the question are told there.
package struct Request: Sendable {
    package let query: Query
    package let place: Place
    /// The author said `else="…"`: no value is no fault.
    package let allowsNoValue: Bool

    package init(_ query: Query, at place: Place, allowsNoValue: Bool = false) {
        self.query = query
        self.place = place
        self.allowsNoValue = allowsNoValue
    }
}

/// The computed answer before protection: one cell for each combination of the `by` values and period.
package struct Answer: Sendable {
    package let query: Query
    /// In the dimensions' order, then by period.
    package let cells: [Cell]

    package init(query: Query, cells: [Cell]) {
        self.query = query
        self.cells = cells
    }
}

package struct Cell: Sendable {
    /// Keys of the `by` dimensions, in their order.
    package let keys: [String]
    package let period: Period
    /// In the measure's unit as printed (percent: 76.9), unrounded.
    package let value: Outcome
    /// The two sides of a ratio; `simple`: nil.
    package let numerator: Outcome?
    package let denominator: Outcome?
    package let lineage: Lineage

    package init(
        keys: [String], period: Period, value: Outcome, numerator: Outcome? = nil, denominator: Outcome? = nil,
        lineage: Lineage
    ) {
        self.keys = keys
        self.period = period
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.lineage = lineage
    }
}

/// A value or why there is none; never printed as 0.
package enum Outcome: Hashable, Sendable {
    case value(Exact)
    /// Not reported; also a sum with a period missing.
    case missing
    /// Nothing to count: the denominator is 0.
    case notApplicable

    package var number: Exact? {
        guard case .value(let number) = self else { return nil }
        return number
    }
}

/// Where a number comes from.
package struct Lineage: Hashable, Sendable {
    /// Names of the datasets read, sorted.
    package var datasets: [String]
    /// Rows that went into it.
    package var rows: Int
    /// Computed from invented data.
    package var isExample: Bool
    package var isPreliminary: Bool
    package var isRevised: Bool

    package init(
        datasets: [String], rows: Int, isExample: Bool = false, isPreliminary: Bool = false, isRevised: Bool = false
    ) {
        self.datasets = datasets
        self.rows = rows
        self.isExample = isExample
        self.isPreliminary = isPreliminary
        self.isRevised = isRevised
    }
}
