package import Diagnostics
package import Values

/// What numbers can be split by: a municipality, a service, a sex.
package struct Dimension: Sendable {
    package let name: String
    package let label: String
    package let labelPlural: String
    /// The values in their declared order: labels å ä ö last for a register, as written for a list.
    package let values: [Value]
    /// Roll-up: the dimensions that a value belongs to, in the order declared (`enhet` → `kommun`, `driftform`).
    package let parents: [String]
    /// The published whole: its rows are used when the dimension is not named, never added to the parts, never ranked.
    package let total: Total?
    /// Key of the value that is meant when a number does not name the dimension.
    package let defaultKey: String?
    /// Whether the values come from a register with dates.
    package let isRegister: Bool
    package let place: Place

    package struct Value: Sendable {
        package let key: String
        package let label: String
        package let aliases: [String]
        /// Parent dimension → key.
        package let parents: [String: String]
        /// The days on which the value exists; empty = always. Inclusive, in order, not overlapping.
        package let validity: [ClosedRange<Day>]
        /// Key of the value that took over, when the register says so.
        package let replacedBy: String?

        package init(
            key: String, label: String, aliases: [String] = [], parents: [String: String] = [:],
            validity: [ClosedRange<Day>] = [], replacedBy: String? = nil
        ) {
            self.key = key
            self.label = label
            self.aliases = aliases
            self.parents = parents
            self.validity = validity
            self.replacedBy = replacedBy
        }

        package func isValid(on day: Day) -> Bool { validity.isEmpty || validity.contains { $0.contains(day) } }
        package func isValid(throughout period: Period) -> Bool {
            validity.isEmpty || validity.contains { $0.contains(period.firstDay) && $0.contains(period.lastDay) }
        }
    }

    package struct Total: Sendable {
        package let key: String
        package let label: String

        package init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    package init(
        name: String, label: String, labelPlural: String, values: [Value], parents: [String] = [], total: Total? = nil,
        defaultKey: String? = nil, isRegister: Bool = false, place: Place
    ) {
        self.name = name
        self.label = label
        self.labelPlural = labelPlural
        self.values = values
        self.parents = parents
        self.total = total
        self.defaultKey = defaultKey
        self.isRegister = isRegister
        self.place = place
    }

    /// The value with this key, or else this label (keys win: labels and keys share no spelling).
    package func value(_ keyOrLabel: String) -> Value? {
        values.first { $0.key == keyOrLabel } ?? values.first { $0.label == keyOrLabel }
    }
}
