import Diagnostics
import Line

let rulesSubject = Subject(
    "regler", "Regler: felmeddelanden och hur de rättas",
    [
        .text(
            "Fel stoppar rapporten; den förra ligger då kvar orörd. Varningar och notiser sägs men stoppar inte. Under varje regel står ett exempel som bryter mot den, ur ett påhittat projekt, vad programmet säger om det och hur det rättas."
        )
    ],
    entries: allRules.map(entry))

private func entry(_ rule: Rule) -> Entry {
    var parts: [Part] = [
        .text(rule.severity.word.prefix(1).uppercased() + rule.severity.word.dropFirst() + ". " + rule.summary)
    ]
    if let example = ruleExamples[rule.id] {
        parts += [.code(example.lines, of: "text"), .text("Programmet säger: \(example.message).")]
        if let hint = example.hint { parts.append(.text("Så rättas det: \(hint).")) }
    }
    return Entry(rule.id, rule.summary, parts)
}
