import Declarations
import Diagnostics
import Testing

@testable import Tables

@Suite struct PersonalIdentityCheckTests {
    /// Numbers that Skatteverket publishes for tests: nobody has them.
    @Test(arguments: ["199006152392", "19900615-2392", "900615-2392", "Anna 20020321-2386 ringde"])
    func refusesAPersonnummerInAnyColumn(text: String) throws {
        let found = try findings("namn;antal\nåäö;1\n\(text);2\n", types: ["string", "integer"])
        #expect(found.map(\.rule.id) == ["personal-identity-number"])
        #expect(found.first?.place.line == 3)
        #expect(found.first?.rule.isPrivacy == true)
    }

    @Test func refusesOneAmongNumbers() throws {
        let found = try findings("namn;antal\nå;200203212386\nä;2002032123\n", types: ["string", "integer"])
        #expect(found.map(\.place.line) == [2])
    }

    @Test func letsOrdinaryNumbersAndKeysPass() throws {
        let text = "namn;antal\nSE2321000131-E000000000001;1234567890\n2580;206000\n232100-0131;12\n"
        #expect(try findings(text, types: ["string", "integer"]).isEmpty)
    }

    private func findings(_ csv: String, types: [String]) throws -> [Diagnostic] {
        let yaml = """
            resources:
              - name: a
                path: a.csv
                dialect: {delimiter: ";"}
                schema: {fields: [{name: namn, type: \(types[0])}, {name: antal, type: \(types[1])}]}
                uppsikt: {extracted: 2026-01-01}
            """
        let findings = Findings()
        let node = try #require(YAML.read(SourceText(path: "datapackage.yaml", text: yaml), findings))
        let package = DataPackage.read(node, findings)
        let resource = try #require(package.resource("a"))
        _ = scan(resource, at: "a.csv", from: MemorySource(Array(csv.utf8)), findings) { _ in }
        return findings.all.filter { $0.severity == .error }
    }
}
