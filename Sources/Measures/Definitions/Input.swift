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
    /// Of `percentile`: 90 is the value that nine of ten do not exceed.
    package let percentile: Exact?
    /// Of states: only those count that have lasted so long.
    package let heldFor: TimeLength?
    /// Of states: the days that they have lasted are aggregated.
    let lasting: Lasting?
    /// What a row must have in other datasets to count.
    let joins: [Join]
    /// Of a median or a percentile: the classes that counts stand in.
    let classes: Classes?
    package let place: Place

    package enum Aggregation: String, CaseIterable, Sendable {
        case sum, count
        case countDistinct = "count_distinct"
        case min, max, mean, median, percentile
    }

    package enum FieldPeriods: String, CaseIterable, Sendable { case sum, mean, last }

    package enum AsOf: Hashable, Sendable {
        case same, previous
        case period(Period)
    }

    init(
        dataset: String, field: String?, agg: Aggregation, filter: Filter, all: Filter? = nil, any: Filter? = nil,
        label: String? = nil, periods: FieldPeriods? = nil, asOf: AsOf? = nil, constantOver: [String] = [],
        percentile: Exact? = nil, heldFor: TimeLength? = nil, lasting: Lasting? = nil,
        joins: [Join] = [], classes: Classes? = nil, place: Place
    ) {
        self.classes = classes
        self.joins = joins
        self.lasting = lasting
        self.dataset = dataset
        self.field = field
        self.agg = agg
        self.filter = filter
        self.all = all
        self.any = any
        self.label = label
        self.periods = periods
        self.asOf = asOf
        self.constantOver = constantOver
        self.percentile = percentile
        self.heldFor = heldFor
        self.place = place
    }
}

extension Input {
    /// The share of the rows in order at which the value stands; nil unless that is what is asked for.
    var rank: Exact? {
        switch agg {
        case .median: Exact(mantissa: 5, decimals: 1)
        case .percentile: (percentile ?? Exact(50)) / Exact(100)
        case .sum, .count, .countDistinct, .min, .max, .mean: nil
        }
    }
}
