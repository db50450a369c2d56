import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// A table in a workbook gives the rows that the same table in CSV gives, and says where its faults stand.
@Suite struct WorkbookRowsTests {
    private static let schema = """
        schema:
          fields:
            - {name: manad, type: yearmonth}
            - {name: enhet, type: string}
            - {name: andel, type: number, decimalChar: ",", bareNumber: false}
            - {name: antal, type: integer, constraints: {minimum: 0}}
            - {name: klar, type: boolean, trueValues: [ja], falseValues: [nej]}
        uppsikt: {extracted: 2026-01-01}
        """
    private static let head: [TestWorkbook.Cell] = ["manad", "enhet", "andel", "antal", "klar"]
    private static let rows: [[TestWorkbook.Cell]] = [
        [.number("45658", format: 1), "Åby", 1.5, 3, .boolean(true)],
        ["2025-02", "Öby", .number("0.834", format: 2), .number("1E3"), .boolean(false)],
        ["2025M03", "Åby", "83,4 %", "7", "ja"], ["2025-04", " Öby ", "\u{2212}0,5", .none, "nej"],
    ]
    private static let read = [
        ["2025-01", "Åby", "1.5", "3", "sant"], ["2025-02", "Öby", "83.4", "1000", "falskt"],
        ["2025-03", "Åby", "83.4", "7", "sant"], ["2025-04", "Öby", "-0.5", "–", "falskt"],
    ]

    private func scan(_ book: TestWorkbook, dialect: String = "", schema: String = schema) throws -> Scanned {
        let yaml = (dialect.isEmpty ? "" : "dialect: {\(dialect)}\n") + schema
        return scanned(book.bytes, as: try resource(yaml, path: "data/telefon.xlsx"))
    }

    private func told(_ scanned: Scanned) -> [String] {
        scanned.findings.sorted.map { "\($0.place.address ?? "-"): \($0.message): \($0.hint ?? "")" }
    }

    @Test func readsATable() throws {
        let found = try scan(TestWorkbook([WorkbookRowsTests.head] + WorkbookRowsTests.rows))
        #expect(found.rows == WorkbookRowsTests.read)
        #expect(told(found).isEmpty)
    }

