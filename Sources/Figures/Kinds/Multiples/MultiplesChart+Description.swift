import Language
import Values

extension MultiplesChart {
    private var amount: String {
        noun.counted(panels.count)
    }

    private var along: String { charts.first.map { " " + $0.along } ?? "" }

    /// The last value of each line, or every row of every panel, named after both.
    private var units: UnitSentences {
        let items = panels.flatMap { panel in
            panel.chart.items.map { item in
                let isLine = panel.chart.headline != nil
                let label = isLine ? panel.label : label(item, of: panel)
                return UnitSentences.Item(key: label, label: label, datum: item.datum)
            }
        }
        let isOne = items.count == panels.count
        return UnitSentences(words: words, noun: isOne ? noun : Phrases.value, items: items)
    }

    /// "Smådiagram: andel inloggade per år 2021–2025 för 14 kommuner. Luleå högst 89,4 procent, Pajala lägst 75,8."
    var name: String {
        accessibleName([
            ChartPhrases.name(MultiplesPhrases.kind, words.label), along, ChartPhrases.amount(amount), ".",
            units.ends.map { " \($0)." } ?? "",
        ])
    }

    var summary: String {
        let units = units
        var sentences = Sentences()
        if !panels.flatMap(\.chart.items).contains(where: \.isDrawn) { sentences.add(Phrases.noValues) }
        sentences.add(direction, rank: 1)
        sentences.add(largest, rank: 3)
        sentences.add(units.spread(last))
        for told in breaks { sentences.add(told, rank: 2) }
        for sentence in missing + none { sentences.addLack(sentence) }
        sentences.addLack(Phrases.withheld(table.rows.flatMap(\.cells).compactMap(\.withheld)))
        return sentences.text
    }

    /// Who has no value at all: a panel without any by its own name, else each row or line; then lines that have only
    /// earlier ones, and what is missing before the last.
    private var missing: [String] {
        let none =
            panels.flatMap { panel -> [String] in
                let items = panel.chart.items
                let none = items.filter { !$0.hasValues }
                if none.count == items.count { return items.isEmpty ? [] : [panel.label] }
                return none.map { label($0, of: panel) }
            } + comparisonsWithoutValues
        let late = panels.flatMap { panel in
            panel.chart.items.filter { $0.hasValues && $0.datum == .missing }.map { label($0, of: panel) }
        }
        let gaps = panels.flatMap(\.chart.items).map(\.gaps).reduce(0, +)
        let time = last.map { " " + $0 } ?? ""
        return (none.isEmpty ? [] : [Phrases.missing(for: Phrases.few(none, counted(none)))])
            + (late.isEmpty ? [] : [Phrases.missing(for: Phrases.few(late, counted(late)), time)])
            + (gaps == 0 ? [] : [Phrases.missing(for: MultiplesPhrases.earlier(gaps))])
    }

    /// Lines of comparison that have no value in any panel by their own names, in some by the panel's too.
    private var comparisonsWithoutValues: [String] {
        let lacking = panels.map { panel in panel.chart.comparisons.filter { !$0.hasValues } }
        let all = panels.flatMap(\.chart.comparisons)
        return unique(
            zip(panels, lacking).flatMap { panel, items in
                items.map { item in
                    all.contains { $0.label == item.label && $0.hasValues }
                        ? label(item, of: panel) : Swedish.nameInSentence(item.label)
                }
            })
    }

    private func label(_ item: PanelItem, of panel: Panel) -> String {
        item.label.isEmpty ? panel.label : "\(panel.label), \(Swedish.nameInSentence(item.label))"
    }

    /// What many of them are called: panels by the noun, rows and lines by "värden".
    private func counted(_ labels: [String]) -> Noun {
        Set(labels).isSubset(of: panels.map(\.label)) ? noun : Phrases.value
    }

    /// Lines and rows that can be reckoned in no panel.
    private var nowhere: [String] {
        let all = charts.map(\.nothing)
        return (all.first ?? []).filter { label in !label.isEmpty && all.allSatisfy { $0.contains(label) } }
    }

    /// "Inget värde finns för Luleå och Boden.": for panels and for rows of those that are drawn.
    private var none: [String] {
        let nowhere = nowhere
        let rows = panels.flatMap { panel in
            panel.chart.items.filter { item in
                item.datum == .notApplicable && !nowhere.contains(item.label) && !panel.isStranger(item)
            }.map { label($0, of: panel) }
        }
        let time = last.map { " " + $0 } ?? ""
        return [
            Phrases.noValue(for: absent.map(\.label) + nowhere.map(Swedish.nameInSentence), noun),
            Phrases.noValue(for: rows, counted(rows), time),
        ].compactMap { $0 }
    }

    /// The period of the last values, for lines of more than one.
    private var last: String? { charts.first?.lastPeriod }

    private var changes: [(label: String, first: Exact, last: Exact)] {
        panels.compactMap { panel in
            panel.chart.change.map { (Swedish.withoutSoftHyphens(panel.label), $0.first, $0.last) }
        }
    }

    /// "Värdet ökade för 12 av 14 kommuner från första till sista perioden."
    private var direction: String? {
        let ways = changes.map { words.way(from: $0.first, to: $0.last) }
        guard ways.count > 1 else { return nil }
        for way in [Phrases.Way.up, .down] {
            let count = ways.filter { $0 == way }.count
            guard 2 * count > ways.count else { continue }
            return ChartPhrases.changed(words.subject, way, for: among.some(count, noun))
        }
        return nil
    }

    /// Those whose first and last value are known.
    private var among: Among { Among(changes.count, of: panels.count, having: Among.comparable) }

    /// "Störst ökning: Pajala, från 74,6 till 80,1 procent."
    private var largest: Told? {
        guard changes.count > 1 else { return nil }
        let rising = changes.filter { words.way(from: $0.first, to: $0.last) == .up }
        guard let most = rising.map({ $0.last - $0.first }).max() else { return nil }
        let best = rising.filter { words.compare($0.last - $0.first, most) == 0 }
        let lead = ChartPhrases.largest(.up, scope)
        if best.count > 1 {
            let who = Phrases.few(best.map(\.label), noun, most: 3)
            return ChartPhrases.largest(lead, who, by: words.difference(from: best[0].first, to: best[0].last))
        }
        let texts = [best[0].first, best[0].last].map(words.number)
        return ChartPhrases.largest(lead, best[0].label, from: texts[0], to: words.spoken(texts[1]))
    }

    /// After a superlative, where not all changes are known.
    private var scope: String {
        let ends = charts.flatMap(\.ends)
        return Phrases.ofShown(ends).isEmpty ? among.among : Phrases.ofShown(ends)
    }

    /// Of every panel or of the same lines in each, else of some panels by their names.
    private var breaks: [String] {
        unique(charts.flatMap(\.brokenLines).map(\.mark)).map { mark in
            let own = panels.map { panel in (panel, panel.chart.brokenLines.first { $0.mark == mark }) }
            let lines = unique(own.map { $1?.lines })
            let who = lines.count == 1 ? lines[0] ?? [] : own.filter { $1 != nil }.map(\.0.label)
            let (time, names) = (Swedish.time(mark.period), who.map(Swedish.nameInSentence))
            return
                (who.isEmpty
                ? Phrases.broken(time, mark.label)
                : Phrases.broken(time, mark.label, for: Phrases.few(names, counted(who)))) + "."
        }
    }
}
