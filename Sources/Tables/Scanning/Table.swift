package import Diagnostics
package import Values

/// A whole table in memory.
package struct Table: Sendable {
    package let resource: Resource
    /// In the order of `Resource.fields`.
    package private(set) var columns: [Column]
    /// What messages call each row, from 1.
    package private(set) var lines: [Int] = []
    package internal(set) var facts: TableFacts
    /// The file as shown in messages.
    package let path: String
    /// The place of every row and its cells: tables that are loaded whole are small.
    private var places: [Place] = []

    init(resource: Resource, path: String) {
        self.resource = resource
        self.path = path
        columns = resource.fields.map { _ in Column(values: []) }
        facts = TableFacts(resource: resource.name)
    }

    /// Rows.
    package var count: Int { lines.count }

    mutating func append(_ batch: borrowing Batch) {
        for column in columns.indices {
            columns[column].append(batch.columns[column])
        }
        lines += batch.lines.prefix(batch.count)
        for row in 0..<batch.count {
            places.append(batch.place(row: row))
            for column in columns.indices { places.append(batch.place(row: row, column: column)) }
        }
    }

    /// The text of a cell, trimmed; nil without a value or in a column of another type.
    package func text(_ row: Int, _ column: Int) -> String? {
        let value = columns[column].values[row]
        guard resource.fields[column].type == .string, value != Column.missing else { return nil }
        return columns[column].texts[Int(value)]
    }

    /// The number of a cell; nil without a value or in a column of another type.
    package func number(_ row: Int, _ column: Int) -> Exact? {
        switch resource.fields[column].type {
        case .integer, .number: columns[column].number(row, of: resource.fields[column].type)
        default: nil
        }
    }

    /// The period (a date: of grain day) of a cell; nil without a value or in a column of another type.
    package func period(_ row: Int, _ column: Int) -> Period? {
        let value = columns[column].values[row]
        guard let grain = resource.fields[column].grain, value != Column.missing else { return nil }
        return Period(grain, Int(value))
    }

    /// The truth of a cell; nil without a value or in a column of another type.
    package func flag(_ row: Int, _ column: Int) -> Bool? {
        let value = columns[column].values[row]
        guard resource.fields[column].type == .boolean, value != Column.missing else { return nil }
        return value == 1
    }

    /// Where a row or one of its cells stands, with its line as excerpt.
    package func place(row: Int, column: Int? = nil) -> Place {
        places[row * (columns.count + 1) + (column.map { $0 + 1 } ?? 0)]
    }
}
