import Markup
import Testing

@testable import Figures

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct SnapshotTests {
    /// The drawings and texts of every sample, as lines that people can read. A missing snapshot is written and
    /// fails; where CI is set nothing is written.
    @Test(arguments: samples)
    func samplesLookAsBefore(sample: Named) {
        let path = project("Tests/FiguresTests/Snapshots/\(fileName(sample.name)).txt")
        let now = text(sample.figure)
        if let before = readText(path) {
            #expect(now == before, "draws otherwise than \(path): look at it, then delete the file to record anew")
        } else {
            let isRecorded = !isContinuousIntegration() && writeText(now, to: path)
            Issue.record("\(isRecorded ? "wrote" : "missing") \(path)")
        }
    }

    private func isContinuousIntegration() -> Bool { getenv("CI") != nil }

    private func fileName(_ name: String) -> String {
        String(name.map { ["å": "a", "ä": "a", "ö": "o", " ": "-"][$0] ?? $0 })
    }

    private func text(_ figure: Figure) -> String {
        var lines = ["NAMN \(figure.accessibleName)", "TEXT \(figure.summary)", ""]
        lines += ([figure.table.columns.map(\.label)] + figure.table.rows.map { $0.cells.map(\.text) }).map {
            $0.joined(separator: " | ")
        }
        lines += figure.table.notes
        for drawing in [figure.wide, figure.narrow].compactMap({ $0 }) { lines += [""] + outline(drawing, 0) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One element a line, indented.
    private func outline(_ markup: Markup, _ depth: Int) -> [String] {
        let indent = String(repeating: " ", count: 2 * depth)
        switch markup {
        case .text(let text): return [indent + text]
        case .fragment(let parts): return parts.flatMap { outline($0, depth) }
        case .element(let element):
            if element.children.allSatisfy({ if case .text = $0 { true } else { false } }) {
                return [indent + HTMLWriter.string(markup)]
            }
            let open = HTMLWriter.string(.element(Element(element.name, element.attributes)))
            return [indent + open.dropLast("</\(element.name)>".count)]
                + element.children.flatMap { outline($0, depth + 1) }
        }
    }
}
