import Diagnostics
import Language
import Privacy

/// Takes the faults of a file: tells the first of each kind in each column, counts the rest and knows what is accepted.
/// Cells of a column that are wrong in the same way, and rows of a file, are one fault however many they are.
/// A class, as `Findings`: it is handed down and added to. One log for what the file itself shows, and one for each rule
/// of checks: no kind of fault is told in two.
final class FaultLog {
    /// Every check and what it found.
    var checks: [TableFacts.Check] = []
    /// The check that runs now.
    var current = 0
    private let findings: Findings
    private let accepted: [Acceptance]
    private var told: [Kind: Told] = [:]
    private var order: [Kind] = []
    /// What has been said of each kind, and how many of its faults have been looked at.
    private var variants: [Kind: [String]] = [:]
    private var looked: [Kind: Int] = [:]
    /// Numbers of the acceptances that something was found for.
    private(set) var used: Set<Int> = []

    private struct Kind: Hashable {
        let rule: Rule
        let column: String
        let acceptance: Int?
        /// What is said, for faults that are one when it is the same; empty for others.
        var words = ""

        /// The same is wrong in another column.
        func isSame(as other: Kind) -> Bool {
            !words.isEmpty && words == other.words && rule == other.rule && acceptance == other.acceptance
        }
    }

    private struct Told {
        var count = 0
        /// The last one that is told, kept back until it is known how many follow.
        var last: Diagnostic?
        /// Where the next ones stand: `rad 12`.
        var further: [String] = []
    }

    init(_ findings: Findings, accepting accepted: [Acceptance]) {
        self.findings = findings
        self.accepted = accepted
    }

    /// Adds a fault, or `count` alike of which this is the first. `text` gives the texts of its row by field, for what
    /// is accepted; `make` is only asked for those that are told.
    func add(
        _ rule: Rule, column: String = "", count: Int = 1, text: (String) -> String? = { _ in nil },
        _ make: () -> Diagnostic
    ) {
        let acceptance = acceptance(of: rule, text)
        tally(isAccepted: acceptance != nil)
        if let acceptance { used.insert(acceptance) }
        var kind = Kind(rule: rule, column: column, acceptance: acceptance)
        if FaultLog.same.contains(rule) || FaultLog.sameMessage.contains(rule) {
            guard let words = words(of: kind, make) else { return }
            kind.words = words
        }
        if told[kind] == nil { order.append(kind) }
        let (before, limit) = (told[kind]?.count ?? 0, FaultLog.limit(rule))
        told[kind, default: Told()].count += count
        guard before < limit else { return note(kind, make) }
        let diagnostic = acceptance.map { accept(make(), accepted[$0]) } ?? make()
        if before + 1 == limit { told[kind]?.last = diagnostic } else { findings.add(diagnostic) }
    }

    /// Remembers where some of those stand that are not told by themselves.
    private func note(_ kind: Kind, _ make: () -> Diagnostic) {
        guard let further = told[kind]?.further, further.count < FaultLog.shown else { return }
        let place = make().place
        guard place.line > 0, place.address == nil else { return }
        told[kind]?.further.append(String(place.line))
    }

    /// Places of those that follow the last told.
    private static let shown = 5

    /// What is said of a fault that may be the same as others; nil when it is one of too many to tell them apart, which
    /// are counted with the last.
    private func words(of kind: Kind, _ make: () -> Diagnostic) -> String? {
        looked[kind, default: 0] += 1
        let known = variants[kind] ?? []
        if looked[kind, default: 0] <= FaultLog.mostLooked || known.isEmpty {
            let found = make()
            let isAlike = FaultLog.sameMessage.contains(kind.rule)
            let words = found.message + "\n" + (isAlike ? "" : found.hint ?? "")
            if known.contains(words) { return words }
            if known.count < FaultLog.mostVariants {
                variants[kind, default: []].append(words)
                return words
            }
        }
        var last = kind
        last.words = known.last ?? ""
        told[last]?.count += 1
        return nil
    }

    /// Faults that are told once for all cells of a column, or all rows, of which the same can be said.
    private static let same: [Rule] = [
        .typeError, .extraCell, .missingCell, .blankRow, .quoteInCell, .mergedCells, .workbookError, .skippedRows,
        .constraintError, .foreignKey,
    ]
    /// The same, though their advice names what stands on each row.
    private static let sameMessage: [Rule] = [.rowConstraint]
    /// Faults that are one in a column, whatever is said of each.
    private static let sameColumn: [Rule] = [.primaryKey, .uniqueError, .telephoneNumber, .personName]
    /// Faults of a kind in a column whose words are compared.
    private static let mostLooked = 1_000
    /// Different things that are said of one column.
    private static let mostVariants = 5

