extension Swedish {
    /// The label with soft hyphens where a later part of a word begins: for the narrow heads of columns.
    package static func hyphenated(_ label: String) -> String {
        laterParts.reduce(label) { text, part in
            guard let range = text.firstRange(of: part), range.lowerBound > text.startIndex,
                text[text.index(before: range.lowerBound)].isLetter
            else { return text }
            return text[..<range.lowerBound] + "\u{AD}" + text[range.lowerBound...]
        }
    }

    private static let laterParts = ["vård", "besök", "givning", "tjänst"]

    /// A heading with soft hyphens in the words that are longer than a line of a narrow screen: where a later part
    /// begins, else before a single consonant (Svenska skrivregler: enkonsonantsprincipen), so that a browser never has
    /// to break a word without a sign.
    package static func softened(_ heading: String) -> String {
        guard heading.split(separator: " ").contains(where: isLong) else {
            return heading
        }
        return heading.split(separator: " ", omittingEmptySubsequences: false)
            .map { isLong($0) ? parted(String($0)) : String($0) }.joined(separator: " ")
    }

    /// Longer than fourteen letters without a sign to break at.
    private static func isLong(_ word: Substring) -> Bool {
        word.split { "-\u{AD}/".contains($0) }.contains { $0.count > longest }
    }

    private static let longest = 14
    /// As many letters stand on either side of a hyphen.
    private static let least = 3

    private static func parted(_ word: String) -> String {
        let letters = Array(word)
        let joints = joints(of: letters)
        return letters.indices.map { (joints.contains($0) ? "\u{AD}" : "") + String(letters[$0]) }.joined()
    }

    /// Where a known part begins; in pieces that are still long, where a syllable does.
    private static func joints(of letters: [Character]) -> [Int] {
        let inner = letters.indices.filter {
            $0 >= least && letters.count - $0 >= least
                && (($0 - least)..<($0 + least)).allSatisfy { letters[$0].isLetter }
        }
        let known = inner.filter { at in headingParts.contains { letters[at...].starts(with: $0) } }
        let edges = [0] + known + [letters.count]
        let long = zip(edges, edges.dropFirst()).filter { $1 - $0 > longest }
        return known
            + long.flatMap { from, to in
                inner.filter { from + least <= $0 && $0 <= to - least && isSyllable(letters, $0) }
            }
    }

    /// One consonant goes to the next line: "habi-li-te-ring"; "ng", "ck", "sj" and their like stay together.
    private static func isSyllable(_ letters: [Character], _ at: Int) -> Bool {
        let isVowel = { (letter: Character) in "aeiouyåäöé".contains(letter.lowercased()) }
        guard at + 1 < letters.count, !isVowel(letters[at]), isVowel(letters[at + 1]) else { return false }
        let pair = String(letters[(at - 1)...at]).lowercased()
        return !["ng", "ck", "sj", "tj", "kj", "sk", "sh", "ch", "th", "ph", "qu"].contains(pair)
    }

    /// What the later part of a compound often begins with, in this trade.
    private static let headingParts: [[Character]] = [
        "avdelning", "besök", "central", "enhet", "givning", "klinik", "kommun", "mottagning", "område", "redogörelse",
        "rekommendation", "sjukvård", "tjänst", "uppföljning", "utförare", "verksamhet", "vård",
    ].map(Array.init)
}
