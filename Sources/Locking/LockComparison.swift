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

    /// Tells every changed number and text as an error, and other words of the program's own as a notice.
    package func tell() {
        let lines = self.lines
        tell(
            .lockedValue, changes(locked.values, current.values),
            "talet «%» var % när rapporten fastställdes och är nu %",
            { EditionLock.shown($0) }, { lines[$0] ?? source.place })
        tell(
            .lockedText, changes(locked.texts, current.texts), "filen «%» hade kontrollsumman % och har nu %",
            { $0.map { String($0.prefix(12)) } ?? EditionLock.shown(nil) }, { Place(path: folder + "/" + $0) })
        guard locked.wording != current.wording, locked.values == current.values, locked.texts == current.texts else {
            return
        }
        findings.add(
            .lockedWording, "programmets egna ord är andra än när rapporten fastställdes",
            at: source.place)
    }

    private func changes(_ old: [String: String], _ new: [String: String]) -> [String] {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// `pattern` has three places: name, old and new.
    private func tell(
        _ rule: Rule, _ changed: [String], _ pattern: String, _ shown: (String?) -> String, _ place: (String) -> Place
    ) {
        let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
        for (index, name) in changed.prefix(LockComparison.told).enumerated() {
            let isText = rule == .lockedText
            let old = shown(isText ? locked.texts[name] : locked.values[name])
            let new = shown(isText ? current.texts[name] : current.values[name])
            let words = zip(parts, [name, old, new, ""]).map { $0 + $1 }.joined()
            let rest = changed.count - LockComparison.told
            let isLast = index == LockComparison.told - 1 && rest > 0
            findings.add(
                rule, words, at: place(name),
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
            if places[key] == nil, locked.values[key] != nil { places[key] = source.place(range) }
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
}
