import Declarations

/// A key that reads, checks and explains itself: there is none without a reader or without help.
struct Key<Value>: Sendable {
    let help: KeyHelp
    /// Nil when the value cannot be read (told).
    let read: @Sendable (Node, KeyContext) -> Value?

    /// - Parameter absent: what holds when the key is not there; nil = nothing.
    init(
        _ name: String, _ type: String, isRequired: Bool = false, absent: String? = nil, _ meaning: String,
        example: String, read: @escaping @Sendable (Node, KeyContext) -> Value?
    ) {
        help = KeyHelp(name, type, isRequired: isRequired, absent: absent, meaning, example: example)
        self.read = read
    }
}
