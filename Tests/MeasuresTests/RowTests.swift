import Diagnostics
import Measures
import Testing
import Values

/// Rows that a dimension or the calendar does not know are told with line and column.
@Suite struct RowTests {
    private func told(_ rows: String, cutoff: String? = nil) throws -> [String] {
        let project = Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "bruk", time: "manad", "name: enhet, type: string",
                    "name: namn, type: string, uppsikt: {dimension: enhet, by: label}",
                    "name: antal, type: integer, uppsikt: {periods: sum}"),
            ],
            files: ["enheter": unitRows, "bruk": "manad,enhet,namn,antal\n" + rows],
            measures: ["bruk": simple("bruk", "antal")], cutoff: cutoff)
        let findings = try project.built([ask("bruk")]).findings
        return findings.sorted.filter { $0.place.path == "data/bruk.csv" }.map {
            "\($0.rule.id) \($0.place.line):\($0.place.column)"
        }
    }

    @Test(arguments: [
        ("2025-01,A,Björken,1\n2025-01,A,Granen,1\n", ["conflicting-columns 3:11"]),
        ("2025-01,A,,1\n2025-01,,Granen,1\n", []),
        ("2025-01,A,Björken,1\n2025-01,,,1\n2025-02,,,1\n", ["missing-member 3:9"]),
        ("2025-07,B,Granen,1\n2025-08,B,Granen,1\n", ["outside-validity 2:9"]),
        ("2025-06,B,Granen,1\n2019-12,C,Tallen,1\n", ["outside-validity 3:9"]),
        (",A,Björken,1\n,A,Björken,2\n", ["missing-time 2:1"]),
        ("2025-12,A,Björken,1\n2026-01,A,Björken,2\n2026-02,A,Björken,2\n", ["after-cutoff 3:1"]),
        ("2025-01,D,Björken,1\n2025-02,D,Björken,1\n", ["unknown-member 2:9"]),
    ])
    func tells(rows: String, expected: [String]) throws {
        #expect(try told(rows) == expected)
    }

    @Test func theCutoffMayLieBeforeTheEndOfThePeriod() throws {
        #expect(try told("2025-10,A,Björken,1\n2025-12,A,Björken,1\n", cutoff: "2025-11-15") == ["after-cutoff 3:1"])
    }

    @Test func aWordThatStandsInManyRowsIsToldOnceWithTheirNumber() throws {
        let project = Project(
            dimensions: unitDimensions,
            resources: [resource("folk", time: "ar", "name: kommun, type: string", "name: n, type: integer")],
            files: ["folk": "ar,kommun,n\n" + String(repeating: "2025,Lulea,1\n", count: 300)])
        let finding = try project.built().first("unknown-member")
        #expect(finding.notes.map(\.text) == ["det gäller 300 rader"])
        #expect(finding.hint == "menade du «Luleå»?")
    }
}
