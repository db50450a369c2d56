import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

/// What is taken from the values of a dimension, as text.
struct Pick {
    let ranking: Ranking
    let form: Form?
    package let number: LiveNumber

    struct Answer {
        /// Nil when nothing may be said.
        let text: String?
        /// The number in the text, when there is one.
        let value: Exact?
        let reasons: [Reason]
        /// The ends and the gap, when that is printed.
        var subtraction: Subtraction?
    }

    func answer(own: String?) -> Answer {
        switch number.pick {
        case .lowest(let count): named(ranking.lowest(count))
        case .highest(let count): named(ranking.highest(count))
        case .gap: gap(ranking.gap())
        case .rank:
            own.map { key in told(ranking.rank(of: key)) { (ranking.text($0, as: form), Exact($0.count)) } }
                ?? Answer(text: nil, value: nil, reasons: [.nothingToRank])
        case .matching(let test):
            told(ranking.matching(Ranking.Test(test))) { (ranking.text($0, as: form), Exact($0.candidates.count)) }
        case nil: Answer(text: nil, value: nil, reasons: [.nothingToRank])
        }
    }

    private func gap(_ found: Answered<Ranking.Gap>) -> Answer {
        var answer = told(found) {
            (ranking.text($0, as: form), ($0.high - $0.low).rounded(to: ranking.decimals))
        }
        answer.subtraction = form == .ratio ? nil : found.value?.subtraction
        return answer
    }

    /// What is picked from which readings: `andel-inloggade@2025;kon=kvinna;by=kommun|gap`. `one` is any of them.
    func id(_ one: Reading, by: String, own: String?) -> String {
        one.id(by: by, pick: name(own))
    }

    /// The pick as it is asked for: `lowest`, `highest=3`, `where=<80`.
    private func name(_ own: String?) -> String {
        switch number.pick {
        case .lowest(let count): "lowest" + (count == 1 ? "" : "=\(count)")
        case .highest(let count): "highest" + (count == 1 ? "" : "=\(count)")
        case .gap: "gap"
        case .rank: "rank" + (own.map { "=" + $0 } ?? "")
        case .matching(let test): "where=" + test.name
        case nil: ""
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
        // Of the forms that a formula may have only a ratio can be without text.
        return Answer(text: text, value: number, reasons: answer.reasons + (text == nil ? [.zeroBase] : []))
    }
}

extension Reading {
    /// Names what is picked from the readings of which this is one: `andel-inloggade@2025;kon=kvinna;by=kommun|gap`.
    func id(by dimension: String, pick: String) -> String {
        let whole = Reading(
            measure: measure, coordinates: coordinates.filter { $0.dimension != dimension }, wholes: wholes,
            period: period, value: value, lineage: lineage)
        return whole.id + ";by=" + dimension + "|" + pick
    }
}

extension LiveNumber.Test {
    /// The test as the author writes it.
    fileprivate var name: String {
        switch self {
        case .below(let limit): "<" + limit.description
        case .atMost(let limit): "<=" + limit.description
        case .above(let limit): ">" + limit.description
        case .atLeast(let limit): ">=" + limit.description
        case .onTrack: "on_track"
        case .watch: "watch"
        case .offTrack: "off_track"
        case .missing: "missing"
        case .hidden: "hidden"
        }
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
