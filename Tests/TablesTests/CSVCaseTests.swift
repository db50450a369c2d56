import Diagnostics
import Foundation
import Testing

@testable import Tables

/// Cuts a whole file without a schema, as other readers do: the rows, or nil at the first fault.
func cut(_ bytes: [UInt8], _ dialect: Dialect = Dialect(), blockSize: Int = .max) -> [[String]]? {
    var block = BlockReader(MemorySource(bytes, blockSize: blockSize), encoding: .utf8, block: 16)
    var splitter = RowSplitter(dialect)
    var grid = Grid(width: 40, maxRows: 1)
    var rows: [[String]] = []
    block.refill(keepingFrom: 0)
    splitter.take(block.bytes, from: 0, filled: block.filled)
    while true {
        let outcome = splitter.split(
            block.bytes, filled: block.filled, isLast: block.isLast, isExact: false, into: &grid)
        if splitter.faults.contains(where: { !$0.isEmptyLine && $0.kind != .quoteInCell }) { return nil }
        if splitter.faults.contains(where: \.isEmptyLine) { rows.append([""]) }
        if grid.count == 1 {
            rows.append(
                (0..<splitter.lastCount).map {
                    let raw = block.bytes[RowCutter.range(grid.cells[$0])]
                    let text = RowCutter.isDoubled(grid.cells[$0]) ? undoubled(raw, dialect.quote) : Array(raw)
                    return String(decoding: text, as: UTF8.self)
                })
        }
        guard outcome == .needsMore else { continue }
        if block.isLast { return splitter.openQuote == nil ? rows : nil }
        block.refill(keepingFrom: splitter.next)
        splitter.take(block.bytes, from: 0, filled: block.filled)
    }
}

@Suite struct CSVCaseTests {
    struct Case: Sendable, CustomStringConvertible {
        let name: String
        let input: [UInt8]
        let expected: String
        let dialect: Dialect
        var description: String { name }
    }

    static let cases: [Case] = {
        guard let bytes = contents(projectFolder + "/../shared/vectors/csv_cases.csv"), let rows = cut(bytes) else {
            print("Hoppar över csv_cases.csv: mappen shared saknas.")
            return []
        }
        return rows.dropFirst().map { row in
            var dialect = Dialect()
            if row[0].contains("delimiter=';'") { dialect.delimiter = UInt8(ascii: ";") }
            if row[0].contains("delimiter='\\t'") { dialect.delimiter = UInt8(ascii: "\t") }
            return Case(name: row[0] + ": " + row[1], input: unhex(row[2]), expected: row[3], dialect: dialect)
        }
    }()

    private static func unhex(_ text: String) -> [UInt8] {
        let digits = Array(text.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
    }

    /// Where we are stricter than the readers that the cases come from, with the reason.
    static let stricter = [
        "nul": "NUL är ett fel"
    ]

    /// Where we are milder: a quote inside a cell is read as it stands, with a warning.
    static let milder = ["bad-unescaped-quote", "bad-quotes-with-unescaped-quote"]

    /// Headers are the schema's affair here, so rows that only a header makes wrong are cut as they stand.
    static let headerCases = [
        "bad-header-less-fields", "bad-header-more-fields", "bad-header-no-header", "bad-header-wrong-header",
        "header-no-rows",
    ]

    /// Without the telephone number, which the corpus masks in the answer only, and with one kind of line end, since
    /// the corpus was stored with another than its answers.
    private static func comparable(_ row: [String: String]) -> [String: String] {
        row.filter { $0.key != "Contact Phone Number" }.mapValues { $0.replacingOccurrences(of: "\r\n", with: "\n") }
    }

    @Test(arguments: cases)
    func cutsAsTheCaseSays(_ item: Case) throws {
        if (CSVCaseTests.headerCases + CSVCaseTests.milder).contains(where: { item.name.hasSuffix(": " + $0) }) {
            return
        }
        let strict = CSVCaseTests.stricter.keys.contains { item.name.hasSuffix(": " + $0) }
        let found = cut(item.input, item.dialect)
        #expect(found == cut(item.input, item.dialect, blockSize: 1))
        guard !item.expected.hasPrefix("ERROR"), !strict else {
            #expect(found == nil)
            return
        }
        let json = Data(item.expected.utf8)
        if let rows = try? JSONDecoder().decode([[String]].self, from: json) {
            #expect(found == rows.map { $0.isEmpty ? [""] : $0 })
        } else {
            let objects = try JSONDecoder().decode([[String: String]].self, from: json)
            let rows = try #require(found)
            let keyed = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
            #expect(keyed.map(CSVCaseTests.comparable) == objects.map(CSVCaseTests.comparable))
        }
    }

    @Test func cutsTheSpectrum() throws {
        let folder = projectFolder + "/../shared/corpora/csv/csv-spectrum/"
        guard let files = names(in: folder + "csvs") else {
            return print("Hoppar över csv-spectrum: mappen shared saknas.")
        }
        for name in files {
            let stem = name.replacingOccurrences(of: ".csv", with: "")
            let json = try #require(contents(folder + "json/\(stem).json"))
            let one = try? JSONDecoder().decode([String: String].self, from: Data(json))
            let objects = try one.map { [$0] } ?? JSONDecoder().decode([[String: String]].self, from: Data(json))
            let bytes = try #require(contents(folder + "csvs/" + name))
            let rows = try #require(cut(bytes))
            let found = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
            #expect(found.map(CSVCaseTests.comparable) == objects.map(CSVCaseTests.comparable), "\(name)")
        }
        #expect(files.count == 12)
    }

    @Test func nothingInTheCorporaStopsTheReader() throws {
        var count = 0
        for corpus in [
            "duckdb", "duckdb/afl", "duckdb/error", "duckdb/encodings", "messytables-horror", "frictionless",
        ] {
            let folder = projectFolder + "/../shared/corpora/csv/\(corpus)/"
            for name in names(in: folder) ?? [] {
                guard let bytes = contents(folder + name), !bytes.isEmpty else { continue }
                let resource = try texts(["a", "b"])
                let found = scanned(bytes, as: resource)
                #expect(found.findings.hasErrors || found.facts.rows > 0 || found.rules == ["no-rows"], "\(name)")
                count += 1
            }
        }
        if count == 0 { print("Hoppar över CSV-samlingarna: mappen shared saknas.") }
    }
}
