import Declarations
import Diagnostics
import Values

extension MeasureReader {
    /// - Parameter decimals: those that the measure is printed with; nil when they are not known.
    mutating func targets(decimals: Int?) -> [Measure.Target] {
        fields.list("targets").compactMap { target($0, decimals) }.sorted { $0.from < $1.from }
    }

    private func target(_ node: Node, _ decimals: Int?) -> Measure.Target? {
        var inner = Fields(node, of: "målet", findings)
        let period = inner.period("period")
        let (from, to) = (inner.period("from"), inner.period("to"))
        // A time that cannot be read is told as that, and does not leave the target open.
        let isUnread = (from == nil && inner.node("from") != nil) || (to == nil && inner.node("to") != nil)
        let value = inner.number("value", required: true)
        if let value, let decimals, let place = inner.node("value")?.place { checkDecimals(value, decimals, at: place) }
        let decision = inner.text("decision", language: language)
        let date = inner.day("date")
        let example = inner.node("example").map { $0.scalar != "false" } ?? false
        inner.end()
        guard !isUnread, let value, let span = span(period, from, to, at: node.place) else { return nil }
        return Measure.Target(
            from: span.from, to: span.to, value: value, decision: decision, date: date, example: example,
            place: node.place)
    }

    /// Values are judged as printed: one that is printed like the target could still lie on the wrong side of a finer
    /// target, and be told both as at the target and as missing it.
    private func checkDecimals(_ target: Exact, _ decimals: Int, at place: Place) {
        guard target.rounded(to: decimals) != target else { return }
        let needed = (decimals...6).first { target.rounded(to: $0) == target }
        let printed = decimals == 0 ? "utan decimaler" : "med \(decimals == 1 ? "en decimal" : "\(decimals) decimaler")"
        findings.add(
            .targetDecimals, "målet har fler decimaler än måttet, som skrivs ut \(printed)", at: place,
            hint: (needed.map { "skriv decimals: \($0) på måttet, eller " } ?? "") + "avrunda målet")
    }

    /// `period`, or `from` and `to`; the target holds from the first day of the one to the last of the other, and without
    /// `to` until further notice.
    private func span(
        _ period: Period?, _ from: Period?, _ to: Period?, at place: Place
    ) -> (from: Period, to: Period?)? {
        if let period, from == nil, to == nil { return (period, period) }
        if let from, period == nil, to.map({ from.firstDay <= $0.lastDay }) ?? true { return (from, to) }
        findings.add(
            .targetPeriod, "målet säger inte vilken tid det gäller", at: place,
            hint: "skriv period: 2025, from: 2025 (tills vidare) eller from: och to: i tidsordning")
        return nil
    }

    mutating func references() -> [Measure.Reference] {
        let reader = FilterReader(dimensions: catalogue.dimensions, shape: nil, findings: findings)
        return (fields.fields("references", of: "references")?.keys ?? []).compactMap { entry in
            guard isName(entry.key, at: entry.place, of: "referensen", findings) else { return nil }
            return Measure.Reference(name: entry.key, filter: reader.read(entry.value), place: entry.place)
        }
    }

    mutating func breaks() -> [SeriesBreak] {
        fields.list("series_breaks").compactMap { node in
            var inner = Fields(node, of: "seriebrottet", findings)
            let from = inner.period("from", required: true)
            let label = inner.text("label", required: true, language: language)
            let reader = FilterReader(dimensions: catalogue.dimensions, shape: nil, findings: findings)
            let filter = inner.node("filter").map { reader.read($0) } ?? Filter(terms: [])
            inner.end()
            guard let from, let label else { return nil }
            return SeriesBreak(from: from, label: label, filter: filter)
        }
    }
}
