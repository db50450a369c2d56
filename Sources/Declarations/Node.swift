package import Diagnostics

/// A YAML value with its place. Scalars are text: only the key that holds one says what it means
/// (YAML's own types would read 0114 as 76 and NO as false).
package struct Node: Sendable {
    package let kind: Kind
    package let place: Place

    package indirect enum Kind: Sendable {
        /// `isPlain`: written without quotes.
        case scalar(String, isPlain: Bool)
        case sequence([Node])
        case mapping([Entry])
    }

    package struct Entry: Sendable {
        package let key: String
        package let keyPlace: Place
        package let value: Node

        /// `value: 82,5` within braces is the value 82 and a key 5.
        func isDecimals(after previous: Entry?) -> Bool {
            guard value.isEmpty, let whole = previous?.value.scalar, Int(whole) != nil else { return false }
            return !key.isEmpty && key.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        }

        /// `{decision: Plan, § 12}` is a text with a comma, which a comma within braces ends: `decision: "Plan, § 12"`.
        func textWithComma(after previous: Entry?) -> String? {
            guard let previous, previous.keyPlace.line == keyPlace.line, value.isEmpty,
                case .scalar(let text, isPlain: true) = previous.value.kind, !text.isEmpty
            else { return nil }
            return "\(previous.key): \"\(text), \(key)\""
        }
    }

    package init(_ kind: Kind, at place: Place) {
        self.kind = kind
        self.place = place
    }

    /// The text of a scalar; nil for lists and mappings.
    package var scalar: String? {
        guard case .scalar(let text, _) = kind else { return nil }
        return text
    }

    /// Nothing, `~` or `null` written without quotes: told as a fault where it was read.
    package var isEmpty: Bool {
        guard case .scalar(let text, isPlain: true) = kind else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    package var items: [Node]? {
        guard case .sequence(let items) = kind else { return nil }
        return items
    }

    package var entries: [Entry]? {
        guard case .mapping(let entries) = kind else { return nil }
        return entries
    }

    /// What it is, for messages.
    var form: String {
        switch kind {
        case .scalar: isEmpty ? "inget" : "en text"
        case .sequence: "en lista"
        case .mapping: "en tabell med nycklar"
        }
    }
}
