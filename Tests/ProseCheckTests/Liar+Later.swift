// Kinds of which some were silent when authors first wrote them.
extension Liar {
    static let later: [Kind] = [
        ("procent för procentenheter", { $0.wrongUnit() }), ("rekord", { $0.wrongRecord() }),
        ("samma nivå", { $0.wrongStandstill() }), ("delar av ett", { $0.wrongFraction() }),
        ("enheten en gång", { $0.wrongEnds() }), ("talet efter ordningen", { $0.wrongApposition() }),
        ("skillnad", { $0.wrongDifference() }), ("verbet i måttets namn", { $0.wrongVerb() }),
        ("marginal", { $0.wrongMargin() }),
    ]

    /// The size of the change in points, where it is not the same in percent.
    mutating func wrongUnit() -> String? {
        let (place, year) = (place(), year())
        let (from, to) = (facts.answered(year - 1, place), facts.answered(year, place))
        let (points, relative) = (abs(to - from), abs(to - from) / from * 100)
        guard points > 0.3, abs(points - relative) > 0.2 else { return nil }
        let (verb, noun) = to > from ? ("ökade", "ökning") : ("minskade", "minskning")
        return pick([
            "Svarsfrekvensen i \(place) \(verb) med \(percent(points)) procent \(year).",
            "I \(place) \(verb) svarsfrekvensen \(year) med \(percent(points)) % jämfört med föregående år.",
            "Svarsfrekvensen i \(place) var \(percent(to)) procent \(year), en \(noun) med \(percent(points)) procent jämfört med \(year - 1).",
        ])
    }

    mutating func wrongRecord() -> String? {
        let (place, year) = (place(), year())
        let earlier = (2021..<year).map { facts.answered($0, place) }
        let own = facts.answered(year, place)
        let isHigh = flip()
        guard isHigh ? (earlier.max() ?? 0) > own + 0.2 : (earlier.min() ?? 100) < own - 0.2 else { return nil }
        let (word, more) = isHigh ? ("hög", "högre") : ("låg", "lägre")
        return pick([
            "Svarsfrekvensen i \(place) var rekord\(word) \(year).",
            "Under \(year) var svarsfrekvensen i \(place) rekord\(word), \(percent(own)) procent.",
            "Svarsfrekvensen i \(place) var \(year) den \(word == "hög" ? "hög" : "läg")sta någonsin.",
            "I \(place) var svarsfrekvensen \(year) den \(word == "hög" ? "hög" : "läg")sta hittills.",
            "Under \(year) var svarsfrekvensen i \(place) \(more) än någonsin.",
        ])
    }

    mutating func wrongStandstill() -> String? {
        let (place, year) = (place(), year())
        guard abs(facts.answered(year, place) - facts.answered(year - 1, place)) > 1.2 else { return nil }
        return pick([
            "Svarsfrekvensen i \(place) låg kvar på samma nivå \(year).",
            "I \(place) stod svarsfrekvensen still \(year).", "Under \(year) stod svarsfrekvensen stilla i \(place).",
            "I \(place) var svarsfrekvensen \(year) på samma nivå som \(year - 1).",
            "Under \(year) låg svarsfrekvensen i \(place) kvar på samma nivå som föregående år.",
        ])
    }

    mutating func wrongFraction() -> String? {
        let (place, year) = (place(), year())
        let said = "0," + String(String(1000 + Int((off(facts.answered(year, place)) * 10).rounded())).dropFirst())
        return pick([
            "Svarsfrekvensen i \(place) var \(said) \(year).",
            "Under \(year) låg svarsfrekvensen i \(place) på \(said).",
            "I \(place) uppgick svarsfrekvensen till \(said) \(year).",
        ])
    }

    mutating func wrongEnds() -> String? {
        let (place, year) = (place(), year())
        let (from, to) = (facts.answered(year - 1, place), facts.answered(year, place))
        guard abs(to - from) > 0.2 else { return nil }
        let isFirst = flip()
        let (a, b) = (percent(isFirst ? off(from) : from), percent(isFirst ? to : off(to)))
        return pick([
            "Svarsfrekvensen i \(place) \(to > from ? "ökade" : "minskade") från \(a) till \(b) procent mellan \(year - 1) och \(year).",
            "I \(place) har svarsfrekvensen \(to > from ? "stigit" : "sjunkit") från \(a) till \(b) procent sedan \(year - 1)\(year == 2025 ? "" : " till \(year)").",
        ])
    }

    mutating func wrongApposition() -> String? {
        let year = year()
        let order = facts.places.sorted { facts.answered(year, $0) < facts.answered(year, $1) }
        guard let last = order.first, let first = order.last else { return nil }
        let (word, place) = flip() ? ("högst", first) : ("lägst", last)
        let said = percent(off(facts.answered(year, place)))
        return pick([
            "Svarsfrekvensen var \(year) \(word) i \(place), \(said) procent.",
            "\(word == "högst" ? "Högst" : "Lägst") svarsfrekvens \(year) hade \(place), \(said) procent.",
            "\(word == "högst" ? "Högst" : "Lägst") svarsfrekvens av alla kommuner hade \(place) \(year), med \(said) procent.",
            "Av alla kommuner hade \(word == "högst" ? last : first) \(word) svarsfrekvens \(year).",
        ])
    }

    mutating func wrongDifference() -> String? {
        let (a, b, year) = (place(), place(), year())
        guard a != b else { return nil }
        let said = percent(
            abs(facts.answered(year, a) - facts.answered(year, b)) + Double.random(in: 0.5...9, using: &random))
        return pick([
            "Skillnaden i svarsfrekvens mellan \(a) och \(b) var \(said) \(year).",
            "Under \(year) var skillnaden mellan \(a) och \(b) i svarsfrekvens \(said) procentenheter.",
            "Det skilde \(said) procentenheter i svarsfrekvens mellan \(a) och \(b) \(year).",
        ])
    }

    mutating func wrongVerb() -> String? {
        let (place, year) = (place(), year())
        let said = count(facts.calls(year, place) * (flip() ? 1.1 : 0.9))
        return pick([
            "Det inkom \(said) samtal i \(place) \(year).", "Under \(year) inkom \(said) samtal i \(place).",
            "I \(place) kom det in \(said) samtal \(year).", "\(said) samtal har inkommit i \(place) under \(year).",
        ])
    }

    mutating func wrongMargin() -> String? {
        let (place, year) = (place(), pick([2023, 2024, 2025]))
        guard facts.answered(year, place) - facts.target < 0.95 else { return nil }
        return pick([
            "\(place) når målet för svarsfrekvensen med god marginal \(year).",
            "Målet för svarsfrekvensen nåddes med bred marginal i \(place) \(year).",
            "Svarsfrekvensen i \(place) låg med god marginal över målet \(year).",
        ])
    }
}
