/// Where the head of a table stands in its file (Table Dialect v2: `headerRows`, `headerJoin`, `commentRows`).
package struct HeadForm: Hashable, Sendable {
    /// Rows of the head from 1, one below the other; empty = the first row.
    package var rows: [Int] = []
    /// Stands between the parts of a label that has several rows.
    package var join = " "
    /// Rows from 1 that are no rows of the table.
    package var skipped: Set<Int> = []

    package init() {}

    /// Makes one row of labels of several, column by column.
    ///
    /// A label that stands over several columns stands in the first of them alone: in every row but the last it goes on
    /// to the right, until the next.
    /// - Parameter rows: of the same length.
    func joined(_ rows: [[[UInt8]]]) -> [[UInt8]] {
        guard let last = rows.last, rows.count > 1 else { return rows.first ?? [] }
        let upper = rows.dropLast().map { row in
            var current: [UInt8] = []
            return row.map { label -> [UInt8] in
                if !label.isEmpty { current = label }
                return current
            }
        }
        return last.indices.map { column in
            // A column without a label of its own has the one that stands right above it.
            let own = last[column].isEmpty ? rows.dropLast().map { $0[column] } : upper.map { $0[column] }
            return Array((own + [last[column]]).filter { !$0.isEmpty }.joined(separator: Array(join.utf8)))
        }
    }
}
