import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Statistics
import Values

/// The rows of a chart with one row a value, and what is said of them.
struct DotsRows {
    let measure: Measure
    let dimension: Dimension
    let chart: DotsChart
    /// "Visar 5 av 14 kommuner."
    let partial: String?

    func made(_ figure: Figure, period: Period, on page: PageContext, axis: String?) -> MadeBlock {
        MadeBlock(
            body: figure.drawings, neutralTitle: ChartPhrases.title(measure.label, per: dimension.label),
            subtitle: page.subtitle(measure, period, axis: axis), summary: figure.summary, data: figure.table,
            file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: chart.example,
            datasets: measure.datasets, measures: [measure.name], showsEveryValue: true, partial: partial,
            lines: chart.reference.map { [$0.label] } ?? [], audit: figure.audit)
    }
}

extension DotsBlock: UnitBlock, Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? { rows(&asker) }

    /// Nil when the measure or the dimension is at fault (told).
    ///
    /// - Parameter series: the dimension that splits each row in another question of the figure, if any.
    func rows(_ asker: inout Asker, beside series: String? = nil) -> AskedDots? {
        guard let measure = asker.definitions.measures[measure], let dimension = asker.definitions.dimensions[by] else {
            return nil
        }
        let line = line(reference, &asker, beside: series)
        let second = series.flatMap { asker.definitions.dimensions[$0] }
        let needed = second.flatMap { measure.isOneRow(of: $0, in: asker.definitions.catalogue) ? $0 : nil }
        let values = asker.ask(query(&asker, also: needed.map { [$0.name] } ?? [], beside: series))
        return AskedDots(
            block: self, measure: measure, dimension: dimension, series: needed, values: values,
            reference: line)
    }
}

struct AskedDots: AskedBlock {
    let block: DotsBlock
    let measure: Measure
    let dimension: Dimension
    /// The dimension that splits each row further where the row as a whole has no number: the rows are then those of its
    /// first value.
    let series: Dimension?
    let values: Handle<Query>
    let reference: AskedLine?

