/// Cuts the blocks of a file into rows of cells (RFC 4180, with any delimiter and any line end).
struct RowSplitter {
    private let dialect: Dialect
    private var index: StructuralIndex
    private var cursor = 0
    /// Offset where the next row begins.
    private(set) var next = 0
    /// Its line, from 1.
    private(set) var line = 1
    /// Faults of the rows just cut.
    private(set) var faults: [RowFault] = []
    /// Cells of the row just cut.
    private(set) var lastCount = 0
    /// Some cell just cut has doubled quotes inside.
    private(set) var hasDoubledQuotes = false
    /// Where the quote was opened that has no end in the block, after `needsMore`.
    private(set) var openQuote: Int?

    enum Outcome { case full, needsMore }

    init(_ dialect: Dialect) {
        self.dialect = dialect
        index = StructuralIndex(dialect)
    }

    /// Takes a block that has been filled anew; a row begins at `start`.
    /// - Parameter line: of the row, where it is not the next.
    mutating func take(_ bytes: [UInt8], from start: Int, filled: Int, line: Int? = nil) {
        self.line = line ?? self.line
        index.index(bytes, from: start, to: filled)
        cursor = 0
        next = start
    }

    /// Fills the grid with the next rows; one at fault is left out and told in `faults`.
    mutating func split(_ bytes: [UInt8], filled: Int, isLast: Bool, isExact: Bool, into grid: inout Grid) -> Outcome {
        grid.count = 0
        faults.removeAll(keepingCapacity: true)
        (openQuote, hasDoubledQuotes) = (nil, false)
        let index = index
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe index.positions.withUnsafeBufferPointer { positions in
                unsafe grid.cells.withUnsafeMutableBufferPointer { cells in
                    var cutter = unsafe RowCutter(
                        bytes, UnsafeBufferPointer(rebasing: positions[..<index.count]), into: cells,
                        width: grid.width, isExact: isExact, dialect, filled: filled, isLast: isLast, cursor: cursor,
                        next: next, line: line)
                    return unsafe fill(&grid.count, grid.maxRows, &grid.starts, &grid.numbers, &cutter)
                }
            }
        }
    }

    private mutating func fill(
        _ count: inout Int, _ maxRows: Int, _ starts: inout [Int], _ numbers: inout [Int], _ cutter: inout RowCutter
    ) -> Outcome {
        while count < maxRows, faults.count < maxRows {
            if unsafe cutter.next < cutter.filled, unsafe cutter.bytes[cutter.next] == dialect.comment {
                guard unsafe cutter.skipLine() else { return .needsMore }
                (cursor, next, line) = unsafe (cutter.cursor, cutter.next, cutter.line)
                continue
            }
            guard unsafe cutter.next < cutter.filled, unsafe cutter.cut(slot: count * cutter.width) else {
                openQuote = unsafe cutter.openQuote
                return .needsMore
            }
            if let remark = unsafe cutter.remark, unsafe cutter.fault == nil { faults.append(remark) }
            if let fault = unsafe cutter.fault {
                faults.append(fault)
            } else {
                starts[count] = next
                numbers[count] = line
                count += 1
            }
            lastCount = unsafe cutter.count
            if unsafe cutter.hasDoubledQuotes { hasDoubledQuotes = true }
            (cursor, next, line) = unsafe (cutter.cursor, cutter.next, cutter.line)
        }
        return .full
    }

    /// Goes on at the line after `offset`, which stands on the line of the next row or after it: a quote without end
    /// must not hide the rest of the file.
    mutating func resume(afterLineOf offset: Int, _ bytes: [UInt8], filled: Int) {
        while next < filled, next <= offset || !endsLine(bytes, next - 1) {
            if endsLine(bytes, next) { line += 1 }
            next += 1
        }
        while cursor < index.count, index.positions[cursor] < next { cursor += 1 }
    }

    private func endsLine(_ bytes: [UInt8], _ offset: Int) -> Bool {
        bytes[offset] == CSVByte.lineFeed
            || bytes[offset] == CSVByte.carriageReturn && bytes[offset + 1] != CSVByte.lineFeed
    }
}
