import Markup

extension JSON {
    /// The value of a key; nil when this is no object or has no such key.
    subscript(_ key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The items of a list; what is no list is a list of one, and nothing is none.
    var items: [JSON] {
        switch self {
        case .array(let items): items
        case .null: []
        default: [self]
        }
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }

    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let text): Double(text)
        default: nil
        }
    }

    /// The words of a text, which qpdf writes as `u:Titel`.
    var words: String? { string.flatMap { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : nil } }

    static func words(_ text: String) -> JSON { .string("u:" + text) }

    /// The same object with another value of a key, or without it.
    func setting(_ key: String, _ value: JSON?) -> JSON {
        guard case .object(let members) = self else { return self }
        guard let value else { return .object(members.filter { $0.key != key }) }
        let isThere = members.contains { $0.key == key }
        let changed = members.map { $0.key == key ? Member(key, value) : $0 }
        return .object(changed + (isThere ? [] : [Member(key, value)]))
    }
}
