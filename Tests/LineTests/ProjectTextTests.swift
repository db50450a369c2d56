import Diagnostics
import TestProjects
import Testing

@Suite struct ProjectTextTests {
    @Test func aProjectInMemoryIsBuiltToASite() throws {
        let built = try smallEdition.build()
        #expect(built.errors.isEmpty, "\(built.findings.map(\.message))")
        #expect(built.words("2025/index.html").contains("Summan är 60."))
    }

    @Test func aFaultIsToldWithItsPlace() throws {
        let built = try smallEdition.with("-- content/2025/01-prov.md --\n# Prov\n\nSumman är `=m`.").build()
        let fault = try #require(built.errors.first)
        #expect(fault.rule.id == "unknown-measure")
        #expect(fault.place.path == "content/2025/01-prov.md")
        #expect(fault.place.line == 3)
    }
}
