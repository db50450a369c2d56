package import Language
package import Values

/// A measure for many units: one row a unit, its value as a disc and as a number.
package struct DotsChart: Hashable, Sendable {
    package let words: MeasureWords
    package let period: Period
    /// kommun, kommuner.
    package let noun: Noun
    package let order: Order
    /// In the order to be drawn; rows of a group stand together.
    package let rows: [Row]
    /// The county or the nation: a dotted line.
    package let reference: NamedDatum?
    package let target: NamedDatum?
    package let example: Bool

    package enum Order: Hashable, Sendable { case highestFirst, lowestFirst, given }

    package struct Row: Hashable, Sendable {
        package let key: String
        package let label: String
        package let datum: Datum
        package let group: String?
        package let isHighlighted: Bool
        /// Relative address of the unit's own page; used in the data table.
        package let link: String?
        /// Where the true value lies with 95 percent's certainty; only of a row that has a value.
        package let interval: Interval?

        package init(
            key: String, label: String, datum: Datum, group: String? = nil,
            isHighlighted: Bool = false, link: String? = nil, interval: Interval? = nil
        ) {
            self.key = key
            self.label = label
            self.datum = datum
            self.group = group
            self.isHighlighted = isHighlighted
            self.link = link
            self.interval = datum.exact == nil ? nil : interval
        }
    }

    /// The limits of a confidence interval, in the measure's unit as printed.
    package struct Interval: Hashable, Sendable {
        package let lower: Exact
        package let upper: Exact

        package init(lower: Exact, upper: Exact) {
            self.lower = lower
            self.upper = upper
        }
    }

    package init(
        words: MeasureWords, period: Period, noun: Noun,
        order: Order = .highestFirst, rows: [Row], reference: NamedDatum? = nil, target: NamedDatum? = nil,
        example: Bool = false
    ) {
        self.words = words
        self.period = period
        self.noun = noun
        self.order = order
        self.rows = rows
        self.reference = reference
        self.target = target
        self.example = example
    }
}
