import Markup

/// What was said of the last try, for the panel beside the page.
package struct PreviewReport: Sendable {
    package struct Finding: Sendable {
        package enum Weight: String, Sendable {
            case error, warning, notice
        }
        package let weight: Weight
        /// As `uppsikt check` prints it.
        package let text: String

        package init(_ weight: Weight, _ text: String) {
            self.weight = weight
            self.text = text
        }
    }

    /// Whether the site that is shown is the one that was just built.
    let isShown: Bool
    /// `1 fel i 1 fil.`
    package let summary: String
    let findings: [Finding]

    /// Findings shown before "och N till".
    package static let findingLimit = 50

    package init(isShown: Bool, summary: String, findings: [Finding]) {
        self.isShown = isShown
        self.summary = summary
        self.findings = findings
    }

    /// Before anything has been tried.
    init() { self.init(isShown: false, summary: "Bygger …", findings: []) }

    var json: JSON {
        let shown = findings.prefix(PreviewReport.findingLimit).map { finding in
            JSON.object([.init("weight", .string(finding.weight.rawValue)), .init("text", .string(finding.text))])
        }
        return .object([
            .init("isShown", .bool(isShown)), .init("summary", .string(summary)),
            .init("findings", .array(Array(shown))), .init("more", .integer(findings.count - shown.count)),
        ])
    }
}
