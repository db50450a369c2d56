import Language
import Values

extension TilesChart {
    /// Classes of the tiles on the map.
    var scale: ValueClasses {
        ValueClasses(
            tiles.filter { $0.place != nil }.compactMap(\.datum.exact), most: classes, decimals: words.decimals)
    }

    private var units: UnitSentences {
        UnitSentences(
            words: words, noun: noun,
            items: tiles.map { UnitSentences.Item(key: $0.key, label: $0.label, datum: $0.datum) })
    }

    /// "Rutkarta: andel inloggade per kommun, 2025. Luleå högst 89,4 procent, Övertorneå lägst 75,8."
    var name: String {
        accessibleName([
            ChartPhrases.name(TilesPhrases.kind, words.label, per: noun.one), ", \(Swedish.period(period))", ".",
            units.ends.map { " \($0)." } ?? "",
        ])
    }

    var summary: String {
        let units = units
        var sentences = Sentences()
        if units.known.isEmpty { sentences.add(Phrases.noValues) }
        sentences.add(units.spread())
        sentences.add(units.next(besides: tiles.filter(\.isHighlighted).map(\.key)), rank: 3)
        for tile in tiles where tile.isHighlighted && tiles.count > 1 {
            sentences.add(units.highlighted(tile.key), rank: 2)
        }
        sentences.addLack(unplaced)
        sentences.addLack(units.missing)
        sentences.addLack(units.none)
        sentences.addLack(units.withheld())
        return sentences.text
    }

    private var unplaced: String? {
        let labels = tiles.filter { $0.place == nil }.map { Swedish.withoutSoftHyphens($0.label) }
        return labels.isEmpty ? nil : TilesPhrases.unplaced(Phrases.few(labels, noun))
    }

    var table: DataTable {
        let scale = scale
        let hasClasses = scale.count > 1
        let rows = tiles.map { tile in
            let index = tile.place == nil ? nil : tile.datum.exact.flatMap(scale.index)
            let shade = index.map { DataTable.Cell(scale.label($0)) }
            // Without a value the class is lacking for the same reason.
            let none = tile.datum.exact == nil ? DataTable.Cell(tile.datum) : DataTable.Cell(TilesPhrases.noPlace)
            return DataTable.Row(
                [DataTable.Cell(Swedish.withoutSoftHyphens(tile.label), link: tile.link), DataTable.Cell(tile.datum)]
                    + (hasClasses ? [shade ?? none] : []))
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))",
            columns: [
                DataTable.Column(Swedish.capitalised(noun.one)),
                DataTable.Column(words.head(Swedish.capitalised(Swedish.compact(period))), isNumeric: true),
            ] + (hasClasses ? [DataTable.Column(TilesPhrases.classHead)] : []),
            rows: rows)
    }
}
