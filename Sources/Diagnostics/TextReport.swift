/// Writes findings as people read them: message, place, excerpt with carets, help.
package struct TextReport {
    /// ANSI colours; only for a terminal.
    let colour: Bool

    package init(colour: Bool) { self.colour = colour }

    package func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let head = paint("\(diagnostic.severity.word)[\(diagnostic.rule.id)]", diagnostic.severity)
        var lines = ["\(head): \(visible(diagnostic.message))"]
        let margin = String(repeating: " ", count: max(1, String(place.line).count))
        lines.append("\(margin)--> \(location(place))")
        lines += excerpt(place, label: diagnostic.label, margin: margin)
        for note in diagnostic.notes {
            lines.append("\(margin) = \(visible(note.text))" + (note.place.map { " (\(location($0)))" } ?? ""))
        }
        if let hint = diagnostic.hint { lines.append("\(margin) = hjälp: \(visible(hint))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func location(_ place: Place) -> String {
        if let address = place.address { return visible(place.path) + ", " + visible(address) }
        guard place.line > 0 else { return visible(place.path) }
        return visible(place.path) + ":\(place.line)" + (place.column > 0 ? ":\(place.column)" : "")
    }

    private func excerpt(_ place: Place, label: String?, margin: String) -> [String] {
        guard place.line > 0, place.column > 0, let text = place.excerpt else {
            return label.map { ["\(margin) = \(visible($0))"] } ?? []
        }
        let window = Window(text, column: place.column, length: place.length)
        let carets = String(repeating: " ", count: window.indent) + String(repeating: "^", count: window.length)
        return [
            "\(margin) |", "\(place.line) | \(window.text)",
            "\(margin) | \(carets)" + (label.map { " " + visible($0) } ?? ""),
        ]
    }

    private func paint(_ text: String, _ severity: Severity) -> String {
        guard colour else { return text }
        let code = severity == .error ? "31;1" : severity == .warning ? "33;1" : "36;1"
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

/// The part of a line that fits a terminal, with the marked range inside; tabs become one blank each.
private struct Window {
    let text: String
    let indent: Int
    let length: Int

    static let width = 110

    init(_ line: String, column: Int, length: Int) {
        let scalars = Array(line.unicodeScalars)
        let mark = min(max(column - 1, 0), scalars.count)
        let start = mark + min(length, 40) > Window.width ? max(0, mark - Window.width / 2) : 0
        let end = min(scalars.count, start + Window.width)
        let before = Window.show(scalars[start..<mark])
        let marked = Window.show(scalars[mark..<min(end, mark + length)])
        let after = Window.show(scalars[min(end, mark + length)..<end])
        let lead = start > 0 ? "…" : ""
        text = lead + before + marked + after + (end < scalars.count ? "…" : "")
        indent = (lead + before).unicodeScalars.count
        self.length = max(1, marked.unicodeScalars.count)
    }

    private static func show(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        visible(String(String.UnicodeScalarView(scalars.map { $0 == "\t" ? " " : $0 })))
    }
}
