import Archives
import Diagnostics
import Values
import Workbooks

/// The rows of a tab of a workbook, which is read whole: its list of contents stands at the end.
struct WorkbookRows<Source: ByteSource>: RowSource {
    typealias Failure = Source.Failure

    let path: String
    let format: WorkbookFormat
    let fields: [Field]
    /// The tabs of the same file that other datasets are read from.
    let others: [WorkbookFormat.SheetChoice]
    private var source: Source
    private(set) var size = 0
    private(set) var bytes: [UInt8] = []
    private(set) var sheet = Workbook.Sheet.none
    private(set) var table = SheetCells.none
    /// Columns of the table in the sheet, from 1.
    private(set) var columns = 1...1
    /// The field in each of the columns.
    private(set) var columnFields: [Field?] = []
    /// Row in the sheet of the last line of the head.
    private(set) var headRow = 1
    /// The next of the table's rows.
    private var next = 0
    /// Bytes of the workbook; what is written for a grid stands after them.
    private var bookBytes = 0
    var tail = TailRows()
    /// Row in the sheet of the last row that holds something; 0 before the first.
    private var lastRow = 0
    private(set) var hidden: [Int] = []
    private(set) var merged = MergedCells([])
    /// The areas of joined cells that go on below the row before, and what stands in them.
    private var open: [(area: SheetCells.Merged, text: [UInt8])] = []

    init(
        _ path: String, _ source: consuming Source, _ format: WorkbookFormat, _ fields: [Field],
        beside others: [WorkbookFormat.SheetChoice] = []
    ) {
        (self.path, self.format, self.fields, self.others) = (path, format, fields, others)
        self.source = source
    }

    mutating func readHead(for names: [String], _ log: FaultLog) throws(Source.Failure) -> Head? {
        guard let file = try source.readAll(atMost: Workbook.mostBytes) else {
            refuse(
                Refusal(
                    reason: "den är större än \(Workbook.mostBytes >> 20) MB", hint: "spara bladet som CSV UTF-8"), log)
            return nil
        }
        size = file.count
        do throws(Refusal) {
            let book = try Workbook(file)
            guard let sheet = chosen(book, log) else { return nil }
            self.sheet = sheet
            table = try book.cells(of: sheet)
            guard let rows = headRows(book, names, log) else { return nil }
            tellUnread(book, names, log)
            return take(rows, names, log)
        } catch {
            refuse(error, log)
            return nil
        }
    }

    private func refuse(_ refusal: Refusal, _ log: FaultLog) {
        log.add(.workbookError) {
            Diagnostic(
                .workbookError, "arbetsboken läses inte: \(refusal.reason)", at: Place(path: path), hint: refusal.hint)
        }
    }

    /// Makes the labels of the head and gets ready for the rows below it.
    private mutating func take(_ rows: [Int], _ names: [String], _ log: FaultLog) -> Head? {
        merged = MergedCells(table.merged)
        let head = SheetHead(table, rows, format.head, merged)
        guard let columns = head.columns, columns.count <= TableLimits.columns else {
            log.add(head.columns == nil ? .sourceError : .dataLimit) { headFault(head.columns == nil, rows) }
            return nil
        }
        self.columns = columns
        headRow = rows.last ?? 1
        columnFields = head.labels.map { label in
            let text = String(decoding: trimmed(label[...]), as: UTF8.self)
            return fields.first { $0.name == text }
        }
        next = table.rows.firstIndex { $0.number > (rows.last ?? 0) } ?? table.rows.count
        bytes = table.bytes
        table.bytes = []
        bookBytes = bytes.count
        let places = WorkbookPlaces(path: path, sheet: sheet.name, first: columns.lowerBound, numbers: [rows.last ?? 1])
        let labels = head.labels.enumerated().map { Head.Label(bytes: $1, place: places.place(row: 0, column: $0)) }
        return Head(labels: labels, place: places.place(row: 0, column: nil))
    }

    private func headFault(_ isEmpty: Bool, _ rows: [Int]) -> Diagnostic {
        let place = WorkbookPlaces(path: path, sheet: sheet.name).place(ofRow: rows.last ?? 1)
        return isEmpty
            ? Diagnostic(.sourceError, "rubrikraden är tom", at: place, hint: "rätta headerRows i dialect")
            : Diagnostic(
                .dataLimit, "rubrikraden har fler än \(TableLimits.columns) kolumner", at: place,
                hint: "gör kolumner till rader, eller dela filen")
    }

    mutating func read(into grid: inout Grid, _ log: FaultLog) -> Bool {
        grid.count = 0
        if bytes.count > bookBytes { bytes.removeLast(bytes.count - bookBytes) }
        guard next < table.rows.count else { return false }
        while next < table.rows.count, grid.count < grid.maxRows {
            let row = table.rows[next]
            next += 1
            if !format.head.skipped.contains(row.number) { put(row, in: &grid, log) }
        }
        bytes.append(contentsOf: repeatElement(0, count: Grid.padding))
        return true
    }

