import Diagnostics

/// The rows of a CSV file, cut block by block.
struct CSVRows<Source: ByteSource>: RowSource {
    let path: String
    let format: CSVFormat
    var block: BlockReader<Source>
    var splitter: RowSplitter
    /// Cells of the head: those that every row must have.
    private var width = 0
    /// The rows at hand end where the block does.
    private var needsMore = false
    /// The start of a cell's text that does not stand in the file as it is meant → the bytes that do.
    private var written: [Int: Range<Int>] = [:]
    var tail = TailRows()
    /// Columns with labels; cells to the right of them are empty.
    var labels = 0
    var blankCount = 0
    var rowCount = 0
    /// Line of the last row.
    var lastRowLine = 0
    /// Line of the last row that was told to be at fault.
    var lastFaultLine = 0

    var size: Int { block.fileBytes }
    var bytes: [UInt8] { block.bytes }
    var readsAhead: Bool { true }

    /// - Parameter room: bytes of the file that are in memory at a time, where no row is longer.
    init(_ path: String, _ source: consuming Source, _ format: CSVFormat, room: Int = TableLimits.block) {
        self.path = path
        self.format = format
        block = BlockReader(source, encoding: format.encoding, block: room)
        splitter = RowSplitter(format.dialect)
    }

    mutating func readHead(for names: [String], _ log: FaultLog) throws(Source.Failure) -> Head? {
        try block.refill(keepingFrom: 0)
        guard let start = beginning(names, log) else { return nil }
        let (lines, first) = headLines(from: start)
        splitter.take(block.bytes, from: first, filled: block.filled, line: lines[0])
        var upper: [[[UInt8]]] = []
        var grid = Grid(width: TableLimits.columns, maxRows: 1)
        for line in lines {
            grid = Grid(width: TableLimits.columns, maxRows: 1)
            guard try readHeadRow(into: &grid, log) else { return nil }
            if line != lines.last {
                upper.append((0..<splitter.lastCount).map { Array(block.bytes[grid.range(0, $0)]) })
            }
        }
        width = splitter.lastCount
        return head(grid, below: upper, names, log)
    }

    /// Reads one row of labels; false when it cannot be read (told).
    private mutating func readHeadRow(into grid: inout Grid, _ log: FaultLog) throws(Source.Failure) -> Bool {
        while splitter.split(block.bytes, filled: block.filled, isLast: block.isLast, isExact: false, into: &grid)
            == .needsMore
        {
            guard splitter.openQuote == nil || !block.isLast, try readOn(log) else {
                tellNoHead(log)
                return false
            }
        }
        for fault in splitter.faults {
            let told = fault.kind == .blank ? blankHead(fault.line) : fault.diagnostic(csvPlaces(of: grid), width: 0)
            log.add(told.rule) { told }
        }
        guard grid.count == 1 else { return false }
        width = splitter.lastCount
        undouble(&grid)
        return true
    }

    mutating func read(into grid: inout Grid, _ log: FaultLog) throws(Source.Failure) -> Bool {
        forgetTexts()
        if isTooBlank(log) { return false }
        if needsMore, try !readOn(log) {
            tellCutRow(log)
            return false
        }
        let outcome = splitter.split(
            block.bytes, filled: block.filled, isLast: block.isLast, isExact: true, into: &grid)
        needsMore = outcome == .needsMore
        // First of all: until then a cell may not be looked at.
        undouble(&grid)
        leaveOutSkipped(&grid)
        tellRowFaults(&grid, log)
        tellUnlabelled(grid, log)
        lastFaultLine = splitter.faults.last { $0.kind != .blank }?.line ?? lastFaultLine
        rowCount += grid.count
        if grid.count > 0 { lastRowLine = grid.numbers[grid.count - 1] }
        return true
    }

    /// Takes out the rows that the dialect skips.
    private func leaveOutSkipped(_ grid: inout Grid) {
        let skipped = format.dialect.head.skipped
        guard !skipped.isEmpty else { return }
        for row in (0..<grid.count).reversed() where skipped.contains(grid.numbers[row]) { grid.remove(row) }
    }

    /// Makes more of the file ready; false at its end, or when it cannot be read further.
    private mutating func readOn(_ log: FaultLog) throws(Source.Failure) -> Bool {
        let isTooLong = block.filled - splitter.next > TableLimits.row
        if block.isLast || isTooLong {
            guard let open = splitter.openQuote else {
                if isTooLong { tell(.longRow, splitter.next, log) }
                return false
            }
            tell(.unclosedQuote, open, log)
            splitter.resume(afterLineOf: open, block.bytes, filled: block.filled)
            return splitter.next < block.filled
        }
        try block.refill(keepingFrom: splitter.next)
        splitter.take(block.bytes, from: 0, filled: block.filled)
        return true
    }

    private func tell(_ kind: RowFault.Kind, _ offset: Int, _ log: FaultLog) {
        let fault = RowFault(
            kind: kind, range: offset..<(offset + 1), rowStart: splitter.next, line: splitter.line)
        log.add(fault.rule) { fault.diagnostic(csvPlaces(), width: width) }
    }

    /// Gives cells with doubled quotes the text that is meant, after the block: nobody but this source knows of quotes.
    private mutating func undouble(_ grid: inout Grid) {
        guard splitter.hasDoubledQuotes else { return }
        for row in 0..<grid.count {
            for index in (row * grid.width)..<(row * grid.width + min(grid.width, width))
            where unsafe RowCutter.isDoubled(grid.cells[index]) {
                let range = unsafe RowCutter.range(grid.cells[index])
                let text = block.keep(undoubled(block.bytes[range], format.dialect.quote))
                written[text.lowerBound] = range
                grid.cells[index] = Grid.cell(text)
            }
        }
    }

    private mutating func forgetTexts() {
        guard !written.isEmpty else { return }
        written.removeAll(keepingCapacity: true)
        block.forgetTexts()
    }

    func places(of grid: Grid) -> any RowPlaces { csvPlaces(of: grid) }

    func csvPlaces(of grid: Grid = Grid(width: 0, maxRows: 0)) -> CSVPlaces {
        CSVPlaces(
            path: path, bytes: block.bytes, filled: block.filled, fileOffset: block.fileOffset, grid: grid,
            written: written, dialect: format.dialect)
    }
}

/// Takes one of each pair of quotes away.
func undoubled(_ bytes: ArraySlice<UInt8>, _ quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var skip = false
    for byte in bytes {
        skip = byte == quote && !skip
        if !skip { result.append(byte) }
    }
    return result
}
