package import Values

/// Writes a table as CSV, row by row.
package struct CSVWriter: Sendable {
    package enum Form: String, CaseIterable, Sendable {
        /// For Excel with Swedish settings: `;`, decimal comma, mark of byte order, CRLF.
        case excel
        /// RFC 4180: `,`, decimal point, UTF-8 without mark, CRLF.
        case standard
    }

    package enum Cell: Sendable {
        case text(String)
        /// With so many decimals, half away from zero.
        case number(Exact, decimals: Int)
        case empty
    }

    private let form: Form
    /// What has been written.
    package private(set) var bytes: [UInt8]

    package init(_ form: Form) {
        self.form = form
        bytes = form == .excel ? [0xEF, 0xBB, 0xBF] : []
    }

    package mutating func row(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(cell, isAlone: cells.count == 1)
        }
        bytes += [CSVByte.carriageReturn, CSVByte.lineFeed]
    }

    /// A row of texts: the header.
    package mutating func row(_ texts: [String]) { row(texts.map { .text($0) }) }

    private var delimiter: UInt8 { form == .excel ? UInt8(ascii: ";") : UInt8(ascii: ",") }

    private mutating func append(_ cell: Cell, isAlone: Bool) {
        switch cell {
        case .text(let text): append(text: text, isAlone: isAlone)
        case .number(let number, let decimals): append(number, decimals: decimals)
        case .empty: append(text: "", isAlone: isAlone)
        }
    }

    private mutating func append(_ number: Exact, decimals: Int) {
        let places = min(max(decimals, 0), 12)
        for byte in number.plain(decimals: places).utf8 {
            bytes.append(byte == UInt8(ascii: ".") && form == .excel ? UInt8(ascii: ",") : byte)
        }
    }

    private mutating func append(text: String, isAlone: Bool) {
        let quote = UInt8(ascii: "\"")
        let guarded = (CSVWriter.isFormula(text) ? "'" + text : text).utf8
        let blank = UInt8(ascii: " ")
        // An empty row of one column would be a blank line.
        let mustQuote =
            guarded.contains {
                $0 == quote || $0 == delimiter || $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn
            }
            || guarded.first == blank || guarded.last == blank || isAlone && guarded.isEmpty
        guard mustQuote else {
            bytes.append(contentsOf: guarded)
            return
        }
        bytes.append(quote)
        for byte in guarded {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    /// A spreadsheet would run the text: OWASP's list of first signs for "CSV injection", full-width forms included.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        default: return false
        }
    }
}
