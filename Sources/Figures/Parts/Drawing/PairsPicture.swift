import Language

/// Two values a row, to be compared with each other: two times, or two groups.
struct PairsPicture {
    let words: MeasureWords
    let axis: ValueAxis
    let first: String
    let last: String
    /// Over the column of differences; nil where the two must not be compared, and then no line joins them either.
    let difference: String?
    /// Whether the first is only what the last is compared with, as an earlier year is; two groups weigh the same.
    let isBackground: Bool
    /// Why the two are not compared.
    let note: String?
    let rows: [Row]
    let isExample: Bool

    struct Row {
        let label: String
        let isHighlighted: Bool
        let first: Datum
        let last: Datum
        /// Whether the two are compared.
        var isJoined = true
        /// As printed.
        let difference: String
        let tip: String

        var isWhole: Bool { first.exact != nil && last.exact != nil }
    }

    /// The sign of percent stands at every number; a longer unit stands once, at the axis.
    func value(_ datum: Datum) -> String {
        words.unit.sign.count <= 2 ? words.drawn(datum) : datum.text
    }
}
