import Language
import Values

extension TrendDrawing {
    // MARK: At the right end

    var endItems: [EndLabels.Item] {
        var items: [EndLabels.Item] = []
        let contextEnds = contextEnds
        if let main = chart.main { items += endItem(main, .value, rank: 0) }
        for series in chart.series where series != chart.main {
            switch series.style {
            case .highlight: items += endItem(series, .value, rank: 1)
            case .comparison: items += endItem(series, .reference, rank: 2)
            case .context: items += contextItem(series, among: contextEnds)
            }
        }
        for reference in chart.references { items += endItem(reference) }
        if let target = chart.lastTarget {
            items.append(
                EndLabels.Item(
                    lines: lines(target.label, chart.words.drawn(target.printed), .target), kind: .target,
                    end: Point(plot.maxX, y(target.value.double)), rank: 0))
        }
        return items
    }

    private func endItem(_ series: TrendChart.Series, _ kind: TextClass, rank: Int) -> [EndLabels.Item] {
        guard let last = chart.data(series).last(where: { $0.datum.exact != nil }), let value = last.datum.double
        else { return [] }
        var text = chart.words.drawn(last.datum)
        let period = Period(chart.span.grain, last.number)
        if last.number < chart.span.last { text += " (\(Swedish.shortPeriod(period)))" }
        let label = series.label.isEmpty && period.grain == .month ? partOfYear(period) : series.label
        return [EndLabels.Item(lines: lines(label, text, kind), kind: kind, end: point(last.number, value), rank: rank)]
    }

    private func partOfYear(_ period: Period) -> String { Swedish.shortMonths[period.firstDay.month - 1] }

    /// All context lines have names while they are few, then the highest and the lowest.
    private func contextItem(_ series: TrendChart.Series, among all: [Double?]) -> [EndLabels.Item] {
        let ends = all.compactMap(\.self)
        guard let value = lastValue(series), all.count <= 6 || value == ends.max() || value == ends.min() else {
            return []
        }
        return endItem(series, .axis, rank: 3)
    }

    /// The last value of each context line, nil of one without.
    private var contextEnds: [Double?] {
        chart.series.filter { $0.style == .context && $0 != chart.main }.map(lastValue)
    }

    private func lastValue(_ series: TrendChart.Series) -> Double? {
        chart.data(series).last { $0.datum.exact != nil }?.datum.double
    }

    private func endItem(_ reference: NamedDatum) -> [EndLabels.Item] {
        guard let value = reference.datum.double else { return [] }
        return [
            EndLabels.Item(
                lines: lines(reference.label, chart.words.drawn(reference.datum), .reference), kind: .reference,
                end: Point(plot.maxX, y(value)), rank: 1)
        ]
    }

    private func lines(_ label: String, _ value: String, _ kind: TextClass) -> [String] {
        canvas.wrap(label.isEmpty ? value : label + " " + value, kind, width: canvas.isNarrow ? 112 : 170)
    }

    mutating func paintEndLabels() {
        let labels = EndLabels(endItems, isNarrow: canvas.isNarrow, height: plot.height + 16)
        labels.draw(on: &canvas, x: plot.maxX + 8, within: (plot.y - 8)...(plot.maxY + 8))
    }

    // MARK: Values at points

    /// The first, the highest and the lowest value of the main line, where they fit.
    mutating func paintValues() {
        guard let main = chart.main else { return }
        let lines = chart.series.filter { $0 == main || $0.style == .highlight }
        if lines.count > 1 {
            paintFirstValues(lines)
        } else {
            paintValues(main)
        }
        paintEarlierTargets()
    }

    /// Of several lines the first value each, the highest above its line and the others below.
    private mutating func paintFirstValues(_ lines: [TrendChart.Series]) {
        let firsts = lines.compactMap { line in chart.data(line).first { $0.datum.exact != nil } }
        let top = firsts.compactMap(\.datum.double).max()
        for first in firsts {
            guard let value = first.datum.double else { continue }
            paintValue(first.datum, at: point(first.number, value), isTop: value == top)
        }
    }

    private mutating func paintValues(_ main: TrendChart.Series) {
        let known = chart.data(main).filter { $0.datum.exact != nil }
        guard known.count <= 15 else { return }
        let top = known.max { ($0.datum.double ?? 0) < ($1.datum.double ?? 0) }
        let bottom = known.min { ($0.datum.double ?? 0) < ($1.datum.double ?? 0) }
        var done: Set<Int> = known.last.map { [$0.number] } ?? []
        for value in [known.first, bottom, top].compactMap({ $0 }) where done.insert(value.number).inserted {
            paintValue(
                value.datum, at: point(value.number, value.datum.double ?? 0), isTop: value.number == top?.number)
        }
    }

    /// Tries above, below and aside; no label rather than one that covers something.
    private mutating func paintValue(_ datum: Datum, at point: Point, isTop: Bool) {
        let above: [(Double, Double, Anchor)] = [(0, -9, .middle), (7, -7, .start), (-7, -7, .end)]
        let below: [(Double, Double, Anchor)] = [(0, 19, .middle), (7, 17, .start), (-7, 17, .end)]
        let aside: [(Double, Double, Anchor)] = [(10, 5, .start), (-10, 5, .end)]
        tryText(chart.words.drawn(datum), .value, near: point, isTop ? above + below + aside : below + above + aside)
    }

    private mutating func tryText(
        _ text: String, _ kind: TextClass, near point: Point, _ places: [(Double, Double, Anchor)]
    ) {
        for (dx, dy, anchor) in places {
            let place = Point(point.x + dx, point.y + dy)
            let box = canvas.box(text, at: place, kind, anchor)
            let isInside = box.x >= plot.x && box.maxX <= plot.maxX && box.maxY <= plot.maxY - 2 && box.y >= plot.y - 6
            guard isInside, canvas.isFree(box), canvas.isClear(box) else { continue }
            canvas.text(text, at: place, kind, anchor)
            return
        }
    }

    private mutating func paintEarlierTargets() {
        for target in chart.targets where target != chart.lastTarget {
            let first = max(chart.number(target.period), chart.span.first)
            guard first <= chart.span.last, chart.lastNumber(target.period) >= chart.span.first else { continue }
            tryText(
                target.label + " " + chart.words.drawn(target.printed), .target,
                near: Point(x.edge(first), y(target.value.double)), [(2, -6, .start), (2, 16, .start)])
        }
    }
}
