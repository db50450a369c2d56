package import Declarations

/// What stands inside a fenced `chart` or `table`, once read. A kind conforms with its block.
package protocol BlockContent: Sendable {
    static var kind: BlockKind { get }
}

/// A kind of figure or table: the word of `kind`, the keys that it takes, and the block that is made of their values.
package struct BlockKind: Sendable {
    package let name: String
    /// One Swedish sentence for the manual.
    package let summary: String
    /// In the order of the manual.
    package let keys: [KeyHelp]
    /// Whether it shows the numbers of one measure, or of some, with as many decimals as the author says.
    package let takesDecimals: Bool
    /// Nil when a key that must be there is absent or wrong (told).
    package let read: @Sendable (inout BlockReader) -> (any BlockContent)?

    /// - Parameters:
    ///   - make: the block of the keys' values, in their order.
    ///   - check: tells keys that do not go together; nil when no block can be made of them.
    package init<Content: BlockContent, each Value: Sendable>(
        _ name: String, _ summary: String, takesDecimals: Bool = true, _ key: repeat BlockKey<each Value>,
        make: @escaping @Sendable (repeat each Value) -> Content,
        check: @escaping @Sendable (Content, inout BlockReader) -> Content? = { content, _ in content }
    ) {
        var keys: [KeyHelp] = []
        repeat keys.append((each key).help)
        self.name = name
        self.summary = summary
        self.keys = keys
        self.takesDecimals = takesDecimals && keys.contains { $0.name == "measure" || $0.name == "measures" }
        let taken = (repeat each key)
        read = { reader in
            // Every key is read before any is missed, so that all faults are told.
            let values = (repeat (each taken).read(&reader))
            guard let content = try? make(repeat present(each values)) else { return nil }
            return check(content, &reader)
        }
    }
}

extension BlockKind {
    /// A kind that repeats others takes their keys, and reads them as they do.
    package init(
        repeating name: String, _ summary: String, _ keys: [KeyHelp],
        read: @escaping @Sendable (inout BlockReader) -> (any BlockContent)?
    ) {
        self.name = name
        self.summary = summary
        self.keys = keys
        takesDecimals = true
        self.read = read
    }
}

private struct Absent: Error {}

private func present<Value>(_ value: Value?) throws(Absent) -> Value {
    guard let value else { throw Absent() }
    return value
}

/// The kinds that an author may choose among.
package struct BlockKinds: Sendable {
    package let charts: [BlockKind]
    package let tables: [BlockKind]
    /// Tables of the format that cannot be made yet.
    package let comingTables: [Coming]

    /// A kind that has a name and nothing more.
    package struct Coming: Sendable {
        package let name: String
        /// What is lacking, and what an author can do meanwhile.
        let reason: String
        let hint: String

        package init(_ name: String, reason: String, hint: String) {
            self.name = name
            self.reason = reason
            self.hint = hint
        }
    }

    package init(charts: [BlockKind] = [], tables: [BlockKind] = [], comingTables: [Coming] = []) {
        self.charts = charts
        self.tables = tables
        self.comingTables = comingTables
    }
}
