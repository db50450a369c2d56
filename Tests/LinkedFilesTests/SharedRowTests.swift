import LinkedFiles
import Privacy
import TestSupport
import Testing

/// The rows of a file about people are known again in whatever file they stand, and other tables are not taken for them.
@Suite struct SharedRowTests {
    private static let heading = ["dag", "kommun", "kon", "antal"]

    private func rows(_ count: Int, _ random: inout SeededNumbers) -> [[String]] {
        (0..<count).map { index in
            [
                "2025-0\(1 + index % 9)-1\(random.below(10))", random.pick(["a", "b", "Övertorneå"]),
                random.pick(["k", "m"]), random.pick(["\(random.below(900))", "\(random.below(9)).50"]),
            ]
        }
    }

    private func slices(_ row: [String]) -> [ArraySlice<UInt8>] { row.map { Array($0.utf8)[...] } }

    private func isShared(_ bytes: [UInt8], _ kind: String, with rows: [[String]]) throws -> Bool {
        try content(of: bytes, kind: kind).tables.contains { table in
            var shared = SharedRows(
                table, heading: slices(SharedRowTests.heading), quantities: [Array("antal".utf8)])
            for row in rows { shared.count(slices(row)) }
            return shared.isShared
        }
    }

    /// As a spreadsheet stores them: texts by their place in a list, days as numbers, no zeros at the end.
    private func sheet(_ rows: [[String]]) -> [UInt8] {
        var texts: [String] = []
        func cell(_ text: String) -> String {
            if text.wholeMatch(of: /2025-\d\d-\d\d/) != nil, let month = Int(text.dropFirst(5).prefix(2)),
                let day = Int(text.suffix(2))
            {
                // 1 January 2025 is 45658 in a spreadsheet.
                return "<c><v>\(45_657 + [0, 31, 59, 90, 120, 151, 181, 212, 243][month - 1] + day)</v></c>"
            }
            if let number = Double(text) {
                return "<c><f>1+2</f><v>\(number == number.rounded() ? String(Int(number)) : String(number))</v></c>"
            }
            texts.append(text)
            return "<c t=\"s\"><v>\(texts.count - 1)</v></c>"
        }
        let body = rows.map { "<row>" + $0.map(cell).joined() + "</row>" }.joined()
        let list = texts.map { "<si><t>\($0)</t></si>" }.joined()
        return Samples.zip(
            [
                ("xl/workbook.xml", Samples.bytes("<workbook/>")),
                ("xl/sharedStrings.xml", Samples.bytes("<sst>\(list)</sst>")),
                ("xl/worksheets/sheet1.xml", Samples.bytes("<worksheet><sheetData>\(body)</sheetData></worksheet>")),
            ], deflated: true)
    }

    private func document(_ rows: [[String]]) -> [UInt8] {
        let body = rows.map { row in
            "<w:tr>" + row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
        }
        return Samples.docx("<w:tbl>\(body.joined())</w:tbl>")
    }

    @Test func aCopyInAnyFileIsKnown() throws {
        var random = SeededNumbers(seed: 61)
        for round in 0..<60 {
            let rows = rows(5 + random.below(20), &random)
            var copy = [SharedRowTests.heading] + rows.dropFirst(random.below(3))
            if random.below(2) == 0 { copy = [copy[0]] + copy.dropFirst().reversed() }
            // A column less, where heading and quantity are left, or columns in another order.
            if random.below(3) == 0 { copy = copy.map { Array($0.dropFirst()) } }
            if random.below(3) == 0 { copy = copy.map { $0.reversed() } }
            let points = copy.map { row in row.map { $0.replacing(".", with: ",") }.joined(separator: ";") }
            let isKnown =
                switch round % 3 {
                case 0: try isShared(sheet(copy), "xlsx", with: rows)
                case 1: try isShared(document(copy), "docx", with: rows)
                default: try isShared(Samples.bytes(points.joined(separator: "\n")), "csv", with: rows)
                }
            #expect(isKnown, "\(copy)")
        }
    }

    @Test func windows1252IsKnown() throws {
        let rows = [["2025-01-10", "Övertorneå", "k", "3"], ["2025-01-11", "Övertorneå", "m", "4"]]
        let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try isShared(bytes, "txt", with: rows))
    }

    /// Tables with the same places and days but other quantities, as those of another register.
    @Test func anotherTableIsNotTakenForIt() throws {
        var random = SeededNumbers(seed: 62)
        for _ in 0..<60 {
            let rows = rows(5 + random.below(20), &random)
            let other = rows.map { Array($0.dropLast()) + ["\(1_000 + random.below(9_000))"] }
            let few = rows.prefix(1) + other.dropFirst()
            for table in [[SharedRowTests.heading] + other, [["dag", "kommun", "kon", "andel"]] + other, Array(few)] {
                let text = table.map { $0.joined(separator: ";") }.joined(separator: "\n")
                #expect(try !isShared(Samples.bytes(text), "csv", with: rows), "\(text)")
            }
            let sums = "kommun;antal\na;\(random.below(90))\nb;3\nc;4\nd;5\n"
            #expect(try !isShared(Samples.bytes(sums), "csv", with: rows))
        }
    }
}
