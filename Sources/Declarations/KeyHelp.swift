/// What the author's manual says of a key of a declaration, a figure or a table.
package struct KeyHelp: Hashable, Sendable {
    package let name: String
    /// What stands after the colon, in Swedish: "tal", "dimension", "lista av mått".
    package let type: String
    package let isRequired: Bool
    /// What holds without the key, in Swedish: "rapportens period"; nil when nothing is to be said.
    package let absent: String?
    /// One Swedish sentence or two.
    package let meaning: String
    /// A line or some of YAML, as an author writes it: `period: 2025-Q3`.
    package let example: String

    package init(
        _ name: String, _ type: String, isRequired: Bool = false, absent: String? = nil, _ meaning: String,
        example: String
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.absent = absent
        self.meaning = meaning
        self.example = example
    }

    /// The same key where it means something narrower.
    package func saying(_ meaning: String, example: String) -> KeyHelp {
        KeyHelp(name, type, isRequired: isRequired, absent: absent, meaning, example: example)
    }
}
