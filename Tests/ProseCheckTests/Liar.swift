import TestSupport

/// Makes false sentences about the fixture edition.
struct Liar {
    let facts: Facts
    var random: SplitMix

    /// A kind of lie with its name; nil where the dice fell on something that is true.
    typealias Kind = (name: String, make: @Sendable (inout Liar) -> String?)

    mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &random)] }
    mutating func flip() -> Bool { Bool.random(using: &random) }

    /// A year that has one before it.
    mutating func year() -> Int { pick(Array(facts.years.dropFirst())) }
    mutating func place() -> String { pick(facts.places) }

    /// Off by so much that nobody could call it rounding.
    mutating func off(_ value: Double) -> Double {
        let step = Double.random(in: 1.6...9, using: &random)
        return flip() && value + step < 100 ? value + step : value - step
    }
}

// The kinds that the check was made with.
extension Liar {
    static let seen: [Kind] = [
        ("fel tal", { $0.wrongNumber() }), ("fel period", { $0.wrongPeriod() }), ("fel riktning", { $0.wrongWay() }),
        ("fel i ordning", { $0.wrongOrder() }), ("fel om målet", { $0.wrongTarget() }),
        ("fel mängd", { $0.wrongQuantifier() }), ("namn bredvid formel", { $0.nameBesideFormula() }),
    ]

    mutating func wrongNumber() -> String? {
        let (place, year) = (place(), year())
        let said = percent(off(facts.answered(year, place)))
        return pick([
            "Svarsfrekvensen i \(place) var \(said) procent \(year).",
            "Under \(year) låg svarsfrekvensen i \(place) på \(said) %.",
            "\(place)s svarsfrekvens uppgick till \(said) procent år \(year).",
            "I \(place) besvarades \(said) procent av samtalen \(year).",
            "År \(year) var andelen besvarade samtal \(said) procent i \(place) kommun.",
            "\(place) hade \(count(facts.calls(year, place) * (flip() ? 1.1 : 0.9))) inkommande samtal \(year).",
        ])
    }

    mutating func wrongPeriod() -> String? {
        let (year, other) = (year(), year())
        guard year != other, abs(facts.answered(year) - facts.answered(other)) > 1 else { return nil }
        let (answered, logins) = (percent(facts.answered(other)), percent(facts.loggedIn(other)))
        return pick([
            "Svarsfrekvensen var \(answered) procent \(year).",
            "Under \(year) var andelen inloggade \(logins) %.",
            "Andelen inloggade uppgick \(year) till \(logins) procent.",
            "År \(year) kom det in \(count(facts.calls(other) + 5_000)) inkommande samtal.",
        ])
    }

    mutating func wrongWay() -> String? {
        let (place, year) = (place(), year())
        let change = facts.answered(year, place) - facts.answered(year - 1, place)
        guard abs(change) > 0.2 else { return nil }
        let verb = change > 0 ? pick(["minskade", "sjönk", "gick ner"]) : pick(["ökade", "steg", "gick upp"])
        let noun = change > 0 ? "minskning" : "ökning"
        return pick([
            "Svarsfrekvensen i \(place) \(verb) \(year).", "Under \(year) \(verb) svarsfrekvensen i \(place).",
            "I \(place) \(verb) svarsfrekvensen kraftigt jämfört med \(year - 1)\(year == 2025 ? "" : " under \(year)").",
            "Svarsfrekvensen i \(place) var \(percent(facts.answered(year, place))) procent \(year), en \(noun) jämfört med föregående år.",
            "Svarsfrekvensen i \(place) \(verb) från \(year - 1) till \(year).",
            "Svarsfrekvensen i \(place) har \(change > 0 ? "minskat" : "ökat") sedan \(year - 1)\(year == 2025 ? "" : " till \(year)").",
        ])
    }

    mutating func wrongOrder() -> String? {
        let (place, year) = (place(), year())
        let order = facts.places.sorted { facts.answered(year, $0) < facts.answered(year, $1) }
        guard place != order.first, place != order.last else { return nil }
        let word = pick(["högst", "lägst"])
        return pick([
            "Svarsfrekvensen var \(year) \(word) i \(place).",
            "\(word == "högst" ? "Högst" : "Lägst") svarsfrekvens \(year) hade \(place).",
            "\(place) hade \(word) svarsfrekvens \(year).",
            "\(place) var den kommun som hade \(word) svarsfrekvens \(year).",
            "Den \(word)a svarsfrekvensen \(year) uppmättes i \(place).",
        ])
    }

    mutating func wrongTarget() -> String? {
        let (place, year) = (place(), pick([2023, 2024, 2025]))
        let gap = facts.answered(year, place) - facts.target
        guard abs(gap) > 0.3 else { return nil }
        let isReached = gap > 0
        return pick([
            "\(place) \(isReached ? "når inte" : "når") målet för svarsfrekvensen \(year).",
            "Svarsfrekvensen i \(place) låg \(isReached ? "under" : "över") målet \(year).",
            "Målet för svarsfrekvensen i \(place) \(isReached ? "nåddes inte" : "nåddes") \(year).",
            "I \(place) var svarsfrekvensen \(isReached ? "lägre" : "högre") än målet \(year).",
            "\(place) \(isReached ? "missar" : "uppfyller") målet för svarsfrekvensen \(year).",
        ])
    }

    mutating func wrongQuantifier() -> String? {
        let year = pick([2023, 2024, 2025])
        let reached = facts.places.count { facts.answered(year, $0) > facts.target }
        guard reached > 0, reached < facts.places.count else { return nil }
        let most = reached * 2 > facts.places.count ? "inte målet" : "målet"
        return pick([
            "Alla kommuner når målet för svarsfrekvensen \(year).",
            "Ingen kommun nådde målet för svarsfrekvensen \(year).",
            "Samtliga kommuner uppnådde målet för svarsfrekvensen \(year).",
            "I alla kommuner var svarsfrekvensen över målet \(year).",
            "De flesta kommuner når \(most) för svarsfrekvensen \(year).",
            "Ingen kommun hade en svarsfrekvens över \(Int(facts.places.map { facts.answered(year, $0) }.max() ?? 0) - 4) procent \(year).",
        ])
    }

    mutating func nameBesideFormula() -> String? {
        let (place, other) = (place(), place())
        guard place != other else { return nil }
        return pick([
            "I \(place) besvarades `=svarsfrekvens kommun=\(other)` av samtalen.",
            "`=svarsfrekvens kommun=\(other)` av samtalen i \(place) fick svar.",
            "Svarsfrekvensen i \(place) var `=svarsfrekvens kommun=\(other)`.",
            "I \(place) kom det in `=samtal kommun=\(other) as=full` under året.",
            "I \(place) har `=inloggade` loggat in.",
        ])
    }
}
