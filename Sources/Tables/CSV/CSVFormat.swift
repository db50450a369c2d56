import Diagnostics

/// How the bytes of a CSV file become cells.
package struct CSVFormat: Hashable, Sendable {
    package var dialect = Dialect()
    package var encoding = Encoding.utf8

    package enum Encoding: String, CaseIterable, Sendable {
        case utf8 = "utf-8"
        case windows1252 = "windows-1252"
        case latin1 = "iso-8859-1"
    }
}

/// How the text of a CSV file is cut into cells (Table Dialect v2).
package struct Dialect: Hashable, Sendable {
    /// `;`, `,`, tab or `|`.
    package var delimiter: UInt8 = UInt8(ascii: ",")
    /// `"`; doubled inside quotes.
    package var quote: UInt8 = UInt8(ascii: "\"")
    /// Lines that begin with this byte are skipped; nil = none.
    package var comment: UInt8?
    package var head = HeadForm()

    package init() {}
}
