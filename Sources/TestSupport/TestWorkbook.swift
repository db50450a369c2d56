/// A workbook of Excel made by hand, its members not packed.
package struct TestWorkbook {
    package var sheets: [Sheet]
    package var is1904 = false
    /// Codes of formats; a cell names one by its number, from 1.
    package var formats: [String] = ["yyyy\\-mm\\-dd", "0.0%", "hh:mm"]

    package init(_ sheets: [Sheet]) { self.sheets = sheets }

    package init(_ rows: [[Cell]], first: Int = 1, merged: [String] = [], hidden: Set<Int> = []) {
        sheets = [Sheet(name: "Data", rows: rows, first: first, merged: merged, hidden: hidden)]
    }

    package struct Sheet {
        package let name: String
        package var isHidden = false
        package let rows: [[Cell]]
        /// Row of the sheet that the first stands in.
        package var first = 1
        package var merged: [String] = []
        /// Rows of the sheet that are hidden.
        package var hidden: Set<Int> = []
        /// Columns of the sheet that are hidden.
        package var hiddenColumns: [ClosedRange<Int>] = []

        package init(
            name: String, isHidden: Bool = false, rows: [[Cell]], first: Int = 1, merged: [String] = [],
            hidden: Set<Int> = []
        ) {
            (self.name, self.isHidden, self.rows, self.first) = (name, isHidden, rows, first)
            (self.merged, self.hidden) = (merged, hidden)
        }
    }

    package enum Cell: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
        case text(String)
        /// The number as it stands, with a format.
        case number(String, format: Int = 0)
        case boolean(Bool)
        case error(String)
        case formula
        case none

        package init(stringLiteral text: String) { self = text.isEmpty ? .none : .text(text) }
        package init(floatLiteral number: Double) { self = .number("\(number)") }
        package init(integerLiteral number: Int) { self = .number("\(number)") }

        fileprivate func xml(_ address: String) -> String {
            switch self {
            case .text(let text):
                "<c r=\"\(address)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
            case .number(let text, let format): "<c r=\"\(address)\" s=\"\(format)\"><v>\(text)</v></c>"
            case .boolean(let isTrue): "<c r=\"\(address)\" t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
            case .error(let text): "<c r=\"\(address)\" t=\"e\"><v>\(text)</v></c>"
            case .formula: "<c r=\"\(address)\"><f>A1+1</f></c>"
            case .none: ""
            }
        }
    }

    package var bytes: [UInt8] { TestWorkbook.archive(members) }

    package var members: [(name: String, content: String)] {
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let numbers = sheets.indices.map { $0 + 1 }
        let list = zip(sheets, numbers).map { sheet, number in
            "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(number)\""
                + (sheet.isHidden ? " state=\"hidden\"" : "") + " r:id=\"rId\(number)\"/>"
        }
        let related = numbers.map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(type)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>" }
        let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
        return [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"\(type)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"\(type)\"><workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>\(list.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(related.joined())<Relationship Id=\"s\" Type=\"\(type)/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
            ),
        ] + zip(sheets, numbers).map { ("xl/worksheets/sheet\($1).xml", xml($0)) }
    }

    private func xml(_ sheet: Sheet) -> String {
        let rows = sheet.rows.enumerated().map { index, row in
            let number = sheet.first + index
            let cells = row.enumerated().map { $1.xml(TestWorkbook.letters($0) + "\(number)") }
            let hidden = sheet.hidden.contains(number) ? " hidden=\"1\"" : ""
            return "<row r=\"\(number)\"\(hidden)>\(cells.joined())</row>"
        }
        let merged = sheet.merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let columns = sheet.hiddenColumns.map {
            "<col min=\"\($0.lowerBound)\" max=\"\($0.upperBound)\" hidden=\"1\"/>"
        }
        .joined()
        return "<worksheet>\(columns.isEmpty ? "" : "<cols>\(columns)</cols>")<sheetData>\(rows.joined())</sheetData>"
            + (merged.isEmpty ? "" : "<mergeCells>\(merged)</mergeCells>") + "</worksheet>"
    }

    private static func letters(_ column: Int) -> String {
        let last = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    /// A ZIP archive of members that are stored as they are.
    package static func archive(_ members: [(name: String, content: String)]) -> [UInt8] {
        var (out, list): ([UInt8], [UInt8]) = ([], [])
        for (name, content) in members {
            let data = Array(content.utf8)
            let facts =
                little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(Int(checksum(data)), 4)
                + little(data.count, 4) + little(data.count, 4) + little(name.utf8.count, 2) + little(0, 2)
            list +=
                little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 2) + little(0, 2) + little(0, 2)
                + little(0, 4) + little(out.count, 4) + Array(name.utf8)
            out += little(0x0403_4B50, 4) + facts + Array(name.utf8) + data
        }
        let start = out.count
        return out + list + little(0x0605_4B50, 4) + little(0, 4) + little(members.count, 2)
            + little(members.count, 2) + little(list.count, 4) + little(start, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 (ISO-HDLC).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }
}

private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
}
