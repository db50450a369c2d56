import Declarations
import Diagnostics
import Edition
import Values

/// The changes to `report.yaml`.
struct ReportEdits {
    let step: Step
    /// Folder of the edition that is carried on.
    let previous: String

    /// What the board or the office decides anew is taken away or moved; what is the same every year stands.
    func edited(_ source: SourceText, _ root: Node) -> [UInt8] {
        var edits = TextEdits(source)
        if let period = root.value("period") { edits.replace(period, with: step.to.description) }
        for key in ["title", "subtitle"] {
            if let node = root.value(key) { edits.swapYears(step.years, in: node) }
        }
        move(root.value("cutoff"), &edits)
        if let version = root.value("version") { renew(version, &edits) }
        if let status = root.value("status") { edits.replace(status, with: Report.Status.draft.rawValue) }
        if let meeting = root.value("meeting") { renew(meeting: meeting, &edits) }
        for key in ["decisions", "reopened"] {
            if let entry = root.entry(key) { edits.remove(entry) }
        }
        carryOn(root, &edits)
        return edits.result
    }

    private func move(_ node: Node?, _ edits: inout TextEdits) {
        guard let node, let day = node.scalar.flatMap({ Day(parsing: $0) }) else { return }
        edits.replace(node, with: step.moved(day).description)
    }

    /// `2025.3` begins anew as `2026.1`; in another form the year alone is changed.
    private func renew(_ version: Node, _ edits: inout TextEdits) {
        guard let text = version.scalar, text.hasPrefix(step.years.old + ".") else {
            return edits.swapYears(step.years, in: version)
        }
        edits.replace(version, with: step.years.new + ".1")
    }

    private func renew(meeting: Node, _ edits: inout TextEdits) {
        move(meeting.value("date"), &edits)
        for key in ["item", "paragraph"] {
            if let entry = meeting.entry(key) { edits.remove(entry) }
        }
    }

    private func carryOn(_ root: Node, _ edits: inout TextEdits) {
        if let node = root.value("previous") {
            edits.replace(node, with: previous)
        } else if let period = root.entry("period") {
            edits.insert(line: "previous: \(previous)", before: period.keyPlace.line)
        }
    }
}
