import Diagnostics
import Measures
import Values

/// What the author is told of what was hidden.
struct Advice {
    let diagnostics: [Diagnostic]

    /// More hidden than this in a question: merge classes.
    private static let largestShare = Exact(mantissa: 2, decimals: 1)
    /// Questions of fewer numbers are not judged.
    private static let fewest = 5

    init(
        _ sheet: Sheet, _ answers: [Answer], _ measures: [String: Measure], _ withheld: Set<String>,
        _ dimensions: [String: Dimension]
    ) {
        var hidden = Array(repeating: 0, count: answers.count)
        for item in sheet.items where item.isHidden { hidden[item.answer] += 1 }
        let told = zip(answers, hidden).filter { !withheld.contains($0.0.query.measure) }
        let crowded = told.compactMap { answer, hidden in
            measures[answer.query.measure].flatMap { Advice.crowded($0, answer, hidden, dimensions) }
        }
        let closed = withheld.sorted().compactMap { measures[$0] }.map { Advice.closed($0) }
        diagnostics = crowded + closed
    }

    private static func crowded(_ measure: Measure, _ answer: Answer, _ hidden: Int, _ dimensions: [String: Dimension])
        -> Diagnostic?
    {
        let numbers = answer.cells.count { $0.value.number != nil }
        guard !answer.query.by.isEmpty, numbers >= fewest,
            Exact(hidden) > largestShare * Exact(numbers)
        else { return nil }
        let split = answer.query.by.map { dimensions[$0]?.label.lowercased() ?? $0 }.joined(separator: " och ")
        return Diagnostic(
            .disclosureManyHidden,
            "\(hidden) av \(numbers) värden för \(measure.label) efter \(split) är dolda",
            at: measure.place,
            hint: "slå samman klasser, till exempel åldersgrupper eller kommuner, eller visa färre indelningar")
    }

    private static func closed(_ measure: Measure) -> Diagnostic {
        Diagnostic(
            .disclosureWithheld, "antalen för \(measure.label) publiceras inte: små tal kunde ha räknats fram",
            at: measure.place, hint: "slå samman klasser, eller visa färre indelningar av samma data")
    }
}
