/// How large a table may be. More is a mistake or an attack, told with the limit's size.
enum TableLimits {
    /// Bytes read at a time.
    static let block = 256 * 1024
    /// Bytes of a row, quoted line breaks included.
    static let row = 1024 * 1024
    static let columns = 1024
    /// Bytes of a cell.
    static let cell = 64 * 1024
    static let rows = 200_000_000
    /// Rows handed out at a time: the columns of a batch stay in the processor's cache.
    static let batchRows = 2048
    /// Cells handed out at a time, which makes the batches of wide tables shorter.
    static let batchCells = 32 * 1024
    /// Findings of one rule in one column that are told; the rest is counted.
    static let told = 20
}
