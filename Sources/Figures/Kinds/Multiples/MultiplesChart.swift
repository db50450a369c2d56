package import Language

/// Many small charts of one kind beside each other, all on one scale.
package struct MultiplesChart: Sendable {
    package let words: MeasureWords
    /// What a panel is: kommun, kommuner.
    package let noun: Noun
    /// In the order of reading; more than 4 × 4 do not fit a sheet.
    package let panels: [Panel]
    /// What did not exist or cannot be reckoned in any period: not drawn, but named and in the table.
    package let absent: [Panel]
    package let example: Bool

    package struct Panel: Sendable {
        package let label: String
        let chart: any PanelChart
        /// Relative address of the panel's own page; used in the data table.
        package let link: String?
        /// Rows and lines that other panels have and this one asks nothing of: units of another municipality.
        let strangers: [String]

        init(label: String, chart: any PanelChart, link: String? = nil, strangers: [String] = []) {
            self.label = label
            self.chart = chart
            self.link = link
            self.strangers = strangers
        }

        func isStranger(_ item: PanelItem) -> Bool {
            strangers.contains { item.label == $0 || item.label.hasPrefix($0 + ", ") }
        }

        package init(label: String, trend: TrendChart, link: String? = nil) {
            self.init(label: label, chart: trend, link: link)
        }

        package init(label: String, bars: BarsChart) { self.init(label: label, chart: bars) }
        package init(label: String, dots: DotsChart) { self.init(label: label, chart: dots) }
        package init(label: String, process: SPCChart) { self.init(label: label, chart: process) }
    }

    package init(words: MeasureWords, noun: Noun, panels: [Panel], absent: [Panel] = [], example: Bool = false) {
        self.words = words
        self.noun = noun
        self.panels = panels
        self.absent = absent
        self.example = example
    }

    /// Panels that fit a standing sheet of A4.
    package static let most = 16
}

extension MultiplesChart {
    var charts: [any PanelChart] { panels.map(\.chart) }

    /// The one scale of all panels.
    var axis: ValueAxis {
        let values = charts.flatMap(\.extent)
        let zero = charts.contains(where: \.startsAtZero) && !values.isEmpty ? [0.0] : []
        return ValueAxis(values + zero, unit: words.unit, count: 3)
    }
}
