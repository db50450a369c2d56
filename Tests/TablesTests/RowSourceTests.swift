import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Rows in memory that are found by sheet and cell, as those of a workbook are.
private struct SheetRows: RowSource {
    let path = "telefon.xlsx"
    let rows: [[String]]
    /// The row of the sheet that the head stands in.
    let first: Int
    private(set) var bytes: [UInt8] = []
    private var next = 1

    var size: Int { rows.joined().reduce(0) { $0 + $1.utf8.count } }

    init(_ rows: [[String]], first: Int = 1) { (self.rows, self.first) = (rows, first) }

    mutating func readHead(for names: [String], _ log: FaultLog) -> Head? {
        let places = SheetPlaces(numbers: [first])
        let labels = rows[0].enumerated().map {
            Head.Label(bytes: Array($1.utf8), place: places.place(row: 0, column: $0))
        }
        return Head(labels: labels, place: places.place(row: 0, column: nil))
    }

    mutating func read(into grid: inout Grid, _ log: FaultLog) -> Bool {
        (bytes, grid.count) = ([], 0)
        // A few rows at a time.
        for (number, row) in rows.enumerated().dropFirst(next).prefix(min(2, grid.maxRows)) {
            for (column, text) in row.enumerated() {
                grid.cells[grid.count * grid.width + column] = Grid.cell(bytes.count..<(bytes.count + text.utf8.count))
                bytes += text.utf8
            }
            grid.numbers[grid.count] = first + number
            grid.count += 1
        }
        bytes += [UInt8](repeating: 0, count: Grid.padding)
        next += grid.count
        return grid.count > 0
    }

    func places(of grid: Grid) -> any RowPlaces { SheetPlaces(numbers: Array(grid.numbers.prefix(grid.count))) }
    func finish(_ log: FaultLog) {}
}

private struct SheetPlaces: RowPlaces {
    let numbers: [Int]
    var file: Place { Place(path: "telefon.xlsx") }

    func place(ofRow number: Int) -> Place {
        Place(path: "telefon.xlsx", line: number, address: "blad «Data», rad \(number)")
    }

    func place(row: Int, column: Int?) -> Place {
        guard let column else { return place(ofRow: numbers[row]) }
        let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column)))
        return Place(
            path: "telefon.xlsx", line: numbers[row], column: column + 1,
            address: "blad «Data», cell \(letter)\(numbers[row])")
    }

    func unreadable(row: Int, column: Int) -> Diagnostic? { nil }
}

/// What a table of text and one of cells in a sheet have in common, and that each says its own places.
@Suite struct RowSourceTests {
    private static let schema = """
        dialect: {delimiter: ";"}
        schema:
          fields:
            - {name: manad, type: yearmonth, constraints: {required: true}}
            - {name: enhet, type: string, constraints: {required: true}}
            - {name: andel, type: number, decimalChar: ","}
            - {name: antal, type: integer, constraints: {minimum: 0}}
          primaryKey: [manad, enhet]
        """

    private func read(_ rows: [[String]], first: Int = 1) throws -> (facts: TableFacts, findings: Findings, [Int64]) {
        let resource = try resource(RowSourceTests.schema)
        let findings = Findings()
        var scanner = TableScanner(resource, SheetRows(rows, first: first), ScanContext(), findings)
        var values: [Int64] = []
        let facts = scanner.run { values += $0.columns[3].values.prefix($0.count) }
        return (facts, findings, values)
    }

    private func told(_ findings: Findings) -> String {
        findings.sorted.map(TextReport(colour: false).text).joined()
    }

