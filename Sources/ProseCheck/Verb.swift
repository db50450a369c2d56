import Language

/// A name of two words, a participle and a noun, as it is said with a verb: "det inkom 500 samtal" of "inkommande
/// samtal".
struct Verb: Sendable {
    /// The verb, and for some the word that is parted from it.
    private let words: [String]
    /// What the noun has in common with its other forms.
    private let noun: String
    let item: Item.Kind

    var first: String { words.first ?? "" }

    static func all(_ name: [String], _ item: Item.Kind) -> [Verb] {
        guard name.count == 2 else { return [] }
        return Swedish.verbs(ofParticiple: name[0]).map { Verb(words: $0, noun: Swedish.stem(name[1]), item: item) }
    }

    /// Whether the verb stands at the token, and a number of the noun in the same clause.
    func stands(at start: Int, in tokens: [Token]) -> Bool {
        let clause = clause(around: start, in: tokens)
        return words.dropFirst().allSatisfy { word in tokens[start..<clause.upperBound].contains { $0.lower == word } }
            && clause.contains { isCounted(at: $0, in: tokens, clause) }
    }

    private func clause(around start: Int, in tokens: [Token]) -> Range<Int> {
        let first = tokens[..<start].lastIndex { $0.kind == .sign }.map { $0 + 1 } ?? 0
        return first..<(tokens[start...].firstIndex { $0.kind == .sign } ?? tokens.count)
    }

    /// `12 500 samtal`, not "av 12 500 samtal", of which something else is said.
    private func isCounted(at index: Int, in tokens: [Token], _ clause: Range<Int>) -> Bool {
        guard tokens[index].kind == .number,
            index == clause.lowerBound || !Self.wholes.contains(tokens[index - 1].lower)
        else { return false }
        let after = clause.contains(index + 1) && NumberWords.scales[tokens[index + 1].lower] != nil ? 2 : 1
        return clause.contains(index + after) && tokens[index + after].stem == noun
    }

    private static let wholes: Set<String> = ["av", "de", "dessa", "bland"]
}
