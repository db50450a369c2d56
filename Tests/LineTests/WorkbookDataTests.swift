import Diagnostics
import TestProjects
import TestSupport
import Testing

/// A workbook is a data file as others are: its numbers are read, and what is hidden of people stays hidden.
@Suite struct WorkbookDataTests {
    private static let rows: [[String]] =
        [["ar", "kommun", "n"]]
        + ["a", "b", "c", "a", "b"].enumerated().map { ["202\(1 + $0)", $1, "\(53 + 70 * $0)"] }

    private static func book(_ rows: [[String]]) -> TestWorkbook {
        TestWorkbook(rows.map { row in row.map { Int($0) == nil ? .text($0) : .number($0) } })
    }

    /// The small edition with its data in a workbook.
    private static func edition(_ path: String, individuals: Bool, more: String = "") -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/datapackage.yaml --
            name: prov
            resources:
              - name: d
                path: \(path)
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar\(individuals ? ", individuals: true" : "")}
            \(more)
            """)
    }

    private func published(_ built: BuiltProject) -> [String] { built.output.keys.filter { $0.contains("/filer/") } }

    /// The same pages but for the name of the file.
    @Test func givesTheSameReportAsCSV() throws {
        var csv = WorkbookDataTests.edition("data/d.csv", individuals: false)
        csv.files["content/2025/data/d.csv"] = WorkbookDataTests.rows.map { $0.joined(separator: ",") + "\n" }.joined()
        var xlsx = WorkbookDataTests.edition("data/d.xlsx", individuals: false)
        xlsx.files["content/2025/data/d.csv"] = nil
        xlsx.bytes["content/2025/data/d.xlsx"] = WorkbookDataTests.book(WorkbookDataTests.rows).bytes
        let (one, other) = (try csv.build(), try xlsx.build())
        #expect(one.findings.map(\.rule.id) == other.findings.map(\.rule.id))
        #expect(one["2025/index.html"] != nil && one["2025/index.html"] == other["2025/index.html"])
    }

    @Test(arguments: ["Data", "Gömt"]) func anIdentityNumberStopsTheBuild(sheet: String) throws {
        var project = WorkbookDataTests.edition("data/d.xlsx", individuals: false)
        project.files["content/2025/data/d.csv"] = nil
        var book = WorkbookDataTests.book(
            WorkbookDataTests.rows + (sheet == "Data" ? [["2025", "900615-2392", "3"]] : []))
        book.sheets.append(
            TestWorkbook.Sheet(name: "Gömt", isHidden: true, rows: sheet == "Gömt" ? [["900615-2392"]] : []))
        project.bytes["content/2025/data/d.xlsx"] = book.bytes
        let built = try project.build()
        let found = built.findings.filter(\.rule.isPrivacy)
        #expect(found.count == 1 && found.first?.place.address?.contains("«\(sheet)»") == true, "\(built.told)")
        #expect(!built.findings.map { TextReport(colour: false).text($0) }.joined().contains("2392"))
    }

    /// Columns of the table, and one beside it that is not read.
    @Test(arguments: [(2...2, 1), (1...2, 1), (9...9, 0)])
    func aHiddenColumnThatIsReadIsTold(columns: ClosedRange<Int>, count: Int) throws {
        var project = WorkbookDataTests.edition("data/d.xlsx", individuals: false)
        project.files["content/2025/data/d.csv"] = nil
        var book = WorkbookDataTests.book(WorkbookDataTests.rows)
        book.sheets[0].hiddenColumns = [columns]
        project.bytes["content/2025/data/d.xlsx"] = book.bytes
        let built = try project.build()
        #expect(built.findings.count { $0.rule.id == "hidden-cells" } == count, "\(built.told)")
    }

    @Test func aWorkbookAboutPeopleIsNeverPublished() throws {
        var project = WorkbookDataTests.edition("data/d.xlsx", individuals: true)
            .with("-- content/2025/01-prov.md --\n# Prov\n\n[a](data/d.xlsx)\n")
        project.files["content/2025/data/d.csv"] = nil
        project.bytes["content/2025/data/d.xlsx"] = WorkbookDataTests.book(WorkbookDataTests.rows).bytes
        let built = try project.build()
        #expect(built.errors.map(\.rule.id) == ["linked-individuals"])
        #expect(published(built).isEmpty)
    }

    /// Of people in a workbook as text, and of people in a text as a workbook.
    @Test(arguments: ["csv", "xlsx"]) func aCopyInTheOtherFormIsNeverPublished(kind: String) throws {
        let other = kind == "csv" ? "xlsx" : "csv"
        var project = WorkbookDataTests.edition("data/d.\(kind)", individuals: true)
            .with("-- content/2025/01-prov.md --\n# Prov\n\n[a](kopia.\(other))\n")
        let text = WorkbookDataTests.rows.map { $0.joined(separator: ",") + "\n" }.joined()
        let book = WorkbookDataTests.book(WorkbookDataTests.rows).bytes
        project.files["content/2025/data/d.csv"] = kind == "csv" ? text : nil
        project.files["content/2025/kopia.csv"] = kind == "csv" ? nil : text
        project.bytes["content/2025/\(kind == "csv" ? "kopia" : "data/d").xlsx"] = book
        let built = try project.build()
        #expect(built.errors.map(\.rule.id) == ["linked-individuals"], "\(built.told)")
        #expect(published(built).isEmpty)
    }

    /// Of two sheets of one book, one about people: the other is those people only where its rows are.
    @Test(arguments: [true, false]) func anotherSheetIsComparedByItsRows(isSame: Bool) throws {
        let other = """
              - name: e
                path: data/d.xlsx
                title: Andra
                dialect: {sheetName: Andra}
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            """
        var project = WorkbookDataTests.edition("data/d.xlsx", individuals: true, more: other)
        project.files["content/2025/data/d.csv"] = nil
        var rows = WorkbookDataTests.rows
        rows[1][2] = "3"
        var book = WorkbookDataTests.book(rows)
        if !isSame { rows = rows.map { [$0[0], $0[1], Int($0[2]).map { String(9 * $0 + 4) } ?? $0[2]] } }
        book.sheets.append(TestWorkbook.Sheet(name: "Andra", rows: WorkbookDataTests.book(rows).sheets[0].rows))
        project.bytes["content/2025/data/d.xlsx"] = book.bytes
        let told = try project.build().errors.map(\.rule.id)
        #expect(told.contains("individuals-elsewhere") == isSame, "\(told)")
    }

    @Test func aTableThatNoDatasetReadsIsTold() throws {
        var project = smallEdition
        project.files["content/2025/data/d (1).csv"] = project.files["content/2025/data/d.csv"]
        project.files["content/2025/data/~$d.xlsx"] = "x"
        let told = try project.build().findings.filter { $0.rule.id == "unused-data" }
        #expect(told.map(\.place.path) == ["content/2025/data/d (1).csv"])
        #expect(told.first?.hint == "är den en nyare hämtning, lägg den i stället för «data/d.csv»; annars ta bort den")
        project.files["content/2025/data/d (1).csv"] = nil
        project.bytes["content/2025/data/d.xlsx"] = WorkbookDataTests.book(WorkbookDataTests.rows).bytes
        #expect(try project.build().findings.contains { $0.hint?.hasPrefix("«data/d.csv» är den som används") == true })
    }
}
