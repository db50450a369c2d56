/// A table as it stands in a file: rows of cells, each trimmed of blanks.
package struct TextTable: Hashable, Sendable {
    package let rows: [[ArraySlice<UInt8>]]

    package init(rows: [[ArraySlice<UInt8>]]) { self.rows = rows }

    /// The columns under a heading that says that people are meant, and where the rows below begin.
    var telling: (columns: Set<Int>, below: Int) {
        var (columns, below): (Set<Int>, Int) = ([], 0)
        for (index, row) in rows.prefix(TextTable.headings).enumerated() {
            for (column, cell) in row.enumerated() where isTelling(cell) {
                columns.insert(column)
                below = index + 1
            }
        }
        return (columns, below)
    }

    /// Rows in which headings are looked for.
    private static let headings = 5
}

/// Whether a heading says that a column holds identity numbers or dates of birth.
private func isTelling(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 60, cell.contains(where: { !isDigit($0) }) else { return false }
    let small = String(decoding: cell, as: UTF8.self).lowercased()
    // A search costs more than all else here. In UTF-8 ö ends with B6, or is an o with CC 88.
    let mayHaveDots = small.utf8.contains { $0 == 0xB6 || $0 == 0xCC }
    let text = mayHaveDots ? small.replacing("ö", with: "o") : small
    let words = text.split { !$0.isLetter }
    return words.contains { word in tellingWords.contains { word.hasPrefix($0) } }
        || words.contains("person") && words.contains { ["id", "nr", "nummer"].contains($0) }
        || words.contains("p") && words.contains("nr")
}

private let tellingWords = [
    "personn", "persnr", "personid", "pnr", "samordningsn", "identitetsn", "fodd", "fodelsed", "fodelsen", "birth",
    "ssn",
]