    private mutating func put(_ row: SheetCells.Row, in grid: inout Grid, _ log: FaultLog) {
        let filled = table.cells[row.cells].filter { !trimmed(bytes[$0.range]).isEmpty || $0.kind == .uncalculated }
        guard !filled.isEmpty else { return }
        let places = WorkbookPlaces(path: path, sheet: sheet.name)
        if row.number > lastRow + 1, lastRow > 0 { tail.addBlank(lastRow + 1) }
        lastRow = row.number
        guard tail.takes(row.number, cells: filled.count, of: columns.count, { places.place(ofRow: $0) }, log) else {
            return
        }
        for column in 0..<grid.width { grid.cells[grid.count * grid.width + column] = Grid.cell(0..<0) }
        for cell in filled {
            guard columns.contains(cell.column) else {
                tellOutside(cell, row.number, log)
                continue
            }
            let column = cell.column - columns.lowerBound
            let range = text(of: cell, columnFields[column], row.number, log)
            grid.cells[grid.count * grid.width + column] = Grid.cell(range)
        }
        fillMerged(row.number, in: &grid)
        tellMerged(row.number, log)
        if row.isHidden { hidden.append(row.number) }
        (grid.starts[grid.count], grid.numbers[grid.count]) = (row.number, row.number)
        grid.count += 1
    }

    /// Cells that are joined with one above or to the left have its text, so that what is told is that they are joined
    /// and not that they are empty.
    private mutating func fillMerged(_ row: Int, in grid: inout Grid) {
        guard !merged.isEmpty else { return }
        let start = grid.count * grid.width
        open.removeAll { $0.area.rows.upperBound < row }
        for area in merged.beginning(in: row) where columns.contains(area.columns.lowerBound) {
            let corner = area.columns.lowerBound - columns.lowerBound
            let text = Array(bytes[Grid.range(grid.cells[start + corner])])
            if open.count < WorkbookRows.mostOpen { open.append((area, text)) }
        }
        for (area, text) in open {
            for column in area.columns.clamped(to: columns) {
                let index = start + column - columns.lowerBound
                if Grid.range(grid.cells[index]).isEmpty { grid.cells[index] = Grid.cell(write(text)) }
            }
        }
    }

    /// More areas side by side than a table has.
    private static var mostOpen: Int { 256 }

    /// The text of a cell as a column of the field's type reads it, among the bytes.
    private mutating func text(
        of cell: SheetCells.Cell, _ field: Field?, _ row: Int, _ log: FaultLog
    ) -> Range<Int> {
        guard let field else { return cell.range }
        switch cell.kind {
        case .number, .percent:
            guard field.decimal != UInt8(ascii: "."), field.type == .number,
                bytes[cell.range].contains(UInt8(ascii: "."))
            else { return cell.range }
            return write(bytes[cell.range].map { $0 == UInt8(ascii: ".") ? field.decimal : $0 })
        case .date where field.grain == .month && bytes[cell.range].suffix(3).elementsEqual("-01".utf8):
            // Excel makes a month that is typed the first day of it.
            return cell.range.lowerBound..<cell.range.lowerBound + 7
        case .boolean where field.type == .boolean:
            let isTrue = bytes[cell.range].count == 4
            guard let word = isTrue ? field.trueValues.first : field.falseValues.first else { return cell.range }
            return write(Array(word.utf8))
        case .uncalculated:
            tellUncalculated(cell, row, log)
            return 0..<0
        default: return cell.range
        }
    }

    private mutating func write(_ text: [UInt8]) -> Range<Int> {
        let start = bytes.count
        bytes += text
        return start..<bytes.count
    }

    func places(of grid: Grid) -> any RowPlaces {
        WorkbookPlaces(
            path: path, sheet: sheet.name, first: columns.lowerBound, numbers: Array(grid.numbers.prefix(grid.count)))
    }
}

/// Where rows and cells of a tab stand.
struct WorkbookPlaces: RowPlaces {
    let path: String
    let sheet: String
    /// The first column of the table.
    var first = 1
    /// The row in the sheet of each row of the grid.
    var numbers: [Int] = []

    var file: Place { Place(path: path) }

    func place(ofRow number: Int) -> Place {
        Place(path: path, line: number, address: "blad «\(sheet)», rad \(number)")
    }

    func place(row: Int, column: Int?) -> Place {
        guard let column else { return place(ofRow: numbers[row]) }
        return place(cell: column + first, row: numbers[row])
    }

    /// - Parameter column: in the sheet, from 1.
    func place(cell column: Int, row: Int) -> Place {
        Place(
            path: path, line: row, column: column,
            address: "blad «\(sheet)», cell \(cellName(column: column, row: row))")
    }

    func unreadable(row: Int, column: Int) -> Diagnostic? { nil }
}

extension ByteSource {
    /// All bytes; nil when there are more than so many.
    mutating func readAll(atMost most: Int) throws(Failure) -> [UInt8]? {
        var all: [UInt8] = []
        var block = [UInt8](repeating: 0, count: TableLimits.block)
        while true {
            var failure: Failure?
            let read = unsafe block.withUnsafeMutableBytes { raw in
                do throws(Failure) { return unsafe try self.read(into: raw) } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            guard read > 0 else { return all }
            all += block[..<min(read, block.count)]
            guard all.count <= most else { return nil }
        }
    }
}
