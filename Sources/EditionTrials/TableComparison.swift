import RandomEditions

/// The data file of a figure or table against what the reckoner has in it.
struct TableComparison {
    private let block: Block
    private let printed: [[String]]
    private let reckoner: Reckoner

    init(_ block: Block, _ csv: String, _ reckoner: Reckoner) {
        self.block = block
        self.reckoner = reckoner
        printed = csv.split(whereSeparator: \.isNewline).dropFirst().map(TableComparison.cells)
    }

    /// The cells of a line, as RFC 4180 has them; no cell here holds a line break.
    private static func cells(_ line: Substring) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for sign in line {
            switch sign {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(sign)
            }
        }
        return cells
    }

    var differences: EditionTrial.Result {
        var result = EditionTrial.Result()
        let table = reckoner.table(block)
        let rows = table.isOrdered ? printed : ordered(table)
        guard rows.count == table.rows.count else {
            result.differences = ["\(block.text)\n\(rows.count) rader, räknat \(table.rows.count): \(printed)"]
            return result
        }
        for (row, reckoned) in zip(rows, table.rows) { compare(row, reckoned, &result) }
        return result
    }

    /// The printed rows in the order of the reckoned ones; rows of the whole and the target stand after them.
    private func ordered(_ table: ReckonedTable) -> [[String]] {
        table.rows.compactMap { row in printed.first { $0.first == row.labels.first } }
    }

    private func compare(_ row: [String], _ reckoned: ReckonedTable.Row, _ result: inout EditionTrial.Result) {
        let isNamed = zip(reckoned.labels, row).allSatisfy { $0.isEmpty || $0 == $1 }
        let numbers = Array(row.dropFirst(skipped(reckoned)).prefix(reckoned.cells.count))
        result.numbers += numbers.count
        let isRight =
            numbers.count == reckoned.cells.count
            && zip(numbers, reckoned.cells).allSatisfy { holds($0, $1) }
            && (block.kind != .values || row.count == skipped(reckoned) + numbers.count)
        if !isNamed || !isRight {
            let cells = reckoned.cells.map { $0.number?.plain(12) ?? "\($0)" }
            result.differences.append("\(block.text)\n\(row), räknat \(reckoned.labels) \(cells)")
        }
    }

    private func holds(_ printed: String, _ cell: ReckonedTable.Cell) -> Bool {
        switch cell {
        case .value(let value): return Shown(printed).holds(value, least: least)
        case .interval(nil): return printed.isEmpty
        case .interval(let interval?):
            let limits = printed.split(separator: " till ").map { Shown(swedish: $0) }
            return limits.count == 2
                && zip(limits, [interval.lower, interval.upper]).allSatisfy {
                    $0.isNear($1, decimals: interval.decimals)
                }
        }
    }

    /// Columns before the numbers.
    private func skipped(_ row: ReckonedTable.Row) -> Int {
        switch block.kind {
        case .scorecard: 2
        case .equity: 3
        default: row.labels.count
        }
    }

    /// A file gives at least the digits that the page shows.
    private var least: Int {
        let usual = block.measures.compactMap(reckoner.world.measure).map(\.usualDecimals).min() ?? 0
        // A ratio between two groups has two decimals.
        return block.kind == .equity ? min(block.decimals ?? usual, 2) : block.decimals ?? usual
    }
}
