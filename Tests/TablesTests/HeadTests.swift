import Diagnostics
import Testing

@testable import Tables

/// A file whose head cannot be read as it stands gives one fault that says what to do.
@Suite struct HeadTests {
    private func told(_ bytes: [UInt8], dialect: String = "{delimiter: \";\"}", encoding: String = "utf-8") throws
        -> [String]
    {
        let resource = try resource(
            """
            dialect: \(dialect)
            encoding: \(encoding)
            schema: {fields: [{name: tid, type: year}, {name: n, type: integer}, {name: ort, type: string}]}
            uppsikt: {extracted: 2026-01-01}
            """)
        return scanned(bytes, as: resource).findings.sorted.map { "\($0.message): \($0.hint ?? "")" }
    }

    private func told(_ text: String, dialect: String = "{delimiter: \";\"}") throws -> [String] {
        try told(Array(text.utf8), dialect: dialect)
    }

    private let table = "tid;n;ort\n2025;83;Åby\n2025;84;Öby\n"

    @Test(arguments: [("Rapport\n", 2), ("Rapport;2025-10-14\r\n;\r\n", 3), ("Antal;;\n\nKälla: SCB\n", 4)])
    func whatStandsBeforeTheHeadIsNamed(before: String, row: Int) throws {
        let told = [
            "rubrikraden står på rad \(row): skriv dialect: {headerRows: [\(row)]} för datamängden, eller ta bort raderna före den"
        ]
        for text in [before + table, before.replacing("\n", with: "\r\n") + table] {
            #expect(try self.told(text) == told)
            #expect(try self.told(text, dialect: "{delimiter: \";\", headerRows: [\(row)]}").isEmpty)
            #expect(try self.told(text, dialect: "{delimiter: \";\", commentRows: \(Array(1..<row))}").isEmpty)
        }
    }

    @Test(arguments: ["sep=;\n", "\"sep=;\"\r\n", "\u{FEFF}sep=;\n", "SEP=;\r\n"])
    func theSignThatExcelReadsIsSkipped(before: String) throws {
        #expect(try rows(before + table) == [["2025", "83", "Åby"], ["2025", "84", "Öby"]])
    }

