import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct CheckTests {
    private let head = "ar,kommun,kon,antal,summa\n"

    private func schema(_ extra: String = "", antal: String = "", uppsikt: String = "") throws -> Resource {
        try resource(
            """
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string}
                - {name: kon, type: string}
                - {name: antal, type: integer\(antal)}
                - {name: summa, type: number}
              primaryKey: [ar, kommun, kon]
            \(extra)
            uppsikt:
              time: ar
              extracted: 2026-01-01
            \(uppsikt)
            """)
    }

    private let domains = [
        "kommun": Domain(
            keys: ["2580", "2581"], total: "25", spellings: ["Luleå": "2580"],
            validity: ["2581": [Day(ordinal: 0)...(Day(year: 2024, month: 6, day: 30) ?? Day(ordinal: 0))]]),
        "kon": Domain(keys: ["K", "M"]),
    ]

    @Test func aKeyStandsOnce() throws {
        let found = scanned(
            head + "2025,2580,K,1,1\n2025,2580,M,1,1\n2025,2580,K,2,2\n2025,,K,2,2\n", as: try schema())
        #expect(found.told == ["primary-key 4:1", "constraint-error 5:6"])
        #expect(found.findings.sorted.first?.notes.first?.text == "samma «ar», «kommun», «kon» på rad 2")
        #expect(found.facts.checks.first { $0.rule == "primary-key" }?.faults == 1)
    }

    @Test func manyKeysAreToldApart() throws {
        let rows = (0..<30_000).map { "\(1000 + $0 / 10),k\($0 % 10),K,1,1\n" }.joined()
        #expect(scanned(head + rows, as: try schema()).rules == ["extraction-before-data"])
        #expect(scanned(head + rows + "1000,k3,K,1,1\n", as: try schema()).told.contains("primary-key 30002:1"))
    }

    @Test(arguments: [
        ("required: true", "", "värdet saknas"), ("minimum: 0", "-1", "värdet är mindre än 0"),
        ("maximum: 9", "10", "värdet är större än 9"), ("enum: [1, 2]", "3", "«3» är inte ett av de tillåtna värdena"),
    ])
    func constraintsOfNumbers(constraint: String, cell: String, message: String) throws {
        let found = scanned(
            head + "2025,2580,K,1,1\n2025,2580,M,\(cell),1\n", as: try schema(antal: ", constraints: {\(constraint)}"))
        #expect(found.told == ["constraint-error 3:13"])
        #expect(found.findings.all.first?.message == message)
    }

    @Test(arguments: [
        ("enum: [Kvinna, Man]", "Mann", "menade du «Man»?"), ("minLength: 5", "Man", nil), ("maxLength: 2", "Man", nil),
        ("pattern: \"[A-Z]+\"", "Man", nil),
    ])
    func constraintsOfTexts(constraint: String, cell: String, hint: String?) throws {
        let resource = try resource("schema: {fields: [{name: kön, type: string, constraints: {\(constraint)}}]}")
        let found = scanned("kön\n\(cell)\n", as: resource)
        #expect(found.told == ["constraint-error 2:1"])
        #expect(found.findings.all.first?.hint == hint)
    }

    @Test func aUniqueColumnHasNoTwins() throws {
        let found = scanned(
            head + "2025,2580,K,1,1\n2025,2580,M,1,1\n", as: try schema(antal: ", constraints: {unique: true}"))
        #expect(found.told == ["unique-error 3:13"])
    }

    @Test func whatARowPointsAtExists() throws {
        let register = try resource("schema: {fields: [{name: kod, type: string}, {name: ar, type: year}]}")
        let findings = Findings()
        let table = load(
            register, at: "kommuner.csv", from: MemorySource(Array("kod,ar\n2580,2025\n2581,2024\n".utf8)), findings)
        let key = """
              foreignKeys:
                - {fields: kommun, reference: {resource: kommuner, fields: kod}}
                - {fields: [kommun, ar], reference: {resource: kommuner, fields: [kod, ar]}}
            """
        let found = scanned(
            head + "2025,2580,K,1,1\n2025,2581,K,1,1\n2025,2508,K,1,1\n", as: try schema(key),
            in: ScanContext(references: ["kommuner": table]))
        #expect(found.told == ["foreign-key 3:6", "foreign-key 4:6", "foreign-key 4:6"])
        #expect(found.findings.sorted[1].hint == "menade du «2580»?")
    }

    @Test func aTableMayPointAtItself() throws {
        let resource = try resource(
            """
            schema:
              fields: [{name: enhet, type: string}, {name: ersatt_av, type: string}]
              foreignKeys: [{fields: ersatt_av, reference: {resource: "", fields: enhet}}]
            """)
        let found = scanned("enhet,ersatt_av\nA,B\nC,X\nB,\n", as: resource)
        #expect(found.told == ["foreign-key 3:3"])
    }

    @Test(arguments: [
        ("antal <= summa", ["row-constraint 3:13"]), ("summa >= antal", ["row-constraint 3:15"]),
        ("antal + 1 > summa", []),
        ("antal - summa = 0", ["row-constraint 3:13"]), ("\\\"antal\\\" != 7", ["row-constraint 2:13"]),
        ("antal >= -5", []),
    ])
    func theNumbersOfARowAgree(invariant: String, expected: [String]) throws {
        let found = scanned(
            head + "2025,2580,K,7,7\n2025,2580,M,8,7.5\n2025,2581,K,,3\n",
            as: try schema(uppsikt: "  invariants: [\"\(invariant)\"]"))
        #expect(found.told == expected)
    }

    @Test func everyCombinationIsThere() throws {
        let complete = "  complete: {by: [kommun, kon], every: year, from: 2024, to: 2025}"
        let found = scanned(
            head + "2024,Luleå,K,1,1\n2024,2580,M,1,1\n2024,2581,K,1,1\n2024,25,K,9,9\n2025,2580,K,1,1\n",
            as: try schema(uppsikt: complete), in: ScanContext(domains: domains))
        #expect(
            found.findings.all.map(\.message) == [
                "raden för kommun 2581, kon M, 2024 saknas", "raden för kommun 2580, kon M, 2025 saknas",
            ])
    }

    @Test func rowsThatAreLeftOutAreFilledIn() throws {
        let complete = "  complete: {by: [kommun, kon], every: year, fill_nulls_with: 0}"
        let found = scanned(
            head + "2024,2580,K,1,1\n2024,2580,M,1,1\n2024,2581,K,1,1\n2025,2580,K,1,1\n",
            as: try schema(uppsikt: complete), in: ScanContext(domains: domains))
        #expect(found.told == [])
        #expect(found.rows.suffix(2) == [["2024", "2581", "M", "0", "0"], ["2025", "2580", "M", "0", "0"]])
        #expect((found.facts.rows, found.facts.filledRows) == (4, 2))
    }

    @Test func aPublishedTotalIsTheSumOfItsParts() throws {
        let rows = "2025,2580,K,5,1.5\n2025,2581,K,6,1\n2025,25,K,11,2.6\n2025,2580,M,1,1\n2025,25,M,3,1\n"
        let found = scanned(
            head + rows,
            as: try schema(
                uppsikt: "  totals: [{field: antal, over: kommun}, {field: summa, over: kommun, tolerance: 0.1}]"),
            in: ScanContext(domains: domains))
        #expect(found.told == ["total-mismatch 6:11"])
        #expect(found.findings.all.first?.message == "summan är 3 men delarna är tillsammans 1")
    }

    @Test func anAcceptedFaultIsANotice() throws {
        let accept = """
              accept:
                - {rule: constraint-error, where: {kommun: ["2580"], kon: {not: M}}, reason: Känt fel i källan}
            """
        let found = scanned(
            head + "2025,2580,K,-1,1\n2025,2580,M,-1,1\n2025,2581,K,-1,1\n",
            as: try schema(antal: ", constraints: {minimum: 0}", uppsikt: accept))
        let told = found.findings.sorted
        #expect(told.map(\.severity) == [.notice, .error])
        #expect(told.last?.notes.map(\.text) == ["och 1 till av samma slag i kolumnen «antal»: rad 4"])
        #expect(told.first?.notes.first?.text == "godtaget: Känt fel i källan")
        let check = try #require(
            found.facts.checks.first { $0.rule == "constraint-error" && $0.text.contains("minst") })
        #expect((check.faults, check.accepted) == (2, 1))
    }

    @Test func aFaultyCellIsToldOnce() throws {
        let found = scanned(
            head + "2025,2580,K,x,1\n", as: try schema(antal: ", constraints: {required: true, minimum: 0}"))
        #expect(found.rules == ["type-error"])
    }
}
