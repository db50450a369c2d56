import Language
import Values

extension TrendDrawing {
    /// What has no value, and why.
    private struct Lack {
        let numbers: [Int]
        let runs: [Period]
        let words: String

        init(_ numbers: [Int], _ grain: Grain, _ words: String) {
            self.numbers = numbers
            self.words = words
            runs = Period.runs(numbers, grain)
        }
    }

    /// More holes than this are named together, below the axis.
    private static let mostInside = 2

    /// A tick for each period without a value, with the words beside it where they cover nothing, else below the axis.
    /// Answers the baseline of the last text from there, or `axis`.
    mutating func paintMissing(below axis: Double) -> Double {
        let numbers = chart.missingNumbers
        let grain = chart.span.grain
        let stated = chart.statedNumbers.map { Lack($0.numbers, grain, $0.sign.printed) }
        let lacks =
            ([Lack(numbers, grain, Phrases.missing)] + stated + [
                Lack(chart.hiddenNumbers, grain, Phrases.notShown)
            ])
            .filter { !$0.numbers.isEmpty }
        if numbers.count == chart.span.count {
            let middle = Point((plot.x + plot.maxX) / 2, plot.y + plot.height / 2)
            guard let place = canvas.clearPlace(Heads.missing, .note, .middle, among: [middle]) else {
                return paintBelow(lacks, axis)
            }
            canvas.text(Heads.missing, at: place, .note, .middle)
            return axis
        }
        for number in lacks.flatMap(\.numbers) {
            canvas.line(Point(x.centre(number), plot.maxY - 5), Point(x.centre(number), plot.maxY + 5), "saknas")
        }
        let isFew = lacks.map(\.runs.count).reduce(0, +) <= TrendDrawing.mostInside
        return isFew && paintInside(lacks) ? axis : paintBelow(lacks, axis)
    }

    /// Whether the words of all found a place in the plot; else none stands there.
    private mutating func paintInside(_ lacks: [Lack]) -> Bool {
        let before = canvas
        for (lack, run) in lacks.flatMap({ lack in lack.runs.map { (lack, $0) } })
        where !paint(run, lack.words) {
            canvas = before
            return false
        }
        return true
    }

    private mutating func paint(_ run: Period, _ words: String) -> Bool {
        let middle = (x.centre(run.first) + x.centre(run.last)) / 2
        for text in ["\(compactRun(run)): \(words)", words] {
            let half = canvas.measure(text, .note) / 2
            let centre = min(max(middle, plot.x + half), max(plot.x + half, plot.maxX - half))
            let places = [plot.maxY - 14, plot.maxY - 30, plot.y + 16].map { Point(centre, $0) }
            guard let place = canvas.clearPlace(text, .note, .middle, among: places) else { continue }
            canvas.text(text, at: place, .note, .middle)
            return true
        }
        return false
    }

    private func compactRun(_ run: Period) -> String { run.isSpan ? Swedish.period(run) : Swedish.shortPeriod(run) }

    /// "2016, 2018 och 2020: uppgift saknas", under the axis, where nothing else stands.
    private mutating func paintBelow(_ lacks: [Lack], _ axis: Double) -> Double {
        let step = canvas.isNarrow ? 18.0 : 16
        var baseline = axis
        for lack in lacks {
            let text = Phrases.missingTimes(lack.numbers, of: chart.span.count, chart.span.grain, compactRun)
            for line in canvas.wrap("\(Swedish.capitalised(text)): \(lack.words)", .note, width: canvas.width) {
                baseline += step
                canvas.text(line, at: Point(0, baseline), .note)
            }
        }
        return baseline
    }
}