    @Test func anotherSignThanDeclaredIsToldOnce() throws {
        #expect(
            try told("sep=,\n" + table) == [
                "första raden säger «sep=,», men dialekten säger «;»: skriv dialect: {delimiter: \",\"} för datamängden"
            ])
    }

    private func rows(_ bytes: [UInt8], dialect: String = "{delimiter: \";\"}", encoding: String = "utf-8") throws
        -> [[String]]
    {
        let resource = try resource(
            """
            dialect: \(dialect)
            encoding: \(encoding)
            schema: {fields: [{name: tid, type: year}, {name: n, type: integer}, {name: ort, type: string}]}
            uppsikt: {extracted: 2026-01-01}
            """)
        let found = [Int.max, 1, 7].map { scanned(bytes, as: resource, blockSize: $0) }
        for other in found { #expect(other.rows == found[0].rows && other.told == found[0].told) }
        return found[0].rows
    }

    private func rows(_ text: String, dialect: String = "{delimiter: \";\"}") throws -> [[String]] {
        try rows(Array(text.utf8), dialect: dialect)
    }

    @Test(arguments: [
        (";Antal;\ntid;n;ort\n", "[1, 2]", ["tid", "Antal n", "Antal ort"]),
        ("tid;Antal;\n;kvinnor;män\n", "[1, 2]", ["tid", "Antal kvinnor", "Antal män"]),
        ("x\n2024;;\n;K;M\n\"a\nb\";1;2\n", "[2, 3]", ["2024", "2024 K", "2024 M"]),
    ])
    func aHeadOfTwoRowsIsOne(head: String, lines: String, labels: [String]) throws {
        let fields = labels.map { "{name: \"\($0)\", type: string}" }.joined(separator: ", ")
        let resource = try resource(
            "dialect: {delimiter: \";\", headerRows: \(lines)}\nschema: {fields: [\(fields)]}")
        let found = scanned(head + "1;2;3\n", as: resource)
        #expect(found.rows.last == ["1", "2", "3"] && found.told.allSatisfy { $0.hasPrefix("extraction") })
    }

    @Test func rowsUnderTheHeadMayBeSkipped() throws {
        let text = "tid;n;ort\när;antal;namn\n2025;83;Åby\n\"x\n"
        #expect(try rows(text, dialect: "{delimiter: \";\", commentRows: [2]}") == [["2025", "83", "Åby"]])
    }

    @Test func emptyColumnsToTheRightAreNone() throws {
        #expect(try told("tid;n;ort;;\n2025;83;Åby;;\n2025;84;Öby; ;\n").isEmpty)
        #expect(
            try told("tid;n;ort;;\n2025;83;Åby;;obs\n") == [
                "cellen står i en kolumn utan rubrik: ge kolumnen en rubrik och ett fält i datapackage.yaml, eller ta bort det som står där"
            ])
    }

    @Test func emptyRowsAndAFootAreNoRows() throws {
        let text = "tid;n;ort\n2025;83;Åby\n;;\n2025;84;Öby\n;;\n\nKälla: SCB\n* preliminärt;;\n\n"
        #expect(try rows(text) == [["2025", "83", "Åby"], ["2025", "84", "Öby"]])
        #expect(
            try told(text) == [
                "raden är tom: ta bort raden",
                "2 rader under tabellen läses inte: hör den till tabellen, så ta bort den tomma raden före",
            ])
        // A row follows: then it is no foot.
        #expect(try told("tid;n;ort\n2025;83;Åby\n\nKälla: SCB\n2025;84;Öby\n").count == 2)
        // A file that is cut off has no foot.
        #expect(try told("tid;n;ort\n2025;83;Åby\n2025").contains { $0.hasPrefix("raden har 1 cell") })
    }

    @Test func aRenamedColumnIsNoHeadElsewhere() throws {
        #expect(try told("tid;antal;ort\n2025;83;Åby\n").contains { $0.hasPrefix("kolumnen «antal»") })
    }

    @Test func aHeadThatStandsTwiceIsLeftOut() throws {
        #expect(
            try told(table + table) == ["rubrikraden står en gång till, och läses inte som uppgifter: ta bort raden"])
        #expect(try told(table + "tid;1;ort\n").allSatisfy { !$0.hasPrefix("rubrikraden") })
    }

    @Test func otherEncodingsAreOneFault() throws {
        func wide(_ mark: [UInt8], _ text: String) -> [UInt8] {
            mark + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        }
        func big(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }
        let plain = try rows(table)
        for encoding in ["utf-8", "windows-1252"] {
            // A mark says more than what is declared.
            #expect(try rows(wide([0xFF, 0xFE], table), encoding: encoding) == plain)
            #expect(try rows([0xFE, 0xFF] + big(table), encoding: encoding) == plain)
            #expect(try rows([0xEF, 0xBB, 0xBF] + Array(table.utf8), encoding: encoding) == plain)
            #expect(try told(wide([0xFF, 0xFE], table), encoding: encoding).isEmpty)
            #expect(try told(wide([], table), encoding: encoding).count == 1)
        }
        #expect(try rows(wide([0xFF, 0xFE], "tid;n;ort\n2025;1;😀\n")) == [["2025", "1", "😀"]])
        #expect(try told([0xEF, 0xBB, 0xBF] + Array(table.utf8)).isEmpty)
    }

    @Test func aSpanOfYearsIsNoTime() throws {
        #expect(
            try told("tid;n;ort\n2004-2007;1;Åby\n") == [
                "en tid över flera år läses inte ännu: skriv ett år, en månad eller ett datum på varje rad"
            ])
        #expect(try told("tid;n;ort\n2015/16;1;Åby\n").count == 1)
    }

    @Test(arguments: [
        ("schema: {missingValues: [{value: \"..\", label: dolt}], fields: [{name: a, type: string}]}", "inget tal"),
        ("schema: {fields: [{name: a, type: string, missingValues: [{value: x, label: dolt}]}]}", "håller inga"),
        (
            "schema: {fields: [{name: a, type: integer, missingValues: [{value: utanför mätningen, label: x}]}]}",
            "för långt"
        ),
        ("schema: {fields: [{name: a, type: integer, missingValues: [x, {value: x, label: y}]}]}", "finns redan"),
    ])
    func aReasonThatCannotBePrintedIsRefused(yaml: String, words: String) throws {
        let findings = Findings()
        _ = try resource(yaml + "\nuppsikt: {extracted: 2026-01-01}", findings: findings)
        #expect(findings.sorted.map { $0.message.contains(words) } == [true])
    }

    /// Doubled quotes beside what is looked at cell by cell: empty rows, columns without a label, rows that are skipped.
    @Test func doubledQuotesAreReadInEveryForm() throws {
        let quoted = "\"a \"\"b\"\" c\""
        let text = "tid;n;ort;;\n2025;1;\(quoted);;\n;;;;\n2024;2;\(quoted);;\n2023;3;\(quoted);;\n"
        let wanted = [["2025", "1", "a \"b\" c"], ["2024", "2", "a \"b\" c"]]
        #expect(try rows(text) == wanted + [["2023", "3", "a \"b\" c"]])
        #expect(try rows(text, dialect: "{delimiter: \";\", commentRows: [5]}") == wanted)
        #expect(try rows(text + "\n\(quoted)\n") == wanted + [["2023", "3", "a \"b\" c"]])
    }
}
