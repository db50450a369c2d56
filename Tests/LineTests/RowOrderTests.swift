import Diagnostics
import TestProjects
import TestSupport
import Testing

/// In what order rows stand, and which times they are of.
@Suite struct RowOrderTests {
    /// The rows of a group stand together under one head, in the order of their values.
    @Test(arguments: 0..<12) func theRowsOfAGroupStandTogether(seed: Int) throws {
        var random = SplitMix(seed)
        let homes = (0..<7).map { _ in random.pick(["n", "s", "v"]) }
        let numbers = (0..<7).map { _ in random.number(5...20) }
        let values = homes.enumerated().map { "{key: k\($0), label: K\($0), parents: {omrade: \($1)}}" }
        let built = try blockEdition.with(
            """
            -- content/2025/dimensions.yaml --
            omrade:
              label: Område
              values: [{key: n, label: Norr}, {key: s, label: Söder}, {key: v, label: Väster}]
            kommun: {label: Kommun, label_plural: Kommuner, values: [\(values.joined(separator: ", "))]}
            kon: {label: Kön, label_plural: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}
            -- content/2025/data/d.csv --
            ar,kommun,kon,x,n
            \(numbers.enumerated().map { "2025,k\($0),k,1,\($1)" }.joined(separator: "\n"))
            """
        ).chart("kind: dots", "measure: calls", "by: kommun", "group: omrade").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let lines = (built["2025/data/fig-f-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline).dropFirst()
        let rows = lines.compactMap { line in homes.indices.first { line.contains("K\($0)") } }
        #expect(rows.count == 7, "\(lines)")
        let groups = rows.map { homes[$0] }
        let changes = zip(groups, groups.dropFirst()).count { $0 != $1 }
        #expect(changes == Set(groups).count - 1, "\(groups)")
        for (one, next) in zip(rows, rows.dropFirst()) where homes[one] == homes[next] {
            #expect(numbers[one] >= numbers[next], "\(rows) \(numbers)")
        }
    }

    /// A measure that is told by year has no months beside one that is told by month.
    @Test func timesAreThoseOfEveryMeasure() throws {
        let built = try blockEdition.with(
            """
            -- content/2025/datapackage.yaml --
            \((blockEdition.files["content/2025/datapackage.yaml"] ?? ""))
              - name: m
                path: data/m.csv
                title: Månader
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: manad, type: yearmonth}
                    - {name: z, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: manad}
            -- content/2025/data/m.csv --
            manad,z
            \((2024...2025).flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0),1" } }.joined(separator: "\n"))
            -- content/2025/measures/monthly.yaml --
            label: Varje månad
            type: simple
            dataset: m
            field: z
            agg: sum
            unit: count
            grain: month
            improvement_direction: neutral
            """
        ).table("kind: values", "measures: [monthly, calls]", "by: period", "period: 2024..2025").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let lines = (built["2025/data/tab-t-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.dropFirst() == ["2024,12,6000", "2025,12,6000"], "\(lines)")
    }

    /// The counts stand beside a share that is the one through the other, and not beside the mean of some.
    @Test(arguments: ["", "periods: mean\ngrain: year"]) func theCountsAreThoseOfTheValue(keys: String) throws {
        let measure = blockEdition.files["content/2025/measures/share.yaml"] ?? ""
        let built = try blockEdition.with(
            """
            -- content/2025/measures/share.yaml --
            \(measure)
            \(keys)
            -- content/2025/data/d.csv --
            ar,kommun,kon,x,n
            2024,a,k,10,100
            2025,a,k,50,60
            """
        ).table("kind: scorecard", "measures: [share]", "period: 2024..2025").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(built.words("2025/index.html").contains("60 av 160 samtal") == keys.isEmpty)
    }

    /// A row is of all its time: that its months have targets that differ gives it none, which is said.
    @Test(arguments: ["dots", "bars"]) func aTargetThatNoRowHasIsTold(kind: String) throws {
        let measure = blockEdition.files["content/2025/measures/share.yaml"] ?? ""
        let edition = blockEdition.with(
            """
            -- content/2025/measures/share.yaml --
            \(measure)targets:
              - {period: 2024, value: 60, decision: § 1}
              - {period: 2025, value: 70, decision: § 2}
            """)
        let keys = "kind: \(kind)\nmeasure: share\nby: kommun\ntarget: true"
        #expect(try edition.chart(keys).build().errors.isEmpty)
        let both = try edition.chart(keys, "period: 2024..2025").build()
        #expect(both.errors.map(\.message).contains { $0.contains("target visar inget") }, "\(both.told)")
        #expect(try edition.chart("kind: trend\nmeasure: share\ntarget: true").build().errors.isEmpty)
    }

    /// On the page of a municipality: its own units, and no comparison with the others under its name.
    @Test func groupsAreThoseOfThePage() throws {
        let built = try blockEdition.with(
            """
            -- content/2025/kommun/[kommun].md --
            # Om `=kommun`

            Text.

            ```table
            id: t
            kind: equity
            measure: share
            by: [kon, kommun]
            ```
            """
        ).chapter("").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let page = built.words("2025/kommun/aby.html")
        #expect(page.contains("Kommun: kan inte bedömas, bara ett värde finns."), "\(page)")
        let table = page.firstRange(of: "Källa:").map { page[..<$0.lowerBound] } ?? ""
        #expect(!table.contains("Beby") && table.contains("Kvinnor"), "\(page)")
    }
}
