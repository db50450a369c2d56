import Archives
import TestSupport
import Testing

@testable import Workbooks

/// What a workbook is read as, and what is refused.
@Suite struct WorkbookTests {
    /// The cells of the first tab: `A1 text Åby`.
    private func cells(_ bytes: [UInt8]) throws -> [String] {
        let book = try Workbook(bytes)
        let table = try book.cells(of: book.sheets[0])
        return table.rows.flatMap { row in
            table.cells[row.cells].map { cell in
                let text = String(decoding: table.bytes[cell.range], as: UTF8.self)
                return "\(cellName(column: cell.column, row: row.number)) \(cell.kind) \(text)"
            }
        }
    }

    private func refusal(_ bytes: [UInt8]) -> Refusal? {
        do throws(Refusal) {
            let book = try Workbook(bytes)
            for sheet in book.sheets { _ = try book.cells(of: sheet) }
            return nil
        } catch {
            return error
        }
    }

    @Test func readsEveryKindOfCell() throws {
        let book = TestWorkbook([
            ["ort", "Åby & <Öby>", .none, 12, 0.5],
            [.number("45688", format: 1), .number("0.834", format: 2), .number("0.354166666666667", format: 3)],
            [.boolean(true), .boolean(false), .error("#N/A"), .formula],
        ])
        #expect(
            try cells(book.bytes) == [
                "A1 text ort", "B1 text Åby & <Öby>", "D1 number 12", "E1 number 0.5", "A2 date 2025-01-31",
                "B2 percent 83.4%", "C2 text 08:30:00", "A3 boolean true", "B3 boolean false", "C3 error #N/A",
                "D3 uncalculated ",
            ])
    }

    @Test(arguments: [
        ("1.1000000000000001", "1.1"), ("0.28999999999999998", "0.29"), ("83.400000000000006", "83.4"),
        ("66.27033792", "66.27033792"), ("1E3", "1000"), ("1.5E-3", "0.0015"), ("-2.5E-05", "-0.000025"),
        ("199001011234567890", "199001011234567890"), ("0.30000000000000004", "0.3"),
        ("999999999999999.9", "1000000000000000"),
        ("1.0", "1"), ("007", "7"), ("-0", "0"), ("0.10", "0.1"), ("9.9999999999999995E-2", "0.1"),
        ("1E+20", "100000000000000000000"),
        ("5.0000000000000000E-1", "0.5"), ("+3", "3"), (".5", "0.5"), ("-.25", "-0.25"),
    ])
    func writesNumbersOut(stored: String, shown: String) throws {
        #expect(plainNumber(Array(stored.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == shown)
        let found = try cells(TestWorkbook([[.number(stored)]]).bytes)
        #expect(found == ["A1 number \(shown)"])
    }

    @Test(arguments: ["", "-", "1.1x", "NaN", "1E", "1E999", "0x10", "1,5", "1 000", "E5", "--1", "1.2.3"])
    func whatIsNoNumberIsNone(text: String) { #expect(plainNumber(Array(text.utf8)[...]) == nil) }

    /// Days of both systems, compared with a calendar counted by hand.
    @Test(arguments: [
        ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, nil), ("61", false, "1900-03-01"),
        ("45658", false, "2025-01-01"), ("2958465", false, "9999-12-31"), ("2958466", false, nil), ("-1", false, nil),
        ("45658.5", false, "2025-01-01 12:00:00"), ("0.25", false, "06:00:00"), ("0", true, "1904-01-01"),
        ("44196", true, "2025-01-01"), ("45658.999999999", false, "2025-01-02"), ("x", false, nil),
    ])
    func knowsBothCalendars(serial: String, is1904: Bool, day: String?) {
        #expect(dateText(Array(serial.utf8)[...], is1904: is1904) == day)
    }

    @Test(arguments: [
        ("General", "plain"), ("0.00", "plain"), ("0%", "percent"), ("0.0\" %\"", "plain"), ("0\\%", "plain"),
        ("yyyy\\-mm\\-dd", "date"), ("mmm yy", "date"), ("d/m", "date"), ("hh:mm", "time"), ("[h]:mm:ss", "time"),
        ("[$-41D]d mmmm yyyy", "date"), ("[Red]0.00;[Blue]-0.00", "plain"), ("#,##0\\ \"kr\"", "plain"),
        ("0.00E+00", "plain"), ("@", "plain"), ("yyyy-mm-dd hh:mm", "date"), ("0;d", "plain"), ("\"dag\" 0", "plain"),
    ])
    func knowsFormats(code: String, form: String) { #expect("\(NumberForm(code: code))" == form) }

    @Test func readsDaysFrom1904() throws {
        var book = TestWorkbook([[.number("44196", format: 1)]])
        book.is1904 = true
        #expect(try cells(book.bytes) == ["A1 date 2025-01-01"])
    }

    @Test func knowsTabsAndWhatIsHidden() throws {
        let book = try Workbook(
            TestWorkbook([
                TestWorkbook.Sheet(name: "Läs mig", rows: []),
                TestWorkbook.Sheet(name: "Data", isHidden: true, rows: [["a"], ["b"]], merged: ["A1:B2"], hidden: [2]),
            ]).bytes)
        #expect(book.sheets.map(\.name) == ["Läs mig", "Data"] && book.sheets.map(\.isHidden) == [false, true])
        let table = try book.cells(of: book.sheets[1])
        #expect(table.rows.map(\.isHidden) == [false, true])
        #expect(table.merged == [SheetCells.Merged(rows: 1...2, columns: 1...2)])
    }

    /// Each says what to do.
    @Test func refusesWhatIsNoWorkbook() throws {
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
        let locked = ole + "EncryptedPackage".utf8.flatMap { [$0, 0] }
        let good = TestWorkbook([["a"]]).members
        func with(_ name: String, _ content: String) -> [UInt8] {
            TestWorkbook.archive(good.filter { $0.name != name } + [(name, content)])
        }
        let cases: [([UInt8], String)] = [
            ([], "den är tom"), (locked, "lösenord"), (ole, ".xls"), (Array("ort;antal\n".utf8), "ingen arbetsbok"),
            (with("xl/vbaProject.bin", "x"), "makron"), (with("xl/workbook.bin", "x"), ".xlsb"),
            (TestWorkbook.archive([("content.xml", "")]), ".ods"),
            (TestWorkbook.archive([("a.txt", "")]), "ingen arbetsbok"),
            (with("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"), "DOCTYPE"),
            (with("xl/styles.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"), "DOCTYPE"),
            (with("xl/worksheets/sheet1.xml", String(repeating: "<a>", count: 100)), "skadad"),
            (
                with("xl/worksheets/sheet1.xml", "<worksheet><row r=\"1\"><c r=\"A2\"><v>1</v></c></row></worksheet>"),
                "skadad"
            ),
            (with("xl/worksheets/sheet1.xml", "<worksheet><row r=\"2\"/><row r=\"1\"/></worksheet>"), "ordning"),
            (
                with("xl/worksheets/sheet1.xml", "<worksheet><row r=\"1\"><c t=\"s\"><v>4</v></c></row></worksheet>"),
                "text som inte finns"
            ),
        ]
        for (bytes, word) in cases {
            let refused = refusal(bytes)
            #expect(refused?.reason.contains(word) == true, "\(word): \(refused?.reason ?? "läst")")
            #expect(refused?.hint.isEmpty == false)
        }
    }

    /// A clear fault or the same table: for each beginning of a good file, and each of its bytes turned over.
    @Test func damageIsToldOrHarmless() throws {
        let good = TestWorkbook([["ort", "antal"], ["Åby", 12], [.number("45688", format: 1), 0.5]]).bytes
        let whole = try cells(good)
        for length in 0..<good.count { #expect(refusal(Array(good[..<length])) != nil, "\(length)") }
        for index in good.indices {
            for flip: UInt8 in [0xFF, 0x01, 0x20] {
                var bytes = good
                bytes[index] ^= flip
                guard refusal(bytes) == nil else { continue }
                #expect(try cells(bytes) == whole, "\(index)")
            }
        }
    }

    /// Random damage to the texts of a workbook, whose sums are right: read, or refused; nothing traps.
    @Test(arguments: 0..<40)
    func randomTextsNeverTrap(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let members = TestWorkbook([["ort", "antal"], ["Åby", 12], [.boolean(true), .error("#N/A")]]).members
        let pieces = [
            "<c>", "</c>", "<v>", "</v>", "<row>", "r=\"A1\"", "t=\"s\"", "1E9", "<t>", "&amp;", "\"", ">", "s=\"9\"",
            "_x0041_", "-",
        ]
        for _ in 0..<50 {
            let damaged = members.map { member in
                var text = Array(member.content)
                for _ in 0..<random.below(4) where !text.isEmpty {
                    let start = random.below(text.count)
                    text.replaceSubrange(
                        start..<min(text.count, start + random.below(6)), with: pieces[random.below(pieces.count)])
                }
                return (member.name, String(text))
            }
            _ = refusal(TestWorkbook.archive(damaged))
        }
    }

    @Test func namesCells() {
        #expect([1, 26, 27, 52, 702, 703, 16_384].map(columnName) == ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
        #expect(cellName(column: 4, row: 17) == "D17")
    }
}
