import Charts
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
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
        return rows.made(figure, period: rows.chart.period, on: page, axis: figure.axisNote)
    }

    /// The rows in their order; nil when there is nothing to show. `earlier` adds the values of an earlier period.
    func rows(_ head: BlockHead, earlier: Period? = nil, on page: PageContext) -> DotsRows? {
        guard let measure = page.definitions.measures[measure], let dimension = page.definitions.dimensions[by] else {
            return nil
        }
        let wording = Wording(measure, decimals: head.decimals)
        let query = query(in: page.scope, page.definitions)
        let readings = ordered(page.book.readings[query].filter { kept($0, dimension) }, dimension)
        guard readings.contains(where: { $0.value != .notApplicable }) else { return nil }
        let before = earlier.map { page.book.readings[query.at([$0])] } ?? []
        let goal = target ? measure.target(covering: query.periods[0]) : nil
        let example = page.book.isExample(readings + before) || goal?.example ?? false
        let chart = DotsChart(
            words: page.words(measure, decimals: head.decimals), period: query.periods[0], comparison: earlier,
            noun: dimension.noun, order: order,
            rows: readings.map { reading in
                let then = before.first { $0.key(of: by) == reading.key(of: by) }
                return row(reading, then, dimension, wording, on: page)
            }, reference: line(measure, wording, on: page), target: goal.map { page.goal($0, measure, wording) },
            example: example)
        return DotsRows(measure: measure, dimension: dimension, chart: chart)
    }

    /// The values that the author's filter leaves; a published whole is a line, never a row.
    func kept(_ reading: Reading, _ dimension: Dimension) -> Bool {
        guard let key = reading.key(of: by), key != dimension.total?.key else { return false }
        return filter.terms.filter { $0.name == by }.allSatisfy { $0.allows(key) }
    }

    private var order: DotsChart.Order {
        switch sort {
        case .valueDescending, nil: .highestFirst
        case .value: .lowestFirst
        case .label, .order: .given
        }
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
            group: group.flatMap { group in value?.parents[group].map { page.book.label(group, $0) } },
            isHighlighted: highlighted(key, on: page), link: page.book.directory.value(by, key).flatMap(page.address))
    }

    private func highlighted(_ key: String, on page: PageContext) -> Bool {
        if case .values(let keys) = highlight { return keys.contains(key) }
        return page.scope.value == Slice(by, .values([key]))
    }

    private func line(_ measure: Measure, _ wording: Wording, on page: PageContext) -> NamedDatum? {
        guard let query = referenceQuery(measure, in: page.scope, page.definitions),
            let reading = page.book.reading(query), reading.value.number != nil
        else { return nil }
        return NamedDatum(
            label: page.referenceLabel(reference, by, measure), datum: page.datum(reading, wording))
    }
}

/// Readings split by one dimension in the author's order; values without number last, ties in the dimension's order.
func sorted(_ readings: [Reading], by sort: BlockSort, _ dimension: Dimension) -> [Reading] {
    let positions = Dictionary(dimension.values.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    let position = { (reading: Reading) in reading.key(of: dimension.name).flatMap { positions[$0] } ?? .max }
    switch sort {
    case .order: return readings.sorted { position($0) < position($1) }
    case .label: return Swedish.sorted(readings) { dimension.value($0.key(of: dimension.name) ?? "")?.label ?? "" }
    case .value, .valueDescending:
        let inOrder = readings.sorted { position($0) < position($1) }
        return inOrder.enumerated().sorted { a, b in
            guard let x = a.element.value.number else { return b.element.value.number == nil && a.offset < b.offset }
            guard let y = b.element.value.number else { return true }
            return x == y ? a.offset < b.offset : (sort == .value) == (x < y)
        }.map(\.element)
    }
}

extension Filter.Term {
    /// Whether the condition leaves the key.
    func allows(_ key: String) -> Bool {
        switch condition {
        case .anyOf(let keys): keys.contains(key)
        case .noneOf(let keys): !keys.contains(key)
        default: true
        }
    }
}
