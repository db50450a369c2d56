// Kinds that were unseen when the check first ran on them: it found 443 of 500. What they showed was mended, so that they are
// seen now.
extension Liar {
    static let onceUnseen: [Kind] = [
        ("fel plats", { $0.wrongPlace() }), ("halvering och fördubbling", { $0.wrongFactor() }),
        ("nekande", { $0.wrongNegation() }), ("år bredvid formel", { $0.yearBesideFormula() }),
        ("fel ändring", { $0.wrongAmount() }), ("fel jämförelse", { $0.wrongComparison() }),
        ("fel antal kommuner", { $0.wrongCount() }), ("fel målvärde", { $0.wrongTargetValue() }),
    ]

    mutating func wrongPlace() -> String? {
        let (place, other, year) = (place(), place(), year())
        guard abs(facts.answered(year, place) - facts.answered(year, other)) > 1.2 else { return nil }
        let said = percent(facts.answered(year, other))
        return pick(
            [
                "För \(place) var svarsfrekvensen \(said) procent \(year).",
                "Svarsfrekvensen uppmättes \(year) till \(said) procent i \(place).",
                "\(place) hade \(year) en svarsfrekvens på \(said) procent.",
                "Andelen besvarade samtal blev \(said) % i \(place) under \(year).",
                "I \(place) var svarsfrekvensen drygt \(Int(facts.answered(year, other)) + 9) procent \(year).",
            ].filter { !$0.contains("drygt") || facts.answered(year, other) > facts.answered(year, place) })
    }

    mutating func wrongFactor() -> String? {
        let (place, from) = (place(), pick([2021, 2022, 2023, 2024]))
        let ratio = facts.calls(2025, place) / facts.calls(from, place)
        guard ratio > 0.7, ratio < 1.5 else { return nil }
        return pick([
            "Antalet samtal i \(place) har fördubblats sedan \(from).",
            "I \(place) har antalet samtal halverats sedan \(from).",
            "Antalet samtal fördubblades i \(place) mellan \(from) och 2025.",
            "Sedan \(from) har samtalsvolymen i \(place) nästan halverats.",
            "Jämfört med \(from) är antalet samtal i \(place) tredubblat.",
        ])
    }

    mutating func wrongNegation() -> String? {
        let (place, year) = (place(), year())
        let change = facts.answered(year, place) - facts.answered(year - 1, place)
        let gap = facts.answered(year, place) - facts.target
        if year >= 2023, gap > 0.3, flip() {
            return pick([
                "\(place) klarade inte målet för svarsfrekvensen \(year).",
                "Svarsfrekvensen i \(place) nådde inte målet \(year).",
            ])
        }
        guard change > 1.2 else { return nil }
        return pick([
            "Svarsfrekvensen i \(place) ökade inte \(year).", "Under \(year) steg inte svarsfrekvensen i \(place).",
            "I \(place) har svarsfrekvensen inte förbättrats \(year).",
            "Svarsfrekvensen i \(place) har inte ökat sedan \(year - 1)\(year == 2025 ? "" : " till \(year)").",
        ])
    }

    mutating func yearBesideFormula() -> String? {
        let (year, other) = (pick([2021, 2022, 2023, 2024]), pick([2021, 2022, 2023, 2024, 2025]))
        guard year != other else { return nil }
        let formula = other == 2025 ? "`=svarsfrekvens`" : "`=svarsfrekvens period=\(other)`"
        return pick([
            "Under \(year) besvarades \(formula) av samtalen.", "År \(year) var svarsfrekvensen \(formula).",
            "\(formula) av samtalen fick svar under \(year).", "Svarsfrekvensen var \(formula) \(year).",
            "I hela länet besvarades \(formula) av samtalen år \(year).",
        ])
    }

    mutating func wrongAmount() -> String? {
        let (place, year) = (place(), year())
        let change = facts.answered(year, place) - facts.answered(year - 1, place)
        guard abs(change) > 0.3 else { return nil }
        let said = percent(abs(change) + Double.random(in: 1...4, using: &random))
        let verb = change > 0 ? "ökade" : "minskade"
        return pick([
            "Svarsfrekvensen i \(place) \(verb) med \(said) procentenheter \(year).",
            "I \(place) \(verb) svarsfrekvensen \(year) med \(said) procentenheter jämfört med föregående år.",
            "Under \(year) \(verb) svarsfrekvensen i \(place) med \(said) procentenheter.",
            "Svarsfrekvensen i \(place) var \(percent(facts.answered(year, place))) procent \(year), en \(change > 0 ? "ökning" : "minskning") med \(said) procentenheter jämfört med \(year - 1).",
            "Antalet samtal \(facts.calls(year, place) > facts.calls(year - 1, place) ? "ökade" : "minskade") i \(place) med 45 procent \(year).",
        ])
    }

    mutating func wrongComparison() -> String? {
        let (place, other, year) = (place(), place(), year())
        guard facts.answered(year, place) - facts.answered(year, other) > 0.3 else { return nil }
        return pick([
            "Svarsfrekvensen var högre i \(other) än i \(place) \(year).",
            "\(place) hade en lägre svarsfrekvens än \(other) \(year).",
            "Under \(year) var svarsfrekvensen lägre i \(place) än i \(other).",
            "Svarsfrekvensen är \(year) högre i \(other) än i \(place).",
            "\(other)s svarsfrekvens var högre än \(place)s \(year).",
        ])
    }

    mutating func wrongCount() -> String? {
        let year = pick([2023, 2024, 2025])
        let reached = facts.places.count { facts.answered(year, $0) > facts.target }
        let said = (reached + pick([1, 2, 3])) % (facts.places.count + 1)
        guard said != reached, said > 1 else { return nil }
        let words = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"]
        return pick([
            "\(said) av 8 kommuner når målet för svarsfrekvensen \(year).",
            "\(words[said].prefix(1).uppercased() + words[said].dropFirst()) kommuner nådde målet för svarsfrekvensen \(year).",
            "Målet för svarsfrekvensen uppnåddes i \(words[said]) av länets åtta kommuner \(year).",
            "I \(words[said]) kommuner låg svarsfrekvensen över målet \(year).",
        ])
    }

    mutating func wrongTargetValue() -> String? {
        let (place, year) = (place(), pick([2023, 2024, 2025]))
        let gap = facts.answered(year, place) - facts.target
        guard abs(gap) > 0.3 else { return nil }
        let said = percent(abs(gap) + Double.random(in: 1...6, using: &random))
        let target = pick([70, 75, 80, 90, 95])
        return pick([
            "Svarsfrekvensen i \(place) låg \(said) procentenheter \(gap > 0 ? "över" : "under") målet \(year).",
            "Målet för svarsfrekvensen är \(target) procent \(year).",
            "Svarsfrekvensen i \(place) nådde inte målet på \(target) procent \(year).",
            "Målet för svarsfrekvensen var \(year) \(target) procent.",
        ])
    }
}
