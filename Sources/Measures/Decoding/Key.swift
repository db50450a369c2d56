import Declarations

/// A key that reads, checks and explains itself: there is none without a reader or without help.
struct Key<Value>: Sendable {
    let help: KeyHelp
    /// Nil when the value cannot be read (told).
    let read: @Sendable (Node, KeyContext) -> Value?

    init(
        _ name: String, _ form: String, isRequired: Bool = false, usual: String? = nil, help: String,
        read: @escaping @Sendable (Node, KeyContext) -> Value?
    ) {
        self.help = KeyHelp(name, form, isRequired: isRequired, absent: usual, help, example: "")
        self.read = read
    }
}