    @Test func saysThePlacesOfASheet() throws {
        let rows = [
            ["manad", "enhet", "andel", "antal"], ["2025-01", "Åby", "1,5", "3"], ["2025-02", "Åby", "2,0", "4"],
            ["2025-03", "Åby", "0,5", "1O"], ["manad", "enhet", "andel", "antal"], ["2025-01", "Åby", "", "-2"],
        ]
        let found = try read(rows, first: 14)
        #expect(
            told(found.findings) == """
                fel[type-error]: värdet är inte ett heltal
                  --> telefon.xlsx, blad «Data», cell D17
                   = kolumnen «antal» ska vara ett heltal (datapackage.yaml:10)
                   = hjälp: bokstaven O står där siffran 0 väntas
                notis[skipped-rows]: rubrikraden står en gång till, och läses inte som uppgifter
                  --> telefon.xlsx, blad «Data», rad 18
                   = hjälp: ta bort raden
                fel[primary-key]: nyckeln (2025-01, Åby) finns redan
                  --> telefon.xlsx, blad «Data», cell A19
                   = kolumnen «manad» (datapackage.yaml:7)
                   = samma «manad», «enhet» på rad 15 (telefon.xlsx, blad «Data», rad 15)
                   = hjälp: ta bort den ena raden, eller lägg det fält som skiljer dem åt till nyckeln
                fel[constraint-error]: värdet är mindre än 0
                  --> telefon.xlsx, blad «Data», cell D19
                   = kolumnen «antal» (datapackage.yaml:10)
                   = hjälp: rätta värdet, eller gränsen under constraints

                """)
        #expect(found.2 == [3, 4, Column.missing, -2])
        #expect(found.facts.rows == 4)
    }

    @Test func saysWhereAHeadIs() throws {
        let found = try read([["manad", "enhat", "andel"], ["2025-01", "Åby", "1"]])
        #expect(
            told(found.findings) == """
                fel[missing-label]: kolumnen «antal» saknas i filen
                 --> telefon.xlsx, blad «Data», rad 1
                  = fältet (datapackage.yaml:10:12)
                  = hjälp: lägg till kolumnen i filen; finns den inte längre, ta bort den ur datapackage.yaml
                fel[incorrect-label]: kolumnen «enhat» står inte i datapackage.yaml
                 --> telefon.xlsx, blad «Data», cell B1
                  = hjälp: menade du «enhet»? byt rubriken i filen till det

                """)
    }

    /// The same cells give the same columns, whatever the file.
    @Test(arguments: 0..<50)
    func readsTheSameCells(_ seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let texts = ["", "Åby", "a\"b", "a;b", "\"", "\"\"", " x ", "rad\nbryts", "ett «ord»"]
        let rows = (0..<(1 + random.below(60))).map { number in
            [
                "\(1950 + number)-0\(1 + random.below(9))", texts[random.below(texts.count)],
                "\(random.below(100)),\(random.below(1000))", "\(random.below(1 << 40))",
            ]
        }
        let all = [["manad", "enhet", "andel", "antal"]] + rows
        let csv =
            all.map { row in
                row.map {
                    "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                }
                .joined(separator: ";")
            }.joined(separator: "\n") + "\n"
        let resource = try resource(RowSourceTests.schema)
        let (first, second) = (Findings(), Findings())
        var (table, sheet) = (Table(resource: resource, path: ""), Table(resource: resource, path: ""))
        _ = scan(resource, at: "telefon.csv", from: MemorySource(Array(csv.utf8)), first) { table.append($0) }
        var scanner = TableScanner(resource, SheetRows(all), ScanContext(), second)
        _ = scanner.run { sheet.append($0) }
        #expect(first.sorted.map(\.message) == second.sorted.map(\.message))
        #expect(table.count == rows.count)
        for row in 0..<rows.count {
            #expect(table.text(row, 1) == sheet.text(row, 1))
            #expect(table.number(row, 2) == sheet.number(row, 2))
            #expect(table.number(row, 3) == sheet.number(row, 3))
        }
    }

    /// Quotes that stand in the text and quotes that are doubled are different texts, though the bytes are the same.
    @Test func keepsTheTextsOfQuotesApart() throws {
        let resource = try texts(["a", "b"])
        let found = scanned("a,b\n\"x\"\"y\",1\nx\"\"y,2\n\"x\"\"y\",3\n", as: resource)
        #expect(found.rows.map { $0[0] } == ["x\"y", "x\"\"y", "x\"y"])
        #expect(found.told == ["quote-in-cell 3:2"])
    }

    @Test func marksTheBytesOfACellWithDoubledQuotes() throws {
        let found = scanned(
            "manad;enhet;andel;antal\n2025-01;\"Å\"\"by\";1;\"1\"\"2\"\n", as: try resource(RowSourceTests.schema))
        #expect(found.told == ["type-error 2:20"])
        let diagnostic = try #require(found.findings.sorted.first)
        #expect(diagnostic.place.length == 4)
        #expect(diagnostic.place.excerpt == "2025-01;\"Å\"\"by\";1;\"1\"\"2\"")
    }
}
