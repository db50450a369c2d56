import Language
import Values

/// What is said of a measure for many units in one period, however they are drawn.
struct UnitSentences {
    struct Item: Hashable {
        let key: String
        let label: String
        let datum: Datum
    }

    /// An item that has a value.
    struct Known: Hashable {
        let key: String
        let label: String
        let value: Exact
        let printed: String
    }

    let words: MeasureWords
    /// kommun, kommuner.
    let noun: Noun
    let items: [Item]
    let known: [Known]

    init(words: MeasureWords, noun: Noun, items: [Item]) {
        self.words = words
        self.noun = noun
        self.items = items
        known = items.compactMap { item in
            guard case .value(let value, let printed, _) = item.datum else { return nil }
            return Known(key: item.key, label: Swedish.withoutSoftHyphens(item.label), value: value, printed: printed)
        }
    }

    /// "1 kommun", "14 kommuner".
    var amount: String {
        noun.counted(items.count)
    }

    /// "Luleå högst 89,4 procent, Övertorneå lägst 75,8", for an accessible name.
    var ends: String? {
        guard let top = extreme(1).first, let bottom = extreme(-1).first else { return nil }
        if known.count == 1 { return "\(top.label) \(words.spoken(top.printed))" }
        guard words.compare(top.value, bottom.value) != 0 else {
            return "\(Swedish.capitalised(among.everyone)) \(words.spoken(top.printed))"
        }
        let (highest, lowest) = (who(extreme(1)), who(extreme(-1)))
        return Phrases.ends(
            highest, words.spoken(top.printed), lowest, bottom.printed, ofShown: data.contains(.hidden))
    }

    private var data: [Datum] { items.map(\.datum) }
    private var among: Among { Among(data) }

    /// "Högst: Luleå 89,4 procent. Lägst: Övertorneå 75,8 procent. Skillnaden är 13,6 procentenheter."
    ///
    /// - Parameter when: the period of the values, where the figure has other periods too.
    func spread(_ when: String? = nil) -> Told? {
        guard let top = extreme(1).first, let bottom = extreme(-1).first else { return nil }
        let time = when.map { " " + $0 } ?? ""
        let value = words.spoken(top.printed)
        if items.count == 1 { return "\(top.label)\(time): \(value)." }
        if known.count == 1 {
            return Told(Phrases.only(top.label, value, time, othersHidden: data.contains(.hidden)))
        }
        if words.compare(top.value, bottom.value) == 0 {
            return Told(Phrases.same(among.everyone, value, time))
        }
        let ends = Phrases.spread(names(extreme(1)), names(extreme(-1)), time, Phrases.ofShown(data))
        // A difference that prints as 0 between numbers that differ would only puzzle.
        guard let reach, !words.isNothing(reach.upperBound - reach.lowerBound) else { return Told(ends) }
        return "\(ends)\(Phrases.theDifference)\(words.difference(from: reach.lowerBound, to: reach.upperBound))."
    }

    /// "Näst högst: Luleå 86,7 procent. Näst lägst: Pajala 83,8 procent.": whether the ends stand alone. Nothing where a
    /// value that is not known could lie there.
    ///
    /// - Parameter told: keys of those that have a sentence of their own.
    func next(besides told: [String]) -> String? {
        guard among.isWhole else { return nil }
        let rest = UnitSentences(
            words: words, noun: noun,
            items: items.filter { item in !(extreme(1) + extreme(-1)).contains { $0.key == item.key } })
        guard let high = rest.extreme(1).first, let low = rest.extreme(-1).first,
            !(rest.extreme(1) + rest.extreme(-1)).contains(where: { told.contains($0.key) })
        else { return nil }
        return words.compare(high.value, low.value) == 0
            ? Phrases.between(names(rest.extreme(1))) : Phrases.next(names(rest.extreme(1)), names(rest.extreme(-1)))
    }

    /// From the lowest to the highest value before rounding: of several that print alike, any one would give another
    /// difference.
    private var reach: ClosedRange<Exact>? {
        let values = known.map(\.value)
        guard let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }

    /// Those that share the highest (1) or lowest (-1) value as printed.
    func extreme(_ sign: Int) -> [Known] {
        guard let best = known.max(by: { sign * words.compare($0.value, $1.value) < 0 }) else { return [] }
        return known.filter { words.compare($0.value, best.value) == 0 }
    }

    private func names(_ ties: [Known]) -> String {
        joined(Phrases.few(ties.map(\.label), noun, most: UnitSentences.mostEqual), ties.first?.printed ?? "")
    }

    private static let mostEqual = 3

    /// All of them while they are few: one of several equals is never named alone.
    private func who(_ ties: [Known]) -> String {
        ties.count <= UnitSentences.mostEqual ? Swedish.list(ties.map(\.label)) : "\(ties.count) \(noun.many)"
    }

    /// "Luleå 89,4 procent".
    func joined(_ who: String, _ printed: String) -> String { Phrases.named(who, words.spoken(printed)) }

    /// The value of one that stands out, unless it is named as highest or lowest already.
    func highlighted(_ key: String) -> String? {
        guard let one = known.first(where: { $0.key == key }), !(extreme(1) + extreme(-1)).contains(one) else {
            return nil
        }
        return "\(one.label): \(words.spoken(one.printed))."
    }

    /// "Länet: 86,5 procent."
    func spoken(_ line: NamedDatum) -> String? {
        guard case .value(_, let printed, _) = line.datum else { return nil }
        return "\(Swedish.capitalised(line.label)): \(words.spoken(printed))."
    }

    /// "Målet 85 procent nås av 9 av 14 kommuner." Judged on values rounded as printed.
    func reached(_ target: NamedDatum?) -> String? {
        guard let target, case .value(let goal, let printed, _) = target.datum, !known.isEmpty else { return nil }
        let count = known.count { words.reaches($0.value, goal) }
        let value = words.spoken(printed)
        if words.direction == .neutral { return Phrases.targetIs(value) }
        if items.count == 1 { return Phrases.targetReached(value, count > 0) }
        if count == 0 {
            if among.isWhole { return Phrases.targetReached(value, false) }
            return known.count == 1
                ? Phrases.targetMissed(value, by: among.everyone) : Phrases.targetReached(value, by: among.nobody)
        }
        return Phrases.targetReached(value, by: count == known.count ? among.everyone : among.some(count, noun))
    }

    /// "Uppgift saknas för Arjeplog och Dorotea."
    func missing(_ labels: [String]) -> String? {
        guard !labels.isEmpty else { return nil }
        return Phrases.missing(for: Phrases.few(labels, noun))
    }

    /// Of the items alone.
    var missing: String? { missing(items.filter { $0.datum == .missing }.map(\.label)) }

    /// Of the items, and of what they are compared with.
    func withheld(beside line: NamedDatum? = nil) -> String? {
        Phrases.withheld(data + [line?.datum].compactMap { $0 })
    }

    /// That what the items are compared with has no value.
    func lack(_ line: NamedDatum) -> String? {
        switch line.datum {
        case .missing: Phrases.missing(for: Swedish.nameInSentence(line.label))
        case .notApplicable: Phrases.noValue(for: Swedish.nameInSentence(line.label))
        default: nil
        }
    }

    /// "Inget värde finns för Arjeplog."
    var none: String? { Phrases.noValue(for: items.filter { $0.datum == .notApplicable }.map(\.label), noun) }
}
