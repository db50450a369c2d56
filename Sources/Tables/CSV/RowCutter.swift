/// Cuts single rows out of a block. Lives only while the block's memory is lent.
@unsafe struct RowCutter {
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
        unsafe (self.bytes, self.positions, self.cells) = (bytes, positions, cells)
        unsafe (delimiter, quote) = (dialect.delimiter, dialect.quote)
        unsafe (self.width, self.isExact, self.filled, self.isLast) = (width, isExact, filled, isLast)
        unsafe (self.cursor, self.next, self.line) = (cursor, next, line)
    }

    /// Cuts the row at `next` and puts its cells from `slot`; false when the block ends before the row does.
    mutating func cut(slot: Int) -> Bool {
        let begin = unsafe next
        unsafe (count, fault, remark) = (0, nil, nil)
        unsafe (openQuote, hasDoubledQuotes, lineBreaks) = (nil, false, 0)
        var start = begin
        while true {
            let isQuoted = unsafe bytes[start] == quote
            guard let end = unsafe isQuoted ? quoted(start, begin, slot) : plain(start, begin, slot) else {
                return false
            }
            if unsafe bytes[end] == delimiter {
                start = end + 1
                continue
            }
            guard unsafe endRow(at: end) else { return false }
            unsafe judge(begin..<end)
            unsafe line += lineBreaks + 1
            return true
        }
    }

    /// Steps over a line that is not a row, such as a comment; false when the block ends before it does.
    mutating func skipLine() -> Bool {
        while unsafe cursor < positions.count {
            let place = unsafe Int(positions[cursor])
            unsafe cursor += 1
            if unsafe bytes[place] == CSVByte.lineFeed || bytes[place] == CSVByte.carriageReturn {
                guard unsafe endRow(at: place) else { return false }
                unsafe line += 1
                return true
            }
        }
        return false
    }

    /// On top of a cell that has doubled quotes inside.
    private static let doubled: UInt64 = 1 << 63

    static func isDoubled(_ cell: UInt64) -> Bool { unsafe cell & doubled != 0 }

    /// The bytes of a cell as they stand in the file, without its quotes.
    @inline(__always)
    static func range(_ cell: UInt64) -> Range<Int> { unsafe Grid.range(cell & ~doubled) }

    /// A cell without quotes from `start` to the delimiter or line end that is returned.
    @inline(__always)
    private mutating func plain(_ start: Int, _ begin: Int, _ slot: Int) -> Int? {
        guard let end = unsafe cellEnd(begin) else { return nil }
        unsafe put(UInt64(start) | UInt64(end) << 32, length: end - start, begin, slot)
        return end
    }

    /// The next delimiter or line end.
    @inline(__always)
    private mutating func cellEnd(_ begin: Int) -> Int? {
        while unsafe cursor < positions.count {
            let place = unsafe Int(positions[cursor])
            let byte = unsafe bytes[place]
            unsafe cursor += 1
            if unsafe byte == delimiter || byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn { return place }
            if unsafe byte == quote, unsafe remark == nil {
                unsafe remark = fault(.quoteInCell, place..<(place + 1), begin)
            }
            if byte == CSVByte.nul { unsafe note(.nul, place..<(place + 1), begin) }
        }
        return nil
    }

    /// A cell whose opening quote is at `start`, to the delimiter or line end that is returned.
    private mutating func quoted(_ start: Int, _ begin: Int, _ slot: Int) -> Int? {
        unsafe cursor += 1
        var doubled: UInt64 = 0
        guard let close = unsafe closingQuote(start, begin, &doubled) else {
            unsafe openQuote = start
            return nil
        }
        unsafe put(UInt64(start + 1) | UInt64(close) << 32 | doubled, length: close - start - 1, begin, slot)
        let remarkBefore = unsafe remark
        guard let end = unsafe cellEnd(begin) else { return nil }
        if end > close + 1 {
            unsafe remark = remarkBefore
            unsafe note(.textAfterQuote(opening: start), (close + 1)..<end, begin)
        }
        return end
    }

    private mutating func closingQuote(_ start: Int, _ begin: Int, _ doubled: inout UInt64) -> Int? {
        while unsafe cursor < positions.count {
            let place = unsafe Int(positions[cursor])
            let byte = unsafe bytes[place]
            unsafe cursor += 1
            if unsafe byte == quote {
                guard unsafe place + 1 < filled else { return unsafe isLast ? place : nil }
                guard unsafe bytes[place + 1] == quote else { return place }
                unsafe cursor += 1
                doubled = unsafe RowCutter.doubled
                unsafe hasDoubledQuotes = true
            } else if byte == CSVByte.lineFeed {
                unsafe lineBreaks += 1
            } else if byte == CSVByte.carriageReturn {
                if unsafe place + 1 < filled, unsafe bytes[place + 1] != CSVByte.lineFeed { unsafe lineBreaks += 1 }
            } else if byte == CSVByte.nul {
                unsafe note(.nul, place..<(place + 1), begin)
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func put(_ cell: UInt64, length: Int, _ begin: Int, _ slot: Int) {
        if unsafe count < width { unsafe cells[slot + count] = cell }
        if unsafe count == width { unsafe extraStart = RowCutter.range(cell).lowerBound }
        unsafe count += 1
        if length > TableLimits.cell {
            let start = unsafe RowCutter.range(cell).lowerBound
            unsafe note(.longCell, start..<(start + 1), begin)
        }
    }

    /// Steps over the line end; false when only the next block tells whether a line feed follows.
    @inline(__always)
    private mutating func endRow(at end: Int) -> Bool {
        unsafe next = end + 1
        guard unsafe bytes[end] == CSVByte.carriageReturn else { return true }
        guard unsafe next < filled else { return unsafe isLast }
        if unsafe bytes[next] == CSVByte.lineFeed {
            unsafe next += 1
            unsafe cursor += 1
        }
        return true
    }

    /// Faults of the row as a whole, unless it has one already.
    @inline(__always)
    private mutating func judge(_ row: Range<Int>) {
        if row.count > TableLimits.row { unsafe note(.longRow, row.lowerBound..<(row.lowerBound + 1), row.lowerBound) }
        if unsafe row.count == count - 1, unsafe count == 1 || isExact {
            unsafe note(.blank, row, row.lowerBound)
        } else if unsafe count > width {
            unsafe note(isExact ? .tooManyCells(count) : .tooManyColumns, extraStart..<row.upperBound, row.lowerBound)
        } else if unsafe isExact, unsafe count < width {
            unsafe note(.tooFewCells(count), row, row.lowerBound)
        }
    }

    /// The first fault of a row is told: the others mostly follow from it.
    private mutating func note(_ kind: RowFault.Kind, _ range: Range<Int>, _ begin: Int) {
        if unsafe fault == nil { unsafe fault = fault(kind, range, begin) }
    }

    private func fault(_ kind: RowFault.Kind, _ range: Range<Int>, _ begin: Int) -> RowFault {
        unsafe RowFault(kind: kind, range: range, rowStart: begin, line: line)
    }
}
