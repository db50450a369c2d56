import Declarations

/// What the manual says of a key.
package struct KeyHelp: Hashable, Sendable {
    package let name: String
    /// What is written: `text`, `tal`, `lista av dimensioner`.
    package let form: String
    package let isRequired: Bool
    /// What holds when the key is not there; nil = nothing.
    package let usual: String?
    /// What it means, in a sentence or two.
    package let meaning: String
}

/// A key that reads, checks and explains itself: there is none without a reader or without help.
struct Key<Value>: Sendable {
    let help: KeyHelp
    /// Nil when the value cannot be read (told).
    let read: @Sendable (Node, KeyContext) -> Value?

    init(
        _ name: String, _ form: String, isRequired: Bool = false, usual: String? = nil, help: String,
        read: @escaping @Sendable (Node, KeyContext) -> Value?
    ) {
        self.help = KeyHelp(name: name, form: form, isRequired: isRequired, usual: usual, meaning: help)
        self.read = read
    }
}
