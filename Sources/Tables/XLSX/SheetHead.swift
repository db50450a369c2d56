import Workbooks

/// The labels of a table in a sheet.
struct SheetHead {
    let labels: [[UInt8]]
    /// In the sheet, from 1: from the first label to the last; nil without labels.
    let columns: ClosedRange<Int>?

    /// - Parameter rows: of the head, in the sheet.
    init(_ table: SheetCells, _ rows: [Int], _ form: HeadForm, _ merged: MergedCells) {
        let found = rows.map { number in
            let cells = table.rows.first { $0.number == number }.map { table.cells[$0.cells] } ?? []
            return Dictionary(cells.map { ($0.column, Array(trimmed(table.bytes[$0.range]))) }) { first, _ in first }
        }
        let filled = found.flatMap { row in row.filter { !$0.value.isEmpty }.keys }
        guard let first = filled.min(), let last = filled.max() else {
            (labels, columns) = ([], nil)
            return
        }
        columns = first...last
        let lines = zip(rows, found).map { number, row in
            (first...last).map { column in
                row[column] ?? merged.first(of: column, number).flatMap { corner in
                    rows.firstIndex(of: corner.row).flatMap { found[$0][corner.column] }
                } ?? []
            }
        }
        let isMerged = rows.contains { row in (first...last).contains { merged.first(of: $0, row) != nil } }
        labels = isMerged ? SheetHead.joined(lines, form.join) : form.joined(lines)
    }

    /// Labels that are told to stand over several cells are joined as they are told, each once.
    private static func joined(_ lines: [[[UInt8]]], _ join: String) -> [[UInt8]] {
        (lines.first ?? []).indices.map { column in
            var parts: [[UInt8]] = []
            for line in lines where !line[column].isEmpty && line[column] != parts.last { parts.append(line[column]) }
            return Array(parts.joined(separator: Array(join.utf8)))
        }
    }
}

/// Cells joined into one, by what they cover.
struct MergedCells {
    private let areas: [SheetCells.Merged]

    init(_ areas: [SheetCells.Merged]) { self.areas = areas.sorted { $0.rows.lowerBound < $1.rows.lowerBound } }

    var isEmpty: Bool { areas.isEmpty }

    /// The first cell of the area that a cell lies in; nil when it lies in none.
    func first(of column: Int, _ row: Int) -> (column: Int, row: Int)? {
        areas.first { $0.rows.contains(row) && $0.columns.contains(column) }.map {
            ($0.columns.lowerBound, $0.rows.lowerBound)
        }
    }

    /// Those that begin in a row.
    func beginning(in row: Int) -> ArraySlice<SheetCells.Merged> {
        var (low, high) = (0, areas.count)
        while low < high {
            let middle = (low + high) / 2
            if areas[middle].rows.lowerBound < row { low = middle + 1 } else { high = middle }
        }
        return areas[low...].prefix { $0.rows.lowerBound == row }
    }
}