    package var period: Period { values.question.periods[0] }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = rows(head, on: page) else { return nil }
        let figure = rows.chart.figure(id: id)
        let notes = [figure.axisNote, intervalNote(rows.chart, head, on: page)].compactMap { $0 }
        return rows.made(
            figure, period: rows.chart.period, on: page, axis: notes.isEmpty ? nil : notes.joined(separator: " "))
    }

    private func intervalNote(_ chart: DotsChart, _ head: BlockHead, on page: PageContext) -> String? {
        guard let method = block.interval?.method else { return nil }
        if block.interval == .wilson, let whose = noShares(page.readings(values), on: page) {
            page.tellNoShare(whose, at: head.place, hint: "ta bort interval, eller rätta täljaren eller nämnaren")
            return IntervalPhrases.noShare(for: whose)
        }
        let isDrawn = chart.rows.contains { $0.interval != nil }
        return isDrawn
            ? IntervalPhrases.drawn(method)
            : IntervalPhrases.impossible
    }

    /// The rows in their order; nil when there is nothing to show.
    func rows(_ head: BlockHead, on page: PageContext) -> DotsRows? {
        let wording = Wording(measure, decimals: head.decimals)
        let all = block.kept(first(page.readings(values)), dimension)
        let readings = ordered(all, on: page)
        guard readings.contains(where: { $0.value != .notApplicable }) else { return nil }
        let keys = { (readings: [Reading]) in readings.compactMap { $0.key(of: block.by) } }
        page.tell(IdleKey.unseen(block.highlight, keys(readings), of: keys(all), dimension), head)
        if block.target { page.tellIdleTarget(measure, values.question, in: period, head) }
        let goal = block.target ? measure.target(of: values.question).target : nil
        let interval = noShares(all, on: page) == nil || block.interval == .byar ? block.interval : nil
        let example = page.book.isExample(readings) || goal?.example ?? false
        let chart = DotsChart(
            words: page.words(measure, decimals: head.decimals), period: period, noun: dimension.noun,
            order: series == nil ? (block.sort ?? .valueDescending).order : .given,
            rows: readings.map { row($0, interval, wording, on: page) },
            reference: page.line(
                reference, block.filter, wording,
                beside: readings.map { dimension.value($0.key(of: block.by) ?? "")?.label ?? "" }),
            target: goal.map { page.goal($0, measure, wording) }, example: example)
        return DotsRows(
            measure: measure, dimension: dimension, chart: chart,
            partial: dimension.noun.some(readings.count, of: all.count)
        )
    }

    /// Whose numerator is larger than its denominator: then the measure is no share, and no row has an interval.
    func noShares(_ readings: [Reading], on page: PageContext) -> [String]? {
        let own = readings.filter { $0.shareCounts(of: measure)?.isShare == false }
        return own.isEmpty ? nil : unique(own.compactMap { $0.key(of: block.by) }).map { page.book.label(block.by, $0) }
    }

    /// One reading a row.
    private func first(_ readings: [Reading]) -> [Reading] {
        guard let series else { return readings }
        let keys = readings.compactMap { $0.key(of: series.name) }
        let first = series.values.first { keys.contains($0.key) }?.key
        return readings.filter { $0.key(of: series.name) == first }
    }

    /// Those of a group stand together, the groups as the first of each.
    private func ordered(_ readings: [Reading], on page: PageContext) -> [Reading] {
        let order = block.sort ?? .valueDescending
        let shown = Array(sorted(readings, by: order, dimension).prefix(block.limit ?? readings.count))
        guard block.group != nil else { return shown }
        let groups = shown.map { groupLabel($0.key(of: block.by) ?? "", $0.period, on: page) }
        return unique(groups).flatMap { group in zip(shown, groups).filter { $1 == group }.map(\.0) }
    }

    private func row(
        _ reading: Reading, _ interval: DotsBlock.Interval?, _ wording: Wording, on page: PageContext
    ) -> DotsChart.Row {
        let key = reading.key(of: block.by) ?? ""
        let value = dimension.value(key)
        return DotsChart.Row(
            key: key, label: value?.label ?? key, datum: page.datum(reading, wording),
            group: groupLabel(key, reading.period, on: page),
            isHighlighted: page.highlighted(block.highlight, of: block.by).contains(key),
            link: page.book.directory.value(block.by, key).flatMap(page.address),
            interval: DotsChart.Interval(reading, of: measure, by: interval))
    }

    private func groupLabel(_ key: String, _ period: Period, on page: PageContext) -> String? {
        guard let group = block.group else { return nil }
        return page.definitions.hierarchy.ancestor(of: key, in: block.by, among: group, on: period.lastDay)
            .map { page.book.label(group, $0) }
    }
}

extension DotsBlock.Interval {
    /// As it is called under the drawing; nil for none.
    fileprivate var method: String? {
        switch self {
        case .wilson: IntervalPhrases.wilson
        case .byar: IntervalPhrases.byar
        case .none: nil
        }
    }
}

extension DotsChart.Interval {
    /// That of the value itself, or Wilson's of a share whose two counts are shown: a limit must not tell what
    /// protection hides.
    init?(_ reading: Reading, of measure: Measure, by interval: DotsBlock.Interval?) {
        if interval == .byar, let limits = reading.interval {
            self.init(lower: limits.lower, upper: limits.upper)
            return
        }
        guard interval == .wilson, let counts = reading.shareCounts(of: measure),
            let found = WilsonInterval(events: counts.events, trials: counts.trials)
        else { return nil }
        // A share of 1 in percent, to six decimals: more than is ever printed.
        let percent = { (share: Double) in Exact(mantissa: Int128((share * 100_000_000).rounded()), decimals: 6) }
        self.init(lower: percent(found.lower), upper: percent(found.upper))
    }
}
