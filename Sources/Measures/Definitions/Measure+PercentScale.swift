package import Diagnostics
import Language
package import Values

extension Measure {
    /// What is written as parts of one where percent are meant, or the other way about: 0.85 is printed as 0,9 %.
    ///
    /// - Parameter values: all that the report asks of the measure.
    package func scaleFaults(_ values: [Exact]) -> [Diagnostic] {
        guard unit.kind == .share else { return [] }
        return [valueFault(values), targetFault(values)].compactMap { $0 }
    }

    private func valueFault(_ values: [Exact]) -> Diagnostic? {
        guard let kind = kind as? PublishedMeasure, let most = values.max(), let least = values.min() else {
            return nil
        }
        if let times = kind.multiply { return times > Exact(1) ? multiplied(times, least, most) : nil }
        guard !least.isNegative, most > .zero, most <= Exact(1), meansMore(than: most) else { return nil }
        return Diagnostic(
            .percentScale, "alla värden av «\(label)» är mellan 0 och 1 procent, som \(written(most))",
            at: keyPlaces["field"] ?? place,
            hint:
                "är det delar av ett (0,85 för 85 procent), skriv multiply: 100 på måttet; är de redan procent, skriv "
                + "multiply: 1")
    }

    /// A share that is to grow, that has a target of more, or that comes near the whole, is no fraction of a percent.
    private func meansMore(than most: Exact) -> Bool {
        guard targets.isEmpty else { return targets.contains { $0.value > Exact(1) } }
        return direction == .increase || direction == .neutral && most > Exact(mantissa: 5, decimals: 1)
    }

    private func multiplied(_ times: Exact, _ least: Exact, _ most: Exact) -> Diagnostic? {
        guard most > Exact(1_000) || least > Exact(100) else { return nil }
        return Diagnostic(
            .percentScale,
            "«\(label)» blir \(Swedish.number(most, decimals: 0)) procent när talen gångras med \(times)".plain,
            at: keyPlaces["multiply"] ?? place, hint: "ta bort multiply: talen i filen är redan procent")
    }

    /// What is to shrink may well have a target near nothing: only another target gainsays it.
    private func targetFault(_ values: [Exact]) -> Diagnostic? {
        let ten = Exact(10)
        guard let target = targets.first(where: { $0.value > .zero && $0.value <= Exact(1) }) else { return nil }
        let isBesideOther = targets.contains { $0.value > ten }
        let isBelowAll = direction == .increase && values.min().map { $0 > ten } ?? false
        guard isBesideOther || isBelowAll else { return nil }
        return Diagnostic(
            .percentScale,
            "målet är \(written(target.value)) procent, fast "
                + (isBesideOther ? "ett annat mål är mer än 10" : "alla värden är mer än 10"),
            at: target.place, hint: "skriv målet i procent: value: \(target.value * Exact(100))")
    }

    /// With the decimals that it has.
    private func written(_ value: Exact) -> String {
        let decimals = (0...6).first { value.rounded(to: $0) == value } ?? 6
        return Swedish.number(value, decimals: decimals).plain
    }
}

extension String {
    /// With ordinary blanks, as messages are written.
    fileprivate var plain: String { replacing(Swedish.noBreakSpace, with: " ") }
}
