import Language
package import Markup
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

extension Sparkline {
    /// The drawing (class `d gnista`), with its accessible name.
    package var svg: Markup {
        el(
            "svg", ["class": "d gnista", "viewBox": "0 0 128 36", "role": "img", "aria-label": name],
            el("g", ["aria-hidden": "true"], canvas.shapes))
    }

    /// "Linje: införda tjänster 2021–2025, från 61,0 till 84,0 procent, målet 100".
    package var name: String {
        let known = points.filter { $0.datum.exact != nil }.sorted { $0.period < $1.period }
        var parts = [SparklinePhrases.name(words.label, Swedish.period(span))]
        if let first = known.first, let last = known.last, first != last, chart.innerBreaks.isEmpty {
            let start = isOfSpan(first) ? first.datum.text : end(first)
            parts.append(SparklinePhrases.course(from: start, to: end(last)))
        } else if let last = known.last {
            parts += chart.innerBreaks.isEmpty ? [] : [SparklinePhrases.broken]
            parts.append(SparklinePhrases.last(words.spoken(last.datum.text), Swedish.time(last.period)))
        } else {
            parts.append(SparklinePhrases.missing)
        }
        if let target, target.datum.exact != nil { parts.append(", \(target.label.lowercased()) \(target.datum.text)") }
        return accessibleName(parts)
    }

    /// With its time where the line does not begin or end with the span.
    private func end(_ point: TrendChart.Point) -> String {
        let value = words.spoken(point.datum.text)
        return isOfSpan(point) ? value : "\(value) \(Swedish.time(point.period))"
    }

    private func isOfSpan(_ point: TrendChart.Point) -> Bool {
        point.period.firstDay <= span.firstDay || point.period.lastDay >= span.lastDay
    }

    private var chart: TrendChart {
        TrendChart(
            words: words, span: span, series: [TrendChart.Series(label: "", points: points)], breaks: breaks)
    }

    private var canvas: Canvas {
        var canvas = Canvas(isNarrow: false, height: 36)
        let stretches = chart.series.flatMap(chart.stretches)
        let values = stretches.flatMap { $0.map(\.value) } + (target?.datum.double.map { [$0] } ?? [])
        guard let low = values.min(), let high = values.max() else { return canvas }
        let y = LinearScale(domain: low...high, start: 30, end: 6)
        let x = { (number: Int) in 5 + 116 * Double(number - span.first) / Double(max(span.count - 1, 1)) }
        let place = { (number: Int, value: Double) in Point(span.count > 1 ? x(number) : 64, y(value)) }
        if let goal = target?.datum.double { canvas.line(Point(2, y(goal)), Point(126, y(goal)), "mal") }
        for mark in chart.drawnBreaks {
            let number = chart.number(mark.period)
            let middle = chart.isWithin(mark) ? x(number) : (x(number) + x(number - 1)) / 2
            canvas.line(Point(middle, 2), Point(middle, 34), "brott")
        }
        for stretch in stretches {
            canvas.path(stretch.map { place($0.number, $0.value) }, "serie")
            if stretch.count == 1 { canvas.circle(place(stretch[0].number, stretch[0].value), radius: 1.8, "punkt") }
        }
        if let last = stretches.last?.last { canvas.circle(place(last.number, last.value), radius: 3.4, "punkt") }
        return canvas
    }
}
