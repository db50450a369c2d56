import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct ColumnTests {
    private func column(_ field: String, _ cells: [String]) throws -> Scanned {
        let resource = try resource(
            "dialect: {delimiter: \";\"}\nschema: {fields: [{name: a, \(field)}, {name: b, type: string}]}")
        return scanned("a;b\n" + cells.map { $0 + ";x\n" }.joined(), as: resource)
    }

    @Test func readsIntegers() throws {
        let found = try column("type: integer", ["0", "-12", " 7 ", "123456789012345678", "9223372036854775807", ""])
        #expect(found.rows.map { $0[0] } == ["0", "-12", "7", "123456789012345678", "9223372036854775807", "–"])
        #expect(found.told == [])
    }

    @Test(arguments: [
        ("1 2O4", "bokstaven O"), ("12%", "bareNumber: false"), ("12%%", "procenttecknet"),
        ("\u{2013}5", "vanligt minustecken"),
        ("1\u{A0}200", "ett hårt blanksteg"),
        ("12,5", "decimalkomma"),
        ("12.5", "type: number"), ("+5", "plustecken"), ("1e3", "potensform"), ("0x1F", "låt cellen vara tom"),
        ("nan", "missingValues"),
        ("9223372036854775808", "det största som läses är 9223372036854775807"),
        ("-9223372036854775808", "det minsta som läses är -9223372036854775805"), ("-", "missingValues"),
        ("..", "missingValues"),
        ("#DIV/0!", "kalkylbladet"), ("1-2", "låt cellen vara tom"),
    ])
    func refusesWhatIsNotAnInteger(text: String, hint: String) throws {
        let found = try column("type: integer", [text])
        let told = try #require(found.findings.all.first)
        #expect(told.rule == .typeError && told.hint?.contains(hint) == true, "\(told.hint ?? "")")
        #expect(found.rows == [["–", "x"]])
        #expect((told.place.line, told.place.column, told.place.length) == (2, 1, text.unicodeScalars.count))
    }

    @Test func readsNumbersExactly() throws {
        let swedish = try column(
            "type: number, decimalChar: \",\", groupChar: \" \"",
            ["76,9", "-0,1", "1 234 567,123456", "12", "123456789012,5", "1000"])
        #expect(swedish.rows.map { $0[0] } == ["76.9", "-0.1", "1234567.123456", "12", "123456789012.5", "1000"])
        #expect(
            try column("type: number", ["0.5", "9000000000000.1"]).rows.map { $0[0] } == ["0.5", "9000000000000.1"])
    }

    /// Programs write now one blank between thousands, now another.
    @Test(arguments: [" ", "\\u00A0", "\\u202F", "\\u2009"])
    func anyBlankGroupsWhereOneIsDeclared(declared: String) throws {
        let cells = [" ", "\u{A0}", "\u{202F}", "\u{2009}"].flatMap { ["1\($0)234,5", "-12\($0)345\($0)678"] }
        let found = try column(
            "type: number, decimalChar: \",\", groupChar: \"\(declared)\"", cells + ["1 234\u{A0}567"])
        #expect(found.told == [])
        #expect(found.rows.map { $0[0] } == (0..<4).flatMap { _ in ["1234.5", "-12345678"] } + ["1234567"])
        let others = try column("type: number, decimalChar: \",\", groupChar: \".\"", cells)
        #expect(others.rows.allSatisfy { $0[0] == "–" })
    }

    @Test func readsAsManyDigitsAsTheSourceHas() throws {
        let cells = [
            "66.27033792", "0.12345678901234567", "123456789012345678.5", "0.0000000000000000000000001",
            "-99999999999999999999999999999999999999999.25", "1",
        ]
        let found = try column("type: number", cells)
        #expect(found.told == [])
        let numbers = found.numbers.map { $0?.plain(decimals: 25) }
        #expect(numbers == cells.map { Exact(parsing: $0)?.plain(decimals: 25) })
    }

    @Test func longNumbersAreComparedAndKeyedExactly() throws {
        let rows = ["0.1234567890123456780001", "0.1234567890123456780002", "5"]
        func told(_ more: String) throws -> [String] {
            let text = "schema: {fields: [{name: a, type: number\(more)}, {name: b, type: string}]}"
            return scanned("a,b\n" + rows.map { $0 + ",x\n" }.joined(), as: try resource(text)).rules
        }
        #expect(try told(", constraints: {unique: true}") == [])
        #expect(try told(", constraints: {minimum: 0.1234567890123456780002}") == ["constraint-error"])
        #expect(try told(", constraints: {maximum: 4.9999999999999999999999}") == ["constraint-error"])
        #expect(try told(", constraints: {enum: [5, 0.1234567890123456780001]}") == ["constraint-error"])
    }

    @Test(arguments: [
        String(repeating: "9", count: 101), "1 23,5", "12 3456", "1,5,5", ",5", "5,", "1.5", "inf", "1e5", "--1", " ,",
        "1  000",
    ])
    func refusesWhatIsNotANumber(text: String) throws {
        let found = try column("type: number, decimalChar: \",\", groupChar: \" \"", [text])
        #expect(found.rules == ["type-error"])
    }

    @Test func readsTimes() throws {
        #expect(try column("type: date", ["2024-02-29"]).rows[0][0] == "2024-02-29")
        #expect(try column("type: year", ["2025"]).rows[0][0] == "2025")
        #expect(try column("type: yearmonth", ["2025-03"]).rows[0][0] == "2025-03")
        let months = try column("type: string, uppsikt: {period: month}", ["2025M03", "2025-12"])
        #expect(months.rows.map { $0[0] } == ["2025-03", "2025-12"])
        let quarters = try column("type: string, uppsikt: {period: quarter}", ["2025K3", "2025-Q4", "2025Q1"])
        #expect(quarters.rows.map { $0[0] } == ["2025-Q3", "2025-Q4", "2025-Q1"])
    }

    @Test(arguments: [
        ("type: date", "2025-02-29"), ("type: date", "2025-2-1"), ("type: date", "01/02/2025"), ("type: year", "25"),
        ("type: year", "2025-03"), ("type: yearmonth", "2025-13"), ("type: yearmonth", "2025M03x"),
        ("type: string, uppsikt: {period: quarter}", "2025K5"), ("type: string, uppsikt: {period: month}", "2025M0"),
        ("type: boolean", "ja"),
    ])
    func refusesTimesThatDoNotExist(field: String, text: String) throws {
        #expect(try column(field, [text]).rules == ["type-error"])
    }

    @Test func readsTruthsByTheSchemasWords() throws {
        let found = try column("type: boolean, trueValues: [ja], falseValues: [nej]", ["ja", "nej", ""])
        #expect(found.rows.map { $0[0] } == ["sant", "falskt", "–"])
    }

    @Test func missingValuesMayLookLikeNumbers() throws {
        let found = try column("type: integer, missingValues: [\"-99\", \"..\"]", ["-99", "..", "7"])
        #expect(found.rows.map { $0[0] } == ["–", "–", "7"])
        #expect(found.facts.columns[0].missing == 2)
        #expect(try column("type: integer, missingValues: [\"..\"]", [""]).rules == ["type-error"])
    }

    @Test func equalTextsHaveOneCodeHoweverTheyAreSpelled() throws {
        let resource = try resource("schema: {fields: [{name: a, type: string}]}")
        let findings = Findings()
        let file = "a\nLuleå\n Luleå \n\"Luleå\"\nLulea\u{30A}\n\u{A0}Luleå\nBoden\n"
        let table = load(resource, at: "a.csv", from: MemorySource(Array(file.utf8)), findings)
        #expect(table.columns[0].values == [0, 0, 0, 0, 0, 1])
        #expect(table.columns[0].texts == ["Luleå", "Boden"])
        #expect(table.text(5, 0) == "Boden")
        #expect((table.place(row: 5).line, table.place(row: 5, column: 0).column) == (7, 1))
    }

    @Test func manyDifferentTextsKeepTheirCodes() throws {
        let count = 20_000
        let cells = (0..<count).map { "enhet med ett långt namn \($0 % 15_000)" }
        let resource = try texts(["a"])
        let findings = Findings()
        let file = "a\n" + cells.joined(separator: "\n")
        let table = load(resource, at: "a.csv", from: MemorySource(Array(file.utf8), blockSize: 997), findings)
        #expect(table.count == count)
        #expect((0..<count).allSatisfy { table.text($0, 0) == cells[$0] })
        #expect(table.columns[0].texts.count == 15_000)
    }
}

