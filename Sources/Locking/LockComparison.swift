package import Diagnostics
import Language

/// What has changed in an edition since it was locked.
package struct LockComparison {
    private let locked: EditionLock
    private let current: EditionLock
    private let source: SourceText
    private let folder: String
    private let findings: Findings
    /// Where each name stands in the lock.
    private let lines: [String: Place]

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
        lines = source.namedLines
    }

    /// Tells every changed number, row, text and file as an error. What is printed follows from these; where they are
    /// the same it is told for itself. Other words of the program's own are a notice.
    package func tell() {
        guard !tellSources(), !tellPrinted(), locked.wording != current.wording else { return }
        findings.add(
            .lockedWording, "programmets egna ord är andra än när rapporten fastställdes",
            at: source.place)
    }

    /// Whether anything that the report is made of is another.
    private func tellSources() -> Bool {
        let told = [
            tell(.lockedValue, locked.values, current.values, at: inLock, Changed.value),
            tell(.lockedRow, locked.rows, current.rows, at: inLock, Changed.row),
            tell(.lockedText, locked.texts, current.texts, at: inFolder, Changed.file),
            tell(
                .lockedText, locked.published?.files, current.published?.files, at: inFolder, Changed.file),
        ]
        return told.contains(true)
    }

    /// Whether a number that is printed is another, or under the same program a word. The files of a figure follow its
    /// place in the page, and are told where that is the same.
    private func tellPrinted() -> Bool { tellPrinted { $0.contains(".html") } || tellPrinted { !$0.contains(".html") } }

    private func tellPrinted(_ isLookedAt: (String) -> Bool) -> Bool {
        let isSame = locked.published?.program == current.published?.program
        func places(_ lock: EditionLock) -> [String: String]? { lock.published?.printed.filter { isLookedAt($0.key) } }
        return tell(.lockedValue, places(locked), places(current), at: inLock, Changed.printed) { old, new in
            isSame || printedNumbers(in: old ?? "") != printedNumbers(in: new ?? "")
        }
    }

    private func inLock(_ name: String) -> Place { lines[name] ?? source.place }

    /// In the author's file, or where the lock names it when it is gone.
    private func inFolder(_ path: String) -> Place {
        let isThere = current.texts[path] != nil || current.published?.files[path] != nil
        return isThere ? Place(path: folder + "/" + path) : inLock(path)
    }

    /// Whether any was changed. What an older lock does not hold is not compared.
    private func tell(
        _ rule: Rule, _ old: [String: String]?, _ new: [String: String]?, at place: (String) -> Place,
        _ message: (String, String?, String?) -> String, where counts: (String?, String?) -> Bool = { _, _ in true }
    ) -> Bool {
        guard let old, let new else { return false }
        let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] && counts(old[$0], new[$0]) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (index, name) in changed.prefix(LockComparison.told).enumerated() {
            let rest = changed.count - LockComparison.told
            let isLast = index == LockComparison.told - 1 && rest > 0
            findings.add(
                rule, message(name, old[name], new[name]), at: place(name),
                hint: "återställ det, eller skriv ändringens beslut på en ny rad under reopened i report.yaml",
                notes: isLast ? [Diagnostic.Note("och \(rest) till av samma slag")] : [])
        }
        return !changed.isEmpty
    }
}

/// How a change is told: its name, what was (nil: nothing) and what is.
private enum Changed {
    static func value(_ name: String, _ old: String?, _ new: String?) -> String {
        let was = old.map { "var \(shown($0))" } ?? "fanns inte"
        return "talet «\(name)» \(was) när rapporten fastställdes och \(new.map { "är nu \(shown($0))" } ?? "är borta")"
    }

    static func row(_ name: String, _ old: String?, _ new: String?) -> String {
        "raden «\(name)» stod \(times(old)) när rapporten fastställdes och står nu \(times(new))"
    }

    static func file(_ name: String, _ old: String?, _ new: String?) -> String {
        guard old != nil else { return "filen «\(name)» fanns inte när rapporten fastställdes" }
        return new == nil
            ? "filen «\(name)», som fanns när rapporten fastställdes, är borta eller används inte längre"
            : "filen «\(name)» är ändrad sedan rapporten fastställdes"
    }

    static func printed(_ name: String, _ old: String?, _ new: String?) -> String {
        guard let old else { return "\(name) fanns inte när rapporten fastställdes" }
        guard let new else { return "\(name) fanns när rapporten fastställdes och är borta" }
        let difference = TextDifference(old, new)
        return "i \(name) stod «\(difference.old)» när rapporten fastställdes och står nu «\(difference.new)»"
    }

    /// What is hidden is never told.
    private static func shown(_ text: String) -> String {
        switch text {
        case EditionLock.hidden: "dolt"
        case "missing": "en uppgift som saknas"
        case "not applicable": Phrases.nothingToCount
        default: text
        }
    }

    private static func times(_ text: String?) -> String {
        switch text {
        case nil: "inte"
        case "1": "en gång"
        case let text?: "\(text) gånger"
        }
    }
}

extension SourceText {
    /// The first line of each name: `    "id": "value",` — no id has a quotation mark.
    fileprivate var namedLines: [String: Place] {
        var places: [String: Place] = [:]
        for line in 1...max(1, lineCount) {
            let range = bytesOfLine(line)
            let parts = bytes[range].split(
                separator: UInt8(ascii: "\""), maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count > 2 else { continue }
            let key = String(decoding: parts[1], as: UTF8.self)
            if places[key] == nil { places[key] = place(range) }
        }
        return places
    }
}
