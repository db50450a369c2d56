import Diagnostics

/// Finds the places of the rows of a batch.
struct Locator {
    let path: String
    let lines: [Int]

    func place(row: Int, column: Int?) -> Place { Place(path: path, line: lines[row]) }
}
