import Charts
import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension BarsBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let measure = page.definitions.measures[measure], let dimension = page.definitions.dimensions[by] else {
            return nil
        }
        let wording = Wording(measure, decimals: head.decimals)
        let query = query(in: page.scope, page.definitions, also: split)
        let readings = kept(page.book.readings[query], dimension)
        guard readings.contains(where: { $0.value != .notApplicable }) else { return nil }
        let period = query.periods[0]
        let goal = target ? measure.target(covering: period) : nil
        let example = page.book.isExample(readings) || goal?.example ?? false
        let parts = parts(readings, on: page)
        let chart = BarsChart(
            words: page.words(measure, decimals: head.decimals), period: period, noun: dimension.noun,
            order: series == nil ? (sort ?? .valueDescending).order : .given, series: parts.map(\.label),
            rows: rows(readings, parts.map(\.key), dimension, wording, on: page),
            reference: line(reference, measure, wording, on: page),
            target: goal.map { page.goal($0, measure, wording) }, example: example)
        let figure = chart.figure(id: id)
        let split = series.flatMap { page.definitions.dimensions[$0] }.map {
            " och \(Swedish.lowercasedFirst($0.label))"
        }
        return MadeBlock(
            body: figure.drawings,
            neutralTitle: "\(measure.label) per \(Swedish.lowercasedFirst(dimension.label))" + (split ?? ""),
            subtitle: page.subtitle(measure, period, axis: figure.axisNote), summary: figure.summary,
            data: figure.table, file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: example,
            datasets: measure.datasets, measures: [measure.name], showsEveryValue: true, audit: figure.audit)
    }

    /// The values of `series` that occur, in their order; none without it.
    private func parts(_ readings: [Reading], on page: PageContext) -> [Dimension.Value] {
        guard let series, let dimension = page.definitions.dimensions[series] else { return [] }
        let kept = kept(readings, dimension)
        return dimension.values.filter { value in
            kept.contains { $0.key(of: series) == value.key && $0.value != .notApplicable }
        }
    }

    /// Sorted by the values of the first series.
    private func rows(
        _ readings: [Reading], _ parts: [String], _ dimension: Dimension, _ wording: Wording, on page: PageContext
    ) -> [BarsChart.Row] {
        let leading = series.map { name in readings.filter { $0.key(of: name) == parts.first } } ?? readings
        let order = sort ?? (series == nil ? .valueDescending : .order)
        let highlighted = page.highlighted(highlight, of: by)
        return sorted(leading, by: order, dimension).prefix(limit ?? leading.count).map { first in
            let key = first.key(of: by) ?? ""
            let own = series.map { name in
                parts.map { part in readings.first { $0.key(of: by) == key && $0.key(of: name) == part } }
            }
            let data = (own ?? [first]).map { $0.map { page.datum($0, wording) } ?? .missing }
            return BarsChart.Row(
                key: key, label: dimension.value(key)?.label ?? key, data: data,
                isHighlighted: highlighted.contains(key),
                link: page.book.directory.value(by, key).flatMap(page.address))
        }
    }
}
