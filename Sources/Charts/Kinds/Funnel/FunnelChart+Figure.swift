import Language
import Statistics
import Values

extension FunnelChart: Chart {
    package func figure(id: String) -> Figure {
        var (wide, narrow) = (FunnelDrawing(self, isNarrow: false), FunnelDrawing(self, isNarrow: true))
        let (drawings, note) = ((wide.finished(id: id), narrow.finished(id: id)), wide.axisNote)
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: summary(note: note),
            table: table,
            axisNote: note, audit: unique(drawings.0.audit + drawings.1.audit))
    }

    private func percent(_ share: Double) -> Datum {
        let exact = Exact(mantissa: Int128((share * 1e8).rounded()), decimals: 6)
        return .value(exact.rounded(to: words.decimals), printed: Swedish.number(exact, decimals: words.decimals))
    }

    var name: String {
        let count = outside(.percent998).count
        return accessibleName([
            "Trattdiagram: \(inSentence(words.label)) för \(known.count) \(known.count == 1 ? noun.one : noun.many), \(Swedish.period(period)).",
            known.isEmpty
                ? ""
                : count == 0 ? " Ingen ligger utanför de yttre gränserna." : " \(count) utanför de yttre gränserna.",
        ])
    }

    func summary(note: String?) -> String {
        var sentences = Sentences()
        let who = units.count == 1 ? "en \(noun.one)" : "\(Swedish.number(Exact(units.count))) \(noun.many)"
        sentences.add("Diagrammet visar \(words.phrase) för \(who) mot storleken, \(Swedish.period(period)).")
        guard let centre else {
            sentences.add("Inga värden finns att visa.")
            return sentences.text
        }
        sentences.add("Alla tillsammans har \(words.spoken(percent(centre).text)).")
        sentences.add(far)
        sentences.add(near, rank: 1)
        if isOverdispersed {
            sentences.add("Gränserna är justerade för att enheterna skiljer sig mer än slumpen.", rank: 2)
        }
        let missing = units.filter { $0.datum == .missing }
        if !missing.isEmpty {
            let names =
                missing.count <= 4
                ? Swedish.list(missing.map { withoutSoftHyphens($0.label) }) : "\(missing.count) \(noun.many)"
            sentences.add("Uppgift saknas för \(names).")
        }
        sentences.add(hiddenSentence(units.count { $0.datum == .hidden }))
        sentences.add(note)
        return sentences.text
    }

    /// "Två ligger utanför de yttre gränserna (99,8 procent): X under och Y över."
    private var far: String {
        let found = outside(.percent998)
        guard !found.isEmpty else { return "Ingen ligger utanför de yttre gränserna (99,8 procent)." }
        let named = found.prefix(4).map {
            withoutSoftHyphens($0.unit.label) + ($0.share < (centre ?? 0) ? " under" : " över")
        }
        let rest = found.count > 4 ? " och \(found.count - 4) till" : ""
        let count = found.count == 1 ? "En" : Swedish.capitalised(Swedish.word(found.count))
        return "\(count) ligger utanför de yttre gränserna (99,8 procent): "
            + (rest.isEmpty ? Swedish.list(named) : named.joined(separator: ", ") + rest) + "."
    }

    private var near: String? {
        let count = outside(.percent95).count - outside(.percent998).count
        guard count > 0 else { return nil }
        return
            "\(count == 1 ? "En" : Swedish.capitalised(Swedish.word(count))) ligger mellan den inre gränsen (95 procent) och den yttre."
    }

    var table: DataTable {
        let columns = [
            DataTable.Column(Swedish.capitalised(noun.one)),
            DataTable.Column("Antal \(sizeLabel)", isNumeric: true),
            DataTable.Column(words.head(words.label), isNumeric: true),
            DataTable.Column("Undre gräns, 95 %", isNumeric: true),
            DataTable.Column("Övre gräns, 95 %", isNumeric: true),
            DataTable.Column("Läge"),
        ]
        let far = Set(outside(.percent998).map(\.unit.key))
        let near = Set(outside(.percent95).map(\.unit.key))
        let rows = units.map { unit in
            let limits = unit.trials.flatMap { unit.datum.exact == nil ? nil : self.limits($0, .percent95) }
            let word =
                far.contains(unit.key)
                ? "utanför yttre gräns"
                : near.contains(unit.key) ? "utanför inre gräns" : unit.datum.exact == nil ? "" : "inom gränserna"
            return DataTable.Row([
                DataTable.Cell(withoutSoftHyphens(unit.label), link: unit.link),
                DataTable.Cell(unit.trials.map { Swedish.number(Exact($0)) } ?? unit.datum.text),
                DataTable.Cell(unit.datum),
                DataTable.Cell(limits.map { percent($0.lowerBound).text } ?? Swedish.enDash),
                DataTable.Cell(limits.map { percent($0.upperBound).text } ?? Swedish.enDash), DataTable.Cell(word),
            ])
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))", columns: columns, rows: rows,
            notes: signNotes(units.map(\.datum)))
    }
}
