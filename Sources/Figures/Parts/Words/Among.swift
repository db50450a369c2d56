import Language
import Values

/// Of how many a sentence speaks: those that have what is compared, among all that the figure or table shows.
///
/// Nothing is said of "all" but here, so that those without a value are never counted in.
package struct Among: Hashable, Sendable {
    /// How many have it, and how many there are.
    let known: Int
    let all: Int
    /// What they have, in words that follow a noun: "med värde".
    let having: String

    package init(_ known: Int, of all: Int, having: String = "med värde") {
        self.known = known
        self.all = all
        self.having = having
    }

    var isWhole: Bool { known == all }

    private var limit: String { isWhole ? "" : " " + having }
    private var count: String { Swedish.number(Exact(known)) }

    /// "alla", "båda", "alla 11 med värde", "den enda med värde".
    package var everyone: String {
        switch known {
        case 1: "den enda" + limit
        case 2: "båda" + limit
        default: isWhole ? "alla" : "alla \(count)" + limit
        }
    }

    /// "alla 14 kommuner", "båda", "alla 11 kommuner med värde"; a count that is not all: "9 av 11 kommuner med värde".
    func some(_ some: Int, _ noun: Noun) -> String {
        guard some == known else { return "\(Swedish.number(Exact(some))) av \(count) \(noun.many)\(limit)" }
        return known < 3 ? everyone : "alla \(count) \(noun.many)" + limit
    }

    /// "ingen", "ingen av de 11 med värde".
    var nobody: String { isWhole ? "ingen" : known == 1 ? "inte \(everyone)" : "ingen av de \(count)" + limit }

    /// "", " av dem som kan jämföras": after a superlative.
    var among: String { isWhole ? "" : " av dem " + having }
}

extension Among {
    /// Rows of a figure by whether they have a value.
    init(_ data: [Datum], having: String = "med värde") {
        self.init(data.count { $0.exact != nil }, of: data.count, having: having)
    }
}

/// After a superlative, where a hidden value may be beyond those that are shown: " av dem som visas".
func ofShown(_ data: [Datum]) -> String { data.contains(.hidden) ? " av dem som visas" : "" }

/// Names while they are few, else how many: "Arjeplog och Dorotea", "6 kommuner".
func few(_ labels: [String], _ noun: Noun, most: Int = 4) -> String {
    labels.count <= most ? Swedish.list(labels.map(withoutSoftHyphens)) : noun.counted(labels.count)
}

/// "Inget värde finns för Luleå och Boden.": nothing to count, or not there at the time.
func noneSentence(_ labels: [String], _ noun: Noun) -> String? {
    labels.isEmpty ? nil : "Inget värde finns för \(few(labels, noun))."
}
