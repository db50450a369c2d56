import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

// What a verdict says, with ordinary blanks, as messages are written.
extension Judge {
    func number(_ spot: Spot) -> Exact? { answers.reading(spot)?.value.number }

    func difference(_ from: Spot, _ to: Spot) -> Difference? {
        guard let measure = context.measures[to.measure], let earlier = answers.reading(from),
            let later = answers.reading(to)
        else { return nil }
        return Difference.change(from: earlier, to: later, of: measure, in: context.catalogue).value
    }

    /// A number that is typed for a value that is hidden, whatever number it is: which is right must not be told.
    func hidden(_ claim: Claim) -> Verdict? {
        let spots: [Spot]
        switch claim.kind {
        case .value(let spot, _), .gap(let spot, _): spots = [spot]
        case .amount(let from, let to, _): spots = [from, to]
        default: return nil
        }
        guard let spot = spots.first(where: { answers.reading($0)?.value == .hidden }),
            let measure = context.measures[spot.measure]
        else { return nil }
        let place = spot.slice.isEmpty ? "" : " för \(place(spot))"
        return Verdict(
            says: "skriver ett tal, fast \(named(measure))\(place) \(period(spot)) är dolt för att skydda enskilda",
            formula: "", hint: "ta bort talet ur meningen; gäller det något annat, skriv varför i prose_ok")
    }

    /// A change that goes over a break of the series, which no formula would print.
    func broken(_ from: Spot, _ to: Spot) -> Verdict? {
        guard let measure = context.measures[to.measure], let earlier = answers.reading(from),
            let later = answers.reading(to), earlier.value.number != nil, later.value.number != nil
        else { return nil }
        let reasons = Difference.change(from: earlier, to: later, of: measure, in: context.catalogue).reasons
        guard let reason = reasons.first(where: { $0.rule == .changeAcrossBreak }) else { return nil }
        return Verdict(says: plain(reason.message) + ", så före och efter går inte att jämföra", formula: formula(to))
    }

    func plain(_ text: String) -> String { text.replacing(Swedish.noBreakSpace, with: " ") }

    func named(_ measure: Measure) -> String { "«\(measure.label)»" }

    func period(_ spot: Spot) -> String { plain(Swedish.period(spot.period)) }

    func written(_ measure: Measure, _ value: Exact) -> String { plain(Wording(measure).value(value)) }

    /// `Luleå`, `kvinnor i Luleå` by labels; "det hela" without a slice.
    func place(_ spot: Spot) -> String {
        let labels = spot.slice.map { slice -> String in
            let dimension = context.catalogue.dimension(slice.dimension)
            guard case .values(let keys) = slice.choice else { return dimension?.total?.label ?? "det hela" }
            return Swedish.list(keys.map { dimension?.value($0)?.label ?? $0 })
        }
        return labels.isEmpty ? "det hela" : labels.joined(separator: ", ")
    }

    func part(_ spot: Spot) -> String { place(spot) }

    /// "«Svarsfrekvens för samtal» för Luleå 2025 är 87,3 %"
    func sentence(_ spot: Spot, _ value: Exact) -> String {
        guard let measure = context.measures[spot.measure] else { return "" }
        return
            "\(named(measure))\(spot.slice.isEmpty ? "" : " för \(place(spot))") \(period(spot)) är \(written(measure, value))"
    }

    /// "… gick från 85,0 % 2024 till 87,3 % 2025"
    func changed(_ difference: Difference, _ from: Spot, _ to: Spot) -> Verdict {
        let measure = difference.measure
        let earlier = to.period == context.period && from.period == to.period.previous ? "previous" : "\(from.period)"
        return Verdict(
            says: "\(named(measure))\(to.slice.isEmpty ? "" : " för \(place(to))") gick från "
                + "\(written(measure, difference.base)) (\(period(from))) till \(written(measure, difference.value)) (\(period(to)))",
            formula: formula(to) + " change=\(earlier) as=clause")
    }

    /// What the author can paste.
    func formula(_ spot: Spot) -> String {
        var number = LiveNumber(.measure(spot.measure, nil))
        number.slices = spot.slice.map { slice in
            guard case .values(let keys) = slice.choice else { return slice }
            let dimension = context.catalogue.dimension(slice.dimension)
            return Slice(slice.dimension, .values(keys.map { dimension?.value($0)?.label ?? $0 }))
        }
        number.period = spot.period == context.period ? nil : spot.period
        return number.description
    }
}
