import Language
import Markup
import Values

/// One bar, or one a group: segments in the fixed order, dark for what is done, with a key that names and counts.
struct StatusDrawing {
    let chart: StatusChart
    var canvas: Canvas
    /// Many groups have lower bars, with their names beside them where there is room.
    private let isDense: Bool
    private let labels: RowLabels
    private var barHeight: Double { isDense ? 20 : 30 }
    private var left: Double { isDense && !canvas.isNarrow ? labels.end : 0 }

    init(_ chart: StatusChart, isNarrow: Bool) {
        self.chart = chart
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        let groups = chart.groups
        isDense = groups.count > 4
        labels = RowLabels(groups.map { ($0.name, false) }, on: canvas)
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        var y = 2.0
        for group in groups {
            if isDense, !canvas.isNarrow {
                y = paintDense(group.name, group.items, from: y)
            } else {
                y = paintName(group.name, from: y)
                paintBar(group.name, group.items, top: y)
                y += barHeight + (isDense ? 8 : 14)
            }
        }
        let baseline =
            canvas.isNarrow ? paintList(from: y + (isDense ? 18 : 10)) : paintKey(from: y + (isDense ? 20 : 12))
        canvas.height = baseline + 8
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    private var groups: [(name: String, items: [StatusChart.Item])] {
        let groups = chart.groups
        return groups.isEmpty ? [("", [])] : groups
    }

    private mutating func paintName(_ name: String, from y: Double) -> Double {
        let lines = canvas.wrap(name, .strong, width: canvas.width)
        for (index, line) in lines.enumerated() {
            canvas.text(line, at: Point(0, y + 14 + Double(index) * 17), .strong)
        }
        return y + (lines.isEmpty ? 0 : Double(lines.count) * 17 + 5)
    }

    /// The name to the left of its bar.
    private mutating func paintDense(_ name: String, _ items: [StatusChart.Item], from y: Double) -> Double {
        let lines = labels.lines(name, isStrong: false, on: canvas)
        let height = max(barHeight + 6, Double(lines.count) * RowLabels.lineHeight + 4)
        labels.draw(lines, isStrong: false, in: Box(x: 0, y: y, width: canvas.width, height: height), on: &canvas)
        paintBar(name, items, top: y + (height - barHeight) / 2)
        return y + height
    }

    /// The whole width is all items; segments stand two units apart.
    private mutating func paintBar(_ name: String, _ items: [StatusChart.Item], top: Double) {
        guard !items.isEmpty else {
            canvas.rect(Box(x: left + 0.5, y: top, width: canvas.width - left - 1, height: barHeight), "k1 ruta")
            canvas.text(
                ActionPhrases.no(chart.noun.many), at: Point(canvas.width / 2, top + barHeight / 2 + 4.5), .note,
                .middle)
            return
        }
        let present = StatusChart.Status.allCases.filter { chart.count($0, in: items) > 0 }
        let unit = (canvas.width - left - 1 - 2 * Double(present.count - 1)) / Double(items.count)
        var x = left + 0.5
        for status in present {
            let count = chart.count(status, in: items)
            let width = unit * Double(count)
            let mark = canvas.mark
            defer { canvas.group(since: mark, tip: (name.isEmpty ? "" : name + ": ") + words(status, items)) }
            canvas.rect(Box(x: x, y: top, width: width, height: barHeight), status.fill + " ruta")
            let text = Swedish.number(Exact(count))
            if canvas.room(text, .value) + 6 < width {
                let middle = Point(x + width / 2, top + barHeight / 2 + 4.6)
                canvas.text(text, at: middle, .value, .middle, on: status.step)
            }
            x += width + 2
        }
    }

    // MARK: Key

    private var present: [StatusChart.Status] { StatusChart.Status.allCases.filter { chart.count($0) > 0 } }

    /// Side by side, each near its segment when there is one bar.
    private mutating func paintKey(from y: Double) -> Double {
        let widths = present.map { canvas.room(words($0), .name) + 44 }
        guard widths.reduce(0, +) <= canvas.width else { return paintList(from: y) }
        guard groups.count == 1 else { return paintLine(widths, from: y) }
        var centres: [Double] = []
        var before = 0
        for (status, width) in zip(present, widths) {
            let start = canvas.width * Double(before) / Double(max(chart.items.count, 1))
            // Never before the one to its left: the order of the words is the order of the segments.
            centres.append(max(start + width / 2, centres.last ?? 0))
            before += chart.count(status)
        }
        let places = placed(
            zip(centres, widths).map { Placeable(target: $0, size: $1) }, within: 0...canvas.width)
        for (status, (place, width)) in zip(present, zip(places, widths)) {
            paintEntry(status, at: Point(place - width / 2, y))
        }
        return y
    }

    private mutating func paintLine(_ widths: [Double], from y: Double) -> Double {
        var x = 0.0
        for (status, width) in zip(present, widths) {
            paintEntry(status, at: Point(x, y))
            x += width
        }
        return y
    }

    private mutating func paintList(from y: Double) -> Double {
        let step = canvas.isNarrow ? 24.0 : 21
        for (index, status) in present.enumerated() { paintEntry(status, at: Point(0, y + Double(index) * step)) }
        return y + Double(max(present.count - 1, 0)) * step
    }

    /// A patch of the segment's colour, the mark and the word with its count.
    private mutating func paintEntry(_ status: StatusChart.Status, at point: Point) {
        canvas.rect(Box(x: point.x + 0.5, y: point.y - 11, width: 13, height: 13), status.fill + " ruta")
        canvas.add(status.mark.group(at: Point(point.x + 19, point.y - 11.2), size: 14))
        canvas.text(words(status), at: Point(point.x + 38, point.y), .name)
    }

    private func words(_ status: StatusChart.Status, _ items: [StatusChart.Item]? = nil) -> String {
        let keys = (items ?? chart.items).filter { $0.status == status }.map(\.key)
        let count = Swedish.number(Exact(keys.count))
        let isShort = !chart.isOfStates && keys.count <= 3 && keys.allSatisfy { $0.count <= 4 }
        return "\(chart.word(status)) \(count)"
            + (isShort && chart.items.count > 1 ? " (\(keys.joined(separator: ", ")))" : "")
    }
}

extension StatusChart.Status {
    /// From dark for done to light for what is left out.
    var fill: String { "k\(step)" }
    var step: Int {
        switch self {
        case .done: 5
        case .inProgress, .partly: 4
        case .delayed, .lacking: 3
        case .notStarted, .unknown: 2
        case .dropped, .notApplicable: 1
        }
    }
}
