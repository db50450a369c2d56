import Language
import Values

extension TrendDrawing {
    /// Horizontal lines with their numbers; the unit stands at the uppermost only.
    mutating func paintGrid() {
        for (index, tick) in axis.ticks.enumerated() {
            let height = y(tick.value)
            let isTop = index == axis.ticks.count - 1
            canvas.line(Point(plot.x, height), Point(plot.maxX, height), tick.value == 0 ? "bas" : "rut")
            let label = isTop ? tick.text + chart.words.unit.sign : tick.text
            canvas.text(label, at: Point(plot.x - 8, height + 4.5), .axis, .end)
        }
    }

    /// Ticks and labels of the periods; answers the baseline of the last row of labels.
    mutating func paintTimeAxis() -> Double {
        chart.span.grain == .year ? paintYears() : paintParts()
    }

    private func baseline(_ row: Int) -> Double { plot.maxY + 21 + Double(row) * (canvas.isNarrow ? 18 : 16) }

    private mutating func tick(_ x: Double, length: Double) {
        canvas.line(Point(x, plot.maxY), Point(x, plot.maxY + length), "bas")
    }

    private mutating func paintYears() -> Double {
        let numbers = Array(chart.span.first...chart.span.last)
        for number in numbers where x.step >= 4 { tick(x.centre(number), length: 4) }
        for number in thinned(numbers.map { (x.centre($0), String($0)) }).map({ numbers[$0] }) {
            canvas.text(String(number), at: Point(x.centre(number), baseline(0)), .axis, .middle)
        }
        return baseline(0)
    }

    /// Months, quarters, tertials: their own names with the year below while there is room, else the years alone.
    private mutating func paintParts() -> Double {
        let parts = chart.span.parts
        let names = parts.map(partName)
        let widest = names.map { canvas.room($0, .axis) }.max() ?? 0
        let showsParts = widest + 4 <= x.step || parts.count == 1
        for (part, name) in zip(parts, names) {
            let isStart = part.firstDay.month == 1 || part == parts.first
            if isStart || x.step >= 8 || part.firstDay.month % 3 == 1 {
                tick(x.centre(part.first), length: isStart ? 6 : 3)
            }
            if showsParts {
                canvas.text(name, at: Point(x.centre(part.first), baseline(0)), .axis, .middle)
            }
        }
        paintYearSpans(parts, row: showsParts ? 1 : 0, isStartAligned: showsParts)
        return baseline(showsParts ? 1 : 0)
    }

    private func partName(_ part: Period) -> String {
        switch part.grain {
        case .month: Swedish.shortMonths[part.firstDay.month - 1]
        case .day: "\(part.firstDay.day)/\(part.firstDay.month)"
        case .quarter: TrendPhrases.quarter((part.firstDay.month + 2) / 3)
        case .tertial: "T\((part.firstDay.month + 3) / 4)"
        case .year: ""
        }
    }

    /// Each year once: under its first period, or in the middle of its periods.
    private mutating func paintYearSpans(_ parts: [Period], row: Int, isStartAligned: Bool) {
        var years: [(year: Int, first: Int, last: Int)] = []
        for part in parts {
            if let last = years.last, last.year == part.firstDay.year {
                years[years.count - 1].last = part.first
            } else {
                years.append((part.firstDay.year, part.first, part.first))
            }
        }
        let half = canvas.measure("2025", .axis) / 2
        let places = years.map { year in
            let middle = isStartAligned ? x.centre(year.first) : (x.centre(year.first) + x.centre(year.last)) / 2
            return (min(max(middle, plot.x - 8 + half), plot.maxX + 12 - half), String(year.year))
        }
        for index in thinned(places) {
            canvas.text(places[index].1, at: Point(places[index].0, baseline(row)), .axis, .middle)
        }
    }

    /// Indices of the labels to keep, at equal distances: each, every second, every third … back from the last, so that
    /// none touch. The first is kept where the distance allows it.
    private func thinned(_ labels: [(x: Double, text: String)]) -> [Int] {
        guard let last = labels.indices.last, last > 0 else { return Array(labels.indices) }
        let clear = { (a: Int, b: Int) in
            let widths = (canvas.room(labels[a].text, .axis) + canvas.room(labels[b].text, .axis)) / 2
            return labels[b].x - labels[a].x >= widths + 6
        }
        let steps = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
        for step in steps where step <= last {
            let kept = Array(stride(from: last, through: 0, by: -step).reversed())
            if zip(kept, kept.dropFirst()).allSatisfy(clear) { return kept }
        }
        return [last]
    }
}
