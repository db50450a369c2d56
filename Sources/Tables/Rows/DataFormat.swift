import Diagnostics

/// How a data file is written: one case for each format. What a format decides is decided here and nowhere else.
package enum DataFormat: Hashable, Sendable {
    case csv(CSVFormat)

    /// Endings of names of files that are of another format than those above.
    static let unread = [".xlsx", ".xls", ".ods", ".zip", ".gz"]

    /// Reads the rows with the source of the format.
    func scan<Source: ByteSource>(
        _ resource: Resource, at path: String, from source: consuming Source, in context: ScanContext,
        _ findings: Findings, consume: (borrowing Batch) -> Void
    ) throws(Source.Failure) -> TableFacts {
        switch self {
        case .csv(let format):
            var scanner = TableScanner(resource, CSVRows(path, source, format), context, findings)
            return try scanner.run(consume)
        }
    }

    /// The parts of a file's bytes that may be cells, however faulty the file is.
    func roughCells(of bytes: [UInt8]) -> [Range<Int>] {
        switch self {
        case .csv(let format): cells(of: bytes, format.dialect.delimiter)
        }
    }

    /// The byte between the cells of a row, for those who read the file as plain text.
    package var delimiter: UInt8 {
        switch self {
        case .csv(let format): format.dialect.delimiter
        }
    }
}

/// What delimiters and line breaks leave, whatever quotation marks say.
private func cells(of bytes: [UInt8], _ delimiter: UInt8) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == delimiter || byte == CSVByte.lineFeed {
        if index > start { cells.append(start..<index) }
        start = index + 1
    }
    return start < bytes.count ? cells + [start..<bytes.count] : cells
}
