import Language

/// Sentences of a summary, the dispensable ones marked, cut to at most 45 words; the note about rounding stands last
/// when one of those that are kept needs it.
struct Sentences {
    private var parts: [(told: Told, rank: Int)] = []
    private var lacks: [String] = []

    /// A summary that people read is of 30 to 45 words: the heading and the subtitle say what the figure is about
    /// and where its axis begins.
    static let words = 45

    /// `rank` 0 is never left out; of the others the highest goes first.
    mutating func add(_ told: Told?, rank: Int = 0) {
        guard let told, !told.text.isEmpty else { return }
        parts.append((told, rank))
    }

    mutating func add(_ text: String?, rank: Int = 0) { add(text.map { Told($0) }, rank: rank) }

    /// What is not there, or not shown: said in any case, after the rest, and never at the cost of it.
    mutating func addLack(_ text: String?) {
        if let text, !text.isEmpty { lacks.append(text) }
    }

    var text: String {
        var kept = parts
        while wordCount(Sentences.joined(kept.map(\.told))) > Sentences.words,
            let worst = kept.map(\.rank).max(), worst > 0
        {
            // Sentences of one rank are of equals: all of them are told, or none.
            kept.removeAll { $0.rank == worst }
        }
        return Sentences.joined(kept.map(\.told) + lacks.map { Told($0) })
    }

    private static func joined(_ sentences: [Told]) -> String {
        let note = sentences.contains(where: \.isRounded) ? [Subtraction.note] : []
        return (sentences.map(\.text) + note).joined(separator: " ")
    }
}

/// Words between spaces, no-break spaces included.
func wordCount(_ text: String) -> Int {
    text.split { $0 == " " || $0 == "\u{A0}" }.count
}

/// The parts that fit into an accessible name of at most 150 characters; the first is cut when it must be.
func accessibleName(_ parts: [String]) -> String {
    let limit = 150
    var name = Swedish.withoutSoftHyphens(parts.first ?? "")
    if name.count > limit { return name.prefix(limit - 1) + "…" }
    for part in parts.dropFirst() where name.count + part.count <= limit { name += Swedish.withoutSoftHyphens(part) }
    return name
}
