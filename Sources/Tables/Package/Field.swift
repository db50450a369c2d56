package import Diagnostics
package import Values

/// A column: its name, type and rules (Table Schema v2).
package struct Field: Sendable {
    package internal(set) var name: String
    package let title: String?
    package let description: String?
    package let type: Kind
    /// Bytes of the decimal sign of a number: `.` or `,`.
    package let decimal: UInt8
    /// The decimal sign is declared, and not the usual one for want of a word.
    let statesDecimal: Bool
    /// The sign between groups of thousands; nil = none is allowed.
    package let group: Unicode.Scalar?
    package internal(set) var constraints: Constraints
    /// Cells with one of these texts have no value.
    package let missingValues: [String]
    /// Those of them by which the source says why there is no number, each once; only for integers and numbers.
    package let signs: [SourceSign]
    /// Spellings of true and false in a boolean column.
    package let trueValues: [String]
    package let falseValues: [String]
    /// The dimension declared for the column; nil = none said (a column named as a dimension is that one by key).
    package let dimension: String?
    package let by: DimensionForm
    /// How numbers combine over time; nil = undeclared, and combining them is a fault.
    package let periods: Combination?
    /// Why the number may not be summed over any dimension either.
    package let nonAdditive: String?
    /// The column marks rows as preliminary (`p`), revised (`r`) or estimated (`e`).
    package let isFlag: Bool
    /// The column is there and not wanted.
    let isIgnored: Bool
    /// An empty cell means the whole of the dimension.
    package let isBlankTotal: Bool
    /// Cells hold nothing but the number: no percent sign, no `kr`.
    let isBare: Bool
    package let place: Place

    package enum Kind: Hashable, Sendable {
        /// Text; `Batch` holds codes into the column's dictionary.
        case string
        case integer
        /// With as many decimals as the source has.
        case number
        case boolean
        /// A date, year, month or quarter: `Batch` holds the number of the period of that grain.
        case time(Grain)
    }

    package enum DimensionForm: String, CaseIterable, Sendable { case key, label }

    package enum Combination: String, CaseIterable, Sendable { case sum, mean, last, none }

    package struct Constraints: Sendable {
        package var required = false
        package var unique = false
        /// As written; empty = anything.
        package var allowed: [String] = []
        /// The same as numbers, for columns that are not of texts: a period's number, 1 for what is true.
        package var allowedValues: [Exact] = []
        /// A number, or a period's number.
        package var minimum: Exact?
        package var maximum: Exact?
        package var minLength: Int?
        package var maxLength: Int?
        package var pattern: Pattern?

        package init() {}
    }

    /// What the type is called in messages: "ett heltal".
    var typeName: String {
        switch type {
        case .string: "en text"
        case .integer: "ett heltal"
        case .number: "ett tal"
        case .boolean: "ja eller nej"
        case .time(.day): "ett datum"
        case .time(.year): "ett år"
        case .time(.month): "en månad"
        case .time(.quarter): "ett kvartal"
        case .time(.tertial): "ett tertial"
        }
    }

    /// The grain of a column of time; nil for others.
    package var grain: Grain? {
        guard case .time(let grain) = type else { return nil }
        return grain
    }
}
