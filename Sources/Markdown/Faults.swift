import Diagnostics

/// The findings of one file, told by bytes; a file with hundreds of them has one cause.
final class Faults {
    let source: SourceText
    private let findings: Findings
    private let limit: Int
    private var count = 0

    init(_ source: SourceText, _ findings: Findings, limit: Int) {
        self.source = source
        self.findings = findings
        self.limit = limit
    }

    /// Adds a finding while there are fewer than the limit; the place, which takes a look at the whole line, is made
    /// only then.
    func add(_ rule: Rule, _ message: String, at range: Range<Int>, label: String? = nil, hint: String) {
        count += 1
        guard count <= limit else { return }
        findings.add(rule, message, at: source.place(range), label: label, hint: hint)
        guard count == limit else { return }
        findings.add(
            .tooLarge, "filen har fler än \(limit) fel", at: source.place,
            hint: "resten berättas när de första är rättade")
    }
}
