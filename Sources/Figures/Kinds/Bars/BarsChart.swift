package import Language
package import Values

/// Amounts as horizontal bars from zero, one row a value; with several series a bar for each in every row.
package struct BarsChart: Hashable, Sendable {
    package let words: MeasureWords
    package let period: Period
    /// kommun, kommuner.
    package let noun: Noun
    package let order: DotsChart.Order
    /// Labels of the series, at most four; empty for a single one.
    package let series: [String]
    package let rows: [Row]
    package let reference: NamedDatum?
    package let target: NamedDatum?
    package let example: Bool

    package struct Row: Hashable, Sendable {
        package let key: String
        package let label: String
        /// One for each series.
        package let data: [Datum]
        package let isHighlighted: Bool
        package let link: String?

        package init(key: String, label: String, data: [Datum], isHighlighted: Bool = false, link: String? = nil) {
            self.key = key
            self.label = label
            self.data = data
            self.isHighlighted = isHighlighted
            self.link = link
        }

        /// As many values as there are bars: what a row lacks is missing.
        fileprivate func filled(to count: Int) -> Row {
            let rest = [Datum](repeating: .missing, count: max(count - data.count, 0))
            return Row(
                key: key, label: label, data: data.prefix(count) + rest, isHighlighted: isHighlighted, link: link)
        }
    }

    package init(
        words: MeasureWords, period: Period, noun: Noun, order: DotsChart.Order = .highestFirst,
        series: [String] = [], rows: [Row], reference: NamedDatum? = nil, target: NamedDatum? = nil,
        example: Bool = false
    ) {
        self.words = words
        self.period = period
        self.noun = noun
        self.order = order
        self.series = series
        let bars = max(series.count, 1)
        self.rows = rows.map { $0.filled(to: bars) }
        self.reference = reference
        self.target = target
        self.example = example
    }
}

extension BarsChart {
    /// One series as dots: the same values, sentences and table.
    package func dots(_ index: Int = 0) -> DotsChart {
        DotsChart(
            words: words, period: period, noun: noun, order: order,
            rows: rows.map { row in
                DotsChart.Row(
                    key: row.key, label: row.label,
                    datum: row.data.indices.contains(index) ? row.data[index] : .missing,
                    isHighlighted: row.isHighlighted, link: row.link)
            }, reference: reference, target: target, example: example)
    }

    /// A bar begins at zero, whatever the values are.
    var axis: ValueAxis {
        let data = rows.flatMap(\.data) + [reference, target].compactMap { $0?.datum }
        return ValueAxis(data.compactMap(\.double) + [0], unit: words.unit)
    }

    /// "16–24 år: kvinnor 91,3 %, män 86,4 %".
    func tip(_ row: Row) -> String {
        let values = row.data.map(words.drawn)
        let parts = isGrouped ? zip(series, values).map { Swedish.nameInSentence($0) + " " + $1 } : values
        return row.label + ": " + parts.joined(separator: ", ")
    }

    var isGrouped: Bool { series.count > 1 }
}
