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

    @Test(arguments: [
        ("Rapport\n", "rubrikraden står på rad 2: ta bort raden före rubrikraden"),
        ("Rapport;2025-10-14\r\n;\r\n", "rubrikraden står på rad 3: ta bort de 2 raderna före rubrikraden"),
        ("Antal;;\n\nKälla: SCB\n", "rubrikraden står på rad 4: ta bort de 3 raderna före rubrikraden"),
        ("sep=;\n", "första raden är Excels «sep=;»: ta bort raden sep=;"),
        ("\"sep=;\"\r\n", "första raden är Excels «sep=;»: ta bort raden sep=;"),
        ("\u{FEFF}sep=;\n", "första raden är Excels «sep=;»: ta bort raden sep=;"),
    ])
    func whatStandsBeforeTheHeadIsNamed(before: String, expected: String) throws {
        #expect(try told(before + table) == [expected])
        #expect(try told(before.replacing("\n", with: "\r\n") + table).count == 1)
    }

    @Test(arguments: ["headerRows: [3]", "commentRows: [1, 2]", "headerJoin: \" \""])
    func aHeadThatIsDeclaredElsewhereIsOneFault(key: String) throws {
        let told = try told("Rapport;2025\n;\n" + table, dialect: "{delimiter: \";\", \(key)}")
        #expect(
            told == [
                "rubrikraden måste stå först i filen: ta bort raderna före rubrikraden i filen, och nyckeln ur dialekten"
            ])
    }

    @Test func aRenamedColumnIsNoHeadElsewhere() throws {
        #expect(try told("tid;antal;ort\n2025;83;Åby\n").contains { $0.hasPrefix("kolumnen «antal»") })
    }

    @Test func aHeadThatStandsTwiceIsLeftOut() throws {
        #expect(try told(table + table) == ["rubrikraden står en gång till: ta bort raden"])
        #expect(try told(table + "tid;1;ort\n").allSatisfy { !$0.hasPrefix("rubrikraden") })
    }

    @Test func otherEncodingsAreOneFault() throws {
        func wide(_ mark: [UInt8], _ text: String) -> [UInt8] {
            mark + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        }
        for encoding in ["utf-8", "windows-1252"] {
            #expect(try told(wide([0xFF, 0xFE], table), encoding: encoding).count == 1)
            #expect(try told(wide([], table), encoding: encoding).count == 1)
        }
        let marked = try told([0xEF, 0xBB, 0xBF] + Array(table.utf8), encoding: "windows-1252")
        #expect(
            marked == [
                "filen börjar med märket för UTF-8, men schemat säger windows-1252: ta bort encoding för datamängden"
            ])
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
        "schema: {fields: [{name: a, type: string, uppsikt: {blank: total}}]}",
        "schema: {fields: [{name: a, type: year}, {name: b, type: integer}]}\nuppsikt: {extracted: 2026-01-01, time: [a, b]}",
    ])
    func whatIsNotReadIsRefusedOnce(yaml: String) throws {
        let findings = Findings()
        _ = try resource(
            yaml + (yaml.contains("uppsikt: {extracted") ? "" : "\nuppsikt: {extracted: 2026-01-01}"),
            findings: findings)
        #expect(findings.sorted.map(\.rule.id) == ["unsupported"])
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
}
