import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Faults of the file itself: each is told where it is, and the read goes on.
@Suite struct GarbledTests {
    private func check(_ marked: String, _ rule: String, names: [String] = ["ort", "antal"]) throws {
        let (text, line, column, length) = TestSupport.marked(marked)
        let found = scanned(text, as: try texts(names))
        let first = try #require(found.findings.sorted.first { $0.rule.id == rule }, "\(found.told)")
        #expect((first.place.line, first.place.column, first.place.length) == (line, column, length))
        #expect(first.place.excerpt != nil)
        #expect(first.hint != nil)
    }

    @Test(arguments: [
        ("ort,antal\nÅre,1\nÖå,«\"»2\nBoden,3\n", "unclosed-quote"),
        ("ort,antal,«ort»\nÅre,1,2\n", "duplicate-label"),
        ("ort,antal\n«Åre»\nBoden,2\n", "missing-cell"),
        ("ort,antal\nÅre,1,«2,3»\n", "extra-cell"),
        ("ort,antal\n\"Åre\"« x»,1\n", "stray-quote"),
        ("ort,antal\nÅ«\"»re,1\n", "quote-in-cell"), ("ort,antal\n «\"»Åre\",1\n", "quote-in-cell"),
        ("ort,antal\nÅre,1«\u{0}»2\n", "nul-byte"),
    ])
    func refusesAndShowsThePlace(marked: String, rule: String) throws { try check(marked, rule) }

    @Test func refusesBytesOfWindows1252() throws {
        let bytes =
            Array("ort,antal\nBoden,1\nLule".utf8) + [0xE5] + Array(",2\nPite".utf8) + [0xE5] + Array(",3\n".utf8)
        let found = scanned(bytes, as: try texts(["ort", "antal"]))
        #expect(found.told == ["encoding-error 3:1"])
        let told = try #require(found.findings.all.first)
        #expect(told.message == "filen är inte sparad som UTF-8, den ser ut som Windows-1252")
        #expect(told.notes.map(\.text) == ["och 1 till av samma slag i filen: rad 4"])
        #expect(found.facts.rows == 3)
    }

    @Test func aQuoteWithoutEndDoesNotHideWhatFollows() throws {
        let found = scanned("ort,antal\n\"Åre,1\nBoden\nKalix,2\n", as: try texts(["ort", "antal"]))
        #expect(found.told == ["unclosed-quote 2:1", "missing-cell 3:1"])
        #expect(found.rows == [["Kalix", "2"]])
    }

    @Test func theQuoteThatWasForgottenIsNamed() throws {
        let found = scanned("ort,antal\n\"Åre,1\n\"Boden\",2\nKalix,3\n", as: try texts(["ort", "antal"]))
        let told = try #require(found.findings.sorted.first)
        #expect(told.hint == "saknas ett citattecken på rad 2?")
        #expect((told.place.line, told.place.column) == (3, 2))
        #expect(told.notes.first?.place?.line == 2)
    }

    @Test func tellsTheHeader() throws {
        #expect(scanned("", as: try texts(["a"])).rules == ["source-error"])
        #expect(scanned("\u{FEFF}", as: try texts(["a"])).rules == ["source-error"])
        #expect(scanned("a\n", as: try texts(["a"])).rules == ["no-rows"])
        #expect(scanned("a,\n1,2\n", as: try texts(["a", "b"])).told == ["missing-label 1:0", "extra-cell 2:3"])
        #expect(scanned("\n1\n", as: try texts(["a"])).rules == ["source-error"])
        #expect(scanned("a,inkomande\n1,2\n", as: try texts(["a", "inkommande"])).told == ["incorrect-label 1:3"])
        #expect(scanned("a,c\n1,2\n", as: try texts(["a"])).told == ["incorrect-label 1:3"])
    }

    @Test func blankLinesMatterOnlyBetweenRows() throws {
        let found = scanned("a,b\n1,2\n\n3,4\n,\n\n\n", as: try texts(["a", "b"]))
        #expect(found.told == ["blank-row 3:0"])
        #expect(found.facts.rows == 2)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func anyLineEndWillDo(end: String) throws {
        let text = ["å,b", "1,2", "\"x\(end)y\",4", "5,6,7"].joined(separator: end)
        for size in [1, 2, 3, 7, 1000] {
            let found = scanned(Array(text.utf8), as: try texts(["å", "b"]), blockSize: size)
            #expect(found.told == ["extra-cell 5:5"])
            #expect(found.rows == [["1", "2"], ["x\(end)y", "4"]])
        }
    }

