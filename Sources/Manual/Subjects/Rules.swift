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
    var parts: [Part] = [.text(weight(rule.severity))]
    if let example = ruleExamples[rule.id] {
        parts += [.code(example.lines, of: "text"), .text("Programmet säger: \(example.message).")]
        if let hint = example.hint { parts.append(.text("Så rättas det: \(hint).")) }
    }
    return Entry(rule.id, rule.summary, parts)
}

private func weight(_ severity: Severity) -> String {
    switch severity {
    case .error: "Fel: rapporten stoppas."
    case .warning: "Varning."
    case .notice: "Notis."
    }
}
