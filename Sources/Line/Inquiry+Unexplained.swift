import Edition
import Measures
import Values

/// Why a formula is more than one number, and how its parts are explained.
struct Unexplained {
    /// As it is written.
    let term: String
    let message: String
    let hint: String
}

extension LiveNumber {
    /// What is not explained: nothing that is asked may be passed over. Nil for a number alone.
    func unexplained(_ measure: Measure, _ manuscript: Manuscript) -> Unexplained? {
        part(measure) ?? comparison.map { compared($0, measure, manuscript) } ?? written(measure)
    }

    /// The sides of a ratio stand in its explanation; the rest is declared.
    private func part(_ measure: Measure) -> Unexplained? {
        guard case .measure(let name, let part?) = subject, part != .numerator, part != .denominator else { return nil }
        return Unexplained(
            term: "=\(name).\(part.rawValue)", message: "«\(part.rawValue)» räknas inte ur data",
            hint: part == .status
                ? "förklara talet: uppsikt explain \(name); målet står i measures/\(name).yaml"
                : "det står i measures/\(name).yaml; förklara talet: uppsikt explain \(name)")
    }

    private func compared(_ comparison: Comparison, _ measure: Measure, _ manuscript: Manuscript) -> Unexplained {
        var plain = LiveNumber(.measure(measure.name, nil))
        (plain.slices, plain.period) = (slices, period)
        let term = LiveNumber.term(comparison)
        guard let other = plain.other(comparison, measure, manuscript) else {
            return Unexplained(
                term: term, message: "explain förklarar ett tal, inte hur det ligger mot målet",
                hint: "målet står i measures/\(measure.name).yaml; förklara talet: \(plain.command)")
        }
        return Unexplained(
            term: term, message: "explain förklarar ett tal, inte skillnaden mellan två",
            hint: "förklara båda: \(plain.command) och \(other.command)")
    }

    /// The other side of a comparison; nil where it is not reckoned from data.
    private func other(_ comparison: Comparison, _ measure: Measure, _ manuscript: Manuscript) -> LiveNumber? {
        var other = self
        switch comparison {
        case .changeFromPrevious: other.period = (period ?? manuscript.report.period).previous
        case .change(let earlier): other.period = earlier
        case .total:
            let whole = whole(
                onPageOf: nil, defaults: measure.defaults(in: manuscript.catalogue),
                in: manuscript.catalogue.dimensions)
            guard case .of(let names) = whole else { return nil }
            other.slices = slices.filter { !names.contains($0.dimension) } + names.map { Slice($0, .total) }
        case .reference(let name):
            let reference = measure.references.first { $0.name == name }?.filter ?? Filter(terms: [])
            let catalogue = manuscript.catalogue
            other.slices = slices.replaced(by: reference, of: catalogue.dimension, catalogue.hierarchy)
        case .target: return nil
        }
        return other
    }

    /// How it is asked on the command line.
    private var command: String { "uppsikt explain " + description.dropFirst() }

    private static func term(_ comparison: Comparison) -> String {
        switch comparison {
        case .changeFromPrevious: "change=previous"
        case .change(let period): "change=\(period)"
        case .target: "vs=target"
        case .total: "vs=total"
        case .reference(let name): "vs=\(name)"
        }
    }

    /// How the number is written says nothing of how it is reckoned.
    private func written(_ measure: Measure) -> Unexplained? {
        let term =
            form.map { "as=\($0.rawValue)" } ?? decimals.map { "decimals=\($0)" } ?? fallback.map { _ in "else=" }
        return term.map {
            Unexplained(
                term: $0, message: "«\($0)» säger hur talet skrivs, inte hur det räknas", hint: "ta bort \($0)")
        }
    }
}
