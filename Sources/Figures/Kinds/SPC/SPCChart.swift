import Language
import Statistics
package import Values

/// A measure over time with its mean and natural limits: which points are more than chance.
package struct SPCChart: Hashable, Sendable {
    package let words: MeasureWords
    /// The whole axis, a span of one grain.
    package let span: Period
    package let points: [TrendChart.Point]
    package let targets: [TrendChart.Target]
    package let breaks: [TrendChart.Mark]
    /// Periods that begin a new segment by the author's will, beside the breaks.
    package let rebase: [Period]
    /// How many of the first points of a segment give its limits; all when nil.
    package let fixed: Int?
    package let example: Bool
    /// Split where the series breaks and where the author says so. The period that holds a break belongs to none.
    let segments: [Segment]
    /// Each point that is more than chance, in the order of time.
    let signals: [Signalled]

    package init(
        words: MeasureWords, span: Period, points: [TrendChart.Point], targets: [TrendChart.Target] = [],
        breaks: [TrendChart.Mark] = [], rebase: [Period] = [], fixed: Int? = nil, example: Bool = false
    ) {
        self.words = words
        self.span = span
        self.points = points
        self.targets = targets
        self.breaks = breaks
        self.rebase = rebase
        self.fixed = fixed
        self.example = example
        let line = TrendChart(
            words: words, span: span, series: [TrendChart.Series(label: "", points: points)], breaks: breaks)
        segments = SPCChart.segments(line, rebase, fixed)
        signals = SPCChart.seasoned(segments, of: line)
    }
}

extension SPCChart {
    /// A stretch with a mean and limits of its own.
    struct Segment: Hashable {
        /// Numbers of the periods.
        let numbers: ClosedRange<Int>
        /// Nil with fewer points than limits can be made of.
        let process: ProcessChart?
        let count: Int

        var isPreliminary: Bool { process != nil && count < ProcessChart.settled }

        var signals: [Signalled] {
            zip(numbers, process?.signals ?? []).filter { $0.1 != .common }.map { Signalled(number: $0, signal: $1) }
        }
    }

    /// A point, by the number of its period, and why it is more than chance.
    struct Signalled: Hashable {
        let number: Int
        let signal: ProcessChart.Signal
        /// It comes back at the same time of every year.
        var isSeasonal = false
    }

    /// The line alone: axes, breaks, gaps and labels are those of a trend.
    package var trend: TrendChart {
        TrendChart(
            words: words, span: span, series: [TrendChart.Series(label: words.label, points: points)],
            targets: targets, breaks: breaks, references: lines, axisHolds: edges, example: example)
    }

    private static func segments(_ chart: TrendChart, _ rebase: [Period], _ fixed: Int?) -> [Segment] {
        let data = chart.data(chart.series[0])
        return chart.sides(beginningAt: rebase.map(chart.number)).map { segment($0, data, fixed) }
    }

    private static func segment(
        _ numbers: ClosedRange<Int>, _ data: [(number: Int, datum: Datum)], _ fixed: Int?
    ) -> Segment {
        let values = data.filter { numbers.contains($0.number) }.map(\.datum.double)
        let count = values.count { $0 != nil }
        let process = count < ProcessChart.fewest ? nil : ProcessChart(values, fixed: fixed)
        return Segment(numbers: numbers, process: process, count: count)
    }

    /// The segment that the last value is one of; nil where that holds both sides of a break.
    var current: Segment? { segments.last.flatMap { $0.numbers.upperBound == span.last ? $0 : nil } }

    /// The target that holds at the end of the axis.
    var target: TrendChart.Target? { trend.lastTarget }

    /// Mean and limits of the current segment, named at the right end.
    var lines: [NamedDatum] {
        guard let segment = current, let process = segment.process else { return [] }
        let stage = segment.isPreliminary ? ProcessPhrases.preliminary : ""
        let all = [(Heads.upperLimit, process.upper), (Heads.mean, process.mean), (Heads.lowerLimit, process.lower)]
        return (process.upper > process.lower ? all : [all[1]]).map { label, value in
            NamedDatum(label: label + (label == Heads.mean ? "" : stage), datum: datum(value))
        }
    }

    /// The limits of every segment, which are drawn though only the last ones are named.
    private var edges: [Double] {
        segments.compactMap(\.process).flatMap { [$0.lower, $0.upper].map(possible) }
    }

    /// A limit cut off at what the measure can be: below 0 or above 100 % there is nothing when no value lies there.
    func possible(_ value: Double) -> Double {
        let known = points.compactMap(\.datum.double)
        let low = known.allSatisfy { $0 >= 0 } ? max(value, 0) : value
        return words.unit.kind == .share && known.allSatisfy { $0 <= 100 } ? min(low, 100) : low
    }

    /// A computed mean or limit as text with the measure's decimals.
    package func datum(_ value: Double) -> Datum {
        let value = possible(value)
        let exact = Exact(mantissa: Int128((value * 1e6).rounded()), decimals: 6)
        return .value(exact.rounded(to: words.decimals), printed: Swedish.number(exact, decimals: words.decimals))
    }

    /// Whether a signal is good by the measure's direction; nil when neither is, or when it is the season's.
    func isGood(_ signalled: Signalled) -> Bool? {
        guard let up = signalled.signal.isUpward, !signalled.isSeasonal, words.direction != .neutral else { return nil }
        return up == (words.direction == .increase)
    }

    var assurance: Assurance? {
        guard let process = current?.process, words.direction != .neutral, let goal = target,
            let low = datum(process.lower).exact, let high = datum(process.upper).exact, low <= high
        else { return nil }
        return Assurance(target: goal.value, within: low...high, higherIsBetter: words.direction == .increase)
    }
}
