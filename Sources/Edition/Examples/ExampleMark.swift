import Declarations
package import Diagnostics

/// A mark in the author's files that something is invented and is to be replaced.
package struct ExampleMark: Hashable, Sendable {
    package let kind: Kind
    /// What it is on, as its author would know it: the dataset's name, the recommendation's id.
    package let name: String
    package let place: Place

    /// What may be marked, in the order that it is told.
    package enum Kind: CaseIterable, Sendable {
        case dataset, seriesBreak, target, recommendation, decision, meeting, appendix, contact, other

        /// `2 datamängder`.
        package func counted(_ count: Int) -> String {
            let (one, other) = words
            return "\(count) \(count == 1 ? one : other)"
        }

        /// `datamängd`.
        package var noun: String { words.0 }

        private var words: (String, String) {
            switch self {
            case .dataset: ("datamängd", "datamängder")
            case .seriesBreak: ("seriebrott", "seriebrott")
            case .target: ("mål", "mål")
            case .recommendation: ("rekommendation", "rekommendationer")
            case .decision: ("förslag till beslut", "förslag till beslut")
            case .meeting: ("möte", "möten")
            case .appendix: ("bilaga", "bilagor")
            case .contact: ("kontakt", "kontakter")
            case .other: ("annan uppgift", "andra uppgifter")
            }
        }
    }
}

extension ExampleMark {
    /// All in the declarations of an edition, file by file, in the order written; what cannot be read has been told.
    package static func all(in sources: [SourceText]) -> [ExampleMark] {
        sources.filter { $0.path.hasSuffix(".yaml") && $0.holds("example") }.flatMap { source in
            YAML.read(source, Findings()).map { marks($0, of: source) } ?? []
        }
    }

    private static func marks(_ root: Node, of source: SourceText) -> [ExampleMark] {
        let file = source.path.split(separator: "/").last.map { String($0.dropLast(".yaml".count)) } ?? ""
        let own = root.entries?.map(\.key) ?? []
        // A measure is known by its file, everything else by what it says of itself.
        let measure = own.contains("type") && own.contains("unit") ? file : nil
        return (root.entries ?? []).flatMap { entry in
            marks(entry.value, Kind(entry.key), name: measure ?? entry.key)
        }
    }

    private static func marks(_ node: Node, _ kind: Kind, name: String) -> [ExampleMark] {
        if let items = node.items { return items.flatMap { marks($0, kind, name: name) } }
        guard let entries = node.entries else { return [] }
        let known = ["name", "id", "title", "text", "label", "body"].lazy.compactMap { key in
            entries.first { $0.key == key }?.value.scalar
        }
        let own = kind == .target ? name : known.first ?? name
        return entries.flatMap { entry in
            entry.key == "example"
                ? entry.value.scalar == "false" ? [] : [ExampleMark(kind: kind, name: own, place: entry.keyPlace)]
                : marks(entry.value, Kind(inner: entry.key) ?? kind, name: own)
        }
    }
}

extension ExampleMark.Kind {
    /// By the key at the top of a file.
    fileprivate init(_ key: String) {
        self =
            switch key {
            case "resources": .dataset
            case "recommendations": .recommendation
            case "decisions": .decision
            case "meeting": .meeting
            case "appendices": .appendix
            case "contact": .contact
            case "targets": .target
            default: ExampleMark.Kind(inner: key) ?? .other
            }
    }

    /// By a key further in.
    fileprivate init?(inner key: String) {
        guard key == "series_breaks" else { return nil }
        self = .seriesBreak
    }
}

extension SourceText {
    fileprivate func holds(_ word: String) -> Bool {
        let sought = Array(word.utf8)
        guard let first = sought.first, sought.count <= bytes.count else { return false }
        return (0...bytes.count - sought.count).contains { bytes[$0] == first && bytes[$0...].starts(with: sought) }
    }
}
