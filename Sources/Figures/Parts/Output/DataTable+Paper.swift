/// How a table fits a sheet of A4, in units of a drawing: 640 are the 170 mm of text on a standing sheet.
extension DataTable {
    package enum Sheet: Hashable, Sendable {
        case standing, lying
        /// Wider than a lying sheet: columns would be cut or words broken.
        case tooWide
    }

    /// The least width at which no number and no word is broken, measured in the widths of the table's own type.
    package var sheet: Sheet {
        let width = columns.indices.map(leastWidth).reduce(0, +)
        return width <= DataTable.standing ? .standing : width <= DataTable.lying ? .lying : .tooWide
    }

    /// 170 mm, and 257 mm on a lying sheet with the same margins.
    private static let standing = 640.0
    private static let lying = 967.0
    /// Printed at 9.6 points (3.387 mm, of which a unit is 0.2656 mm), with one em between columns.
    private static let size = 12.75

    private func leastWidth(_ column: Int) -> Double {
        let isNumeric = columns[column].isNumeric
        let head = DataTable.widestWord(columns[column].label)
        let widths = rows.lazy.filter { $0.cells.indices.contains(column) }.map { row in
            let text = row.cells[column].text
            return isNumeric ? textWidth(text, size: DataTable.size) : DataTable.widestWord(text)
        }
        return max(head, widths.max() ?? 0) + DataTable.size
    }

    /// The widest of what may stand on lines of its own: between spaces, and at soft hyphens.
    private static func widestWord(_ text: String) -> Double {
        text.unicodeScalars.split { $0 == " " || $0 == "\u{AD}" }.map { textWidth($0, size: size) }.max() ?? 0
    }
}
