import Diagnostics
import Measures
import Values

/// What the author is told of what was hidden.
struct DisclosureFindings {
    let diagnostics: [Diagnostic]

    /// More hidden than this in a question: merge classes.
    private static let largestShare = Exact(mantissa: 2, decimals: 1)
    /// Questions of fewer numbers are not judged.
    private static let fewest = 5

    init(_ counts: PublishedCounts, _ editions: [ProtectedEdition], withheld: Set<WithheldMeasure>) {
        var diagnostics: [Diagnostic] = []
        for (number, edition) in editions.enumerated() {
            var cells = Array(repeating: Set<Int>(), count: edition.answers.count)
            for item in counts.items.elements where item.edition == number && item.isHidden {
                cells[item.answer].insert(item.cell)
            }
            let hidden = cells.map(\.count)
            let closed = Set(withheld.filter { $0.edition == number }.map(\.measure))
            for (answer, hidden) in zip(edition.answers, hidden) where !closed.contains(answer.query.measure) {
                guard let measure = edition.measures[answer.query.measure] else { continue }
                diagnostics += DisclosureFindings.crowded(measure, answer, hidden, edition)
            }
            diagnostics += closed.sorted().compactMap { edition.measures[$0] }.map(DisclosureFindings.closed)
        }
        self.diagnostics = diagnostics
    }

    private static func crowded(
        _ measure: Measure, _ answer: Answer, _ hidden: Int, _ edition: ProtectedEdition
    ) -> [Diagnostic] {
        let numbers = answer.cells.count { $0.value.number != nil }
        guard !answer.query.by.isEmpty, numbers >= fewest, Exact(hidden) > largestShare * Exact(numbers) else {
            return []
        }
        let split = answer.query.by.map { edition.dimensions[$0]?.label.lowercased() ?? $0 }.joined(separator: " och ")
        return [
            Diagnostic(
                .disclosureManyHidden,
                "\(hidden) av \(numbers) värden för \(measure.label) efter \(split) är dolda", at: measure.place,
                hint: "slå samman klasser, till exempel åldersgrupper eller kommuner, eller visa färre indelningar",
                notes: edition.asked[answer.query].map { [Diagnostic.Note("de visas här", at: $0)] } ?? [])
        ]
    }

    private static func closed(_ measure: Measure) -> Diagnostic {
        Diagnostic(
            .disclosureWithheld, "antalen för \(measure.label) publiceras inte: små tal kunde ha räknats fram",
            at: measure.place, hint: "slå samman klasser, eller visa färre indelningar av samma data")
    }
}
