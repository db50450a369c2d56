import Values

/// What to write for a time that was written in another way.
package func timeAdvice(_ text: String) -> String {
    "skriv " + (likelyTime(text) ?? "2025, 2025-T2, 2025-Q3, 2025-03, 2025-12-31 eller 2016..2020")
}

/// The time that was meant: `kvartal 1 2025`, `dec-2025`, `2021–2025`, `år 2025`; nil when it cannot be told.
private func likelyTime(_ written: String) -> String? {
    let text = written.lowercased()
    let found: String? =
        if let span = text.wholeMatch(of: /(\d{4}) ?[-–—] ?(\d{4})/) {
            "\(span.1)..\(span.2)"
        } else if let year = text.firstMatch(of: /\b(\d{4})\b|\b(\d{4})(?=[kqtm])/).flatMap({ $0.1 ?? $0.2 }) {
            part(text.replacing(year, with: " ")).map { "\(year)-\($0)" }
                ?? (text.wholeMatch(of: /år \d{4}/) == nil ? nil : String(year))
        } else if let month = text.wholeMatch(of: /(\d{4})(\d{2})/) { "\(month.1)-\(month.2)" } else {
            likelyDay(written)
        }
    return found.flatMap { Period(parsing: $0) == nil ? nil : $0 } ?? likelyDay(written)
}

/// The part of a year: `Q1`, `T2`, `03`.
private func part(_ text: String) -> String? {
    if let quarter = text.firstMatch(of: /\b(?:kvartal|kv|k|q)\.? ?([1-4])\b/) { return "Q\(quarter.1)" }
    if let tertial = text.firstMatch(of: /\b(?:tertial|t)\.? ?([1-3])\b/) { return "T\(tertial.1)" }
    if let month = months.firstIndex(where: { text.contains($0) }) { return twoDigits(month + 1) }
    return text.wholeMatch(of: /[ \-\/.m]*(\d{1,2})[ \-\/.]*/).flatMap { Int($0.1) }.map(twoDigits)
}

/// The day that was meant: `31 december 2025`, `31/12 2025`, `2025-3-1`; nil when it cannot be told.
func likelyDay(_ written: String) -> String? {
    let text = written.lowercased()
    var parts: (year: Substring, month: Int?, day: Substring)?
    if let match = text.wholeMatch(of: /(\d{4})[-\/.](\d{1,2})[-\/.](\d{1,2})/) {
        parts = (match.1, Int(match.2), match.3)
    } else if let match = text.wholeMatch(of: /(\d{1,2})[-\/.](\d{1,2})[-\/. ](\d{4})/) {
        parts = (match.3, Int(match.2), match.1)
    } else if let match = text.wholeMatch(of: /(?:den )?(\d{1,2}) ([a-z]{3,9})\.? (\d{4})/) {
        parts = (match.3, months.firstIndex { match.2.hasPrefix($0) }.map { $0 + 1 }, match.1)
    } else if let match = text.wholeMatch(of: /(\d{4})(\d{2})(\d{2})/) {
        parts = (match.1, Int(match.2), match.3)
    }
    guard let parts, let month = parts.month, let day = Int(parts.day) else { return nil }
    let found = "\(parts.year)-\(twoDigits(month))-\(twoDigits(day))"
    return Day(parsing: found) == nil ? nil : found
}

private let months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
