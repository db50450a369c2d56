/// A fault in how a row is built.
struct RowFault {
    let kind: Kind
    /// Bytes of the block that are at fault.
    let range: Range<Int>
    /// Where the row begins: its offset and its line.
    let rowStart: Int
    let line: Int

    /// Nothing between two line ends.
    var isEmptyLine: Bool { kind == .blank && range.isEmpty }

    enum Kind: Hashable {
        /// A quote inside a cell that does not begin with one: kept as it stands.
        case quoteInCell
        /// Something between a closing quote and the next delimiter; the quote was opened at `opening`.
        case textAfterQuote(opening: Int)
        case unclosedQuote
        case nul
        /// The number of cells found.
        case tooFewCells(Int)
        case tooManyCells(Int)
        case tooManyColumns
        case longCell
        case longRow
        case blank
    }
}
