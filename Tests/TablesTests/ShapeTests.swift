import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Rows that are made of those of the file: the same numbers in other places.
@Suite struct ShapeTests {
    private func scan(_ text: String, _ fields: [String], _ meaning: String) throws -> Scanned {
        let list = fields.map { "    - {\($0)}" }.joined(separator: "\n")
        let resource = try resource(
            "dialect: {delimiter: \";\"}\nschema:\n  fields:\n\(list)\nuppsikt:\n  extracted: 2026-01-20\n\(meaning)")
        return scanned(text, as: resource)
    }

    private let years = ["name: ort, type: string", "name: \"2024\", type: integer", "name: \"2025\", type: integer"]
    private let pivot = "  time: ar\n  pivot_longer: {cols: [\"2024\", \"2025\"], names_to: ar, values_to: antal}\n"

    @Test func columnsBecomeRows() throws {
        let found = try scan("ort;2025;2024\nÅby;2;1\nÖby;;3\n", years, pivot)
        #expect(
            found.rows == [
                ["Åby", "2024", "1"], ["Åby", "2025", "2"], ["Öby", "2024", "3"], ["Öby", "2025", "–"],
            ])
        #expect(found.rules.isEmpty)
    }

    @Test func aFaultStandsAtItsCell() throws {
        let found = try scan("ort;2024;2025\nÅby;1;1O\nÖby;x;2\n", years, pivot)
        #expect(found.told == ["type-error 2:7", "type-error 3:5"])
    }

    @Test func anAbsentColumnIsToldOnce() throws {
        let found = try scan("ort;2024;2026\nÅby;1;2\n", years, pivot)
        #expect(found.rules == ["missing-label"] && found.rows.isEmpty)
    }

    @Test func aHeadThatStandsTwiceIsNoRow() throws {
        let found = try scan("ort;2024;2025\nÅby;1;2\nort;2024;2025\nÖby;3;4\n", years, pivot)
        #expect(found.rows.count == 4 && found.rules == ["skipped-rows"])
    }

    @Test func namesThatAreNoTimesAreTexts() throws {
        let found = try scan(
            "ar;tid;recept\n2025;1;2\n",
            ["name: ar, type: year", "name: tid, type: integer", "name: recept, type: integer"],
            "  time: ar\n  pivot_longer: {cols: [tid, recept], names_to: tjanst, values_to: antal, dimension: tjanst}\n"
        )
        #expect(found.rows == [["2025", "tid", "1"], ["2025", "recept", "2"]])
    }

    @Test(arguments: [
        ("kvartal", ["K1", "2", "kv 3", "Q4", "kvartal 2"], ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025-Q2"]),
        ("manad", ["1", "02", "mars", "okt", "December"], ["2025-01", "2025-02", "2025-03", "2025-10", "2025-12"]),
        ("tertial", ["1", "T2", "tertial 3"], ["2025-T1", "2025-T2", "2025-T3"]),
    ])
    func aTimeMayStandInTwoColumns(name: String, parts: [String], times: [String]) throws {
        let text = "ar;\(name);n\n" + parts.map { "2025;\($0);1\n" }.joined()
        let found = try scan(
            text, ["name: ar, type: year", "name: \(name), type: string", "name: n, type: integer"],
            "  time: [ar, \(name)]\n")
        #expect(found.rows.map { $0[3] } == times, "\(found.findings.sorted.map(\.message))")
        #expect(found.facts.periods != nil)
    }

    @Test(arguments: ["5", "0", "x", "K12", "mar"])
    func aPartThatIsNoneIsToldAtItsCell(part: String) throws {
        let found = try scan(
            "ar;kvartal;n\n2025;\(part);1\n",
            ["name: ar, type: year", "name: kvartal, type: string", "name: n, type: integer"],
            "  time: [ar, kvartal]\n")
        #expect(found.told == ["type-error 2:6"])
    }

    @Test func columnsMayBeThereAndNotWanted() throws {
        let fields = [
            "name: ort, type: string", "name: anm, type: string, uppsikt: {ignore: true}", "name: n, type: integer",
        ]
        let found = try scan("n;anm;ort\n1;ring Anna;Åby\n", fields, "")
        #expect(found.rows == [["Åby", "1"]] && found.rules.isEmpty)
        let more = try resource(
            "dialect: {delimiter: \";\"}\nschema: {fieldsMatch: subset, fields: [{name: ort, type: string}]}\nuppsikt: {extracted: 2026-01-20}"
        )
        let subset = scanned("n;anm;ort\n1;x;Åby\n", as: more)
        #expect(subset.rows == [["Åby"]] && subset.rules.isEmpty)
    }

    @Test func anEmptyCellMayBeTheWhole() throws {
        let resource = try resource(
            """
            dialect: {delimiter: ";"}
            schema:
              fields:
                - {name: kon, type: string, uppsikt: {blank: total}}
                - {name: n, type: integer}
            uppsikt: {extracted: 2026-01-20}
            """)
        let context = ScanContext(domains: ["kon": Domain(keys: ["k", "m"], total: "tot")])
        #expect(
            scanned("kon;n\n;3\nk;1\n ;4\n", as: resource, in: context).rows == [
                ["tot", "3"], ["k", "1"], ["tot", "4"],
            ])
        #expect(scanned("kon;n\n;3\n", as: resource).rows == [["–", "3"]])
    }

    @Test(arguments: [
        ("83,4 %", "83.4"), ("83,4%", "83.4"), ("1 234 kr", "1234"), ("−5", "-5"), ("−5,5 %", "-5.5"), ("12", "12"),
        ("1 234,5", "1234.5"), ("1\u{A0}234", "1234"), ("1\u{202F}234", "1234"),
    ])
    func numbersMayHaveTheirUnits(cell: String, number: String) throws {
        let resource = try resource(
            "dialect: {delimiter: \";\"}\nschema: {fields: [{name: n, type: number, decimalChar: \",\", groupChar: \" \", bareNumber: false}]}\nuppsikt: {extracted: 2026-01-20}"
        )
        #expect(scanned("n\n\(cell)\n", as: resource).rows == [[number]])
    }

    @Test(arguments: ["< 5", "5–9", "ca 5", "(5)", "5 st", "%", "kr", "5 % %", "5 %5"])
    func whatIsMoreThanANumberIsRefused(cell: String) throws {
        let resource = try resource(
            "dialect: {delimiter: \";\"}\nschema: {fields: [{name: n, type: number, decimalChar: \",\", bareNumber: false}]}\nuppsikt: {extracted: 2026-01-20}"
        )
        #expect(scanned("n\n\(cell)\n", as: resource).rules == ["type-error"])
    }
}
