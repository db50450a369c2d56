/// Cuts single rows out of a block. Lives only while the block's memory is lent.
struct RowCutter {
    let bytes: UnsafeBufferPointer<UInt8>
    let positions: UnsafeBufferPointer<UInt32>
    let cells: UnsafeMutableBufferPointer<UInt64>
    let delimiter: UInt8
    let quote: UInt8
    let width: Int
    /// A row has exactly `width` cells, not just at most.
    let isExact: Bool
    let filled: Int
    let isLast: Bool

    /// The first position that is not before `next`.
    var cursor: Int
    /// Offset and line where the next row begins.
    var next: Int
    var line: Int
    /// What the row just cut was like.
    private(set) var count = 0
    private(set) var fault: RowFault?
    /// Something odd in a row that is kept.
    private(set) var remark: RowFault?
    private(set) var openQuote: Int?
    private(set) var hasDoubledQuotes = false
    private var lineBreaks = 0
    /// Where the first cell beyond `width` begins.
    private var extraStart = 0

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ positions: UnsafeBufferPointer<UInt32>,
        into cells: UnsafeMutableBufferPointer<UInt64>, width: Int, isExact: Bool, _ dialect: Dialect, filled: Int,
        isLast: Bool, cursor: Int, next: Int, line: Int
    ) {
        (self.bytes, self.positions, self.cells) = (bytes, positions, cells)
        (delimiter, quote) = (dialect.delimiter, dialect.quote)
        (self.width, self.isExact, self.filled, self.isLast) = (width, isExact, filled, isLast)
        (self.cursor, self.next, self.line) = (cursor, next, line)
    }

    /// Cuts the row at `next` and puts its cells from `slot`; false when the block ends before the row does.
    mutating func cut(slot: Int) -> Bool {
        let begin = next
        (count, fault, remark) = (0, nil, nil)
        (openQuote, hasDoubledQuotes, lineBreaks) = (nil, false, 0)
        var start = begin
        while true {
            let isQuoted = bytes[start] == quote
            guard let end = isQuoted ? quoted(start, begin, slot) : plain(start, begin, slot) else { return false }
            if bytes[end] == delimiter {
                start = end + 1
                continue
            }
            guard endRow(at: end) else { return false }
            judge(begin..<end)
            line += lineBreaks + 1
            return true
        }
    }

    /// Steps over a line that is not a row, such as a comment; false when the block ends before it does.
    mutating func skipLine() -> Bool {
        while cursor < positions.count {
            let place = Int(positions[cursor])
            cursor += 1
            if bytes[place] == CSVByte.lineFeed || bytes[place] == CSVByte.carriageReturn {
                guard endRow(at: place) else { return false }
                line += 1
                return true
            }
        }
        return false
    }

    /// On top of a cell that has doubled quotes inside.
    private static let doubled: UInt64 = 1 << 63

    static func isDoubled(_ cell: UInt64) -> Bool { cell & doubled != 0 }

    /// The bytes of a cell as they stand in the file, without its quotes.
    @inline(__always)
    static func range(_ cell: UInt64) -> Range<Int> { Grid.range(cell & ~doubled) }

    /// A cell without quotes from `start` to the delimiter or line end that is returned.
    @inline(__always)
    private mutating func plain(_ start: Int, _ begin: Int, _ slot: Int) -> Int? {
        guard let end = cellEnd(begin) else { return nil }
        put(UInt64(start) | UInt64(end) << 32, length: end - start, begin, slot)
        return end
    }

    /// The next delimiter or line end.
    @inline(__always)
    private mutating func cellEnd(_ begin: Int) -> Int? {
        while cursor < positions.count {
            let place = Int(positions[cursor])
            let byte = bytes[place]
            cursor += 1
            if byte == delimiter || byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn { return place }
            if byte == quote, remark == nil { remark = fault(.quoteInCell, place..<(place + 1), begin) }
            if byte == CSVByte.nul { note(.nul, place..<(place + 1), begin) }
        }
        return nil
    }

    /// A cell whose opening quote is at `start`, to the delimiter or line end that is returned.
    private mutating func quoted(_ start: Int, _ begin: Int, _ slot: Int) -> Int? {
        cursor += 1
        var doubled: UInt64 = 0
        guard let close = closingQuote(start, begin, &doubled) else {
            openQuote = start
            return nil
        }
        put(UInt64(start + 1) | UInt64(close) << 32 | doubled, length: close - start - 1, begin, slot)
        let remarkBefore = remark
        guard let end = cellEnd(begin) else { return nil }
        if end > close + 1 {
            remark = remarkBefore
            note(.textAfterQuote(opening: start), (close + 1)..<end, begin)
        }
        return end
    }

    private mutating func closingQuote(_ start: Int, _ begin: Int, _ doubled: inout UInt64) -> Int? {
        while cursor < positions.count {
            let place = Int(positions[cursor])
            let byte = bytes[place]
            cursor += 1
            if byte == quote {
                guard place + 1 < filled else { return isLast ? place : nil }
                guard bytes[place + 1] == quote else { return place }
                cursor += 1
                doubled = RowCutter.doubled
                hasDoubledQuotes = true
            } else if byte == CSVByte.lineFeed {
                lineBreaks += 1
            } else if byte == CSVByte.carriageReturn {
                if place + 1 < filled, bytes[place + 1] != CSVByte.lineFeed { lineBreaks += 1 }
            } else if byte == CSVByte.nul {
                note(.nul, place..<(place + 1), begin)
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func put(_ cell: UInt64, length: Int, _ begin: Int, _ slot: Int) {
        if count < width { cells[slot + count] = cell }
        if count == width { extraStart = RowCutter.range(cell).lowerBound }
        count += 1
        if length > TableLimits.cell {
            let start = RowCutter.range(cell).lowerBound
            note(.longCell, start..<(start + 1), begin)
        }
    }

    /// Steps over the line end; false when only the next block tells whether a line feed follows.
    @inline(__always)
    private mutating func endRow(at end: Int) -> Bool {
        next = end + 1
        guard bytes[end] == CSVByte.carriageReturn else { return true }
        guard next < filled else { return isLast }
        if bytes[next] == CSVByte.lineFeed {
            next += 1
            cursor += 1
        }
        return true
    }

    /// Faults of the row as a whole, unless it has one already.
    @inline(__always)
    private mutating func judge(_ row: Range<Int>) {
        if row.count > TableLimits.row { note(.longRow, row.lowerBound..<(row.lowerBound + 1), row.lowerBound) }
        if row.count == count - 1, count == 1 || isExact {
            note(.blank, row, row.lowerBound)
        } else if count > width {
            note(isExact ? .tooManyCells(count) : .tooManyColumns, extraStart..<row.upperBound, row.lowerBound)
        } else if isExact, count < width {
            note(.tooFewCells(count), row, row.lowerBound)
        }
    }

    /// The first fault of a row is told: the others mostly follow from it.
    private mutating func note(_ kind: RowFault.Kind, _ range: Range<Int>, _ begin: Int) {
        if fault == nil { fault = fault(kind, range, begin) }
    }

    private func fault(_ kind: RowFault.Kind, _ range: Range<Int>, _ begin: Int) -> RowFault {
        RowFault(kind: kind, range: range, rowStart: begin, line: line)
    }
}
