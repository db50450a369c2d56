package import Values

/// A small line of 128 × 36 units for a table row, with a scale of its own.
package struct Sparkline: Hashable, Sendable {
    package let words: MeasureWords
    package let span: Period
    package let points: [TrendChart.Point]
    package let target: NamedDatum?
    package let breaks: [TrendChart.Mark]

    package init(
        words: MeasureWords, span: Period, points: [TrendChart.Point], target: NamedDatum? = nil,
        breaks: [TrendChart.Mark] = []
    ) {
        self.words = words
        self.span = span
        self.points = points
        self.target = target
        self.breaks = breaks
    }
}
