import Language
import Measures
import Values

extension Ranking {
    /// `Pajala`, `X, Y och Z`; `value`: the values of those named. Nil for other forms.
    package func text(_ named: [Candidate], as form: Form?) -> String? {
        switch form {
        case nil, .list: return Swedish.list(named.map(\.label))
        case .value:
            let wording = Wording(measure, decimals: decimals)
            var texts: [String] = []
            for text in named.map({ wording.text($0.value) ?? "" }) where texts.last != text { texts.append(text) }
            return Swedish.list(texts)
        default: return nil
        }
    }

    /// `4,0 procentenheter`; `ratio`: highest through lowest with two decimals or those asked for, nil when the lowest
    /// is 0 or less.
    package func text(_ gap: Gap, as form: Form?) -> String? {
        switch form {
        case nil, .value, .size: Wording(measure, decimals: decimals).difference(gap.high - gap.low)
        case .ratio: gap.ratio.map { Swedish.number($0, decimals: gap.decimals ?? 2) }
        default: nil
        }
    }

    /// `3`; `of`: `3 av 14`; `word`: `tre`.
    package func text(_ share: Share, as form: Form?) -> String? {
        switch form {
        case nil, .value: "\(share.count)"
        case .of: Phrases.share(share.count, of: share.of)
        case .word: Swedish.word(share.count)
        default: nil
        }
    }

    /// `5`; `of`: `5 av 14`; `list`: the names, `ingen` when there is none; `word`: `fem`.
    package func text(_ matches: Matches, as form: Form?) -> String? {
        guard form == .list else { return text(Share(count: matches.candidates.count, of: matches.of), as: form) }
        return matches.candidates.isEmpty ? Phrases.nobody : Swedish.list(matches.candidates.map(\.label))
    }
}
