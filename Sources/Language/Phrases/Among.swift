import Values

/// Of how many a sentence speaks: those that have what is compared, among all that the figure or table shows.
///
/// Nothing is said of "all" but here, so that those without a value are never counted in.
package struct Among: Hashable, Sendable {
    /// How many have it, and how many there are.
    package let known: Int
    package let all: Int
    /// What they have, in words that follow a noun: "med värde".
    package let having: String

    package init(_ known: Int, of all: Int, having: String = Among.valued) {
        self.known = known
        self.all = all
        self.having = having
    }

    package static let valued = "med värde"
    package static let comparable = "som kan jämföras"

    package var isWhole: Bool { known == all }

    private var limit: String { isWhole ? "" : " " + having }
    private var count: String { Swedish.number(Exact(known)) }
    /// As it is told alone; beside another number it stands in digits.
    private var word: String { Swedish.word(known) }

    /// "alla", "båda", "alla elva med värde", "den enda med värde".
    package var everyone: String {
        switch known {
        case 1: "den enda" + limit
        case 2: "båda" + limit
        default: isWhole ? "alla" : "alla \(word)" + limit
        }
    }

    /// "alla 14 kommuner", "båda", "alla elva kommuner med värde"; a count that is not all: "9 av 11 kommuner med värde".
    package func some(_ some: Int, _ noun: Noun) -> String {
        guard some == known else { return "\(Swedish.number(Exact(some))) av \(count) \(noun.many)\(limit)" }
        return known < 3 ? everyone : "alla \(word) \(noun.many)" + limit
    }

    /// "ingen", "ingen av de elva med värde".
    package var nobody: String { isWhole ? "ingen" : known == 1 ? "inte \(everyone)" : "ingen av de \(word)" + limit }

    /// "", " av dem som kan jämföras": after a superlative.
    package var among: String { isWhole ? "" : " av dem " + having }
}
