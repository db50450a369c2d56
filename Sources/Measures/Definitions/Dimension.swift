package import Diagnostics
package import Values

/// What numbers can be split by: a municipality, a service, a sex. A class that never changes: it is handed on with every
/// question.
package final class Dimension: Sendable {
    package let name: String
    package let label: String
    package let labelPlural: String
    /// Whether the plural is declared; else it is the label again, which fits a heading but not a number.
    package let hasPlural: Bool
    /// The parts in their declared order: labels å ä ö last for a register, as written for a list. Never the total.
    package let values: [Value]
    /// Roll-up: the dimensions that a value belongs to, in the order declared (`enhet` → `kommun`, `driftform`).
    package let parents: [String]
    /// The published whole: its rows are used when the dimension is not named, never added to the parts, never ranked.
    package let total: Total?
    /// Key of the value that is meant when a number does not name the dimension.
    package let defaultKey: String?
    /// Whether the values come from a register with dates.
    package let isRegister: Bool
    /// Name of the dataset that holds the values; nil for a list.
    package let dataset: String?
    /// The register is invented data, and with it everything that is split by it.
    package let isExample: Bool
    /// Fields of the register → the dimension that each holds: its own key and label, and the parents'.
    let registerFields: [String: String]
    /// The columns of the register; nil for a list.
    let register: RegisterNames?
    package let place: Place
    /// Keys, then labels and aliases → position in `values`; the total stands last, after them.
    private let positions: [String: Int]

    package struct Total: Sendable {
        package let key: String
        package let label: String

        package init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    package convenience init(
        name: String, label: String, labelPlural: String?, values: [Value], parents: [String] = [], total: Total? = nil,
        defaultKey: String? = nil, isRegister: Bool = false, dataset: String? = nil, isExample: Bool = false,
        registerFields: [String: String] = [:], place: Place
    ) {
        self.init(
            name: name, label: label, labelPlural: labelPlural, values: values, parents: parents, total: total,
            defaultKey: defaultKey, isRegister: isRegister, dataset: dataset, isExample: isExample,
            registerFields: registerFields, register: nil, place: place)
    }

    init(
        name: String, label: String, labelPlural: String?, values: [Value], parents: [String], total: Total?,
        defaultKey: String?, isRegister: Bool, dataset: String?, isExample: Bool,
        registerFields: [String: String], register: RegisterNames?, place: Place
    ) {
        self.register = register
        self.name = name
        self.label = label
        self.labelPlural = labelPlural ?? label
        hasPlural = labelPlural != nil
        self.values = values.filter { $0.key != total?.key }
        self.parents = parents
        self.total = total
        self.defaultKey = defaultKey
        self.isRegister = isRegister
        self.dataset = dataset
        self.isExample = isExample
        self.registerFields = registerFields
        self.place = place
        positions = Dimension.positions(of: self.values, total)
    }

    /// Keys win over labels, labels over aliases.
    private static func positions(of values: [Value], _ total: Total?) -> [String: Int] {
        let keys = values.map(\.key) + (total.map { [$0.key] } ?? [])
        var positions = Dictionary(zip(keys, keys.indices)) { first, _ in first }
        for (index, value) in values.enumerated() {
            for label in value.labels { positions[label] = positions[label] ?? index }
        }
        if let total { positions[total.label] = positions[total.label] ?? values.count }
        for (index, value) in values.enumerated() {
            for alias in value.aliases { positions[alias] = positions[alias] ?? index }
        }
        return positions
    }

    /// Position of the total: just after the parts.
    var totalIndex: Int { values.count }

    /// Position of a value by any of its spellings; `totalIndex` for the total.
    package func index(of spelling: String) -> Int? { positions[spelling] }

    /// The value with this key, or else this label (keys win: labels and keys share no spelling).
    package func value(_ keyOrLabel: String) -> Value? {
        guard let index = positions[keyOrLabel], index < values.count else { return nil }
        return values[index]
    }

    /// Whether the word means the published whole.
    package func isTotal(_ keyOrLabel: String) -> Bool { total != nil && positions[keyOrLabel] == totalIndex }

    /// Every word that an author may write for a value, for "menade du …?".
    package var spellings: [String] {
        values.flatMap { [$0.key, $0.label] } + (total.map { [$0.key, $0.label] } ?? [])
    }

    /// The values that exist on some day of the period, in order.
    package func values(within period: Period) -> [Value] { values.filter { $0.isValid(within: period) } }

    /// The values that exist on a day, in order.
    package func values(on day: Day) -> [Value] { values.filter { $0.isValid(on: day) } }
}
