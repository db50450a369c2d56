import Diagnostics
import TestProjects
import Testing

/// Nothing grows in percent from below zero.
@Suite struct NegativeBaseTests {
    private func built(_ formula: String) throws -> BuiltProject {
        try smallEdition.with(
            """
            -- content/2025/data/d.csv --
            ar,kommun,n
            2024,a,-10
            2024,b,5
            2025,a,-3
            2025,b,7
            -- content/2025/01-prov.md --
            # Prov

            Det `\(formula)`.
            """
        ).build()
    }

    @Test(arguments: ["=n change=2024 as=percent", "=n by=kommun gap as=ratio"])
    func noPercentAndNoRatio(formula: String) throws {
        #expect(try built(formula).errors.map(\.rule.id) == ["zero-base"])
    }

    @Test func theClauseTellsTheNumber() throws {
        #expect(try built("=n change=2024 as=clause").words("2025/index.html").contains("Det ökade med 9."))
    }
}