@Suite struct StructuralIndexTests {
    @Test func findsTheSameAsALookAtEachByte() {
        var state: UInt64 = 42
        for length in [0, 1, 7, 8, 63, 64, 65, 200] {
            var bytes: [UInt8] = []
            for _ in 0..<length {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append([0x3B, 0x22, 0x0A, 0x0D, 0x00, 0x61, 0xC3, 0xBB, 0x0E, 0xBA][Int(state >> 33) % 10])
            }
            var index = StructuralIndex(
                {
                    var d = Dialect()
                    d.delimiter = 0x3B
                    return d
                }())
            index.index(bytes + [UInt8](repeating: 0x3B, count: StructuralIndex.padding), from: 0, to: length)
            let expected = bytes.indices.filter { bytes[$0] == 0x3B || bytes[$0] == 0x22 || bytes[$0] < 0x0E }
            #expect(index.positions[..<index.count].map(Int.init) == expected)
        }
    }
}

@Suite struct UTF8CheckTests {
    @Test(
        arguments: [
            ([0xC3, 0xA5], nil), ([0xE2, 0x82, 0xAC], nil), ([0xF0, 0x9F, 0x98, 0x80], nil), ([0x61, 0xE5, 0x62], 1),
            ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0x61, 0xC3], 1), ([0xFF], 0), ([0x80], 0), ([0xF0, 0x8F, 0x80, 0x80], 0),
        ] as [([UInt8], Int?)])
    func findsTheFirstByteThatCannotBe(bytes: [UInt8], expected: Int?) {
        #expect(firstInvalidUTF8(bytes[...]) == expected)
        #expect((firstInvalidUTF8(bytes[...]) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
    }
}

@Suite struct PatternTests {
    @Test(arguments: [
        ("[0-9]{4}", "2580", true), ("[0-9]{4}", "258", false), ("[0-9]{4}", "25801", false),
        ("25\\d\\d", "2580", true),
        ("^[a-zåäö]+$", "luleå", true), ("[^;]*", "a;b", false), ("a?b*c+", "bbc", true), ("a?b*c+", "ab", false),
        ("x{2,3}", "xxxx", false), ("x{2,}", "xxxx", true), (".*å.*", "Luleå kommun", true), ("\\.", "x", false),
    ])
    func fits(pattern: String, text: String, expected: Bool) throws {
        #expect(try #require(Pattern(pattern)).fits(text) == expected)
    }

    @Test(arguments: ["(a|b)", "a{", "[", "[]", "*", "\\b", "a{3,2}", "x{1000}", "[z-a]"])
    func refusesWhatItDoesNotKnow(pattern: String) { #expect(Pattern(pattern) == nil) }

    @Test func timeDoesNotExplode() throws {
        let pattern = try #require(Pattern(String(repeating: "a?", count: 60) + String(repeating: "a", count: 60)))
        #expect(pattern.fits(String(repeating: "a", count: 60)))
    }
}
