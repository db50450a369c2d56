import Edition
import Language
import Measures
import Values

// Words beside a live number that say something else than it prints.
extension BesideReader {
    /// What is wrong whatever the data say.
    func words() -> [Claim] { repeatedUnits() + counts() + others() }

    private func claim(_ says: String, _ hint: String, at tokens: Range<Int>) -> Claim {
        Claim(kind: .besideWord(says, hint: hint), tokens: tokens)
    }

    /// `=svarsfrekvens` procent, where the number is printed with its unit.
    private func repeatedUnits() -> [Claim] {
        formulas.compactMap { number, index in
            let start = items[index].tokens.upperBound
            guard let measure = number.measureName.flatMap({ context.measures[$0] }), start < sentence.tokens.count,
                measure.units(printedBy: number).contains(sentence.tokens[start].lower)
            else { return nil }
            let word = sentence.tokens[start].text
            return claim(
                "skriver enheten två gånger: formeln skriver den redan", "ta bort «\(word)» efter formeln",
                at: start..<start + 1)
        }
    }

    /// "`… where=off_track` kommuner når målet", and "`… as=word` av fyra kommuner" of three.
    private func counts() -> [Claim] {
        guard formulas.count == 1, let (number, index) = formulas.first, case .matching(let test)? = number.pick,
            let dimension = number.by
        else { return [] }
        return [reach(test), whole(dimension, after: index, spot(number).period)].compactMap { $0 }
    }

    private func reach(_ test: LiveNumber.Test) -> Claim? {
        let said = items.compactMap { item in if case .reach(let reaches) = item.kind { (item, reaches) } else { nil } }
        guard said.count == 1, [.onTrack, .offTrack].contains(test) else { return nil }
        let isNegated = items.contains { $0.kind == .negation }
        guard (said[0].1 != isNegated) != (test == .onTrack) else { return nil }
        return claim(
            "stämmer inte: formeln räknar dem som \(test == .onTrack ? "når" : "inte når") målet",
            "rätta ordet, eller skriv where=\(test == .onTrack ? "off_track" : "on_track") i formeln",
            at: said[0].0.tokens)
    }

    private func whole(_ dimension: String, after index: Int, _ period: Period) -> Claim? {
        let rest = items[(index + 1)...].prefix(3)
        guard rest.count == 3, let first = rest.first, first.word == "av",
            case .count(let said, of: nil) = rest[rest.startIndex + 1].kind, rest.last?.kind == .group(dimension),
            let all = context.catalogue.dimension(dimension), case let count = all.values(within: period).count,
            count != said
        else { return nil }
        return claim(
            "stämmer inte: de är \(count)", "låt formeln skriva hur många de är, med as=of",
            at: rest[rest.startIndex + 1].tokens)
    }

    /// "Antalet samtal var `=svarsfrekvens`": the name of one measure, and a number of another in another unit.
    private func others() -> [Claim] {
        let said = items.filter { $0.kind != .plain }
        guard said.count > 1, case .measure(let names) = said[0].kind, !said[0].word.hasPrefix("`"),
            case .formula(let number) = said[1].kind, number.by == nil, number.comparison == nil,
            let own = number.measureName, !names.contains(own), let measure = context.measures[own],
            names.allSatisfy({ context.measures[$0].map { $0.unit != measure.unit } ?? false }),
            items.prefix(while: { $0.kind != said[1].kind }).contains(where: { Self.being.contains($0.word) })
        else { return [] }
        return [
            claim(
                "stämmer inte: formeln gäller «\(measure.label)»",
                "rätta namnet, eller skriv `=\(names[0])`", at: said[1].tokens)
        ]
    }

    private static let being: Set<String> = ["är", "var", "blev", "uppgick", "uppgår"]
}

