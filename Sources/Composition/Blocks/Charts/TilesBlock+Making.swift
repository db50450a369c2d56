import Charts
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension TilesBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let measure = page.definitions.measures[measure], let dimension = page.definitions.dimensions[by] else {
            return nil
        }
        let wording = Wording(measure, decimals: head.decimals)
        let query = query(in: page.scope, page.definitions)
        let readings = sorted(kept(page.book.readings[query], dimension), by: .label, dimension)
        guard readings.contains(where: { $0.value != .notApplicable }) else { return nil }
        let (period, example) = (query.periods[0], page.book.isExample(readings))
        let chart = TilesChart(
            words: page.words(measure, decimals: head.decimals), period: period, noun: dimension.noun, classes: classes,
            tiles: readings.map { tile($0, dimension, wording, on: page) }, example: example)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: [figure.drawings, links(readings, dimension, on: page)],
            neutralTitle: "\(measure.label) per \(Swedish.inSentence(dimension.label))",
            subtitle: page.subtitle(measure, period), summary: figure.summary, data: figure.table, file: figure.table,
            notes: measure.footnote.map { [$0] } ?? [], isExample: example, datasets: measure.datasets,
            measures: [measure.name], showsEveryValue: true, audit: figure.audit)
    }

    private func tile(
        _ reading: Reading, _ dimension: Dimension, _ wording: Wording, on page: PageContext
    ) -> TilesChart.Tile {
        let key = reading.key(of: by) ?? ""
        let value = dimension.value(key)
        return TilesChart.Tile(
            key: key, label: value?.label ?? key, datum: page.datum(reading, wording),
            place: value?.tile.map { TilesChart.Place(row: $0.row, column: $0.column) },
            isHighlighted: page.highlighted(nil, of: by).contains(key),
            link: page.book.directory.value(by, key).flatMap(page.address))
    }

    /// One click from the map to a unit's page: links cannot stand inside an image.
    private func links(_ readings: [Reading], _ dimension: Dimension, on page: PageContext) -> Markup {
        let items = readings.compactMap { reading -> Markup? in
            guard let key = reading.key(of: by), let path = page.book.directory.value(by, key),
                let address = page.address(path), page.path != path
            else { return nil }
            return el("li", [:], el("a", ["href": address], .text(dimension.value(key)?.label ?? key)))
        }
        guard !items.isEmpty else { return .nothing }
        return el("ul", ["class": "sidlista ej-tryck"], items)
    }
}
