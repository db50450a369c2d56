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
        let head = DataTable.words(columns[column].label).map { textWidth($0, size: DataTable.size) }
        let cells = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].text : nil }
        let widths = cells.flatMap { isNumeric ? [$0] : DataTable.words($0) }.map {
            textWidth($0, size: DataTable.size)
        }
        return ((head + widths).max() ?? 0) + DataTable.size
    }

    /// What may stand on lines of its own: between spaces, and at soft hyphens.
    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\u{AD}" }.map(String.init)
    }
}
