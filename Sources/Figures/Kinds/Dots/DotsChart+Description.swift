import Language
import Values

extension DotsChart {
    var units: UnitSentences {
        UnitSentences(
            words: words, noun: noun,
            items: rows.map { UnitSentences.Item(key: $0.key, label: $0.label, datum: $0.datum) })
    }

    /// "Punktdiagram: andel inloggade per kommun, 2025. Luleå högst 89,4 procent, Övertorneå lägst 75,8."
    var name: String { name(kind: DotsPhrases.kind) }

    /// The same for another drawing of the same rows.
    func name(kind: String) -> String {
        accessibleName([
            ChartPhrases.name(kind, words.label, per: noun.one), ", \(Swedish.period(period))",
            ".", units.ends.map { " \($0)." } ?? "",
        ])
    }

    var summary: String {
        let units = units
        var sentences = Sentences()
        if units.known.isEmpty { sentences.add(Phrases.noValues) }
        sentences.add(units.spread())
        sentences.add(units.next(besides: rows.filter(\.isHighlighted).map(\.key)), rank: 4)
        for row in rows where row.isHighlighted && rows.count > 1 {
            sentences.add(units.highlighted(row.key), rank: 2)
        }
        sentences.add(reference.flatMap(units.spoken), rank: 1)
        sentences.add(certain, rank: 3)
        sentences.add(units.reached(target), rank: 3)
        sentences.addLack(units.missing)
        sentences.addLack(units.none)
        sentences.addLack(reference.flatMap(units.lack))
        sentences.addLack(units.withheld(beside: reference))
        return sentences.text
    }

    /// "3 av 14 kommuner ligger säkert över länet och 2 säkert under.": the whole interval does.
    private var certain: String? {
        guard let reference, let line = reference.datum.double else { return nil }
        let intervals = rows.compactMap(\.interval)
        guard !intervals.isEmpty else { return nil }
        let above = intervals.filter { $0.lower.double > line }.count
        let below = intervals.filter { $0.upper.double < line }.count
        let name = Swedish.nameInSentence(reference.label)
        let among = Among(intervals.count, of: rows.count, having: DotsPhrases.withInterval)
        return DotsPhrases.certain(above, below, of: among, noun, than: name)
    }
}
