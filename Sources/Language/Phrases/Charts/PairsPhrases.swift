/// What paired dots say.
package enum PairsPhrases {
    /// ", kvinnor som ring och män som fylld punkt"
    package static func marks(_ ring: String, _ disc: String) -> String {
        ", \(ring) som ring och \(disc) som fylld punkt"
    }

    /// How a difference between two groups is signed: "Skillnaden är kvinnor minus män."
    package static func difference(_ first: String, _ second: String) -> String {
        "\(Heads.difference)en är \(first) minus \(second)."
    }
}
