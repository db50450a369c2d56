import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension TilesBlock: UnitBlock, Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let measure = asker.definitions.measures[measure], let dimension = asker.definitions.dimensions[by] else {
            return nil
        }
        return AskedTiles(block: self, measure: measure, dimension: dimension, values: asker.ask(query(&asker)))
    }
}

struct AskedTiles: AskedBlock {
    let block: TilesBlock
    let measure: Measure
    let dimension: Dimension
    let values: Handle<Query>

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let wording = Wording(measure, decimals: head.decimals)
        let readings = sorted(block.kept(page.readings(values), dimension), by: .label, dimension)
        guard readings.contains(where: { $0.value != .notApplicable }) else { return nil }
        let (period, example) = (values.question.periods[0], page.book.isExample(readings))
        let chart = TilesChart(
            words: page.words(measure, decimals: head.decimals), period: period, noun: dimension.noun,
            classes: block.classes,
            tiles: readings.map { tile($0, wording, on: page) }, example: example)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: [figure.drawings, links(readings, on: page)],
            neutralTitle: ChartPhrases.title(measure.label, per: dimension.label),
            subtitle: page.subtitle(measure, period), summary: figure.summary, data: figure.table, file: figure.table,
            notes: measure.footnote.map { [$0] } ?? [], isExample: example, datasets: measure.datasets,
            measures: [measure.name], showsEveryValue: true, audit: figure.audit)
    }

    private func tile(_ reading: Reading, _ wording: Wording, on page: PageContext) -> TilesChart.Tile {
        let key = reading.key(of: block.by) ?? ""
        let value = dimension.value(key)
        return TilesChart.Tile(
            key: key, label: value?.label ?? key, datum: page.datum(reading, wording),
            place: value?.tile.map { TilesChart.Place(row: $0.row, column: $0.column) },
            isHighlighted: page.highlighted(nil, of: block.by).contains(key),
            link: page.book.directory.value(block.by, key).flatMap(page.address))
    }

    /// One click from the map to a unit's page: links cannot stand inside an image.
    private func links(_ readings: [Reading], on page: PageContext) -> Markup {
        let items = readings.compactMap { reading -> Markup? in
            guard let key = reading.key(of: block.by), let path = page.book.directory.value(block.by, key),
                let address = page.address(path), page.path != path
            else { return nil }
            return el("li", [:], el("a", ["href": address], .text(dimension.value(key)?.label ?? key)))
        }
        guard !items.isEmpty else { return .nothing }
        return el("ul", ["class": "sidlista ej-tryck"], items)
    }
}
