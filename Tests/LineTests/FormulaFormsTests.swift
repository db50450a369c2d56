import Diagnostics
import TestProjects
import Testing

/// `decimals=` and `else=` do what they say in every form of a formula.
@Suite struct FormulaFormsTests {
    private func said(_ formulas: String..., data: String = "a,30\n2025,b,20\n2025,c,10") throws -> (String, [String]) {
        let text = formulas.map { "«`\($0)`»" }.joined(separator: " ")
        let built = try smallEdition.with(
            """
            -- content/2025/data/d.csv --
            ar,kommun,n
            2024,a,9
            2024,b,2
            2024,c,3
            2025,\(data)
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """
        ).build()
        let words = built.words("2025/index.html").replacing("\u{A0}", with: " ")
        let told = words.matches(of: /«([^»]*)»/).map { String($0.output.1) }.joined(separator: "|")
        return (told, built.errors.map(\.rule.id))
    }

    /// The period before the report's is written as the report of that period writes its own.
    @Test(arguments: [("2025", "2024"), ("2025-T2", "2025-T1"), ("2025-Q1", "2024-Q4"), ("2025-01", "2024-12")])
    func thePeriodBeforeTheReportsIsNamed(_ period: String, _ previous: String) throws {
        func said(_ formula: String, _ period: String) throws -> String {
            let built = try smallEdition.with(
                """
                -- content/2025/report.yaml --
                title: Prov
                publisher: Region Exempel
                period: \(period)
                -- content/2025/01-prov.md --
                # Prov

                Perioden «`\(formula)`».
                """
            ).build()
            #expect(built.errors.isEmpty, "\(built.told)")
            let words = built.words("2025/index.html")
            return try #require(words.firstMatch(of: /Perioden «([^»]*)»/).map { String($0.output.1) })
        }
        #expect(try said("=report.previous_period", period) == said("=report.period", previous))
    }

    @Test func decimalsAreObeyedInEveryForm() throws {
        let (told, errors) = try said(
            "=n change=previous as=percent decimals=2", "=n change=previous as=clause decimals=1",
            "=n by=kommun gap as=ratio decimals=0", "=n by=kommun gap as=ratio", "=n change=previous as=percent")
        #expect(errors.isEmpty)
        #expect(told == "+328,57 %|ökade med 328,6 %|3|3,00|+329 %")
    }

    @Test func elseHelpsWhereThereIsNoValueToRank() throws {
        let (zero, errors) = try said("=n by=kommun gap as=ratio else=\"E\"", data: "a,30\n2025,b,20\n2025,c,0")
        #expect(errors.isEmpty, "\(errors)")
        #expect(zero == "E")
        let (none, others) = try said(
            "=n period=2023 by=kommun lowest else=\"E\"", "=n period=2023 by=kommun where=>5 else=\"F\"",
            "=n period=2023 by=kommun gap else=\"G\"")
        #expect(others.isEmpty, "\(others)")
        #expect(none == "E|F|G")
    }

    @Test func withoutElseTheReasonIsAnError() throws {
        #expect(try said("=n by=kommun gap as=ratio", data: "a,30\n2025,b,20\n2025,c,0").1 == ["zero-base"])
        #expect(try said("=n period=2023 by=kommun lowest").1.contains("nothing-to-rank"))
    }
}
