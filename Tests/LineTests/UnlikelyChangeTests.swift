import Diagnostics
import TestProjects
import TestSupport
import Testing

/// `largest_change` is looked at wherever a value may be compared with the one of the period before.
@Suite struct UnlikelyChangeTests {
    private func edition(
        _ rows: [String], measure: String = "largest_change: 25", defaults: String = "", meaning: String = "",
        text: String = "Summan är `=n`."
    ) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            \(defaults)
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            improvement_direction: neutral
            \(measure)
            -- content/2025/data/d.csv --
            ar,kommun,n
            \(rows.joined(separator: "\n"))
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """
        ).replacing("time: ar", with: "time: ar\(meaning)")
    }

    private func told(_ project: ProjectText) throws -> [String] {
        let built = try project.build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        return built.findings.filter { $0.rule.id == "largest-change" }.map(\.message)
    }

    private let rows = ["2024,a,100", "2024,b,200", "2024,c,300", "2025,a,110", "2025,b,190", "2025,c,310"]

    @Test func aTenfoldNumberIsTold() throws {
        #expect(try told(edition(rows)).isEmpty)
        let changed = rows.dropLast() + ["2025,c,3100"]
        #expect(
            try told(edition(Array(changed))) == ["«Antal» går från 600 (2024) till 3 400 (2025), mer än 25 procent"])
        #expect(try told(edition(Array(changed), measure: "", defaults: "defaults: {largest_change: 25}")).count == 1)
        #expect(try told(edition(Array(changed), measure: "")).isEmpty)
        #expect(try told(edition(Array(changed), measure: "largest_change: 500")).isEmpty)
    }

    @Test func aBreakOfTheSeriesExcuses() throws {
        let changed = rows.dropLast() + ["2025,c,3100"]
        #expect(
            try told(edition(Array(changed), meaning: ", series_breaks: [{from: 2025, label: Nytt system}]")).isEmpty)
        #expect(
            try told(edition(Array(changed), meaning: ", series_breaks: [{from: 2024, label: Nytt system}]")).count == 1
        )
    }

    @Test func aPartThatIsAskedIsTold() throws {
        let changed = ["2024,a,100", "2024,b,200", "2024,c,300", "2025,a,10", "2025,b,190", "2025,c,400"]
        let table = "```table\nkind: values\nmeasures: [n]\nby: kommun\n```"
        #expect(try told(edition(changed)).isEmpty)
        #expect(
            try told(edition(changed, text: table)) == [
                "«Antal» för kommun Aby går från 100 (2024) till 10 (2025), mer än 25 procent",
                "«Antal» för kommun Ceby går från 300 (2024) till 400 (2025), mer än 25 procent",
            ])
    }

    @Test func aSliceThatIsAskedIsTold() throws {
        let changed = ["2024,a,100", "2024,b,200", "2024,c,300", "2025,a,10", "2025,b,190", "2025,c,400"]
        #expect(
            try told(edition(changed, text: "Aby `=n kommun=a`, Beby `=n kommun=b`.")) == [
                "«Antal» för kommun Aby går från 100 (2024) till 10 (2025), mer än 25 procent"
            ])
    }

    @Test func aWholeIsToldOnceHoweverItIsAsked() throws {
        let changed = ["2024,a,100", "2024,b,200", "2024,c,300", "2025,a,100", "2025,b,190", "2025,c,3100"]
        #expect(try told(edition(changed, text: "`=n` och `=n kommun=total`.")).count == 1)
    }

    private let people = ", individuals: true"

    /// A part of what counts people is told where both numbers may be shown, and never where one is hidden.
    @Test func aPartOfPeopleIsToldWithoutGivingAnyoneAway() throws {
        let changed = ["2024,a,100", "2024,b,200", "2024,c,300", "2025,a,10", "2025,b,190", "2025,c,400"]
        for text in ["```table\nkind: values\nmeasures: [n]\nby: kommun\n```", "`=n kommun=a` `=n kommun=c`"] {
            #expect(
                try told(edition(changed, meaning: people, text: text)) == [
                    "«Antal» för kommun Aby går från 100 (2024) till 10 (2025), mer än 25 procent",
                    "«Antal» för kommun Ceby går från 300 (2024) till 400 (2025), mer än 25 procent",
                ])
        }
        let table = "```table\nkind: values\nmeasures: [n]\nby: kommun\n```"
        // Beby is hidden in one year, and one more with it.
        for small in [["2024,a,100", "2024,b,3", "2024,c,300"], ["2024,a,1", "2024,b,3", "2024,c,300"]] {
            let rows = small + ["2025,a,100", "2025,b,190", "2025,c,310"]
            #expect(try told(edition(rows, meaning: people, text: table)).allSatisfy { !$0.contains("Beby") })
        }
    }

    /// What is looked at and not published decides nothing of what is.
    @Test(arguments: 0..<10)
    func theEarlierNumbersOfPeopleHideNothing(seed: Int) throws {
        var dice = SplitMix(seed)
        let rows = [2024, 2025].flatMap { year in ["a", "b", "c"].map { "\(year),\($0),\(dice.below(14))" } }
        let table = "Alla `=n`.\n\n```table\nkind: values\nmeasures: [n]\nby: kommun\n```"
        let file = { (limit: String) in
            try edition(rows, measure: limit, meaning: people, text: table).build().output.first {
                $0.key.hasSuffix("values.csv")
            }?.value
        }
        let plain = try file("")
        #expect(try file("largest_change: 1") == plain && plain != nil)
    }

    /// One number moved by more than allowed is told, one moved by less is not.
    @Test(arguments: 0..<30)
    func theLimitIsTheLimit(seed: Int) throws {
        var dice = SplitMix(seed)
        let base = 100 + dice.below(900)
        let later = max(0, base * (50 + dice.below(100)) / 100)
        let isTold = abs(later - base) * 100 > base * 25
        #expect(try told(edition(["2024,a,\(base)", "2025,a,\(later)"])).count == (isTold ? 1 : 0), "\(base) \(later)")
    }
}

extension ProjectText {
    fileprivate func replacing(_ old: String, with new: String) -> ProjectText {
        var result = self
        let path = "content/2025/datapackage.yaml"
        result.files[path] = files[path]?.replacing(old, with: new)
        return result
    }
}
