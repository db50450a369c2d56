import Declarations
import Diagnostics
import Testing

@testable import Tables

/// The data of the edition that the project carries.
@Suite struct EditionDataTests {
    static let folder = projectFolder + "/content/2025/"

    static func node(_ path: String, _ findings: Findings) -> Node? {
        contents(folder + path).flatMap { YAML.read(SourceText(path: path, bytes: $0), findings) }
    }

    @Test func everyDatasetReadsWithoutAFault() throws {
        let findings = Findings()
        let node = try #require(EditionDataTests.node("datapackage.yaml", findings))
        let package = DataPackage.read(node, findings) { EditionDataTests.node($0, findings) }
        var tables: [String: Table] = [:]
        for resource in package.resources {
            let bytes = try #require(contents(EditionDataTests.folder + resource.path))
            let context = ScanContext(references: tables)
            let table = load(resource, at: resource.path, from: MemorySource(bytes), in: context, findings)
            #expect(table.count > 0 && table.count == table.facts.rows)
            tables[resource.name] = table
        }
        #expect(findings.all.map { "\($0.place.path):\($0.place.line) \($0.message)" } == [])
        #expect(package.resources.count >= 8)
        let units = try #require(tables["enheter"])
        #expect((0..<units.count).contains { units.text($0, 1)?.unicodeScalars.contains("ä") ?? false })
    }
}
