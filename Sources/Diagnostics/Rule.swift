/// How grave a finding is. An error stops the publication; the rest is told.
package enum Severity: String, CaseIterable, Comparable, Sendable {
    case error, warning, notice

    /// The word that readers see.
    package var word: String {
        switch self {
        case .error: "fel"
        case .warning: "varning"
        case .notice: "notis"
        }
    }

    private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// A kind of fault that the program looks for. Each has one broken project that provokes it.
package struct Rule: Hashable, Sendable {
    /// Stable name in kebab case, Frictionless' word where it has one: `type-error`.
    package let id: String
    package let severity: Severity
    /// One Swedish sentence for the catalogue: what is wrong and why it matters.
    package let summary: String
    /// A fault of privacy: the program ends with exit code 4.
    package let isPrivacy: Bool

    /// An error.
    package init(_ id: String, _ summary: String) { self.init(id, .error, summary) }

    package init(_ id: String, _ severity: Severity, privacy: Bool = false, _ summary: String) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.isPrivacy = privacy
    }
}
