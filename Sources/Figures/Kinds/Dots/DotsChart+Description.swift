import Language
import Values

extension DotsChart {
    private var units: UnitSentences {
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

    func summary(note: String?) -> String {
        let units = units
        var sentences = Sentences()
        sentences.add(construction)
        if units.known.isEmpty { sentences.add(Phrases.noValues) }
        sentences.add(units.spread())
        for row in rows where row.isHighlighted && rows.count > 1 {
            sentences.add(units.highlighted(row.key), rank: 2)
        }
        sentences.add(reference.flatMap(units.spoken), rank: 1)
        sentences.add(certain, rank: 3)
        sentences.add(units.reached(target), rank: 3)
        sentences.add(units.missing)
        sentences.add(units.none)
        sentences.add(units.withheld)
        sentences.add(note)
        return sentences.text
    }

    private var construction: String {
        let order =
            switch order {
            case .highestFirst where isOrdered(1): DotsPhrases.fromHighest
            case .lowestFirst where isOrdered(-1): DotsPhrases.fromLowest
            default: ""
            }
        let interval = hasIntervals ? DotsPhrases.interval : ""
        return ChartPhrases.shows(words.phrase, for: units.amount, Swedish.period(period), order + interval)
    }

    /// Whether the values stand in the order that is claimed: never said of rows that do not.
    private func isOrdered(_ sign: Int) -> Bool {
        let neighbours = zip(rows, rows.dropFirst())
        return rows.count > 1
            && neighbours.allSatisfy { first, second in
                guard first.group == second.group, let a = first.datum.exact, let b = second.datum.exact else {
                    return true
                }
                return words.compare(a, b) != -sign
            }
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
