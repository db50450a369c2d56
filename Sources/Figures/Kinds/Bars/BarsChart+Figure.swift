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
        guard isGrouped else { return dots().name(kind: "Stapeldiagram") }
        return accessibleName([
            "Stapeldiagram: \(Swedish.inSentence(words.label)) per \(noun.one), \(Swedish.period(period)), för \(who)."
        ])
    }

    private var who: String { Swedish.list(series.map(Swedish.nameInSentence)) }

    var summary: String {
        guard isGrouped else { return dots().summary(note: nil) }
        let count = noun.counted(rows.count)
        return summary("Diagrammet visar \(words.phrase) för \(count) \(Swedish.period(period)), för \(who).")
    }

    /// The same of several series after another first sentence.
    func summary(_ construction: String) -> String {
        var sentences = Sentences()
        sentences.add(construction)
        if !rows.contains(where: { $0.data.contains { $0.exact != nil } }) {
            sentences.add("Inga värden finns att visa.")
        }
        for index in series.indices { sentences.add(extremes(index), rank: index) }
        sentences.add(comparison, rank: 3)
        let data = rows.flatMap(\.data)
        let missing = data.count { $0 == .missing }
        if missing > 0 {
            sentences.add(missing == 1 ? "Uppgift saknas för ett värde." : "Uppgift saknas för \(missing) värden.")
        }
        let none = data.count { $0 == .notApplicable }
        if none > 0 {
            let values = none == 1 ? "Ett värde" : Swedish.capitalised(Swedish.word(none)) + " värden"
            sentences.add("\(values) finns inte eller går inte att räkna.")
        }
        sentences.add(Phrases.withheld(data))
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
            return "\(series[index]): \(words.spoken(top.printed))\(rows.count == 1 ? "" : " för \(who)")."
        }
        let ties = { (value: Exact) in
            known.filter { words.compare($0.value, value) == 0 }.map { Swedish.withoutSoftHyphens($0.row.label) }
        }
        let named = { (labels: [String]) in labels.count <= 2 ? Swedish.list(labels) : "\(labels.count) \(noun.many)" }
        return
            "\(series[index]): \(data.contains(.hidden) ? "av dem som visas " : "")högst \(named(ties(top.value))) med \(words.spoken(top.printed)), lägst "
            + "\(named(ties(bottom.value))) med \(words.spoken(bottom.printed))."
    }

    /// Of two series, in how many rows the first is higher.
    private var comparison: String? {
        guard series.count == 2 else { return nil }
        let pairs = rows.compactMap { row in row.data[0].exact.flatMap { a in row.data[1].exact.map { (a, $0) } } }
        guard pairs.count > 1 else { return nil }
        let higher = pairs.count { words.compare($0.0, $0.1) > 0 }
        let lower = pairs.count { words.compare($0.0, $0.1) < 0 }
        if higher + lower == 0 { return nil }
        let (word, count) = higher >= lower ? ("högre", higher) : ("lägre", lower)
        let among = Among(pairs.count, of: rows.count, having: "som kan jämföras")
        return "\(series[0]) ligger \(word) än \(Swedish.nameInSentence(series[1])) i \(among.some(count, noun))."
    }

    var table: DataTable {
        guard isGrouped else { return dots().table }
        let lines = [reference, target].compactMap { $0 }
        let columns =
            [DataTable.Column(Swedish.capitalised(noun.one))]
            + series.map { DataTable.Column(words.head($0), isNumeric: true) }
        let body = rows.map { row in
            DataTable.Row(
                [DataTable.Cell(Swedish.withoutSoftHyphens(row.label), link: row.link)]
                    + row.data.map { DataTable.Cell($0) })
        }
        let ends = lines.map { line in
            DataTable.Row(
                [DataTable.Cell(line.label)] + series.map { _ in DataTable.Cell(line.datum) }, isSummary: true)
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))", columns: columns,
            rows: body + ends)
    }
}
