import Language
package import Values

extension TrendChart {
    /// "Kvinnor, 2025: 87,8 %".
    func tip(_ series: Series, _ number: Int, _ datum: Datum) -> String {
        let who = self.series.count > 1 && !series.label.isEmpty ? series.label + ", " : ""
        return who + Swedish.period(Period(span.grain, number)) + ": " + words.drawn(datum)
    }

    /// "Luleå, 2025: 87,6 %": a whole line by its last value.
    func tip(_ series: Series) -> String {
        let known = data(series).last { $0.datum.exact != nil }
        return known.map { tip(series, $0.number, $0.datum) } ?? series.label
    }

    /// The line that the chart is about.
    var main: Series? { series.first { $0.style == .highlight } ?? series.first }

    /// The value of each period of the axis, in order: what a series does not mention is missing.
    func data(_ series: Series) -> [(number: Int, datum: Datum)] {
        var data = (span.first...span.last).map { (number: $0, datum: Datum.missing) }
        for point in series.points where point.period.grain == span.grain {
            let index = point.period.first - span.first
            if data.indices.contains(index) { data[index].datum = point.datum }
        }
        return data
    }

    /// The breaks inside the axis, in order of time.
    var innerBreaks: [Mark] { inner(breaks) }

    /// With those of the line alone.
    func innerBreaks(_ series: Series) -> [Mark] { inner(breaks + series.breaks) }

    func inner(_ breaks: [Mark]) -> [Mark] {
        breaks.filter { resumption($0) > span.first && number($0.period) <= span.last }
            .sorted { $0.period.firstDay < $1.period.firstDay }
    }

    /// Those whose place is on the axis: one before it may still lie within the first values.
    var drawnBreaks: [Mark] { innerBreaks.filter { number($0.period) >= span.first } }

    /// The first period that is wholly counted in the new way. One with the break within it is counted in neither, and
    /// is joined to neither neighbour.
    func resumption(_ mark: Mark) -> Int { mark.resumes.map(number) ?? number(mark.period) + (isWithin(mark) ? 1 : 0) }

    /// The periods of the axis whose values are made of what lies on both sides of a break.
    func across(_ mark: Mark) -> Range<Int> {
        let end = min(resumption(mark), span.last + 1)
        return min(max(number(mark.period), span.first), end)..<end
    }

    /// The stretches of the axis that lie on one side of every break.
    ///
    /// - Parameters:
    ///   - line: the line whose own breaks count too.
    ///   - further: numbers of periods where another begins.
    func sides(of line: Series? = nil, beginningAt further: [Int] = []) -> [ClosedRange<Int>] {
        let breaks = line.map(innerBreaks) ?? innerBreaks
        let across = breaks.map(across)
        let starts = Set(breaks.map(resumption) + further)
        var sides: [ClosedRange<Int>] = []
        for number in span.first...span.last where !across.contains(where: { $0.contains(number) }) {
            if let last = sides.last, last.upperBound == number - 1, !starts.contains(number) {
                sides[sides.count - 1] = last.lowerBound...number
            } else {
                sides.append(number...number)
            }
        }
        return sides
    }

    func isWithin(_ mark: Mark) -> Bool {
        Period(span.grain, number(mark.period)).firstDay < mark.period.firstDay
    }

    /// When it was: the axis' own period, or a finer one within it.
    func moment(_ mark: Mark) -> Period { isWithin(mark) ? mark.period : Period(span.grain, number(mark.period)) }

    /// The period of the axis' grain in which another period begins.
    package func number(_ period: Period) -> Int { Period(span.grain, containing: period.firstDay).first }
    func lastNumber(_ period: Period) -> Int { Period(span.grain, containing: period.lastDay).first }

    /// The values that may be joined by a line: without gap and without break, in order of time.
    func stretches(_ series: Series) -> [[(number: Int, value: Double)]] {
        let starts = Set(innerBreaks(series).flatMap { Array(across($0)) + [resumption($0)] })
        var result: [[(number: Int, value: Double)]] = []
        var isOpen = false
        for (number, datum) in data(series) {
            guard let value = datum.double else {
                isOpen = false
                continue
            }
            if isOpen, !starts.contains(number) {
                result[result.count - 1].append((number, value))
            } else {
                result.append([(number, value)])
            }
            isOpen = true
        }
        return result
    }

    /// The target that holds at the end of the axis.
    var lastTarget: Target? { target(at: span.last) }

    func target(at number: Int) -> Target? {
        targets.last { self.number($0.period) <= number && number <= lastNumber($0.period) }
    }

    var missingNumbers: [Int] { numbers(.missing) }
    var hiddenNumbers: [Int] { numbers(.hidden) }

    /// The signs of the source on the main line, in order of time, each with its periods.
    var statedNumbers: [(sign: SourceSign, numbers: [Int])] {
        unique((main.map(data) ?? []).compactMap(\.datum.sign)).map { ($0, numbers(.stated($0))) }
    }

    /// The periods of the main line that have such a sign instead of a value.
    private func numbers(_ datum: Datum) -> [Int] {
        main.map { main in data(main).filter { $0.datum == datum }.map(\.number) } ?? []
    }

    var axis: ValueAxis {
        let values = series.flatMap { data($0).compactMap { $0.datum.double } }
        let goals = targets.filter { number($0.period) <= span.last && lastNumber($0.period) >= span.first }
        return ValueAxis(
            values + goals.map(\.value.double) + references.compactMap { $0.datum.double } + axisHolds,
            unit: words.unit, headroom: 2)
    }
}
