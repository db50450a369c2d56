import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

/// A figure of one measure for the values of a dimension, in one period.
protocol UnitBlock {
    var measure: String { get }
    var by: String { get }
    var period: Period? { get }
    var filter: Filter { get }
}

extension UnitBlock {
    /// The question about the values themselves; `also` splits each of them further.
    ///
    /// - Parameter series: what splits them in another question of the same figure: the page's own value gives way to it.
    func query(_ asker: inout Asker, also: [String] = [], beside series: String? = nil) -> Query {
        let split = [by] + also
        return Query(
            measure: measure, slice: asker.select(filter, splitBy: split + [series].compactMap { $0 }), by: split,
            periods: [period ?? asker.scope.period])
    }

    /// The line of the whole or of a reference.
    func line(_ reference: BlockReference?, _ asker: inout Asker, beside series: String? = nil) -> AskedLine? {
        let main = query(&asker, beside: series)
        return asker.line(reference, beside: main, filter, series: series)
    }

    /// The values that the author's filter leaves; a published whole is a line, never a row.
    func kept(_ readings: [Reading], _ dimension: Dimension) -> [Reading] { filter.keeps(readings, of: dimension) }
}

extension PageContext {
    /// The line of the whole or of a reference; one without a number is told to lack it.
    ///
    /// - Parameter rows: labels of the rows that it stands beside.
    func line(_ asked: AskedLine?, _ filter: Filter, _ wording: Wording, beside rows: [String]) -> NamedDatum? {
        guard let asked, let reading = reading(asked.values) else { return nil }
        let name = name(of: asked, filter, isRow: true)
        return NamedDatum(label: name, datum: datum(reading, wording), leaves: asked.dimensions).told(beside: rows)
    }
}

extension NamedDatum {
    /// Under another name where others have its own.
    func told(beside labels: [String]) -> NamedDatum {
        labels.contains(label)
            ? NamedDatum(label: ChartPhrases.comparison(label), datum: datum, leaves: leaves) : self
    }
}

extension PageContext {
    /// What stands where two values have no reading together: one that lies elsewhere lacks nothing.
    func nothing(at one: String, _ other: String) -> Datum {
        definitions.hierarchy.areOnOneWay(one, other) ? .notApplicable : .missing
    }
}

extension Filter {
    /// The readings of the dimension's values that the filter leaves, without the published whole.
    func keeps(_ readings: [Reading], of dimension: Dimension) -> [Reading] {
        readings.filter { reading in
            guard let key = reading.key(of: dimension.name), key != dimension.total?.key else { return false }
            return terms.filter { $0.name == dimension.name }.allSatisfy { $0.allows(key) }
        }
    }
}

extension BlockSort {
    /// How a chart's description speaks of the order.
    var order: DotsChart.Order {
        switch self {
        case .valueDescending: .highestFirst
        case .value: .lowestFirst
        case .label, .order: .given
        }
    }
}

extension PageContext {
    /// Keys that stand out: the author's, else the page's own value, with its neighbours when they are asked for.
    func highlighted(_ highlight: BlockHighlight?, of dimension: String) -> [String] {
        if case .values(let keys) = highlight { return keys }
        guard let own = scope.value, own.dimension == dimension else { return [] }
        let neighbours = highlight == .neighbours ? definitions.dimensions[dimension]?.value(own.key)?.neighbours : nil
        return [own.key] + (neighbours ?? [])
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
