/// How a table stands in a workbook.
package struct WorkbookFormat: Hashable, Sendable {
    package var sheet = SheetChoice.first
    package var head = HeadForm()

    package enum SheetChoice: Hashable, Sendable {
        case first
        case named(String)
        /// From 1, hidden ones counted.
        case number(Int)
    }

    static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    package init() {}
}
