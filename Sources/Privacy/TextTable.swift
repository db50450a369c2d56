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
private func isTelling(_ cell: ArraySlice<UInt8>) -> Bool { cell.count <= 60 && mayTell(cell) && tells(cell) }

func tells(_ cell: ArraySlice<UInt8>) -> Bool {
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

/// Whether some of the words may stand in it: of most headings no more need be looked at. ö is an o with or without its
/// dots as a sign of its own, C3 B6 or CC 88.
func mayTell(_ cell: ArraySlice<UInt8>) -> Bool {
    var small: [UInt8] = []
    small.reserveCapacity(cell.count)
    for byte in cell {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): small.append(byte | 0x20)
        case 0xB6 where small.last == 0xC3, 0x96 where small.last == 0xC3: small[small.count - 1] = UInt8(ascii: "o")
        case 0x88 where small.last == 0xCC: small.removeLast()
        default: small.append(byte)
        }
    }
    return small.indices.contains { index in
        tellingBytes.contains { small[index] == $0[0] && small[index...].starts(with: $0) }
    }
}

private let tellingBytes = (tellingWords + ["person", "nr"]).map { Array($0.utf8) }
