// Kinds that the check was not made with: they were written when it was finished, and run then.
extension Liar {
    static let unseen: [Kind] = [
        ("fler och färre", { $0.wrongMore() }), ("bäst och sämst", { $0.wrongBest() }),
        ("oförändrad", { $0.wrongLevel() }), ("från och till", { $0.wrongFromTo() }),
        ("delar i ord", { $0.wrongPart() }),
        ("högst bredvid formel", { $0.wrongPick() }), ("de flesta", { $0.wrongMost() }),
        ("gränser", { $0.wrongLimit() }),
        ("över det hela", { $0.wrongSinceBeginning() }),
    ]

    mutating func wrongMore() -> String? {
        let (place, year) = (place(), year())
        let change = facts.calls(year, place) - facts.calls(year - 1, place)
        guard abs(change) > 50 else { return nil }
        let word = change > 0 ? "färre" : "fler"
        return pick([
            "Antalet samtal i \(place) var \(word) \(year) än \(year - 1).",
            "Antalet samtal i \(place) blev \(word) under \(year).",
            "\(place) hade \(word) inkommande samtal \(year) än \(year - 1).",
            "Inkommande samtal i \(place) blev \(word) \(year) jämfört med året innan.",
        ])
    }

    mutating func wrongBest() -> String? {
        let (place, year) = (place(), year())
        let order = facts.places.sorted { facts.answered(year, $0) < facts.answered(year, $1) }
        guard place != order.first, place != order.last else { return nil }
        return pick([
            "\(place) hade bäst svarsfrekvens \(year).", "Sämst svarsfrekvens \(year) hade \(place).",
            "Svarsfrekvensen var \(year) bäst i \(place).", "Den sämsta svarsfrekvensen \(year) fanns i \(place).",
        ])
    }

    mutating func wrongLevel() -> String? {
        let (place, year) = (place(), year())
        guard abs(facts.answered(year, place) - facts.answered(year - 1, place)) > 1.3 else { return nil }
        return pick([
            "Svarsfrekvensen i \(place) var oförändrad \(year).",
            "Under \(year) var svarsfrekvensen oförändrad i \(place) jämfört med föregående år.",
            "I \(place) var andelen besvarade samtal oförändrad \(year) jämfört med \(year - 1).",
            "Svarsfrekvensen i \(place) låg stabilt \(year).",
        ])
    }

    mutating func wrongFromTo() -> String? {
        let (place, year) = (place(), year())
        let (from, to) = (facts.answered(year - 1, place), facts.answered(year, place))
        guard abs(to - from) > 0.4 else { return nil }
        let verb = to > from ? "ökade" : "minskade"
        let isFirst = flip()
        let (a, b) = (percent(isFirst ? off(from) : from), percent(isFirst ? to : off(to)))
        return pick([
            "Svarsfrekvensen i \(place) \(verb) från \(a) procent \(year - 1) till \(b) procent \(year).",
            "I \(place) \(verb) svarsfrekvensen från \(a) till \(b) procent mellan \(year - 1) och \(year).",
            "Mellan \(year - 1) och \(year) \(verb) svarsfrekvensen i \(place) från \(a) procent till \(b) procent.",
        ])
    }

    mutating func wrongPart() -> String? {
        let (place, year) = (place(), year())
        let value = facts.loggedIn(year, place)
        let parts: [(String, Double)] = [
            ("en fjärdedel", 25), ("en tredjedel", 33.3), ("hälften", 50), ("två tredjedelar", 66.7),
            ("tre av fyra", 75),
            ("nio av tio", 90),
        ]
        let (said, part) = pick(parts)
        guard abs(value - part) > 8 else { return nil }
        return pick([
            "Inloggningsgraden i \(place) var \(said) \(year).",
            "Under \(year) var andelen inloggade \(said) i \(place).",
            "I \(place) låg andelen inloggade \(year) på \(said).",
        ])
    }

    mutating func wrongPick() -> String? {
        let (year, isLow) = (year(), flip())
        let (word, formula) = isLow ? ("Högst", "lowest") : ("Lägst", "highest")
        let time = year == 2025 ? "" : " period=\(year)"
        return pick([
            "\(word) var svarsfrekvensen i `=svarsfrekvens\(time) by=kommun \(formula)`.",
            "Svarsfrekvensen var \(word.lowercased()) i `=svarsfrekvens\(time) by=kommun \(formula)`.",
            "\(word) andel fick `=svarsfrekvens\(time) by=kommun \(formula) as=value`.",
            "`=svarsfrekvens\(time) by=kommun \(formula)` hade \(word.lowercased()) svarsfrekvens.",
        ])
    }

    mutating func wrongMost() -> String? {
        let year = year()
        let risen = facts.places.count { facts.answered(year, $0) > facts.answered(year - 1, $0) }
        guard abs(risen * 2 - facts.places.count) > 1 else { return nil }
        let verb = risen * 2 > facts.places.count ? pick(["minskade", "sjönk"]) : pick(["ökade", "steg"])
        return pick([
            "I de flesta kommuner \(verb) svarsfrekvensen \(year).",
            "I en majoritet av kommunerna \(verb) svarsfrekvensen \(year).",
            "Svarsfrekvensen \(verb) i de flesta kommuner \(year).",
            "Svarsfrekvensen \(verb) i samtliga kommuner under \(year).",
        ])
    }

    mutating func wrongLimit() -> String? {
        let (place, year) = (place(), year())
        let value = Int(facts.answered(year, place))
        let by = pick([2, 3, 5, 7])
        return pick([
            "Svarsfrekvensen i \(place) översteg \(value + by) procent \(year).",
            "I \(place) var svarsfrekvensen mer än \(value + by) procent \(year).",
            "Svarsfrekvensen i \(place) var minst \(value + by) procent \(year).",
            "Under \(year) låg svarsfrekvensen i \(place) under \(value - by) procent.",
            "Svarsfrekvensen i \(place) understeg \(value - by) procent \(year).",
        ])
    }

    mutating func wrongSinceBeginning() -> String? {
        let (place, from) = (place(), pick([2021, 2022, 2023]))
        let change = facts.answered(2025, place) - facts.answered(from, place)
        guard abs(change) > 0.5 else { return nil }
        let (verb, noun) = change > 0 ? ("sjunkit", "minskat") : ("stigit", "ökat")
        return pick([
            "Sedan \(from) har svarsfrekvensen i \(place) \(verb).",
            "I \(place) har svarsfrekvensen \(noun) sedan \(from).",
            "Svarsfrekvensen i \(place) har \(change > 0 ? "försämrats" : "förbättrats") sedan \(from).",
            "Jämfört med \(from) har svarsfrekvensen i \(place) \(noun).",
        ])
    }
}
