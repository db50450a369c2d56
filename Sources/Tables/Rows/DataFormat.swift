import Diagnostics

/// How a data file is written: one case for each format. What a format decides is decided here and nowhere else.
package enum DataFormat: Hashable, Sendable {
    case csv(CSVFormat)
    case xlsx(WorkbookFormat)

    /// Endings of names of files that are of another format than those above, and what to do.
    static let unread: KeyValuePairs = [
        ".xlsm": "spara den i Excel som Excel-arbetsbok (.xlsx), utan makron",
        ".xlsb": "spara den i Excel som Excel-arbetsbok (.xlsx)",
        ".xls": "spara den i Excel som Excel-arbetsbok (.xlsx)", ".ods": "spara den som Excel-arbetsbok (.xlsx)",
        ".numbers": "exportera den till Excel (.xlsx)", ".zip": "packa upp den och skriv tabellens fil",
        ".gz": "packa upp den och skriv tabellens fil", ".pdf": "be källan om tabellen som Excel eller CSV",
    ]

    /// Reads the rows with the source of the format.
    func scan<Source: ByteSource>(
        _ resource: Resource, at path: String, from source: consuming Source, in context: ScanContext,
        _ findings: Findings, consume: (borrowing Batch) -> Void
    ) throws(Source.Failure) -> TableFacts {
        switch self {
        case .csv(let format):
            return try shaped(CSVRows(path, source, format), resource, context, findings, consume)
        case .xlsx(let format):
            let rows = WorkbookRows(
                path, source, format, resource.fileFields, beside: context.sheets[resource.path] ?? [])
            return try shaped(rows, resource, context, findings, consume)
        }
    }

    private func shaped<Rows: RowSource>(
        _ rows: consuming Rows, _ resource: Resource, _ context: ScanContext, _ findings: Findings,
        _ consume: (borrowing Batch) -> Void
    ) throws(Rows.Failure) -> TableFacts {
        guard let shape = resource.shape else {
            var scanner = TableScanner(resource, rows, context, findings)
            return try scanner.run(consume)
        }
        let names = resource.fileFields.map(\.name)
        var scanner = TableScanner(resource, ShapedRows(rows, shape, names), context, findings)
        return try scanner.run(consume)
    }

    /// The byte between the cells of a row, for those who read the file as plain text; nil when it is none.
    package var delimiter: UInt8? {
        switch self {
        case .csv(let format): format.dialect.delimiter
        case .xlsx: nil
        }
    }

    /// Parts of the file stand outside its table, where no column is read.
    var hasMore: Bool {
        switch self {
        case .csv(let format): !format.dialect.head.rows.isEmpty || !format.dialect.head.skipped.isEmpty
        case .xlsx: true
        }
    }
}
