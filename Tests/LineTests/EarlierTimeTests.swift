import Diagnostics
import TestProjects
import TestSupport
import Testing

/// Formula and block agree on what may be compared, and on which target a time has.
@Suite struct EarlierTimeTests {
    private func small(_ targets: String, _ text: String) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            improvement_direction: increase
            targets: \(targets)
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """)
    }

    private func faults(_ text: String) throws -> Int {
        try small("[]", text).build().errors.filter {
            $0.message.contains("olika långa") || $0.message.contains("inte före")
        }
        .count
    }

    /// Longer, shorter, the same and a later time are refused, an earlier of equal length is not.
    @Test(arguments: [
        ("2025", "2024", 0), ("2025", "2023..2024", 1), ("2025", "2024-Q4", 1), ("2025", "2024-12", 1),
        ("2025", "2025", 1), ("2024", "2025", 1), ("2025-Q2", "2024", 1), ("2024..2025", "2023..2024", 1),
    ]) func blocksRefuseWhatTheFormulaRefuses(_ later: String, _ earlier: String, _ expected: Int) throws {
        #expect(try faults("`=n period=\(later) change=\(earlier) else=\"inget\"`") == expected)
        for (kind, keys) in [
            ("table", "kind: scorecard\nmeasures: [n]"), ("table", "kind: values\nmeasures: [n]\nby: kommun"),
            ("chart", "kind: bullet\nmeasures: [n]"),
        ] {
            let block = "```\(kind)\n\(keys)\nperiod: \(later)\ncompare: \(earlier)\n```"
            #expect(try faults(block) == expected, "\(block)")
        }
    }

    @Test func slopeRefusesUnequalTimes() throws {
        let block = "```chart\nkind: slope\nmeasure: n\nby: kommun\nperiod: [2024, 2025-12]\n```"
        #expect(try faults(block) == 1)
    }

    /// A target that ends within the year is no target of the year, in the figure as in the status.
    @Test func aTargetOfHalfTheYearIsNotTheYears() throws {
        let trend = "```chart\nkind: trend\nmeasure: n\ntarget: true\n```"
        let half = try small("[{from: 2025-01, to: 2025-06, value: 50, decision: A}]", trend).build()
        let whole = try small("[{from: 2025, to: 2025, value: 50, decision: A}]", trend).build()
        #expect(half.errors.map(\.rule.id).sorted() == ["block-combination", "target-period"])
        #expect(whole.errors.isEmpty, "\(whole.told)")
        #expect(whole.words("2025/index.html").contains("målet 50"))
    }
}
