import Charts
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

    func made(_ figure: Figure, period: Period, on page: PageContext, axis: String?) -> MadeBlock {
        MadeBlock(
            body: figure.drawings, neutralTitle: "\(measure.label) per \(Swedish.lowercasedFirst(dimension.label))",
            subtitle: page.subtitle(measure, period, axis: axis), summary: figure.summary, data: figure.table,
            file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: chart.example,
            datasets: measure.datasets, measures: [measure.name], showsEveryValue: true, audit: figure.audit)
    }
}

extension DotsBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = rows(head, on: page) else { return nil }
        let figure = rows.chart.figure(id: id)
        let notes = [figure.axisNote, intervalNote(rows.chart)].compactMap { $0 }
        return rows.made(
            figure, period: rows.chart.period, on: page, axis: notes.isEmpty ? nil : notes.joined(separator: " "))
    }

    private func intervalNote(_ chart: DotsChart) -> String? {
        guard interval == .wilson else { return nil }
        let isDrawn = chart.rows.contains { $0.interval != nil }
        return isDrawn
            ? "Grå streck: 95 procents konfidensintervall (Wilson)."
            : "Konfidensintervall kan inte räknas: täljare och nämnare är inte kända."
    }

    /// The rows in their order; nil when there is nothing to show. `earlier` adds the values of an earlier period.
    func rows(_ head: BlockHead, earlier: Period? = nil, on page: PageContext) -> DotsRows? {
        guard let measure = page.definitions.measures[measure], let dimension = page.definitions.dimensions[by] else {
            return nil
        }
        let wording = Wording(measure, decimals: head.decimals)
        let query = query(in: page.scope, page.definitions)
        let readings = ordered(kept(page.book.readings[query], dimension), dimension)
        guard readings.contains(where: { $0.value != .notApplicable }) else { return nil }
        let before = earlier.map { page.book.readings[query.at([$0])] } ?? []
        let goal = target ? measure.target(covering: query.periods[0]) : nil
        let example = page.book.isExample(readings + before) || goal?.example ?? false
        let chart = DotsChart(
            words: page.words(measure, decimals: head.decimals), period: query.periods[0], comparison: earlier,
            noun: dimension.noun, order: (sort ?? .valueDescending).order,
            rows: readings.map { reading in
                let then = before.first { $0.key(of: by) == reading.key(of: by) }
                return row(reading, then, dimension, wording, on: page)
            }, reference: line(reference, measure, wording, on: page),
            target: goal.map { page.goal($0, measure, wording) },
            example: example)
        return DotsRows(measure: measure, dimension: dimension, chart: chart)
    }

    private func ordered(_ readings: [Reading], _ dimension: Dimension) -> [Reading] {
        Array(sorted(readings, by: sort ?? .valueDescending, dimension).prefix(limit ?? readings.count))
    }

    private func row(
        _ reading: Reading, _ earlier: Reading?, _ dimension: Dimension, _ wording: Wording, on page: PageContext
    ) -> DotsChart.Row {
        let key = reading.key(of: by) ?? ""
        let value = dimension.value(key)
        return DotsChart.Row(
            key: key, label: value?.label ?? key, datum: page.datum(reading, wording),
            comparison: earlier.map { page.datum($0, wording) },
            group: groupLabel(key, reading.period, on: page),
            isHighlighted: page.highlighted(highlight, of: by).contains(key),
            link: page.book.directory.value(by, key).flatMap(page.address),
            interval: interval == .wilson ? DotsChart.Interval(reading) : nil)
    }

    private func groupLabel(_ key: String, _ period: Period, on page: PageContext) -> String? {
        guard let group else { return nil }
        return page.definitions.hierarchy.ancestor(of: key, in: by, among: group, on: period.lastDay)
            .map { page.book.label(group, $0) }
    }
}

extension DotsChart.Interval {
    /// Wilson's of a share whose two counts are shown: a limit must not tell what protection hides.
    init?(_ reading: Reading) {
        guard let events = reading.numerator?.number?.integer, let trials = reading.denominator?.number?.integer,
            reading.value.number != nil, let found = WilsonInterval(events: events, trials: trials)
        else { return nil }
        // A share of 1 in percent, to six decimals: more than is ever printed.
        let percent = { (share: Double) in Exact(mantissa: Int128((share * 100_000_000).rounded()), decimals: 6) }
        self.init(lower: percent(found.lower), upper: percent(found.upper))
    }
}
