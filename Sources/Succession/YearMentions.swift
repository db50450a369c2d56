import Diagnostics
import Edition

/// Lines of an edition's texts where a year is written in digits.
struct YearMentions {
    private var recent: [String] = []
    /// Files with the lines that only name earlier years.
    private var older: [(path: String, lines: [Int])] = []

    /// Years from `since` are each shown with their line; earlier ones may well stand, and are told together.
    init(_ files: EditionFiles, since: Int) {
        for source in files.sources where !source.path.hasSuffix("/recommendations.yaml") {
            let isText = source.path.hasSuffix(".md")
            var old: [Int] = []
            for (index, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let years = YearMentions.years(line)
                guard let last = years.max(), YearMentions.isRead(line, isText: isText) else { continue }
                if last < since {
                    old.append(index + 1)
                } else {
                    recent.append("[ ] \(source.path):\(index + 1) – \(YearMentions.shown(line))")
                }
            }
            if !old.isEmpty { older.append((source.path, old)) }
        }
    }

    var lines: [String] {
        guard !older.isEmpty else { return recent }
        return recent + ["", "Äldre år, som troligen ska stå kvar:"]
            + older.map { "    \($0.path), rad \($0.lines.map(String.init).joined(separator: ", "))" }
    }

    /// From 1900 to 2099, and no part of a longer number.
    private static func years(_ line: Substring) -> [Int] {
        line.matches(of: /[0-9]+/).compactMap { $0.output.count == 4 ? Int($0.output) : nil }.filter(span.contains)
    }

    private static let span = 1900...2099

    /// Words that readers meet; periods and dates have been moved or are told elsewhere.
    private static func isRead(_ line: Substring, isText: Bool) -> Bool {
        if isText { return !line.hasPrefix("period: ") && !line.hasPrefix("compare: ") }
        let key = line.drop { $0 == " " || $0 == "-" || $0 == "{" }.prefix { $0 != ":" }
        return [
            "title", "subtitle", "description", "label", "short_label", "method", "note", "text", "name", "phrase",
            "sex_missing", "remaining", "what", "why", "reference",
        ].contains(String(key))
    }

    private static func shown(_ line: Substring) -> String {
        let text = line.drop { $0 == " " }
        guard text.count > 100, let year = text.firstMatch(of: /(19|20)[0-9]{2}/) else { return String(text) }
        let start = text.index(year.range.lowerBound, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
        let rest = text[start...]
        return (start > text.startIndex ? "… " : "") + rest.prefix(100) + (rest.count > 100 ? " …" : "")
    }
}
