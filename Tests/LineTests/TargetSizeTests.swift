import Diagnostics
import TestProjects
import TestSupport
import Testing

/// A target is set for one size of what is measured: a year's target of a sum says nothing of a month of it, nor the
/// county's of a municipality. Formula, scorecard, bullet, dots and lines say the same of it.
@Suite struct TargetSizeTests {
    struct Case: CustomTestStringConvertible {
        let measure: String
        let ofPart: Bool
        let ofMonth: Bool
        /// The last month of the year.
        let ofDecember: Bool

        init(_ measure: String, part: Bool, month: Bool, december: Bool? = nil) {
            self.measure = measure
            ofPart = part
            ofMonth = month
            ofDecember = december ?? month
        }

        var testDescription: String { measure }
    }

    static let cases = [
        Case("summa", part: false, month: false), Case("bestand", part: false, month: true),
        Case("storst", part: true, month: true), Case("andel", part: true, month: true),
        Case("skillnad", part: false, month: false), Case("kvot", part: true, month: true),
        Case("rullande", part: false, month: true), Case("hittills", part: false, month: false, december: true),
        Case("takt", part: true, month: false), Case("snitt", part: false, month: true),
    ]

    private static func measure(_ name: String, _ making: String, unit: String = "count") -> String {
        """
        -- content/2025/measures/\(name).yaml --
        label: Måttet \(name)
        \(making)
        unit: \(unit)
        improvement_direction: increase
        targets: [{period: 2025, value: 50, decision: Beslut}]

        """
    }

    private static let measures =
        measure("summa", "type: simple\ndataset: d\nfield: n\nagg: sum")
        + measure("bestand", "type: simple\ndataset: d\nfield: b\nagg: sum")
        + measure("storst", "type: simple\ndataset: d\nfield: n\nagg: max")
        + measure(
            "andel",
            "type: ratio\nnumerator: {dataset: d, field: n, agg: sum}\ndenominator: {dataset: d, field: t, agg: sum}",
            unit: "percent")
        + measure(
            "skillnad",
            "type: derived\nexpr: a - b\ninput_metrics: [{name: allt, alias: a}, {name: summa, alias: b}]")
        + measure(
            "kvot", "type: derived\nexpr: a / b\ninput_metrics: [{name: summa, alias: a}, {name: allt, alias: b}]",
            unit: "ratio")
        + measure("allt", "type: simple\ndataset: d\nfield: t\nagg: sum")
        + measure("rullande", "type: cumulative\ninput_metric: summa\nwindow: 12 months")
        + measure("hittills", "type: cumulative\ninput_metric: summa\ngrain_to_date: year")
        + measure(
            "takt",
            "type: ratio\nnumerator: {dataset: d, field: n, agg: sum}\ndenominator: {dataset: d, field: b, agg: sum}",
            unit: "per_1000")
        + measure("snitt", "type: simple\ndataset: d\nfield: m\nagg: sum")

    private func built(_ text: String) throws -> BuiltProject {
        let months = (2024...2025).flatMap { year in (1...12).map { (year, $0) } }
        let rows = months.flatMap { year, month in
            ["a", "b", "c"].enumerated().map { number, key in
                "\(year)-\(month < 10 ? "0" : "")\(month),\(key),\(number + month),30,\(40 + number),5"
            }
        }
        return try smallEdition.with(
            time: ("manad", "yearmonth"), columns: ["n": "sum", "t": "sum", "b": "last", "m": "mean"]
        )
        .with(
            """
            -- content/2025/data/d.csv --
            manad,kommun,n,t,b,m
            \(rows.joined(separator: "\n"))
            \(TargetSizeTests.measures)-- content/2025/01-prov.md --
            # Prov

            \(text)
            """
        ).build()
    }

    /// The lines of the chapter where something is told, as errors of one rule alone.
    private func lines(_ built: BuiltProject, _ rule: String) -> [Int] {
        #expect(built.errors.allSatisfy { $0.rule.id == rule }, "\(built.told)")
        return built.errors.compactMap(\.place.line).sorted()
    }

    @Test(arguments: cases) func aFormulaIsSetAgainstATargetOfItsSizeAlone(_ trial: Case) throws {
        let spans = [
            ("", true), (" kommun=Aby", trial.ofPart), (" kommun=Aby,Beby", trial.ofPart), (" kommun=total", true),
            (" period=2025-03", trial.ofMonth), (" period=2025-12", trial.ofDecember),
            (" period=2025-12 kommun=Ceby", trial.ofDecember && trial.ofPart),
        ]
        // The target itself is asked for as a whole.
        let times = spans.filter { !$0.0.contains("kommun") }
        var asked =
            spans.map { ("=\(trial.measure)\($0.0) vs=target", $0.1) }
            + times.map { ("=\(trial.measure).target\($0.0)", $0.1) }
        asked.append(("=\(trial.measure) by=kommun where=on_track", trial.ofPart))
        let built = try built(asked.map { "`\($0.0)`" }.joined(separator: "\n"))
        let expected = asked.indices.filter { !asked[$0].1 }.map { $0 + 3 }
        #expect(lines(built, "no-target") == expected, "\(asked)")
    }

