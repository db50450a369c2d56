import Testing
import Values

@testable import Tables

@Suite struct CSVWriterTests {
    private func written(_ form: CSVWriter.Form, _ cells: [CSVWriter.Cell]) -> String {
        var writer = CSVWriter(form)
        writer.row(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func writesTheExcelForm() throws {
        let share = Exact(mantissa: 7695, decimals: 2)
        #expect(
            written(.excel, [.text("Övertorneå; by"), .number(share, decimals: 1), .empty])
                == "\u{FEFF}\"Övertorneå; by\";77,0;\r\n")
    }

    @Test func writesTheStandardForm() {
        let number = Exact(mantissa: -12345, decimals: 1)
        #expect(
            written(.standard, [.text("a \"b\", c"), .number(number, decimals: 2)]) == "\"a \"\"b\"\", c\",-1234.50\r\n"
        )
    }

    @Test(arguments: ["=1+1", "+46", "-5", "@SUM(A1)", "\tx", "\rx", "\u{FF1D}1", "=\u{301}1"])
    func guardsTextsThatASpreadsheetWouldRun(text: String) {
        for form in CSVWriter.Form.allCases {
            #expect(written(form, [.text(text), .text("x")]).unicodeScalars.contains("'"))
        }
    }

    @Test func leavesNumbersAlone() {
        #expect(written(.standard, [.number(Exact(-5), decimals: 0)]) == "-5\r\n")
    }

    @Test func givesBackWhatTheReaderRead() throws {
        let cells = ["å", "a\"b", "x;y,z", "rad\r\ntvå", " kant ", "", "'"]
        for form in CSVWriter.Form.allCases {
            var writer = CSVWriter(form)
            writer.row(cells.indices.map { "k\($0)" })
            writer.row(cells)
            let resource = try texts(cells.indices.map { "k\($0)" }, delimiter: form == .excel ? ";" : ",")
            let found = scanned(writer.bytes, as: resource)
            #expect(found.told == [])
            #expect(found.rows == [cells.map { $0 == " kant " ? "kant" : $0 }])
        }
    }
}
