package import Values

/// A measure as horizontal bars from zero: one a row, or one for each series beside each other.
package struct BarsChart: Hashable, Sendable {
    package let words: MeasureWords
    package let period: Period
    /// What a row is: kommun, kommuner.
    package let noun: MeasureUnit.Noun
    package let order: DotsChart.Order
    /// Labels of the bars of a row, in their order; empty for one bar a row.
    package let series: [String]
    /// In the order to be drawn.
    package let rows: [Row]
    /// The county or the nation: a dotted line.
    package let reference: NamedDatum?
    package let target: NamedDatum?
    package let example: Bool

    package struct Row: Hashable, Sendable {
        package let key: String
        package let label: String
        /// One for each series, or a single one.
        package let data: [Datum]
        package let isHighlighted: Bool
        /// Relative address of the row's own page; used in the data table.
        package let link: String?

        package init(key: String, label: String, data: [Datum], isHighlighted: Bool = false, link: String? = nil) {
            self.key = key
            self.label = label
            self.data = data
            self.isHighlighted = isHighlighted
            self.link = link
        }
    }

    package init(
        words: MeasureWords, period: Period, noun: MeasureUnit.Noun, order: DotsChart.Order = .highestFirst,
        series: [String] = [], rows: [Row], reference: NamedDatum? = nil, target: NamedDatum? = nil,
        example: Bool = false
    ) {
        self.words = words
        self.period = period
        self.noun = noun
        self.order = order
        self.series = series
        self.rows = rows
        self.reference = reference
        self.target = target
        self.example = example
    }
}

extension BarsChart {
    /// More cannot be told apart by colour.
    static let mostSeries = 4

    /// The bars of a row, always as many as there are series.
    func bars(_ row: Row) -> [Datum] {
        let count = max(series.count, 1)
        return (0..<count).map { $0 < row.data.count ? row.data[$0] : .missing }
    }

    var lines: [NamedDatum] { [reference, target].compactMap { $0 } }

    /// Begins at zero: a bar's length is its value.
    var axis: ValueAxis {
        let values = (rows.flatMap(bars) + lines.map(\.datum)).compactMap(\.double)
        return ValueAxis(values.isEmpty ? [] : values + [0], unit: words.unit)
    }
}
