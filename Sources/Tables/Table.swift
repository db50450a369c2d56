package import Diagnostics
package import Values

/// A whole table in memory.
package struct Table: Sendable {
    package let resource: Resource
    /// In the order of `Resource.fields`.
    package private(set) var columns: [Column]
    /// Line in the file where each row begins, from 1.
    package private(set) var lines: [Int] = []
    package internal(set) var facts: TableFacts
    private let path: String

    init(resource: Resource, path: String) {
        self.resource = resource
        self.path = path
        columns = resource.fields.map { _ in Column(values: []) }
        facts = TableFacts(resource: resource.name)
    }

    package var count: Int { lines.count }

    mutating func append(_ batch: borrowing Batch) {}

    /// The text of a cell as it stood in the file, trimmed; nil without a value.
    package func text(_ row: Int, _ column: Int) -> String? { nil }

    /// The number of a cell; nil without a value or in a column of another type.
    package func number(_ row: Int, _ column: Int) -> Exact? { nil }

    /// The period (a date: of grain day) of a cell; nil without a value or in a column of another type.
    package func period(_ row: Int, _ column: Int) -> Period? { nil }

    /// Where a row begins, with its line as excerpt.
    package func place(row: Int, column: Int? = nil) -> Place { Place(path: path, line: lines[row]) }
}
