import Diagnostics
import Markup

/// The findings in the shape that Frictionless gives its reports.
func jsonReport(_ findings: [Diagnostic], files: Int, output: String?, notes: [String] = []) -> JSON {
    let errors = findings.filter { $0.severity == .error }
    let others = findings.filter { $0.severity != .error }
    let stats = JSON.object([
        .init("errors", .integer(errors.count)), .init("warnings", .integer(others.count { $0.severity == .warning })),
        .init("notices", .integer(others.count { $0.severity == .notice })), .init("files", .integer(files)),
    ])
    return .object(
        [
            .init("valid", .bool(errors.isEmpty)), .init("stats", stats),
            .init("output", output.map(JSON.string) ?? .null),
            .init("errors", .array(errors.map(json))), .init("warnings", .array(others.map(json))),
        ] + (notes.isEmpty ? [] : [.init("notes", .array(notes.map(JSON.string)))]))
}

private func json(_ finding: Diagnostic) -> JSON {
    let place = finding.place
    return .object([
        .init("type", .string(finding.rule.id)), .init("severity", .string(finding.severity.rawValue)),
        .init("title", .string(finding.rule.summary)), .init("message", .string(finding.message)),
        .init("path", .string(place.path)), .init("line", place.line > 0 ? .integer(place.line) : .null),
        .init("column", place.column > 0 ? .integer(place.column) : .null),
        .init("length", place.column > 0 ? .integer(place.length) : .null),
        .init("label", finding.label.map(JSON.string) ?? .null), .init("hint", finding.hint.map(JSON.string) ?? .null),
        .init("notes", .array(finding.notes.map { .string($0.text) })),
    ])
}
