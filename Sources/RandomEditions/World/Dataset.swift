/// A dataset as the generator made it.
package struct Dataset: Sendable {
    package let name: String
    /// Months of a row's time; nil for states, which hold from a month on.
    package let grain: Int?
    /// Dimensions with a column of their own, in the columns' order.
    package let dimensions: [String]
    package let fields: [Field]
    /// Month numbers in which a new series begins.
    package var breaks: [Int] = []
    /// Of states: the dimension of the values, and the one that stands where there is no row.
    package var state: (dimension: String, missing: String)?
    /// Blanks in dates and numbers; the rows as text, without the head.
    package var rows: [Row] = []

    package struct Field: Sendable {
        package let name: String
        package let combination: Combination
        /// Decimals in the file.
        package let decimals: Int
        /// The greatest number.
        package let most: Int
    }

    package enum Combination: String, CaseIterable, Sendable { case sum, mean, last, none }

    package struct Row: Sendable {
        /// The row's time; of a state the month in which it begins.
        package let span: Span
        /// In the order of `dimensions`; of a state the value last.
        package let keys: [String]
        /// As written, in the order of `fields`; blank = missing.
        package let numbers: [String]
        /// Of datasets whose rows are of several kinds.
        package var kind: String?
    }

    /// The kinds of rows, in a column of their own; empty where there is none.
    package var kinds: [String] = []
    /// What that column is called.
    var kindName = "slag"
    /// Whether the edition has it by itself, without a file of data.
    var isOwn = false

    package var timeName: String {
        switch grain {
        case nil: "fran"
        case 12: "ar"
        case 3: "kvartal"
        default: "manad"
        }
    }
}
