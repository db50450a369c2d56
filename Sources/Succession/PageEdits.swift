import Declarations
import Diagnostics
import Values

/// The changes to a page: the year in its titles, and the times in its blocks and formulas.
struct PageEdits {
    let step: Step

    func edited(_ source: SourceText) -> [UInt8] {
        var edits = TextEdits(source)
        for part in YAMLParts(source).all {
            guard let root = YAML.read(source, source.bytes[part.range], of: source.place, Findings()) else { continue }
            for key in part.isBlock ? ["title"] : ["title", "description"] {
                if let node = root.value(key) { edits.swapYears(step.years, in: node) }
            }
            if part.isBlock, let period = root.value("period") {
                for node in period.items ?? [period] { move(node, &edits) }
            }
        }
        moveFormulas(&edits)
        return edits.result
    }

    /// The times of the formulas in any text.
    func edited(formulasOf source: SourceText) -> [UInt8] {
        var edits = TextEdits(source)
        moveFormulas(&edits)
        return edits.result
    }

    private func move(_ node: Node, _ edits: inout TextEdits) {
        guard let moved = node.scalar.flatMap({ Period(parsing: $0) }).flatMap(step.moved) else { return }
        edits.replace(node, with: moved.description)
    }

    /// `period=2025-12` within a code span that begins with `=`.
    private func moveFormulas(_ edits: inout TextEdits) {
        let text = edits.source.text
        for formula in text.matches(of: /`=[^`\n]*`/) {
            for term in text[formula.range].matches(of: /\ (period|change)=([^ `]+)/) {
                guard let period = Period(parsing: term.2),
                    let moved = term.1 == "period" ? step.moved(period) : movedBase(period)
                else { continue }
                let start = text.utf8.distance(from: text.startIndex, to: term.2.startIndex)
                edits.replace(start..<start + term.2.utf8.count, with: moved.description)
            }
        }
    }

    /// What a number is compared with stands: it may be a year that was chosen, and the one before is written `change=-1`.
    /// But a month of the period before is compared with one of this period, so it moves with it.
    private func movedBase(_ period: Period) -> Period? {
        guard period.grain < step.from.grain, step.from.previous.contains(period) else { return nil }
        return step.moved(whole: period)
    }
}

/// The parts of a page that are YAML.
private struct YAMLParts {
    private(set) var all: [(range: Range<Int>, isBlock: Bool)] = []

    init(_ source: SourceText) {
        var start: (line: Int, isBlock: Bool)?
        for number in 1...max(source.lineCount, 1) {
            let line = String(decoding: source.bytes[source.bytesOfLine(number)], as: UTF8.self)
            if let open = start, line == (open.isBlock ? "```" : "---") {
                let first = source.offset(line: open.line + 1, byteColumn: 1)
                all.append((first..<source.offset(line: number, byteColumn: 1), open.isBlock))
                start = nil
            } else if start == nil, number == 1, line == "---" {
                start = (number, false)
            } else if start == nil, ["```chart", "```table"].contains(line) {
                start = (number, true)
            }
        }
    }
}
