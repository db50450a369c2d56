import Language
import Values

extension DotsChart {
    /// "Punktdiagram: andel inloggade per kommun, 2025 och 2021. Luleå högst 89,4 procent, Övertorneå lägst 75,8."
    var name: String { name(kind: "Punktdiagram") }

    /// The same for another drawing of the same rows.
    func name(kind: String) -> String {
        let parts = [
            "\(kind): \(inSentence(words.label)) per \(noun.one)", ", \(Swedish.period(period))",
            comparison.map { " och \(Swedish.period($0))" } ?? "", ".",
        ]
        guard let top = extreme(1).first, let bottom = extreme(-1).first else { return accessibleName(parts) }
        guard rows.count > 1, words.compare(top.value, bottom.value) != 0 else {
            return accessibleName(parts + [" \(plain(top.row.label)) \(words.spoken(top.printed))."])
        }
        let ends =
            " \(plain(top.row.label)) högst \(words.spoken(top.printed)), \(plain(bottom.row.label)) lägst \(bottom.printed)."
        return accessibleName(parts + [ends])
    }

    func summary(note: String?) -> String {
        var sentences = Sentences()
        sentences.add(construction)
        sentences.add(direction, rank: 4)
        if known.isEmpty { sentences.add("Inga värden finns att visa.") }
        sentences.add(spread)
        for row in rows where row.isHighlighted && rows.count > 1 { sentences.add(highlighted(row), rank: 2) }
        sentences.add(reference.flatMap(spoken), rank: 1)
        sentences.add(reached, rank: 3)
        sentences.add(missing)
        let data = rows.flatMap { [$0.datum, $0.comparison ?? .notApplicable] }
        sentences.add(hiddenSentence(data.filter { $0 == .hidden }.count))
        sentences.add(note)
        return sentences.text
    }

    private var construction: String {
        let count = Swedish.number(Exact(rows.count))
        let who = rows.count == 1 ? "en \(noun.one)" : "\(count) \(noun.many)"
        let times = comparison.map { Swedish.period($0) + " och " } ?? ""
        let order =
            switch (order, rows.count) {
            case (.given, _), (_, ...1): ""
            case (.highestFirst, _): ", från högst till lägst"
            case (.lowestFirst, _): ", från lägst till högst"
            }
        return "Diagrammet visar \(words.phrase) för \(who) \(times)\(Swedish.period(period))\(order)."
    }

    /// "Högst: Luleå 89,4 procent. Lägst: Övertorneå 75,8 procent. Skillnaden är 13,6 procentenheter."
    private var spread: String? {
        guard let top = extreme(1).first, let bottom = extreme(-1).first else { return nil }
        if rows.count == 1 { return "\(plain(top.row.label)): \(words.spoken(top.printed))." }
        if known.count == 1 { return "Bara \(plain(top.row.label)) har ett värde: \(words.spoken(top.printed))." }
        if words.compare(top.value, bottom.value) == 0 {
            let all = known.count == rows.count ? "Alla" : "Alla \(known.count) med värde"
            return "\(all) har samma värde: \(words.spoken(top.printed))."
        }
        return "Högst: \(names(extreme(1))). Lägst: \(names(extreme(-1))). "
            + "Skillnaden är \(words.spokenDifference(top.value - bottom.value))."
    }

    /// The rows that share the highest (1) or lowest (-1) value as printed.
    private func extreme(_ sign: Int) -> [(row: Row, value: Exact, printed: String)] {
        guard let best = known.max(by: { sign * words.compare($0.value, $1.value) < 0 }) else { return [] }
        return known.filter { words.compare($0.value, best.value) == 0 }
    }

    private func names(_ ties: [(row: Row, value: Exact, printed: String)]) -> String {
        let who = ties.count <= 3 ? Swedish.list(ties.map { plain($0.row.label) }) : "\(ties.count) \(noun.many)"
        // A name that ends with a number would run into the value.
        let link = who.unicodeScalars.last.map { ("0"..."9").contains($0) } == true ? " med " : " "
        return who + link + words.spoken(ties.first?.printed ?? "")
    }

    /// "Värdet ökade för alla 14 kommuner."
    private var direction: String? {
        let changes = rows.compactMap { change($0).exact }
        guard hasComparison, changes.count >= 2 else { return nil }
        let signs = changes.map { words.compare($0, .zero) }
        for (sign, verb) in [(1, "ökade"), (-1, "minskade")] {
            let count = signs.filter { $0 == sign }.count
            if count == changes.count, count == rows.count { return "Värdet \(verb) för alla \(count) \(noun.many)." }
            if 2 * count > changes.count { return "Värdet \(verb) för \(count) av \(changes.count) \(noun.many)." }
        }
        return nil
    }

    private func highlighted(_ row: Row) -> String? {
        guard case .value(_, let printed, _) = row.datum else { return nil }
        let isNamed = (extreme(1) + extreme(-1)).contains { $0.row == row }
        return isNamed ? nil : "\(plain(row.label)): \(words.spoken(printed))."
    }

    private func spoken(_ line: NamedDatum) -> String? {
        guard case .value(_, let printed, _) = line.datum else { return nil }
        return "\(Swedish.capitalised(line.label)): \(words.spoken(printed))."
    }

    /// Judged on values rounded as printed.
    private var reached: String? {
        guard let target, case .value(let goal, let printed, _) = target.datum, !known.isEmpty else { return nil }
        let wanted = words.direction == .decrease ? -1 : 1
        let count = known.filter { words.compare($0.value, goal) * wanted >= 0 }.count
        let name = "Målet \(words.spoken(printed))"
        if words.direction == .neutral { return "Målet är \(words.spoken(printed))." }
        if known.count == 1 || count == 0 { return name + (count == 0 ? " nås inte." : " nås.") }
        return name + " nås av " + (count == known.count ? "alla" : "\(count) av \(known.count) \(noun.many)") + "."
    }

    private var missing: String? {
        let rows = rows.filter { $0.datum == .missing || (hasComparison && ($0.comparison ?? .missing) == .missing) }
        guard !rows.isEmpty else { return nil }
        let who = rows.count <= 4 ? Swedish.list(rows.map { plain($0.label) }) : "\(rows.count) \(noun.many)"
        return "Uppgift saknas för \(who)."
    }

    private func plain(_ label: String) -> String { withoutSoftHyphens(label) }
}
