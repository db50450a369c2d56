import Synchronization

/// The findings of a run in the order they were made. A class since it is handed down and added to; one task, one list:
/// what is worked out side by side tells its own branches, which are joined in order.
package final class Findings: Sendable {
    private struct State {
        var all: [Diagnostic] = []
        var holes: Set<Hole> = []
    }

    private let state: Mutex<State>
    /// How many there were when the branch was made.
    private let inherited: Int

    package init() {
        state = Mutex(State())
        inherited = 0
    }

    private init(_ start: State) {
        state = Mutex(start)
        inherited = start.all.count
    }

    package var all: [Diagnostic] { state.withLock { $0.all } }

    package func add(_ diagnostic: Diagnostic) { state.withLock { $0.all.append(diagnostic) } }

    package func add(_ diagnostics: some Sequence<Diagnostic>) {
        let new = Array(diagnostics)
        state.withLock { $0.all += new }
    }

    // MARK: Side by side

    /// A list that begins as this one is now.
    package func branch() -> Findings { Findings(state.withLock { $0 }) }

    /// Whether a branch has been told of an error since it was made.
    package var hasNewErrors: Bool { all.dropFirst(inherited).contains { $0.severity == .error } }

    /// Takes in what a branch has been told.
    package func join(_ branch: Findings) {
        let (all, holes) = branch.state.withLock { ($0.all, $0.holes) }
        guard all.count > branch.inherited || !holes.isEmpty else { return }
        state.withLock {
            $0.all += all.dropFirst(branch.inherited)
            $0.holes.formUnion(holes)
        }
    }

    // MARK: Telling

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

    /// What refers to the hole is not told: one fault, one finding.
    package func leave(_ hole: Hole) { state.withLock { _ = $0.holes.insert(hole) } }

    package func isHole(_ hole: Hole) -> Bool {
        state.withLock { $0.holes.contains(hole) || $0.holes.contains(hole.all) }
    }

    /// By file, line and column, each finding once.
    package var sorted: [Diagnostic] {
        var seen = Set<Diagnostic>()
        let unique = all.filter { seen.insert($0).inserted }
        return unique.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.element)
    }

    /// The findings as they are told: the same thing said of several places in the text is one, with the other places.
    package func gathered(_ isGathered: (Rule) -> Bool) -> [Diagnostic] {
        var groups: [Same: [Diagnostic]] = [:]
        let all = sorted
        for one in all where isGathered(one.rule) { groups[Same(one), default: []].append(one) }
        var told: Set<Same> = []
        return all.compactMap { one in
            guard let group = groups[Same(one)], group.count > 1 else { return one }
            return told.insert(Same(one)).inserted ? one.also(group.dropFirst()) : nil
        }
    }

    private struct Same: Hashable {
        let rule: Rule
        let message: String

        init(_ one: Diagnostic) { (rule, message) = (one.rule, one.message) }
    }

    /// Takes away what follows from something else that has been told.
    package func drop(_ follows: (Diagnostic) -> Bool) { state.withLock { $0.all.removeAll(where: follows) } }

    package func count(_ severity: Severity) -> Int { sorted.count { $0.severity == severity } }
}

private func < (a: (Diagnostic, Int), b: (Diagnostic, Int)) -> Bool {
    let (p, q) = (a.0.place, b.0.place)
    if p.path != q.path { return Array(p.path.utf8).lexicographicallyPrecedes(Array(q.path.utf8)) }
    return (p.line, p.column, a.0.rule.id, a.1) < (q.line, q.column, b.0.rule.id, b.1)
}

extension Diagnostic {
    /// The same with the number of the other places, and the first of them.
    fileprivate func also(_ others: ArraySlice<Diagnostic>) -> Diagnostic {
        let shown = unique(others.map { "\($0.place.path.split(separator: "/").last ?? ""):\($0.place.line)" })
        let more = shown.count > Diagnostic.placesShown ? " …" : ""
        let note =
            "det gäller \(others.count + 1) ställen: även "
            + shown.prefix(Diagnostic.placesShown).joined(separator: ", ") + more
        return Diagnostic(
            rule, message, at: place, label: label, hint: hint, notes: notes + [Note(note)], known: known)
    }

    private static let placesShown = 6
}

private func unique(_ texts: [String]) -> [String] {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }
}
