/// A dimension as the generator made it.
package struct Dimension: Sendable {
    package let name: String
    package let label: String
    /// What many of its values are called.
    package var plural: String?
    package var values: [Value]
    /// The published whole.
    package var total: (key: String, label: String)?
    /// The key that an unsliced number takes.
    package var standard: String?
    /// Name of the dimension above.
    package let parent: String?
    /// Read from a register, with dates.
    package let isRegister: Bool

    package struct Value: Sendable {
        package let key: String
        package let label: String
        /// What it was and when, in order and not overlapping.
        package var versions: [Version]
        package var bounds: Bounds?
    }

    /// Of a class, as written; `end` is where the next begins, or would.
    package struct Bounds: Sendable {
        package let lower: Int?
        package let upper: Int?
        package let end: Int
    }

    package struct Version: Sendable {
        /// Month numbers, both inclusive.
        package let months: ClosedRange<Int>
        package let parent: String?
    }

    package static let always = 0...(3000 * 12)

    package func value(_ key: String) -> Value? { values.first { $0.key == key } }

    /// What all its values together are called where no whole is published.
    var nameOfAll: String {
        "alla \(plural?.lowercased() ?? "värden av \(label.lowercased())") tillsammans"
    }

    package func label(_ key: String) -> String {
        total.flatMap { $0.key == key ? $0.label : nil } ?? value(key)?.label ?? key
    }
}

extension Dimension.Value {
    package func exists(in month: Int) -> Bool { versions.contains { $0.months.contains(month) } }

    package func exists(throughout span: Span) -> Bool { span.monthNumbers.allSatisfy(exists) }

    package func exists(within span: Span) -> Bool { span.monthNumbers.contains(where: exists) }

    package func parent(in month: Int) -> String? { versions.first { $0.months.contains(month) }?.parent }
}
