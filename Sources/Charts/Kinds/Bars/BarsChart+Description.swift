import Language
import Values

extension BarsChart {
    /// A bar each; those of several series are named after row and series: "16–24 år, kvinnor".
    private var units: UnitSentences {
        let items = rows.flatMap { row in
            bars(row).enumerated().map { index, datum in
                let own = series.isEmpty ? row.label : "\(row.label), \(midSentence(series[index]))"
                return UnitSentences.Item(key: "\(row.key)/\(index)", label: own, datum: datum)
            }
        }
        let noun = series.isEmpty ? noun : MeasureUnit.Noun("stapel", "staplar")
        return UnitSentences(words: words, noun: noun, items: items)
    }

    /// "Stapeldiagram: andel inloggade per kommun, 2025. Luleå högst 89,4 procent, Övertorneå lägst 75,8."
    var name: String {
        accessibleName([
            "Stapeldiagram: \(inSentence(words.label)) per \(noun.one)", ", \(Swedish.period(period))", ".",
            units.ends.map { " \($0)." } ?? "",
        ])
    }

    var summary: String {
        let units = units
        var sentences = Sentences()
        sentences.add(construction)
        if units.known.isEmpty { sentences.add("Inga värden finns att visa.") }
        sentences.add(difference, rank: 2)
        sentences.add(units.spread)
        for row in rows where row.isHighlighted && rows.count > 1 && series.isEmpty {
            sentences.add(units.highlighted("\(row.key)/0"), rank: 2)
        }
        sentences.add(reference.flatMap(units.spoken), rank: 1)
        sentences.add(units.reached(target), rank: 3)
        sentences.add(units.missing)
        sentences.add(units.hidden)
        return sentences.text
    }

    private var construction: String {
        let count = rows.count == 1 ? "en \(noun.one)" : "\(Swedish.number(Exact(rows.count))) \(noun.many)"
        let order =
            switch (order, rows.count) {
            case (.given, _), (_, ...1): ""
            case (.highestFirst, _): ", från högst till lägst"
            case (.lowestFirst, _): ", från lägst till högst"
            }
        let parts = series.isEmpty ? "" : ", uppdelat på \(Swedish.list(series.map(midSentence)))"
        return "Diagrammet visar \(words.phrase) för \(count) \(Swedish.period(period))\(parts)\(order)."
    }

    /// Of two series: "Kvinnor ligger högre än män i 5 av 6 åldersgrupper. Störst är skillnaden i …".
    private var difference: String? {
        guard series.count == 2 else { return nil }
        let pairs = rows.compactMap { row -> (label: String, change: Exact)? in
            guard let a = bars(row)[0].exact, let b = bars(row)[1].exact else { return nil }
            return (row.label, a - b)
        }
        guard pairs.count > 1 else { return nil }
        let above = pairs.filter { words.compare($0.change, .zero) > 0 }.count
        let below = pairs.filter { words.compare($0.change, .zero) < 0 }.count
        let isFirst = above >= below
        let count = max(above, below)
        guard count > 0 else { return "\(series[0]) och \(midSentence(series[1])) har samma värden." }
        let (high, low) = isFirst ? (series[0], series[1]) : (series[1], series[0])
        let where_ = count == pairs.count ? "alla \(count)" : "\(count) av \(pairs.count)"
        return "\(Swedish.capitalised(high)) ligger högre än \(midSentence(low)) i \(where_) \(noun.many)."
    }
}

extension BarsChart {
    /// A row each, a column a series, then the lines.
    var table: DataTable {
        let heads = series.isEmpty ? [Swedish.capitalised(compact(period))] : series
        let count = max(series.count, 1)
        let body = rows.map { row in
            DataTable.Row(
                [DataTable.Cell(withoutSoftHyphens(row.label), link: row.link)] + bars(row).map { DataTable.Cell($0) })
        }
        let ends = lines.map { line in
            DataTable.Row(
                [DataTable.Cell(line.label)] + [Datum](repeating: line.datum, count: count).map { DataTable.Cell($0) },
                isSummary: true)
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))",
            columns: [DataTable.Column(Swedish.capitalised(noun.one))]
                + heads.map { DataTable.Column(words.head(withoutSoftHyphens($0)), isNumeric: true) },
            rows: body + ends, notes: signNotes(rows.flatMap(bars)))
    }
}
