/// One finding: what is wrong, where, and what to do about it. All texts are Swedish.
package struct Diagnostic: Hashable, Sendable {
    package let rule: Rule
    /// What is wrong, lower case, no full stop: `värdet är inte ett heltal`.
    package let message: String
    package let place: Place
    /// Said under the carets: `kolumnen «inkommande» ska vara integer`.
    package let label: String?
    /// What to do: `skriv 82.5`.
    package let hint: String?
    /// Other places that matter, each with a sentence.
    package let notes: [Note]
    /// Every word that could have stood there, where the hint names but some.
    package let known: [String]

    package struct Note: Hashable, Sendable {
        package let text: String
        package let place: Place?

        package init(_ text: String, at place: Place? = nil) {
            self.text = text
            self.place = place
        }
    }

    package init(
        _ rule: Rule, _ message: String, at place: Place, label: String? = nil, hint: String? = nil, notes: [Note] = [],
        known: [String] = []
    ) {
        self.known = known
        self.rule = rule
        self.message = message
        self.place = place
        self.label = label
        self.hint = hint
        self.notes = notes
    }

    package var severity: Severity { rule.severity }
}

/// The findings of a run in the order they were made. A class since it is handed down and added to; one task, one list.
package final class Findings {
    package private(set) var all: [Diagnostic] = []

    package init() {}

    package func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }
    package func add(_ diagnostics: some Sequence<Diagnostic>) { all.append(contentsOf: diagnostics) }

    package func add(
        _ rule: Rule, _ message: String, at place: Place, label: String? = nil, hint: String? = nil,
        notes: [Diagnostic.Note] = [], known: [String] = []
    ) {
        add(Diagnostic(rule, message, at: place, label: label, hint: hint, notes: notes, known: known))
    }

    package var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// Whether an error has been told at the place: what follows from it is not told there too.
    package func hasError(at place: Place) -> Bool { all.contains { $0.severity == .error && $0.place == place } }

    /// Paths of the files in which an error has been told.
    package var pathsWithErrors: Set<String> { Set(all.filter { $0.severity == .error }.map(\.place.path)) }

    // MARK: Holes

    /// Something that the author declared and that could not be read, which has been told. A name of nil: all of them.
    package enum Hole: Hashable, Sendable {
        case measure(String?)
        case dimension(String?)
        case dataset(String?)
        case recommendation(String?)

        fileprivate var all: Hole {
            switch self {
            case .measure: .measure(nil)
            case .dimension: .dimension(nil)
            case .dataset: .dataset(nil)
            case .recommendation: .recommendation(nil)
            }
        }
    }

    private var holes: Set<Hole> = []

    /// What refers to the hole is not told: one fault, one finding.
    package func leave(_ hole: Hole) { holes.insert(hole) }
    package func isHole(_ hole: Hole) -> Bool { holes.contains(hole) || holes.contains(hole.all) }

    /// By file, line and column, each finding once.
    package var sorted: [Diagnostic] {
        var seen = Set<Diagnostic>()
        let unique = all.filter { seen.insert($0).inserted }
        return unique.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.element)
    }

    package func count(_ severity: Severity) -> Int { sorted.count { $0.severity == severity } }
}

private func < (a: (Diagnostic, Int), b: (Diagnostic, Int)) -> Bool {
    let (p, q) = (a.0.place, b.0.place)
    if p.path != q.path { return Array(p.path.utf8).lexicographicallyPrecedes(Array(q.path.utf8)) }
    return (p.line, p.column, a.0.rule.id, a.1) < (q.line, q.column, b.0.rule.id, b.1)
}
