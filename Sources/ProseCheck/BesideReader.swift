import Edition
import Language
import Measures
import Values

/// Times and names that stand beside a live number and are not its own. The formula says which measure is meant, so that
/// words that are not known do no harm here.
struct BesideReader {
    let context: ProseContext
    let sentence: Sentence
    let items: [Item]

    func claims() -> [Claim] {
        guard !sentence.tokens.contains(where: { UnsettledWords.wishes.contains($0.lower) }) else { return [] }
        let isSimple = !sentence.tokens.contains { UnsettledWords.relatives.contains($0.lower) }
        return adjacent() + picks() + words() + (isSimple ? alone() : [])
    }

    var formulas: [(LiveNumber, Int)] {
        items.enumerated().compactMap { index, item in
            guard case .formula(let number) = item.kind, number.measureName != nil else { return nil }
            return (number, index)
        }
    }

    func spot(_ number: LiveNumber) -> Spot {
        Spot(
            measure: number.measureName ?? "", slice: number.slices.sorted { $0.dimension < $1.dimension },
            period: number.period ?? context.period)
    }

    /// `=svarsfrekvens period=2024` år 2025
    private func adjacent() -> [Claim] {
        formulas.compactMap { number, index in
            guard number.comparison == nil, number.by == nil,
                let next = items[(index + 1)...].first(where: { !["år", "under"].contains($0.word) }),
                case .period(let said) = next.kind, said != spot(number).period
            else { return nil }
            return Claim(kind: .besidePeriod(spot(number), said: said), tokens: next.tokens)
        }
    }

    /// "Högst" beside `lowest`.
    private func picks() -> [Claim] {
        guard formulas.count == 1, let (number, _) = formulas.first, let pick = number.pick else { return [] }
        let own: Phrases.Way
        switch pick {
        case .lowest: own = .down
        case .highest: own = .up
        default: return []
        }
        // "Flest" may well be of those that lack something.
        let said = items.filter { ["högst", "högsta", "lägst", "lägsta"].contains($0.word) }
        guard said.count == 1, case .superlative(let way) = said[0].kind, way != own,
            !items.contains(where: { $0.kind == .negation })
        else { return [] }
        return [Claim(kind: .besidePick(own, said: way), tokens: said[0].tokens)]
    }

    /// The only live number of a sentence that compares nothing.
    private func alone() -> [Claim] {
        guard formulas.count == 1, let (number, _) = formulas.first, number.by == nil, number.comparison == nil,
            !items.contains(where: \.compares),
            items.count(where: { if case .formula = $0.kind { true } else { false } }) == 1
        else { return [] }
        return periods(number) + values(number)
    }

    private func periods(_ number: LiveNumber) -> [Claim] {
        let said = items.enumerated().compactMap { index, item -> (Int, Period)? in
            if case .period(let period) = item.kind { (index, period) } else { nil }
        }
        guard said.count == 1, said[0].1 != spot(number).period, stands(said[0].0, after: ["under", "år", "i", "hela"])
        else { return [] }
        return [Claim(kind: .besidePeriod(spot(number), said: said[0].1), tokens: items[said[0].0].tokens)]
    }

    private func values(_ number: LiveNumber) -> [Claim] {
        guard let measure = number.measureName.flatMap({ context.measures[$0] }) else { return [] }
        let splits = measure.splits(in: context.catalogue)
        let said = items.enumerated().compactMap { index, item -> (Int, [Slice])? in
            if case .value(let slices) = item.kind {
                (index, slices.filter { splits.contains($0.dimension) })
            } else {
                nil
            }
        }
        guard said.count == 1, said[0].1.count == 1, let slice = said[0].1.first, slice.choice != .total,
            !number.slices.contains(slice), stands(said[0].0, after: ["i", "för", "hos", "bland"])
        else { return [] }
        return [Claim(kind: .besideValue(spot(number), said: slice), tokens: items[said[0].0].tokens)]
    }

    /// At the beginning or after one of the words.
    private func stands(_ index: Int, after words: Set<String>) -> Bool {
        guard index > 0 else { return true }
        return words.contains(items[index - 1].word)
    }
}

extension Item {
    /// Puts two things beside each other, so that a name may be of the other.
    fileprivate var compares: Bool {
        switch kind {
        case .than, .comparedWith, .since, .from, .between, .but, .which, .there, .aside, .before, .change,
            .comparative, .difference:
            true
        default: false
        }
    }
}
