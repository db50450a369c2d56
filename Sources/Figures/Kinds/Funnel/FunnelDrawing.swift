import Language
import Markup
import Statistics
import Values

/// A funnel on one canvas: size to the right, share upwards, the limits as curves, a mark for each place of units.
struct FunnelDrawing {
    let chart: FunnelChart
    let model: FunnelModel
    let y: ValueAxis
    let x: ValueAxis
    var canvas: Canvas
    var plot = Box(x: 0, y: 22, width: 0, height: 0)

    /// Sizes at which the limits are computed.
    private static let steps = 72

    init(_ chart: FunnelChart, _ model: FunnelModel, isNarrow: Bool) {
        self.chart = chart
        self.model = model
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        let sizes = model.placed.map { Double($0.counts.trials) }
        x = ValueAxis(sizes, unit: .count, count: isNarrow ? 3 : 6)
        y = FunnelDrawing.shares(chart, model)
        layOut()
    }

    /// Where the shares are, in percent. The limits of small units reach far beyond them and would leave the drawing
    /// empty: they are cut off at its edge.
    private static func shares(_ chart: FunnelChart, _ model: FunnelModel) -> ValueAxis {
        ValueAxis(around: model.placed.map { $0.counts.share * 100 })
    }

    private mutating func layOut() {
        let ticks = y.ticks.map { canvas.measure($0.text + chart.words.unit.sign, .axis) }.max() ?? 0
        plot.x = (ticks + 10).rounded(.up)
        let right = ends.flatMap { item in item.lines.map { canvas.room($0, item.kind) } }.max() ?? 20
        plot.width = max(80, canvas.width - plot.x - (right + 10).rounded(.up))
        plot.height = canvas.isNarrow ? 230 : 260
    }

