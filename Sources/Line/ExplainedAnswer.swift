import Language
import Markup
package import Measures
import Readings
import Tables
import Values

/// How a number came about, as people read it or as JSON.
package struct ExplainedAnswer {
    package let inquiry: Inquiry
    package let cells: [Explanation]
    package let files: [File]
    /// What gives the same numbers in a database.
    let statements: Result<String, SQLRefusal>

    package struct File {
        let path: String
        let checksum: String
    }

    private var measure: Measure { inquiry.measure }

    package var text: String {
        var lines = [measure.label]
        lines += [measure.description, measure.method].compactMap { $0 }
        for cell in cells { lines += [""] + self.lines(cell) }
        if isUnprotected { lines += ["", ExplainedAnswer.unprotected] }
        lines += ["", "Filer"] + files.map { "  \($0.path)\n    SHA-256 \($0.checksum)" }
        return lines.joined(separator: "\n")
    }

    /// Whether the numbers count people, and so may be hidden in the report.
    var isUnprotected: Bool {
        inquiry.measure.datasets.contains {
            inquiry.manuscript.package.resource($0)?.meaning.individuals ?? false
        }
    }

    static let unprotected =
        "Talen visas här oskyddade, för den som redan har filerna. I rapporten döljs små tal: sprid dem inte."

    private func lines(_ explanation: Explanation) -> [String] {
        let cell = explanation.cell
        let place = cell.keys.isEmpty ? "" : cell.keys.joined(separator: ", ") + ", "
        var lines = ["\(place)\(Swedish.period(cell.period)): \(words(cell.value, isResult: true))"]
        for side in explanation.sides {
            let combined = side.combination.map { ", \($0)" } ?? ""
            lines.append(
                "  \(side.role): \(words(side.outcome, isResult: false)), \(side.what) i \(side.dataset)\(combined)")
            lines += side.conditions.map { "    där \($0)" }
            let rows = side.rows.map { "\(Swedish.number(Exact($0))) rader, " } ?? ""
            lines.append("    \(rows)\(Swedish.period(side.period))")
        }
        if cell.lineage.isExample { lines.append("  Exempeldata") }
        return lines
    }

    private func words(_ outcome: Outcome, isResult: Bool) -> String {
        switch outcome {
        case .missing: Phrases.missing
        case .stated(let sign): "\(Phrases.missing) hos källan: \(sign.label)"
        case .notApplicable: Phrases.nothingToCount
        case .refused(let refusal): ReasonPhrases.refused(refusal.words)
        case .value(let value):
            isResult
                ? "\(Swedish.number(value, decimals: measure.decimals)) (\(value))"
                : Swedish.number(value, decimals: value.isInteger ? 0 : 1)
        }
    }

    package var json: String {
        let value = JSON.object([
            .init("measure", .string(measure.name)), .init("label", .string(measure.label)),
            .init("unprotected", .bool(isUnprotected)),
            .init("cells", .array(cells.map(json))),
            .init(
                "files",
                .array(files.map { .object([.init("path", .string($0.path)), .init("sha256", .string($0.checksum))]) })),
        ])
        return String(decoding: value.bytes, as: UTF8.self)
    }

    private func json(_ explanation: Explanation) -> JSON {
        .object([
            .init("keys", .array(explanation.cell.keys.map(JSON.string))),
            .init("period", .string(explanation.cell.period.description)), .init("value", json(explanation.cell.value)),
            .init("example", .bool(explanation.cell.lineage.isExample)),
            .init(
                "sides",
                .array(
                    explanation.sides.map { side in
                        .object(
                            [
                                .init("role", .string(side.role)), .init("dataset", .string(side.dataset)),
                                .init("what", .string(side.what)),
                                .init("conditions", .array(side.conditions.map(JSON.string))),
                                .init("value", json(side.outcome)),
                            ] + (side.rows.map { [.init("rows", .integer($0))] } ?? []))
                    })),
        ])
    }

    private func json(_ outcome: Outcome) -> JSON {
        switch outcome {
        case .value(let value): .number(value.description)
        case .missing: .null
        case .stated(let sign): .object([.init("sign", .string(sign.text)), .init("missing", .string(sign.label))])
        case .notApplicable: .string("not applicable")
        case .refused(let refusal): .object([.init("refused", .string(refusal.words))])
        }
    }
}
