import Language
import Values

extension BarsChart: Chart {
    package func figure(id: String) -> Figure {
        Figure(name: name, summary: summary, table: table) { isNarrow in
            var drawing = BarsDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }

    var name: String {
        guard isGrouped else { return dots().name(kind: BarsPhrases.kind) }
        return accessibleName([
            BarsPhrases.name(words.label, per: noun.one, Swedish.period(period), for: who)
        ])
    }

    private var who: String { Swedish.list(series.map(Swedish.nameInSentence)) }

    var summary: String {
        guard isGrouped else { return dots().summary }
        var sentences = Sentences()
        sentences.add(comparison, rank: 1)
        if !rows.contains(where: { $0.data.contains { $0.exact != nil } }) {
            sentences.add(Phrases.noValues)
        }
        // Equal series are told equally: all of them, or none.
        for index in series.indices { sentences.add(extremes(index), rank: 2) }
        let data = rows.flatMap(\.data)
        sentences.addLack(Phrases.missing(data.count { $0 == .missing }))
        sentences.addLack(Phrases.notThere(data.count { $0 == .notApplicable }))
        sentences.addLack(reference.flatMap(dots().units.lack))
        sentences.addLack(Phrases.withheld(data + [reference?.datum].compactMap { $0 }))
        return sentences.text
    }

    private func extremes(_ index: Int) -> String? {
        let known = dots(index).known
        guard let top = known.max(by: { words.compare($0.value, $1.value) < 0 }),
            let bottom = known.min(by: { words.compare($0.value, $1.value) < 0 })
        else { return nil }
        let data = rows.map { $0.data[index] }
        guard words.compare(top.value, bottom.value) != 0 else {
            let who = known.count == 1 ? Swedish.withoutSoftHyphens(top.row.label) : Among(data).everyone
            return BarsPhrases.same(series[index], words.spoken(top.printed), for: who)
        }
        let ties = { (value: Exact) in
            known.filter { words.compare($0.value, value) == 0 }.map { Swedish.withoutSoftHyphens($0.row.label) }
        }
        let named = { (labels: [String]) in Phrases.few(labels, noun, most: 2) }
        return BarsPhrases.ends(
            series[index], named(ties(top.value)), words.spoken(top.printed), named(ties(bottom.value)),
            words.spoken(bottom.printed), ofShown: data.contains(.hidden))
    }

    /// Of two series, in how many rows the first is higher.
    private var comparison: String? {
        guard series.count == 2 else { return nil }
        let pairs = rows.compactMap { row in row.data[0].exact.flatMap { a in row.data[1].exact.map { (a, $0) } } }
        guard pairs.count > 1 else { return nil }
        let higher = pairs.count { words.compare($0.0, $0.1) > 0 }
        let lower = pairs.count { words.compare($0.0, $0.1) < 0 }
        if higher + lower == 0 { return nil }
        let (way, count): (Phrases.Way, Int) = higher >= lower ? (.up, higher) : (.down, lower)
        let among = Among(pairs.count, of: rows.count, having: Among.comparable)
        return BarsPhrases.lies(
            series[0], way, than: Swedish.nameInSentence(series[1]), in: among.some(count, noun))
    }

    var table: DataTable {
        guard isGrouped else { return dots().table }
        // The reference is of all series together, and has a column of its own; the target is that of each.
        let whole = reference.map { [$0] } ?? []
        let columns =
            [DataTable.Column(Swedish.capitalised(noun.one))]
            + series.map { DataTable.Column(words.head($0), isNumeric: true) }
            + whole.map { DataTable.Column(words.head($0.label), isNumeric: true, leaves: $0.leaves) }
        let body = rows.map { row in
            DataTable.Row(
                [DataTable.Cell(Swedish.withoutSoftHyphens(row.label), link: row.link)]
                    + (row.data + whole.map(\.datum)).map { DataTable.Cell($0) })
        }
        let ends = (target.map { [$0] } ?? []).map { line in
            DataTable.Row(
                [DataTable.Cell(line.label)] + series.map { _ in DataTable.Cell(line.datum) }
                    + whole.map { _ in DataTable.Cell("") }, isSummary: true)
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))", columns: columns,
            rows: body + ends)
    }
}
