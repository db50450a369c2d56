import Disclosure
import Edition
import Measures
import Readings
import Values

/// What is taken from the values of a dimension, as text.
struct Pick {
    let ranking: Ranking
    let form: Form?
    let number: LiveNumber

    struct Answer {
        /// Nil when nothing may be said.
        let text: String?
        /// The number in the text, when there is one.
        let value: Exact?
        let reasons: [Reason]
    }

    func answer(own: String?) -> Answer {
        switch number.pick {
        case .lowest(let count): named(ranking.lowest(count))
        case .highest(let count): named(ranking.highest(count))
        case .gap:
            told(ranking.gap()) { (ranking.text($0, as: form), ($0.high - $0.low).rounded(to: ranking.decimals)) }
        case .rank:
            own.map { key in told(ranking.rank(of: key)) { (ranking.text($0, as: form), Exact($0.count)) } }
                ?? Answer(text: nil, value: nil, reasons: [.nothingToRank])
        case .matching(let test):
            told(ranking.matching(Ranking.Test(test))) { (ranking.text($0, as: form), Exact($0.candidates.count)) }
        case nil: Answer(text: nil, value: nil, reasons: [.nothingToRank])
        }
    }

    private func named(_ found: Answered<[Ranking.Candidate]>) -> Answer {
        told(found) { candidates in
            (ranking.text(candidates, as: form), candidates.first?.value.number?.rounded(to: ranking.decimals))
        }
    }

    private func told<T>(_ answer: Answered<T>, _ print: (T) -> (String?, Exact?)) -> Answer {
        guard let value = answer.value else { return Answer(text: nil, value: nil, reasons: answer.reasons) }
        let (text, number) = print(value)
        let unfit = text == nil ? [Reason.unfit(form ?? .value)] : []
        return Answer(text: text, value: number, reasons: answer.reasons + unfit)
    }
}

extension Ranking.Test {
    fileprivate init(_ test: LiveNumber.Test) {
        self =
            switch test {
            case .below(let limit): .below(limit)
            case .atMost(let limit): .atMost(limit)
            case .above(let limit): .above(limit)
            case .atLeast(let limit): .atLeast(limit)
            case .onTrack: .standing(.onTrack)
            case .watch: .standing(.watch)
            case .offTrack: .standing(.offTrack)
            case .missing: .missing
            case .hidden: .hidden
            }
    }
}
