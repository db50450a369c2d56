import Language
import Markup
import Values

extension TrendDrawing {
    // MARK: Series

    mutating func paint(_ series: TrendChart.Series) {
        let mark = canvas.mark
        for stretch in chart.stretches(series) {
            let points = stretch.map { point($0.number, $0.value) }
            canvas.path(points, lineClass(series))
            if points.count == 1 { paintLonely(points[0], series.style) }
        }
        if chart.series.count > 1 { canvas.group(since: mark, tip: chart.tip(series), name: series.label) }
        if series.style == .highlight || series == chart.main { paintDots(series) }
    }

    private func lineClass(_ series: TrendChart.Series) -> String {
        if series == chart.main { return "serie" }
        return switch series.style {
        case .highlight: "serie"
        case .comparison: "serie2"
        case .context: "bakgrund"
        }
    }

    /// A value without neighbours would be an invisible line.
    private mutating func paintLonely(_ point: Point, _ style: TrendChart.Series.Style) {
        switch style {
        case .highlight: canvas.circle(point, radius: 3.6, "punkt")
        case .context: canvas.circle(point, radius: 2, "punkt2")
        case .comparison:
            let (x, y, size) = (point.x, point.y, 5.0)
            canvas.path(
                [Point(x, y - size), Point(x + size, y), Point(x, y + size), Point(x - size, y), Point(x, y - size)],
                "jpunkt")
        }
    }

    /// A dot a value while there is room, and always at the end.
    private mutating func paintDots(_ series: TrendChart.Series) {
        let values = chart.stretches(series).flatMap { $0 }
        let data = chart.data(series)
        let radius = values.count <= 15 ? 3.6 : 2.4
        for value in values where chart.span.count <= 60 || value.number == values.last?.number {
            let mark = canvas.mark
            canvas.circle(point(value.number, value.value), radius: radius, "punkt")
            canvas.group(since: mark, tip: chart.tip(series, value.number, data[value.number - chart.span.first].datum))
        }
    }

    // MARK: Target and reference

    mutating func paintReferences() {
        for reference in chart.references {
            guard let value = reference.datum.double else { continue }
            level(value, from: plot.x, to: plot.maxX, "jmf")
        }
    }

    mutating func paintTargets() {
        for target in chart.targets {
            let (first, last) = (chart.number(target.period), chart.lastNumber(target.period))
            guard first <= chart.span.last, last >= chart.span.first else { continue }
            let start = first <= chart.span.first ? plot.x : x.edge(first)
            let end = last >= chart.span.last ? plot.maxX : x.edge(last + 1)
            level(target.value.double, from: start, to: end, "mal")
        }
    }

    private mutating func level(_ value: Double, from start: Double, to end: Double, _ name: String) {
        canvas.line(Point(start, y(value)), Point(end, y(value)), name)
    }

    // MARK: Breaks and events

    /// What stands above the plot, and where its line is.
    var topItems: [(item: TopLabels.Item, name: String)] {
        let width = canvas.isNarrow ? 190.0 : 260.0
        let mark = { (mark: TrendChart.Mark, x: Double, name: String) in
            let lines = canvas.wrap(dated(mark), .note, width: width)
            return (TopLabels.Item(x: x, lines: lines, kind: .note), name)
        }
        let events = chart.events.filter { (chart.span.first...chart.span.last).contains(chart.number($0.period)) }
        return chart.drawnBreaks.map { found in
            let number = chart.number(found.period)
            return mark(found, chart.isWithin(found) ? x.centre(number) : x.edge(number), "brott")
        }
            + events.map { mark($0, x.centre(chart.number($0.period)), "handelse") }
    }

    /// "Nytt telefonisystem november 2024": the time is added unless the author wrote the year.
    private func dated(_ mark: TrendChart.Mark) -> String {
        let year = String(mark.period.firstDay.year)
        return mark.label.contains(year) ? mark.label : mark.label + " " + Swedish.period(mark.period)
    }

    mutating func paintMarks() {
        for (item, name) in topItems {
            canvas.line(Point(item.x, top.bottom(of: item, plotTop: plot.y)), Point(item.x, plot.maxY), name)
        }
    }
}
