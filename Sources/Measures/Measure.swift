package import Diagnostics
package import Values

/// A number that the report follows, as `measures/NAME.yaml` declares it.
package struct Measure: Sendable {
    package let name: String
    package let label: String
    package let shortLabel: String
    package let description: String?
    package let method: String?
    package let footnote: String?
    package let kind: Kind
    package let unit: Unit
    /// The noun of what is counted: ärende, ärenden.
    package let unitLabel: UnitLabel?
    /// Digits after the decimal sign as printed, 0...6.
    package let decimals: Int
    /// Finest grain that it may be shown at; nil = the coarsest of its inputs.
    package let grain: Grain?
    package let periods: Combination
    package let minPeriods: Int?
    /// What it may be split by; nil = all that every input has.
    package let dimensions: [String]?
    package let on: [String]
    package let direction: Direction
    package let targets: [Target]
    /// Units from the target within which the status is *Bevaka*.
    package let watch: Exact?
    package let references: [Reference]
    package let seriesBreaks: [SeriesBreak]
    package let relevantChange: Exact?
    package let largestChange: Exact?
    package let sexMissing: String?
    package let synonyms: [String]
    package let place: Place

    package enum Kind: Sendable {
        case simple(Input)
        case ratio(numerator: Input, denominator: Input)
        case published(Published)
    }

    package enum Unit: String, CaseIterable, Sendable {
        case percent
        case percentagePoints = "percentage_points"
        case count
        case per1000 = "per_1000"
        case per10000 = "per_10000"
        case per100000 = "per_100000"
        case ratio, index, days, minutes, seconds, sek
    }

    package struct UnitLabel: Sendable {
        package let one: String
        package let other: String
    }

    /// How periods are combined: numerators and denominators first (pooled), the values' mean, or the last.
    package enum Combination: String, CaseIterable, Sendable { case pooled, mean, last }

    package enum Direction: String, CaseIterable, Sendable { case increase, decrease, neutral }

    package struct Target: Sendable {
        package let from: Period
        package let to: Period
        package let value: Exact
        package let decision: String?
        package let date: Day?
        package let example: Bool
        package let place: Place

        package func covers(_ period: Period) -> Bool {
            from.firstDay <= period.firstDay && period.lastDay <= to.lastDay
        }
    }

    package struct Reference: Sendable {
        package let name: String
        package let filter: Filter
        package let place: Place
    }
}

/// A break in a series: values before and from it must not be compared.
package struct SeriesBreak: Hashable, Sendable {
    /// The first period of the new series.
    package let from: Period
    package let label: String
    package let filter: Filter

    package init(from: Period, label: String, filter: Filter = Filter(terms: [])) {
        self.from = from
        self.label = label
        self.filter = filter
    }
}

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

/// Conditions on dimensions or fields, all of which must hold.
package struct Filter: Hashable, Sendable {
    package let terms: [Term]

    package init(terms: [Term]) { self.terms = terms }

    package struct Term: Hashable, Sendable {
        package let name: String
        package let condition: Condition

        package init(name: String, condition: Condition) {
            self.name = name
            self.condition = condition
        }
    }

    /// Values of dimensions are keys (labels are turned into keys when the filter is read).
    package enum Condition: Hashable, Sendable {
        case anyOf([String])
        case noneOf([String])
        case above(Exact)
        case atLeast(Exact)
        case below(Exact)
        case atMost(Exact)
        case range(Exact, Exact)
        case valid
    }
}
