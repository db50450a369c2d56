package import Declarations

/// A key of a figure or table: it reads, checks and documents itself, so that none can be taken that is not explained,
/// and none be explained that is not read.
package struct BlockKey<Value: Sendable>: Sendable {
    package let help: KeyHelp
    /// Nil when a key that must be there is absent or wrong (told).
    package let read: @Sendable (inout BlockReader) -> Value?

    private init(_ help: KeyHelp, read: @escaping @Sendable (inout BlockReader) -> Value?) {
        self.help = help
        self.read = read
    }

    /// A key that must be there.
    ///
    /// - Parameters:
    ///   - type: what stands after the colon, in Swedish.
    ///   - meaning: one Swedish sentence or two for the manual.
    ///   - example: the key as an author writes it.
    package static func required(
        _ name: String, _ type: String, _ meaning: String, example: String,
        read: @escaping @Sendable (inout BlockReader) -> Value?
    ) -> BlockKey {
        BlockKey(KeyHelp(name, type, isRequired: true, meaning, example: example), read: read)
    }

    /// A key that may be left out.
    ///
    /// - Parameter absent: what holds then, in Swedish.
    package static func optional<Read>(
        _ name: String, _ type: String, absent: String? = nil, _ meaning: String, example: String,
        read: @escaping @Sendable (inout BlockReader) -> Read?
    ) -> BlockKey where Value == Read? {
        BlockKey(KeyHelp(name, type, absent: absent, meaning, example: example)) { .some(read(&$0)) }
    }

    /// A key that may be left out, and means `usual` then.
    package static func optional(
        _ name: String, _ type: String, usual: Value, absent: String? = nil, _ meaning: String, example: String,
        read: @escaping @Sendable (inout BlockReader) -> Value?
    ) -> BlockKey {
        BlockKey(KeyHelp(name, type, absent: absent, meaning, example: example)) { read(&$0) ?? usual }
    }

    /// The same key as a kind speaks of it.
    package func saying(_ meaning: String, example: String? = nil, absent: String? = nil) -> BlockKey {
        BlockKey(
            KeyHelp(
                help.name, help.type, isRequired: help.isRequired, absent: absent ?? help.absent, meaning,
                example: example ?? help.example),
            read: read)
    }
}
