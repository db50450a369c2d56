import Diagnostics
import TestProjects
import TestSupport
import Testing

/// Sentence, word of status, bullet and scorecard say the same of a target, whatever the value behind the printed one.
@Suite struct TargetTests {
    /// In units of 1/10 000.
    private struct Case {
        let value: Int
        let target: Int
        let decimals: Int
        let isDecreasing: Bool

        var grid: Int { (decimals..<4).reduce(1) { grid, _ in grid * 10 } }
        /// Half away from zero; no value is negative.
        var printed: Int { (value + grid / 2) / grid * grid }
        var isReached: Bool { isDecreasing ? printed <= target : printed >= target }
        var side: String { printed == target ? "på målet" : printed > target ? "över målet" : "under målet" }

        init(_ dice: inout SplitMix) {
            decimals = dice.below(4)
            isDecreasing = dice.below(2) == 0
            let grid = (decimals..<4).reduce(1) { grid, _ in grid * 10 }
            target = (20 + dice.below(20)) * grid
            let near = [0, 1, grid / 2 - 1, grid / 2, grid / 2 + 1, grid, dice.below(3 * grid + 1)]
            let off = near[dice.below(near.count)]
            value = dice.below(2) == 0 ? target + off : target - off
        }

        static func text(_ number: Int, decimals: Int) -> String {
            let digits = String(number % 10_000 + 10_000).dropFirst().prefix(decimals)
            return "\(number / 10_000)" + (decimals > 0 ? "." + digits : "")
        }
    }

    /// The measure of the small edition with targets, and a text.
    private func small(_ targets: String, _ text: String, agg: String = "sum") -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: \(agg)
            unit: count
            improvement_direction: increase
            targets: \(targets)
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """)
    }

    /// A target without `to` holds until further notice: it is one with the same `to` as the last day that is asked for.
    @Test(arguments: 2022...2026) func anOpenTargetHoldsUntilFurtherNotice(_ from: Int) throws {
        let text =
            "`=n vs=target as=clause else=inget` `=n.target else=inget` `=n period=2024 vs=target else=inget`"
            .replacing("inget", with: "\"inget\"")
            + (from > 2025 ? "" : "\n\n```chart\nkind: trend\nmeasure: n\ntarget: true\n```")
        let open = try small("[{from: \(from), value: 50, decision: Beslut}]", text).build()
        let closed = try small("[{from: \(from), to: 2099, value: 50, decision: Beslut}]", text).build()
        #expect(open.errors.isEmpty, "\(open.told)")
        #expect(
            open["2025/01-prov.html"] ?? open["2025/index.html"] == closed["2025/01-prov.html"]
                ?? closed["2025/index.html"])
        #expect(open.words("2025/index.html").contains("10 över målet") == (from <= 2025))
        #expect(open.words("2025/matt.html").contains("Minst 50 för \(from) och tills vidare"))
    }

    @Test func anOpenTargetEndsBeforeALaterOne() throws {
        func rules(_ targets: String) throws -> [String] { try small(targets, "`=n`").build().errors.map(\.rule.id) }
        #expect(
            try rules("[{from: 2023, value: 40, decision: A}, {from: 2025, value: 50, decision: B}]") == [
                "target-overlap"
            ])
        #expect(
            try rules("[{from: 2025, value: 50, decision: B}, {from: 2023, value: 40, decision: A}]") == [
                "target-overlap"
            ])
        #expect(
            try rules(
                "[{from: 2022, value: 40, decision: A}, {period: 2023, value: 45, decision: B}, {period: 2025, value: 50, decision: C}]"
            ) == ["target-overlap", "target-overlap"])
        #expect(
            try rules("[{from: 2023, to: 2024, value: 40, decision: A}, {from: 2025, value: 50, decision: B}]").isEmpty)
        // A time that cannot be read leaves no target open.
        #expect(try rules("[{from: 2023, to: i fjol, value: 40, decision: A}]") == ["wrong-type"])
        #expect(try rules("[{to: 2023, value: 40, decision: A}]") == ["target-period"])
    }

    /// An invented target marks the drawing also when it began before what is drawn.
    @Test(arguments: ["kind: trend\nmeasure: n", "kind: multiples\nof: trend\nfacet: kommun\nmeasure: n"])
    func anInventedTargetIsMarked(_ kind: String) throws {
        let block = "```chart\n\(kind)\nperiod: 2024..2025\ntarget: true\n```"
        let built = try small("[{from: 2020, value: 50, decision: Beslut, example: true}]", block, agg: "max").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(built.words("2025/index.html").lowercased().contains("exempeldata"))
    }

    private func built(_ trial: Case, target: String) throws -> BuiltProject {
        try smallEdition.with(
            """
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: n, type: number, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/d.csv --
            ar,n
            2024,1
            2025,\(Case.text(trial.value, decimals: 4))
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            decimals: \(trial.decimals)
            improvement_direction: \(trial.isDecreasing ? "decrease" : "increase")
            targets: [{period: 2025, value: \(target), decision: Beslut}]
            -- content/2025/01-prov.md --
            # Prov

            «`=n vs=target as=clause`» «`=n vs=target as=direction`» «`=n.status`»

            ```chart
            kind: bullet
            title: Läge
            measures: [n]
            ```

            ```table
            kind: scorecard
            title: Kort
            measures: [n]
            compare: 2024
            ```
            """
        ).build()
    }

    @Test(arguments: 0..<60)
    func everyPlaceSaysTheSameOfATarget(seed: Int) throws {
        var dice = SplitMix(seed)
        let trial = Case(&dice)
        let built = try built(trial, target: Case.text(trial.target, decimals: trial.decimals))
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html").replacing("\u{A0}", with: " ")
        let told = words.matches(of: /«([^»]*)»/).map { String($0.output.1) }
        #expect(told.count == 3)
        #expect(told.first?.hasSuffix(trial.side) == true && told.dropFirst().first == trial.side, "\(trial) \(told)")
        #expect(told.first == trial.side || trial.side != "på målet", "\(trial) \(told)")
        #expect(told.last == (trial.isReached ? "I fas" : "Avvikelse"), "\(trial) \(told)")
        let phrases = words.matches(of: /Når målet|Når inte målet|Nära målet/).map { String($0.output) }
        #expect(phrases.count >= 2 && Set(phrases) == [trial.isReached ? "Når målet" : "Når inte målet"], "\(phrases)")
    }

    /// A finer target than the measure is printed with could be told both as met and as missed.
    @Test(arguments: 0..<20)
    func aFinerTargetThanTheMeasureIsRefused(seed: Int) throws {
        var dice = SplitMix(seed)
        let trial = Case(&dice)
        let coarse = Case.text(trial.target, decimals: trial.decimals)
        let finer = coarse + (trial.decimals == 0 ? "." : "")
        let refused = try built(trial, target: finer + "\(1 + dice.below(9))").errors
        #expect(refused.map(\.rule.id) == ["target-decimals"])
        #expect(refused.first?.place.line == 9)
        #expect(refused.first?.hint == "skriv decimals: \(trial.decimals + 1) på måttet, eller avrunda målet")
        #expect(try built(trial, target: finer + "00").errors.isEmpty)
    }
}