    mutating func finished(id: String, name: String) -> (svg: Markup, audit: [String]) {
        let axis = paintAxes()
        canvas.height = axis + 8
        if model.placed.isEmpty {
            canvas.text(
                Heads.missing, at: Point(plot.x + plot.width / 2, plot.y + plot.height / 2), .note, .middle)
        }
        paintLimits()
        let places = FunnelPlaces(model.placed)
        for place in places.all { paint(place) }
        EndLabels(ends, isNarrow: canvas.isNarrow, height: plot.height + 16)
            .draw(on: &canvas, x: plot.maxX + 4, within: (plot.y - 8)...(plot.maxY + 8))
        // Names first: a count finds room more easily.
        var nameless: [FunnelPlaces.Place] = []
        for place in named(places) where !paintName(place) { nameless.append(place) }
        for place in places.all where !(named(places).contains(place) && place.units.count > 2) { paintCount(place) }
        let key = Legend(entries: legend(places)).draw(on: &canvas, from: axis + 26)
        let baseline = paintNameless(nameless, below: key)
        canvas.height = baseline + 8
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: name)
    }

    // MARK: Scales

    private var across: LinearScale { LinearScale(domain: x.domain, start: plot.x + 6, end: plot.maxX - 12) }
    private var upwards: LinearScale { LinearScale(domain: y.domain, start: plot.maxY, end: plot.y) }

    func point(_ trials: Double, _ share: Double) -> Point {
        Point(across(trials), upwards(min(max(share * 100, y.domain.lowerBound), y.domain.upperBound)))
    }

    // MARK: Axes and limits

    private mutating func paintAxes() -> Double {
        for (index, tick) in y.ticks.enumerated() {
            let height = upwards(tick.value)
            canvas.line(Point(plot.x, height), Point(plot.maxX, height), tick.value == 0 ? "bas" : "rut")
            let text = index == y.ticks.count - 1 ? tick.text + chart.words.unit.sign : tick.text
            canvas.text(text, at: Point(plot.x - 8, height + 4.5), .axis, .end)
        }
        if y.domain.lowerBound > 0 {
            canvas.line(Point(plot.x, plot.maxY), Point(plot.maxX, plot.maxY), "bas")
        }
        let baseline = plot.maxY + 21
        for number in x.numbers(across, sign: "", within: 0...canvas.width, on: canvas) {
            let place = across(x.ticks[number.index].value)
            canvas.line(Point(place, plot.maxY), Point(place, plot.maxY + 4), "bas")
            canvas.numbers([number], baseline: baseline)
        }
        return paintSize(from: baseline + 19)
    }

    /// What the sizes count, under the middle of their axis.
    private mutating func paintSize(from y: Double) -> Double {
        let lines = canvas.wrap(FunnelPhrases.size(chart.sizeLabel), .column, width: canvas.width - 20)
        for (index, line) in lines.enumerated() {
            let half = canvas.measure(line, .column) / 2
            let middle = min(max(plot.x + plot.width / 2, half), canvas.width - half)
            canvas.text(line, at: Point(middle, y + Double(index) * 17), .column, .middle)
        }
        return y + Double(max(lines.count - 1, 0)) * 17
    }

    /// Closer together where the curves bend.
    private var sizes: [Int] {
        let known = model.placed.map(\.counts.trials)
        guard let smallest = known.min() else { return [] }
        let start = max(1, x.domain.lowerBound, 0.8 * Double(smallest))
        let all = (0...FunnelDrawing.steps).map { step in
            let part = Double(step) / Double(FunnelDrawing.steps)
            return Int((start + (x.domain.upperBound - start) * part * part).rounded())
        }
        return Set(all).sorted()
    }

    private mutating func paintLimits() {
        guard let share = model.band.share, let first = sizes.first, let last = sizes.last else { return }
        curve([(Double(first), share), (Double(last), share)], "jmf")
        for (confidence, name) in [(Confidence.percent95, "grans"), (.percent998, "grans yttre")] {
            let limits = sizes.compactMap { size in
                model.band.limits(size, confidence).map { (Double(size), $0.lower, $0.upper) }
            }
            curve(limits.map { ($0.0, $0.1) }, name)
            curve(limits.map { ($0.0, $0.2) }, name)
        }
    }

    private mutating func curve(_ values: [(trials: Double, share: Double)], _ name: String) {
        let values = values.map { Value(trials: $0.trials, share: min(max($0.share, 0), 1)) }
        for piece in pieces(values) { canvas.path(piece.map { point($0.trials, $0.share) }, name) }
    }

    private struct Value {
        let trials: Double
        let share: Double
    }

    /// What of a curve lies within the axis, from edge to edge.
    private func pieces(_ values: [Value]) -> [[Value]] {
        var all: [[Value]] = []
        for (a, b) in zip(values, values.dropFirst()) {
            guard let part = part(a, b) else { continue }
            if let end = all.last?.last, end.trials == part.0.trials, end.share == part.0.share {
                all[all.count - 1].append(part.1)
            } else {
                all.append([part.0, part.1])
            }
        }
        return all
    }

    private func part(_ a: Value, _ b: Value) -> (Value, Value)? {
        let (low, high) = (y.domain.lowerBound / 100, y.domain.upperBound / 100)
        guard max(a.share, b.share) >= low, min(a.share, b.share) <= high else { return nil }
        let cut = { (one: Value, other: Value) -> Value in
            let edge = min(max(one.share, low), high)
            guard edge != one.share, one.share != other.share else { return one }
            let way = (edge - one.share) / (other.share - one.share)
            return Value(trials: one.trials + way * (other.trials - one.trials), share: edge)
        }
        return (cut(a, b), cut(b, a))
    }

    private var ends: [EndLabels.Item] {
        guard let share = model.band.share, let last = sizes.last else { return [] }
        let mean = FunnelPhrases.mean(chart.words.drawn(chart.common(model)))
        return [item(canvas.wrap(mean, .reference, width: 100), .reference, last, share, rank: 0)]
            + [true, false].flatMap { limits(last, isUpper: $0) }
    }

    /// The names of the limits on a side, where they end within the axis; one for both where they meet.
    private func limits(_ size: Int, isUpper: Bool) -> [EndLabels.Item] {
        let found = [(Confidence.percent95, FunnelPhrases.innerLimit), (.percent998, FunnelPhrases.outerLimit)]
            .compactMap { confidence, name -> (name: String, share: Double)? in
                guard let limits = model.band.limits(size, confidence), limits.lower < limits.upper else { return nil }
                let share = min(max(isUpper ? limits.upper : limits.lower, 0), 1)
                return y.domain.contains(100 * share) ? (name, share) : nil
            }
        let areOne = found.count == 2 && abs(upwards(100 * found[0].share) - upwards(100 * found[1].share)) < 3
        guard areOne else { return found.map { item([$0.name], .axis, size, $0.share, rank: 1) } }
        return [item(canvas.wrap(MarkPhrases.bothLimits, .axis, width: 90), .axis, size, found[0].share, rank: 1)]
    }

    private func item(
        _ lines: [String], _ kind: TextClass, _ size: Int, _ share: Double, rank: Int
    ) -> EndLabels.Item {
        EndLabels.Item(lines: lines, kind: kind, end: point(Double(size), share), rank: rank)
    }
}
