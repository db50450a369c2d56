import Diagnostics

/// Signs of one paragraph that begin something and were read as text: `**` that is never closed, a lone backtick, a
/// bracket that is missing.
struct MarkCheck {
    let locator: Locator
    let faults: Faults

    /// Findings in one paragraph; the rest is more of the same.
    private static let limit = 5
    /// Each looks through the paragraph.
    private static let mostLooks = 50

    private static let marks = [
        (
            "**", "fetstilen stängs aldrig, och stjärnorna skrivs ut",
            "skriv ** också där den slutar; ska de synas, skriv \\*\\*"
        ),
        (
            "__", "fetstilen stängs aldrig, och strecken skrivs ut",
            "skriv __ också där den slutar; ska de synas, skriv \\_\\_"
        ),
        (
            "_", "kursiven stängs aldrig, och strecket skrivs ut",
            "skriv _ också där den slutar; ska det synas, skriv \\_"
        ),
        ("`", "tecknet ` stängs aldrig och skrivs ut", "skriv ` också efter ordet; en formel är `=mått`"),
    ]

    func check(_ texts: [String]) {
        var (told, looks) = (0, 0)
        for text in texts {
            guard looks < MarkCheck.mostLooks, text.utf8.contains(where: { $0 == 0x2A || $0 == 0x5F || $0 == 0x60 })
            else { continue }
            for (mark, message, hint) in MarkCheck.marks where told < MarkCheck.limit {
                for words in MarkCheck.openings(of: mark, in: text).prefix(MarkCheck.limit) {
                    looks += 1
                    // What is escaped or made by an entity does not stand so in the file.
                    guard let range = locator.place(of: words) else { continue }
                    told += 1
                    faults.add(
                        .unreadMarkup, message, at: range.lowerBound..<range.lowerBound + mark.utf8.count, hint: hint)
                    break
                }
            }
            told += tellApart(text)
        }
    }

    /// The mark with the letters after it, where it stands before a word and not within one.
    private static func openings(of mark: String, in text: String) -> [String] {
        guard MarkCheck.holds(mark, text) else { return [] }
        let (sign, length) = (mark.first ?? " ", mark.count)
        var (found, before) = ([String](), Character?.none)
        var rest = text[...]
        while found.count < limit, let first = rest.first {
            let run = rest.prefix { $0 == sign }.count
            guard run > 0 else {
                (before, rest) = (first, rest.dropFirst())
                continue
            }
            let word = rest.dropFirst(run).prefix { $0.isLetter }.prefix(12)
            if run == length, !word.isEmpty, before.map({ $0.isWhitespace || "(\"”«".contains($0) }) ?? true {
                found.append(mark + word)
            }
            (before, rest) = (sign, rest.dropFirst(run))
        }
        return found
    }

    private static func holds(_ mark: String, _ text: String) -> Bool {
        let (sign, isDouble) = (mark.utf8.first, mark.utf8.count > 1)
        return zip(text.utf8, text.utf8.dropFirst()).contains { $0 == sign && (!isDouble || $1 == sign) }
    }

    /// `** viktigt **`
    private func tellApart(_ text: String) -> Int {
        guard MarkCheck.holds("**", text),
            let match = text.firstMatch(of: /(?:^|\s)\*\* ([^*\s][^*]*) \*\*(?:\s|$|[.,:;])/),
            let range = locator.place(of: "** " + match.1.prefix(12))
        else { return 0 }
        faults.add(
            .unreadMarkup, "fetstilen läses inte, och stjärnorna skrivs ut",
            at: range.lowerBound..<range.lowerBound + 2,
            hint: "ta bort blankstegen innanför **")
        return 1
    }
}
