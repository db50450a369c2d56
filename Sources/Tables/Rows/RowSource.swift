import Diagnostics

/// Where the rows of a table come from. CSV is one; another format is another type, and a case of `DataFormat`.
///
/// The source tells what is wrong with the file as such (its encoding, how a row is built) and says where rows and
/// cells stand; what the cells mean is the scanner's affair.
protocol RowSource {
    /// What the world may do to a read.
    associatedtype Failure: Error

    /// The file as shown in messages.
    var path: String { get }
    /// Bytes of the file read so far.
    var size: Int { get }
    /// What the cells of the grid just read are ranges of; goes on for `Grid.padding` bytes after the last of them.
    var bytes: [UInt8] { get }

    /// Reads the row of labels; nil when there is none that can be read (told).
    ///
    /// - Parameter names: the labels of the schema, to know a head that does not stand first.
    mutating func readHead(for names: [String], _ log: FaultLog) throws(Failure) -> Head?

    /// Puts the next rows in `grid`, at most as many as it has room for; false when there are no more. Rows that cannot
    /// be read are told and left out, so that the grid may be empty before the end.
    mutating func read(into grid: inout Grid, _ log: FaultLog) throws(Failure) -> Bool

    /// Whether the next rows can be read while those before are still looked at, without copying more than a block.
    var readsAhead: Bool { get }

    /// Where the rows of the grid just read stand.
    func places(of grid: Grid) -> any RowPlaces

    /// Tells what only the whole file shows.
    func finish(_ log: FaultLog)
}

extension RowSource {
    var readsAhead: Bool { false }
}

/// Where rows and cells stand, in the words of their source: a line and a column, or a sheet and a cell.
protocol RowPlaces: Sendable {
    /// The whole file.
    var file: Place { get }

    /// A row that was read earlier, by its number (`Grid.numbers`).
    func place(ofRow number: Int) -> Place

    /// A row of the grid, or one of its cells.
    /// - Parameter column: in the order of the file.
    func place(row: Int, column: Int?) -> Place

    /// What is wrong with a cell whose bytes are no text; nil when nothing is.
    func unreadable(row: Int, column: Int) -> Diagnostic?
}

/// The row of labels of a table.
struct Head {
    let labels: [Label]
    /// Where the row stands.
    let place: Place
    /// What is wrong with the labels as a whole: they are then not looked at one by one.
    var fault: Diagnostic?
    /// Cells of a row beside those under the labels, which are empty.
    var more = 0

    struct Label {
        /// As it is meant, not trimmed.
        let bytes: [UInt8]
        let place: Place

        var text: String { String(decoding: trimmed(bytes[...]), as: UTF8.self) }
    }
}
