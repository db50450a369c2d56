import Language
package import Values

/// A measure over time: one line that matters, others beside it in grey.
package struct TrendChart: Hashable, Sendable {
    package let words: MeasureWords
    /// The whole time axis, a span of one grain (2016..2025). What has no point there is missing, and is said to be.
    package let span: Period
    package let series: [Series]
    package let targets: [Target]
    package let breaks: [Mark]
    package let events: [Mark]
    package let references: [NamedDatum]
    /// Numbers that the axis has room for beside those of the lines, in the unit as printed.
    package let axisHolds: [Double]
    package let example: Bool

    package struct Series: Hashable, Sendable {
        package let label: String
        package let points: [Point]
        package let style: Style
        /// Those of the line alone, beside the chart's: others may have been counted in the same way all the time.
        private(set) var breaks: [Mark]
        /// The dimensions of the figure's selection that do not hold for it.
        let leaves: [String]
        /// Which of the four strokes it has in a small panel, from 0; nil = by its place among the lines.
        var stroke: Int?

        package enum Style: Hashable, Sendable {
            /// The line that the chart is about.
            case highlight
            /// A named line beside it: dark grey, dotted.
            case comparison
            /// One of many: faint grey.
            case context
        }

        package init(
            label: String, points: [Point], style: Style = .highlight, breaks: [Mark] = [], leaves: [String] = []
        ) {
            self.label = label
            self.points = points
            self.style = style
            self.breaks = breaks
            self.leaves = leaves
        }

        fileprivate func without(_ common: [Mark]) -> Series {
            var line = self
            line.breaks.removeAll(where: common.contains)
            return line
        }
    }

    package struct Point: Hashable, Sendable {
        package let period: Period
        package let datum: Datum

        package init(_ period: Period, _ datum: Datum) {
            self.period = period
            self.datum = datum
        }
    }

    /// A step of the target: `period` is a span of the axis' grain or any longer period.
    package struct Target: Hashable, Sendable {
        package let period: Period
        /// In the printed unit, with its text as in `Datum.value`.
        package let value: Exact
        package let printed: String
        /// "Mål", "Mål högst".
        package let label: String
        /// Names what the value comes from.
        package let reading: String?

        package init(
            period: Period, value: Exact, printed: String, label: String = Heads.target, reading: String? = nil
        ) {
            self.period = period
            self.reading = reading
            self.value = value
            self.printed = printed
            self.label = label
        }
    }

    /// A break stands before its period (the first one counted in the new way), an event at it. The period may be finer
    /// than the axis: a break in November lies within its year.
    package struct Mark: Hashable, Sendable {
        package let period: Period
        package let label: String
        /// The first period whose value is made of the new series alone, where that is not the first which begins in
        /// it: a value of twelve months holds both for eleven.
        package let resumes: Period?

        package init(_ period: Period, _ label: String, resumes: Period? = nil) {
            self.period = period
            self.label = label
            self.resumes = resumes
        }
    }

    package init(
        words: MeasureWords, span: Period, series: [Series], targets: [Target] = [], breaks: [Mark] = [],
        events: [Mark] = [], references: [NamedDatum] = [], axisHolds: [Double] = [], example: Bool = false
    ) {
        self.words = words
        self.span = span
        self.series = series
        self.targets = targets
        self.breaks = breaks
        self.events = events
        self.references = references
        self.axisHolds = axisHolds
        self.example = example
    }
}

extension [TrendChart.Series] {
    /// The breaks of all the lines, and each line with those that are left.
    func partingBreaks() -> (common: [TrendChart.Mark], lines: [TrendChart.Series]) {
        let common = (first?.breaks ?? []).filter { mark in allSatisfy { $0.breaks.contains(mark) } }
        return (common, map { $0.without(common) })
    }
}
