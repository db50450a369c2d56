import Composition
import Diagnostics
import Figures
import Glibc
import Markup
import Publishing

/// What a run ends with.
enum ExitCode: Int32 {
    case published = 0
    /// Faults in text or data.
    case faults = 1
    /// Wrong use or configuration.
    case usage = 2
    /// The system refused: disk, rights, lock.
    case system = 3
    /// Personal data.
    case privacy = 4
    /// A fault of our own.
    case bug = 70
}

/// Findings and results as people read them, or as JSON.
struct Screen {
    let json: Bool
    let quiet: Bool
    /// Findings shown before "och N till".
    static let findingLimit = 50

    /// Colour only on a terminal, and never with NO_COLOR.
    private var colour: Bool { unsafe isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil }

    func tell(_ findings: [Diagnostic]) {
        guard !json else { return }
        let report = TextReport(colour: colour)
        let shown = findings.filter { !quiet || $0.severity == .error }
        for finding in shown.prefix(Screen.findingLimit) { say(report.text(finding) + "\n", to: STDERR_FILENO) }
        if shown.count > Screen.findingLimit {
            say("… och \(shown.count - Screen.findingLimit) till. Alla visas med --json.\n", to: STDERR_FILENO)
        }
    }

    func say(_ text: String) { say(text + "\n", to: STDOUT_FILENO) }
    func complain(_ text: String) { say(text + "\n", to: STDERR_FILENO) }

    private func say(_ text: String, to stream: Int32) { write(text, to: stream) }
}

/// Writes text to a stream as bytes; a closed pipe is no fault of the run.
func write(_ text: String, to stream: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(stream, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        bytes = bytes.dropFirst(count)
    }
}

/// "3 fel, 1 varning i 2 filer."
func summary(of findings: [Diagnostic]) -> String {
    let counts = Severity.allCases.map { severity in (severity, findings.count { $0.severity == severity }) }
    let words = counts.filter { $0.1 > 0 }.map { "\($0.1) \(plural($0.0, $0.1))" }
    guard !words.isEmpty else { return "Inga fel och inga varningar." }
    let files = Set(findings.map(\.place.path)).count
    return words.joined(separator: ", ") + " i \(files) \(files == 1 ? "fil" : "filer")."
}

private func plural(_ severity: Severity, _ count: Int) -> String {
    switch severity {
    case .error: "fel"
    case .warning: count == 1 ? "varning" : "varningar"
    case .notice: count == 1 ? "notis" : "notiser"
    }
}
