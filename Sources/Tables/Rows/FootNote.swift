import Language

/// Rows that stand among the others and say something about the table: `Källa: SCB;;;`, `* preliminärt`.
enum FootNote {
    /// Whether the first cell of the row is a note, and the others hold nothing.
    static func isNote(_ row: Int, of grid: Grid, _ bytes: [UInt8]) -> Bool {
        guard grid.width > 1, !grid.range(row, 0).isEmpty, grid.range(row, grid.width - 1).isEmpty else { return false }
        return isNote(trimmed(bytes[grid.range(row, 0)]))
            && (1..<grid.width).allSatisfy { trimmed(bytes[grid.range(row, $0)]).isEmpty }
    }

    /// The same of a row that lacks cells.
    static func isNote(line: ArraySlice<UInt8>, _ delimiter: UInt8) -> Bool {
        let rest = line.drop { $0 != delimiter }
        return isNote(trimmed(line[..<rest.startIndex])) && rest.allSatisfy { $0 == delimiter || isSpace($0) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") }

    /// A mark of a note, or a word that begins one.
    static func isNote(_ cell: ArraySlice<UInt8>) -> Bool {
        let cell = cell.drop { $0 == UInt8(ascii: "\"") }
        guard let first = cell.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first), cell.count > 2 else {
            return false
        }
        if first == UInt8(ascii: "*") { return true }
        let text = String(decoding: cell.prefix(40), as: UTF8.self).lowercased()
        let word = text.prefix { $0.isLetter }
        let after = text.dropFirst(word.count).first
        return words.contains(String(word)) && (after == ":" || after == "." || after == " " && word.hasPrefix("käll"))
    }

    private static let words: Set<String> = [
        "källa", "källor", "not", "noter", "fotnot", "anm", "anmärkning", "anmärkningar", "kommentar", "kommentarer",
        "obs", "uttag", "uppdaterad", "hämtad",
    ]
}