    @Test func limitsAreToldWithTheirSize() throws {
        let wide = Array(repeating: "a", count: 1025).joined(separator: ",") + "\n"
        #expect(scanned(wide, as: try texts(["a"])).rules == ["data-limit"])
        let cell = "a,b\n1," + String(repeating: "x", count: 64 * 1024 + 1) + "\n2,3\n"
        #expect(scanned(cell, as: try texts(["a", "b"])).told == ["data-limit 2:3"])
        let row = "a,b\n1," + String(repeating: "x", count: 3 << 20) + "\n2,3\n"
        #expect(scanned(row, as: try texts(["a", "b"])).rules == ["data-limit"])
        let open = "a,b\n1,2\n3,\"" + String(repeating: "x\n", count: 1 << 20) + "\n2,3\n"
        let found = scanned(open, as: try texts(["a", "b"]))
        #expect(found.told.first == "unclosed-quote 3:3")
    }

    @Test func refusesUnmarkedUTF16AndEncodingsThatTheFileDoesNotHave() throws {
        #expect(scanned([0x61, 0, 0x0A, 0], as: try texts(["a"])).rules == ["encoding-error"])
        let ansi = try resource("encoding: windows-1252\nschema: {fields: [{name: å, type: string}]}")
        #expect(scanned([0xE5, 0x0A, 0x80, 0xF6, 0x0A], as: ansi).rows == [["€ö"]])
        let undefined = scanned([0xE5, 0x0A, 0x81, 0x0A], as: ansi)
        #expect(
            undefined.findings.all.first?.message == "filen är inte sparad som windows-1252: tecken 3 finns inte där")
        let utf8 = scanned("å\nö\n", as: ansi)
        #expect(utf8.rules.contains("encoding-error"))
        let latin = try resource("encoding: iso-8859-1\nschema: {fields: [{name: å, type: string}]}")
        #expect(scanned([0xE5, 0x0A, 0x80, 0x0A], as: latin).rules == ["encoding-error"])
    }

    @Test func countsWhatItDoesNotTell() throws {
        let rows = String(repeating: "x\n", count: 50)
        let found = scanned("a\n" + rows, as: try resource("schema: {fields: [{name: a, type: integer}]}"))
        #expect(found.findings.all.count == 1)
        #expect(
            found.findings.sorted.last?.notes.last?.text
                == "och 49 till av samma slag i kolumnen «a»: rad 3, 4, 5, 6, 7 …")
        #expect(found.facts.checks.first { $0.rule == "type-error" }?.faults == 50)
    }
}

/// Nothing that a file holds may stop the program.
@Suite struct HostileTests {
    static let fixture = """
        \u{FEFF}manad;kon;antal;andel\r\n2025-03;"Kvi""nna";1200;1 100,5\r\n\r\n2025-04;"Öst;\r\nväst";-7;0,25
        2025-05;Man;;""\r\n
        """

    static func schema() throws -> Resource {
        try resource(
            """
            dialect: {delimiter: ";"}
            schema:
              primaryKey: [manad, kon]
              fields:
                - {name: manad, type: yearmonth}
                - {name: kon, type: string, constraints: {maxLength: 12, pattern: ".*"}}
                - {name: antal, type: integer, constraints: {minimum: 0, unique: true}}
                - {name: andel, type: number, decimalChar: ",", groupChar: " "}
            uppsikt: {time: manad, invariants: [andel <= antal]}
            """)
    }

    @Test func everyPrefixIsReadOrRefused() throws {
        let (bytes, resource) = (Array(HostileTests.fixture.utf8), try HostileTests.schema())
        for length in 0...bytes.count {
            let whole = scanned(Array(bytes[..<length]), as: resource)
            let seams = scanned(Array(bytes[..<length]), as: resource, blockSize: 1)
            #expect(whole.told == seams.told && whole.rows == seams.rows)
        }
    }

    @Test func everyChangedByteIsReadOrRefused() throws {
        let (bytes, resource) = (Array(HostileTests.fixture.utf8), try HostileTests.schema())
        var rows = 0
        for index in bytes.indices {
            for change: UInt8 in [0x00, 0x01, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x3B, 0x2D, 0x39, 0x80, 0xC3, 0xED, 0xFF] {
                var changed = bytes
                changed[index] = change
                rows += scanned(changed, as: resource).rows.count
            }
        }
        #expect(rows > 1000)
    }

    @Test func anUnreadableRestOfAMillionCellsIsRefusedAtOnce() throws {
        let wide = String(repeating: ";", count: 1_000_000)
        #expect(scanned("a;b\n" + wide, as: try texts(["a", "b"], delimiter: ";")).rules == ["no-rows"])
        #expect(scanned(wide, as: try texts(["a", "b"], delimiter: ";")).rules == ["data-limit"])
    }
}