    private struct Block {
        let text: String
        let hasTarget: Bool
    }

    @Test(arguments: cases) func everyBlockHasTheTargetThatTheFormulaHas(_ trial: Case) throws {
        let periods = [("2025", true), ("2025-03", trial.ofMonth), ("2025-12", trial.ofDecember)]
        let filters = [("", true), ("filter: {kommun: a}", trial.ofPart)]
        var said: [Block] = []
        var drawn: [Block] = []
        for (period, isOfTime) in periods {
            for (filter, isOfPart) in filters {
                said += ["table\nkind: scorecard", "chart\nkind: bullet"].map { kind in
                    Block(
                        text: "\(kind)\nmeasures: [\(trial.measure)]\nperiod: \(period)\n\(filter)",
                        hasTarget: isOfTime && isOfPart)
                }
            }
            drawn.append(
                Block(
                    text: "chart\nkind: dots\nmeasure: \(trial.measure)\nby: kommun\ntarget: true\nperiod: \(period)",
                    hasTarget: isOfTime && trial.ofPart))
        }
        drawn += [("", true), ("by: kommun", trial.ofPart)].map { by, isOfPart in
            Block(
                text: "chart\nkind: trend\nmeasure: \(trial.measure)\ngrain: month\ntarget: true\n\(by)",
                hasTarget: trial.ofDecember && isOfPart)
        }
        try expectSaid(said)
        try expectDrawn(drawn)
    }

    /// "Inget mål" stands in those that have none, and in no other.
    private func expectSaid(_ blocks: [Block]) throws {
        let text = blocks.enumerated().map { "## Del \($0)\n\n```\($1.text)\nid: b\($0)\n```\n" }
        let built = try built(text.joined(separator: "\n"))
        #expect(built.errors.isEmpty, "\(built.told)")
        let chapter = (built["2025/index.html"] ?? "").split(separator: "id=\"innehall-h\"").first ?? ""
        let parts = chapter.split(separator: "<h3").dropFirst()
        #expect(parts.count == blocks.count)
        for (part, block) in zip(parts, blocks) {
            #expect(part.lowercased().contains("inget mål") != block.hasTarget, "\(block)")
        }
    }

    /// A target that no value of the figure is set against is told as a key without effect.
    private func expectDrawn(_ blocks: [Block]) throws {
        var (text, expected): ([String], [Int]) = ([], [])
        for (index, block) in blocks.enumerated() {
            if !block.hasTarget { expected.append(text.count + 3) }
            text += ["```\(block.text)", "id: b\(index)", "```", ""].flatMap {
                $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            }
        }
        #expect(lines(try built(text.joined(separator: "\n")), "block-combination") == expected)
    }

    /// What is added up over time has a target for each length of time.
    @Test func aSumHasATargetOfTheYearAndOneOfEachMonth() throws {
        func text(_ targets: String) throws -> BuiltProject {
            try smallEdition.with(time: ("manad", "yearmonth"), columns: ["n": "sum"]).with(
                """
                -- content/2025/data/d.csv --
                manad,kommun,n
                2025-11,a,10
                2025-12,a,20
                -- content/2025/report.yaml --
                title: Prov
                publisher: Region Exempel
                period: 2025-11..2025-12
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

                «`=n period=2025-12 vs=target as=clause`» «`=n vs=target as=clause`»
                """
            ).build()
        }
        let both = try text(
            "[{from: 2025-01, value: 15, decision: A}, {period: 2025-11..2025-12, value: 40, decision: B}]")
        #expect(both.errors.isEmpty, "\(both.told)")
        let words = both.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("«5 över målet»") && words.contains("«10 under målet»"), "\(words)")
        #expect(
            try text("[{from: 2025-01-01, value: 15, decision: A}]").errors.map(\.rule.id).contains("target-period"))
        #expect(
            try text("[{from: 2025-01, value: 15, decision: A}, {from: 2025-02, value: 16, decision: B}]").errors
                .map(\.rule.id).contains("target-overlap"))
    }

    /// None of the whole is none of each part of it, at each time.
    @Test func noneIsNoneOfEveryPart() throws {
        let project = smallEdition.with(time: ("manad", "yearmonth"), columns: ["n": "sum"]).with(
            """
            -- content/2025/data/d.csv --
            manad,kommun,n
            2025-12,a,0
            2025-12,b,2
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025-12
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            improvement_direction: decrease
            targets: [{from: 2025, value: 0, decision: A}]
            -- content/2025/01-prov.md --
            # Prov

            «`=n kommun=Aby vs=target as=clause`» «`=n by=kommun where=on_track as=of`»
            """)
        let built = try project.build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("«på målet»") && words.contains("«1 av 2»"), "\(words)")
    }
}