    /// Number of the acceptance that covers a fault in such a row; nil when none does.
    func acceptance(of rule: Rule, _ text: (String) -> String?) -> Int? {
        accepted.firstIndex { $0.rule == rule.id && $0.covers(text) }
    }

    /// An error has been found, accepted or not.
    var hasErrors: Bool { order.contains { $0.rule.severity == .error } }

    /// Rows of the file could not be cut or read, so that what seems absent may be there.
    var hasLostRows: Bool {
        let rules: [Rule] = [
            .encodingError, .strayQuote, .unclosedQuote, .nulByte, .missingCell, .extraCell, .dataLimit,
        ]
        return order.contains { rules.contains($0.rule) }
    }

    private func tally(isAccepted: Bool) {
        guard checks.indices.contains(current) else { return }
        if isAccepted { checks[current].accepted += 1 } else { checks[current].faults += 1 }
    }

    private func accept(_ found: Diagnostic, _ acceptance: Acceptance) -> Diagnostic {
        Diagnostic(
            Rule(found.rule.id, .notice, found.rule.summary), found.message, at: found.place, label: found.label,
            notes: found.notes + [Diagnostic.Note("godtaget: \(acceptance.reason)", at: acceptance.place)])
    }

    /// Tells the last of each kind with the number of those that follow, and what is the same in several columns once.
    func tellLast() {
        var done: Set<Kind> = []
        for kind in order where !done.contains(kind) {
            let alike = order.filter { told[$0]?.last != nil && ($0 == kind || kind.isSame(as: $0)) }
            done.formUnion(alike)
            guard let last = told[kind]?.last else { continue }
            findings.add(with(last, more: alike.map { rest(of: $0, isFirst: $0 == kind) }))
        }
        (told, order) = ([:], [])
    }

    /// Those of a kind that are told with another.
    private struct Rest {
        let column: String
        let count: Int
        let rows: [String]
    }

    /// Of the first kind those after the ones told; of the others all.
    private func rest(of kind: Kind, isFirst: Bool) -> Rest {
        guard let entry = told[kind], let last = entry.last else {
            return Rest(column: kind.column, count: 0, rows: [])
        }
        let own = isFirst || last.place.line == 0 || last.place.address != nil ? [] : [String(last.place.line)]
        return Rest(
            column: kind.column, count: entry.count - (isFirst ? FaultLog.limit(kind.rule) : 0),
            rows: Array((own + entry.further).prefix(FaultLog.shown)))
    }

    /// What is accepted and no longer found would cover a new fault without anybody having looked at it.
    ///
    /// - Parameter others: positions of the acceptances that other logs of the file have used.
    func tellUnused(but others: Set<Int>) {
        let used = used.union(others)
        for (index, acceptance) in accepted.enumerated() where !used.contains(index) {
            findings.add(
                .unusedAcceptance, "godkännandet av «\(acceptance.rule)» träffar inget i filen", at: acceptance.place,
                hint: "ta bort det, så att nya fel syns")
        }
    }

    /// A wrong encoding is one fault, however many cells show it.
    private static func limit(_ rule: Rule) -> Int {
        rule == .encodingError || (same + sameMessage + sameColumn).contains(rule) ? 1 : TableLimits.told
    }

    private func with(_ last: Diagnostic, more: [Rest]) -> Diagnostic {
        let rest = more.filter { $0.count > 0 }
        guard !rest.isEmpty else { return last }
        let count = rest.reduce(0) { $0 + $1.count }
        return Diagnostic(
            last.rule, last.message, at: last.place, label: last.label, hint: last.hint,
            notes: last.notes + [Diagnostic.Note("och \(count) till av samma slag \(FaultLog.places(rest))")])
    }

    private static func places(_ rest: [Rest]) -> String {
        guard rest.count > 1 else {
            let column = rest[0].column.isEmpty ? "i filen" : "i kolumnen «\(rest[0].column)»"
            return column + (rest[0].rows.isEmpty ? "" : ": rad " + rows(rest[0]))
        }
        // All rows, or none of them: the columns are what helps.
        return "i kolumnerna "
            + Swedish.list(
                rest.map {
                    "«\($0.column)»" + ($0.rows.count < $0.count ? "" : " (rad \($0.rows.joined(separator: ", ")))")
                })
    }

    private static func rows(_ rest: Rest) -> String {
        rest.rows.joined(separator: ", ") + (rest.count > rest.rows.count ? " …" : "")
    }
}
