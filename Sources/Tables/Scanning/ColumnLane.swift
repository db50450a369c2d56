import Diagnostics
import Synchronization

/// A column of a table: its reader, and the values of the rows at hand. Columns know nothing of each other, so that they
/// are read side by side.
final class ColumnLane: Sendable {
    private let state: Mutex<State>

    private struct State {
        var reader: any ColumnReader
        var values: [Int64] = []

        var column: Column {
            Column(
                values: values, texts: reader.texts, numbers: reader.numbers, wide: reader.wide, signs: reader.signs)
        }

        mutating func read(_ cells: RowCells, _ fileColumn: Int) -> [Int] {
            let grid = cells.grid
            var faults: [Int] = []
            fit(grid.count)
            unsafe cells.bytes.withUnsafeBytes { bytes in
                unsafe grid.cells.withUnsafeBufferPointer { offsets in
                    let span = unsafe CellSpan(
                        bytes: bytes, cells: offsets, width: grid.width, column: fileColumn, count: grid.count)
                    unsafe values.withUnsafeMutableBufferPointer {
                        unsafe reader.read(span, into: $0, faults: &faults)
                    }
                }
            }
            return faults
        }

        /// Gives the values the length, keeping their room.
        private mutating func fit(_ count: Int) {
            if values.count > count { values.removeLast(values.count - count) }
            if values.count < count { values.append(contentsOf: repeatElement(0, count: count - values.count)) }
        }
    }

    init(_ reader: any ColumnReader) { state = Mutex(State(reader: reader)) }

    /// The texts by code; empty for a column that is not of texts.
    var texts: [String] { state.withLock { $0.reader.texts } }

    /// The code of a text that is put in when the file does not have it.
    func code(for text: String) -> Int64 { state.withLock { $0.reader.code(for: text) } }

    /// What is wrong with a text that was refused, and what to do.
    func explain(_ text: String) -> (message: String, hint: String?) { state.withLock { $0.reader.explain(text) } }

    /// Reads the column of some rows.
    ///
    /// - Returns: the column, and the rows whose cell is not of the type.
    func read(_ cells: RowCells, _ fileColumn: Int) -> (column: Column, faults: [Int]) {
        state.withLock { state in
            let faults = state.read(cells, fileColumn)
            return (state.column, faults)
        }
    }

    /// The column of a file that lacks it: as many rows as before, which nobody reads.
    var unread: Column { state.withLock { $0.column } }
}