// The way that words say of a change that live numbers print.
extension BesideReader {
    /// What the data must tell: to be judged with the rest of the sentence.
    func changes() -> [Claim] {
        guard !sentence.tokens.contains(where: { UnsettledWords.relatives.contains($0.lower) }),
            !items.contains(where: { $0.kind == .negation })
        else { return [] }
        return sizes() + ends()
    }

    /// "Andelen minskade med `=svarsfrekvens change=previous as=size`"
    private func sizes() -> [Claim] {
        formulas.compactMap { number, index in
            guard let form = number.form, [.size, .percent].contains(form), number.by == nil, index > 1,
                items[index - 1].kind == .by, let verb = items[..<(index - 1)].lastIndex(where: { $0.kind != .plain }),
                case .change(let way) = items[verb].kind, way != .level, isPlainSubject(before: verb, of: number)
            else { return nil }
            let (to, from): (Spot, Period)
            switch number.comparison {
            case .changeFromPrevious?: (to, from) = (spot(number), spot(number).period.previous)
            case .change(let earlier)?: (to, from) = (spot(number), earlier)
            default: return nil
            }
            return Claim(kind: .change(from: to.at(from), to: to, way, isNegated: false), tokens: items[verb].tokens)
        }
    }

    /// "sjönk till `=svarsfrekvens` från `=svarsfrekvens period=2024`"
    private func ends() -> [Claim] {
        guard formulas.count == 2, formulas.allSatisfy({ $0.0.by == nil && $0.0.comparison == nil && $0.1 > 0 }),
            let to = formulas.first(where: { items[$0.1 - 1].kind == .to })?.0,
            let from = formulas.first(where: { items[$0.1 - 1].kind == .from })?.0,
            to.measureName == from.measureName, spot(to).slice == spot(from).slice,
            items.count(where: \.isChange) == 1, let verb = items.firstIndex(where: \.isChange),
            case .change(let way) = items[verb].kind, way != .level, isPlainSubject(before: verb, of: to),
            spot(from).period < spot(to).period
        else { return [] }
        return [Claim(kind: .change(from: spot(from), to: spot(to), way, isNegated: false), tokens: items[verb].tokens)]
    }

    /// Whether the verb is said of the very number: what stands before it is a word for it, or none. Those who did not
    /// get an answer are the others.
    private func isPlainSubject(before verb: Int, of number: LiveNumber) -> Bool {
        let start = items[..<verb].lastIndex { [.comma, .but, .and].contains($0.kind) }.map { $0 + 1 } ?? 0
        return items[start..<verb].allSatisfy { item in
            switch item.kind {
            case .plain, .period, .formula, .from, .to, .before, .comparedWith: true
            case .measure(let names): number.measureName.map(names.contains) ?? false
            case .value(let slices): slices.contains { number.slices.contains($0) }
            default: Self.subjects.contains(item.word)
            }
        }
    }

    private static let subjects: Set<String> = [
        "andelen", "antalet", "siffran", "nivån", "talet", "resultatet", "värdet", "frekvensen", "kvoten",
    ]
}

extension Measure {
    /// The words of the unit that the number is printed with.
    fileprivate func units(printedBy number: LiveNumber) -> Set<String> {
        guard number.by == nil else { return [] }
        func words(_ nouns: Noun...) -> Set<String> {
            Set(nouns.flatMap { [$0.one, $0.many] }.filter { !$0.isEmpty }.map { $0.lowercased() })
        }
        switch (number.form, number.comparison) {
        case (nil, nil), (.value, nil):
            guard !unit.written.many.isEmpty else { return [] }
            return words(unit.written, unit.noun).union(unit.kind == .share ? NumberWords.percent : [])
        case (.full, nil):
            return words(unitWords.noun, unitWords.written).union(unit.kind == .share ? NumberWords.percent : [])
        case (.size, .changeFromPrevious), (.size, .change), (.size, .target):
            return unit.isShare ? NumberWords.points.union(NumberWords.percent) : []
        case (.percent, .changeFromPrevious), (.percent, .change): return NumberWords.percent
        default: return []
        }
    }
}
