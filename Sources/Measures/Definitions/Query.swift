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
    /// All periods are asked for from the first that has a value up to the only one in `periods`. Which that is, is
    /// known when the files have been read.
    package let isFromStart: Bool

    package init(
        measure: String, slice: [Slice] = [], by: [String] = [], periods: [Period], isFromStart: Bool = false
    ) {
        self.isFromStart = isFromStart
        self.measure = measure
        self.slice = slice.sorted { $0.dimension < $1.dimension }
        self.by = by
        self.periods = periods
    }
}

package struct Slice: Hashable, Sendable {
    package let dimension: String
    package let choice: Choice
    /// Keys that are taken away, in the order of the dimension, of which the values are what is left: nobody has named
    /// those, and none of them must have data. Empty where they are named.
    package let excluded: [String]

    package enum Choice: Hashable, Sendable {
        /// Keys, in the order written.
        case values([String])
        /// The whole: the published total where there is one, else all parts.
        case total
    }

    package var isRest: Bool { !excluded.isEmpty }

    package init(_ dimension: String, _ choice: Choice, excluded: [String] = []) {
        self.dimension = dimension
        self.choice = choice
        self.excluded = excluded
    }

    /// All values but some. The only one that is left is as good as named.
    package init(allBut keys: [String], of dimension: Dimension) {
        let own = dimension.values.map(\.key)
        let left = own.filter { !keys.contains($0) }
        let taken = own.filter(keys.contains)
        self.init(dimension.name, .values(left), excluded: left.count > 1 ? taken : [])
    }
}

/// A query with the place that asked: faults of the question are told there.
package struct Request: Sendable {
    package let query: Query
    package let place: Place
    /// The author said `else="…"`: no value is no fault.
    package let allowsNoValue: Bool
    /// Nobody wrote the question: the program asks for a measure's value to show it with its definition. Where the
    /// measure must be sliced to have a value, there is none to show, and nothing is wrong.
    package let isOfCard: Bool

    package init(_ query: Query, at place: Place, allowsNoValue: Bool = false, isOfCard: Bool = false) {
        self.isOfCard = isOfCard
        self.query = query
        self.place = place
        self.allowsNoValue = allowsNoValue
    }
}