    @Test func tellsTabsWithTheSameColumnsThatNobodyReads() throws {
        func book(_ names: String...) -> TestWorkbook {
            TestWorkbook(
                names.map { TestWorkbook.Sheet(name: $0, rows: [WorkbookRowsTests.head] + WorkbookRowsTests.rows) }
                    + [TestWorkbook.Sheet(name: "Läs mig", rows: [["manad", "enhet"], ["Läs", "detta"]])])
        }
        func found(_ book: TestWorkbook, _ dialect: String = "") throws -> [String] {
            try scan(book, dialect: dialect).findings.sorted.map { "\($0.rule.id) \($0.message)" }
        }
        #expect(try found(book("Norr")).isEmpty)
        #expect(
            try found(book("Norr", "Söder")) == [
                "unread-sheet bladet «Söder» har samma kolumner som «Norr» och läses inte"
            ])
        #expect(
            try found(book("Norr", "Söder", "Öst")) == [
                "unread-sheet bladen «Söder» och «Öst» har samma kolumner som «Norr» och läses inte"
            ])
        #expect(try found(book("Norr", "Söder"), "sheetName: Norr").isEmpty)
        #expect(try found(book("2023", "2024", "2025"), "sheetName: 2025").isEmpty)
        #expect(
            try found(book("2023", "2024", "2025"), "sheetName: 2024") == [
                "unread-sheet bladet «2025» har samma kolumner som «2024» och läses inte"
            ])
        let read = scanned(
            book("Norr", "Söder").bytes, as: try resource(WorkbookRowsTests.schema, path: "data/telefon.xlsx"),
            in: ScanContext(sheets: ["data/telefon.xlsx": [.first, .named("Söder")]]))
        #expect(read.findings.all.isEmpty)
    }

    @Test func readsATableAnywhereInTheBook() throws {
        let table = ([WorkbookRowsTests.head] + WorkbookRowsTests.rows).map { [.none, .none] + $0 }
        let title: [TestWorkbook.Cell] = ["Telefon 2025"]
        var book = TestWorkbook([
            TestWorkbook.Sheet(name: "Läs mig", rows: [["Läs detta"]]),
            TestWorkbook.Sheet(name: "Data", rows: [title, []] + table),
        ])
        let wanted =
            "blad «Läs mig»: bladet har ingen av kolumnerna: de står på bladet «Data»: skriv dialect: {sheetName: Data} för datamängden"
        let first = try scan(book)
        #expect(told(first) == [wanted])
        let below = "blad «Data»: rubrikraden står på rad 3: skriv dialect: {headerRows: [3]} för datamängden"
        let second = try scan(book, dialect: "sheetName: Data")
        #expect(told(second) == [below])
        for dialect in ["sheetName: Data, headerRows: [3]", "sheetNumber: 2, commentRows: [1, 2]"] {
            let found = try scan(book, dialect: dialect)
            #expect(found.rows == WorkbookRowsTests.read && told(found).isEmpty, "\(told(found))")
        }
        let unknown = try scan(book, dialect: "sheetName: Dta")
        #expect(told(unknown) == ["-: bladet «Dta» finns inte: menade du «Data»?"])
        let beyond = try scan(book, dialect: "sheetNumber: 7")
        #expect(told(beyond).count == 1)
        book.sheets[1].isHidden = true
        let hidden = try scan(book, dialect: "sheetName: Data, headerRows: [3]")
        #expect(told(hidden).count == 1)
    }

    @Test func labelsOverSeveralCellsAreJoined() throws {
        let book = TestWorkbook(
            [["ort", "2024", .none, "2025", .none], [.none, "K", "M", "K", "M"], ["Åby", 1, 2, 3, 4]],
            merged: ["A1:A2", "B1:C1", "D1:E1"])
        let names = ["ort", "2024 K", "2024 M", "2025 K", "2025 M"]
        let fields = names.map { "{name: \"\($0)\", type: string}" }.joined(separator: ", ")
        let found = try scan(
            book, dialect: "headerRows: [1, 2]",
            schema: "schema: {fields: [\(fields)]}\nuppsikt: {extracted: 2026-01-01}")
        #expect(found.rows == [["Åby", "1", "2", "3", "4"]] && told(found).isEmpty, "\(told(found))")
    }

    @Test func saysWhatIsWrongWithItsCells() throws {
        let book = TestWorkbook(
            [WorkbookRowsTests.head] + [
                ["2025-01", "Åby", 1, "1O", "ja"], ["2025-02", "Åby", .formula, 2, "ja", "obs"],
                ["2025-03", "Åby", 1, .error("#N/A"), "ja"], ["2025-04", "Öby", 1, 1, "ja"], [],
                ["2025-05", .none, 1, 1, "ja"], [], ["Källa: växeln"],
            ], merged: ["B5:B7", "A9:E9"], hidden: [3])
        let found = try scan(book)
        #expect(
            found.rules.sorted() == [
                "blank-row", "extra-cell", "hidden-cells", "merged-cells", "skipped-rows", "type-error", "type-error",
                "workbook-error",
            ], "\(told(found))")
        #expect(told(found).contains { $0.hasPrefix("blad «Data», cell D2: värdet är inte ett heltal") })
        #expect(told(found).contains { $0.hasPrefix("blad «Data», cell C3: formeln i cellen har inget") })
        #expect(told(found).contains { $0.hasPrefix("blad «Data», cell B5: cellerna till och med B7") })
        #expect(told(found).contains { $0.hasPrefix("blad «Data», rad 9: raden under tabellen") })
    }

    @Test func refusesABookOnce() throws {
        let resource = try resource(WorkbookRowsTests.schema, path: "data/telefon.xlsx")
        for bytes in [Array("a;b\n".utf8), [], [0xD0, 0xCF, 0x11, 0xE0]] {
            let found = scanned(bytes, as: resource)
            #expect(found.rules == ["workbook-error"] && found.rows.isEmpty)
        }
    }

    @Test func findsIdentityNumbersInEveryTab() throws {
        let book = TestWorkbook([
            TestWorkbook.Sheet(name: "Data", rows: [["a", "b"], ["x", 1]]),
            TestWorkbook.Sheet(
                name: "Gömt", isHidden: true, rows: [["Anna 19121212-1212"], [.number("191212121212")]]),
        ])
        let resource = try resource(
            "schema: {fields: [{name: a, type: string}, {name: b, type: integer}]}", path: "data/telefon.xlsx")
        let findings = Findings()
        checkFaultyFile(resource, at: "telefon.xlsx", book.bytes, findings)
        #expect(
            findings.sorted.map { "\($0.rule.id) \($0.place.address ?? "")" } == [
                "personal-identity-number blad «Gömt», cell A1", "personal-identity-number blad «Gömt», cell A2",
            ])
    }

    /// The same cells give the same columns, whatever the file.
    @Test(arguments: 0..<30)
    func readsAsCSV(_ seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let words = ["Åby", "Öby", "a b", "x & y", "<ort>", ""]
        let table = (0..<(1 + random.below(50))).map { _ in
            [
                "2025-0\(1 + random.below(9))", words[random.below(words.count)],
                "\(random.below(1000)),\(random.below(1000))", "\(random.below(1 << 40))",
                ["ja", "nej"][random.below(2)],
            ]
        }
        let names = ["manad", "enhet", "andel", "antal", "klar"]
        let text = ([names] + table).map { $0.joined(separator: ";") + "\n" }.joined()
        let csv = scanned(text, as: try resource("dialect: {delimiter: \";\"}\n" + WorkbookRowsTests.schema))
        let cells = table.map { row -> [TestWorkbook.Cell] in
            [
                .text(row[0]), row[1].isEmpty ? .none : .text(row[1]), .number(row[2].replacing(",", with: ".")),
                .number(row[3]), .boolean(row[4] == "ja"),
            ]
        }
        let found = try scan(TestWorkbook([names.map { .text($0) }] + cells))
        #expect(found.rows == csv.rows && found.rules == csv.rules)
    }
}
