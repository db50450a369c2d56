package import Diagnostics
import Language

/// What has changed in an edition since it was locked.
package struct LockComparison {
    private let locked: EditionLock
    private let current: EditionLock
    private let source: SourceText
    private let folder: String
    private let findings: Findings

    /// Changes of a kind that are told; the rest are counted.
    package static let told = 20

    /// - Parameters:
    ///   - source: the lock as a file.
    ///   - folder: the edition's, as shown: `content/2025`.
    package init(
        _ locked: EditionLock, _ current: EditionLock, source: SourceText, folder: String, _ findings: Findings
    ) {
        self.locked = locked
        self.current = current
        self.source = source
        self.folder = folder
        self.findings = findings
    }

    /// Tells every changed number, row and text as an error, and other words of the program's own as a notice.
    package func tell() {
        let lines = self.lines
        func inLock(_ name: String) -> Place { lines[name] ?? source.place }
        tell(
            Compared(.lockedValue, "talet «%» var % när rapporten fastställdes och är nu %", EditionLock.shown),
            locked.values, current.values, at: inLock)
        tell(
            Compared(.lockedRow, "raden «%» stod % när rapporten fastställdes och står nu %", EditionLock.times),
            locked.rows ?? [:], locked.rows == nil ? [:] : current.rows ?? [:], at: inLock)
        tell(
            Compared(.lockedText, "filen «%» hade kontrollsumman % och har nu %", EditionLock.start),
            locked.texts, current.texts, at: { Place(path: folder + "/" + $0) })
        guard locked.wording != current.wording, locked.values == current.values, locked.texts == current.texts,
            locked.rows == nil || locked.rows == current.rows
        else { return }
        findings.add(
            .lockedWording, "programmets egna ord är andra än när rapporten fastställdes",
            at: source.place)
    }

    /// What is compared of one kind, and how a change of it is told.
    private struct Compared {
        let rule: Rule
        /// Has three places: name, old and new.
        let pattern: [Substring]
        let shown: (String?) -> String

        init(_ rule: Rule, _ pattern: String, _ shown: @escaping (String?) -> String) {
            self.rule = rule
            self.pattern = pattern.split(separator: "%", omittingEmptySubsequences: false)
            self.shown = shown
        }

        func message(_ name: String, _ old: String?, _ new: String?) -> String {
            zip(pattern, [name, shown(old), shown(new), ""]).map { $0 + $1 }.joined()
        }
    }

    private func tell(
        _ kind: Compared, _ old: [String: String], _ new: [String: String], at place: (String) -> Place
    ) {
        let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (index, name) in changed.prefix(LockComparison.told).enumerated() {
            let rest = changed.count - LockComparison.told
            let isLast = index == LockComparison.told - 1 && rest > 0
            findings.add(
                kind.rule, kind.message(name, old[name], new[name]), at: place(name),
                hint: "återställ det, eller skriv ändringens beslut på en ny rad under reopened i report.yaml",
                notes: isLast ? [Diagnostic.Note("och \(rest) till av samma slag")] : [])
        }
    }

    /// Where each value stands in the lock.
    private var lines: [String: Place] {
        var places: [String: Place] = [:]
        for line in 1...max(1, source.lineCount) {
            let range = source.bytesOfLine(line)
            // `    "id": "value",` — no id has a quotation mark.
            let parts = source.bytes[range].split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            guard parts.count > 2 else { continue }
            let key = String(decoding: parts[1], as: UTF8.self)
            if places[key] == nil, locked.values[key] ?? locked.rows?[key] != nil { places[key] = source.place(range) }
        }
        return places
    }
}

extension EditionLock {
    /// As a message says it; what is hidden is never told.
    static func shown(_ text: String?) -> String {
        switch text {
        case nil: "borta"
        case hidden: "dolt"
        case "missing": "en uppgift som saknas"
        case "not applicable": Phrases.nothingToCount
        case let text?: text
        }
    }

    /// Of a row.
    static func times(_ text: String?) -> String {
        switch text {
        case nil: "inte"
        case "1": "en gång"
        case let text?: "\(text) gånger"
        }
    }

    /// Of a checksum.
    static func start(_ text: String?) -> String { text.map { String($0.prefix(12)) } ?? shown(nil) }
}
