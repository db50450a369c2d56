import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension ScorecardRow {
    /// Who is furthest from the target, the worst by the measure's direction: "Boden 79,2 %". Why nobody can be named is
    /// said in words.
    var furthestText: String { furthest.text }

    var furthestMarkup: Markup {
        let (names, who, rest) = (furthest.names, furthest.who, furthest.rest)
        guard let dimension = by, !names.isEmpty else { return .text(furthest.text) }
        return [named(names, of: dimension, .text(who)), .text(rest)]
    }

    private struct Furthest {
        /// Those who are meant by `who`, by label: they can be brought forward.
        var names: [String] = []
        var who = ""
        let rest: String

        var text: String { who + rest }
    }

    private var furthest: Furthest {
        guard let dimension = by else { return Furthest(rest: "") }
        guard measure.direction != .neutral else {
            return Furthest(rest: measure.targets.isEmpty ? Phrases.noTarget : ScorecardPhrases.notJudged)
        }
        guard let furthest = asked.furthest else {
            return Furthest(rest: ScorecardPhrases.notSplit(by: dimension.noun.one))
        }
        let ranking = Ranking(page.readings(furthest), by: dimension, of: measure)
        let found = measure.direction == .decrease ? ranking.highest() : ranking.lowest()
        guard let named = found.value, let first = named.first else {
            let word = found.reasons.first.map { reason in
                if case .hiddenAmong = reason { ScorecardPhrases.hidden } else { Heads.missing }
            }
            return Furthest(rest: word ?? Heads.missing)
        }
        guard ranking.standing(of: first) != .noTarget else {
            return Furthest(rest: Phrases.noTarget)
        }
        let all = page.readings(furthest).count {
            $0.key(of: dimension.name).map { $0 != dimension.total?.key } ?? false
        }
        return words(named, of: first, ranking, all, dimension)
    }

    /// Many that share the worst value are counted, not named; none is behind when the worst reaches the target.
    private func words(
        _ named: [Ranking.Candidate], of first: Ranking.Candidate, _ ranking: Ranking, _ all: Int,
        _ dimension: Dimension
    ) -> Furthest {
        let missing = ranking.candidates.count { $0.value.isMissing }
        let refused = ranking.candidates.count { $0.value.refusal != nil }
        let known = ranking.candidates.count - missing - refused
        let none = all - ranking.candidates.count + refused
        let lack = ScorecardPhrases.lack(missing: missing, nothing: none)
        if ranking.standing(of: first) == .onTrack {
            let everyone = known == 1 ? first.label : Swedish.capitalised(Among(known, of: all).everyone)
            return Furthest(rest: ScorecardPhrases.reached(by: everyone, lack))
        }
        let who = named.count > 2 ? "\(named.count) \(dimension.noun.many)" : Swedish.list(named.map(\.label))
        return Furthest(names: named.map(\.label), who: who, rest: " \(wording.text(first.value) ?? "")\(lack)")
    }
}
