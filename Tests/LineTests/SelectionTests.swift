import Diagnostics
import TestProjects
import Testing

/// A choice of whom the numbers speak is named wherever they stand.
@Suite struct SelectionTests {
    static let figures = [
        "kind: trend\nmeasure: share", "kind: trend\nmeasure: share\nby: kommun", "kind: spc\nmeasure: share",
        "kind: bars\nmeasure: share\nby: kommun", "kind: dots\nmeasure: share\nby: kommun",
        "kind: funnel\nmeasure: share\nby: kommun", "kind: slope\nmeasure: share\nby: kommun\nperiod: [2021, 2025]",
        "kind: bullet\nmeasures: [share]", "kind: multiples\nof: trend\nfacet: kommun\nmeasure: share",
    ]
    static let tables = [
        "kind: values\nmeasures: [share]\nby: kommun", "kind: values\nmeasures: [share, calls]\nby: period",
        "kind: scorecard\nmeasures: [share]\ncompare: 2024", "kind: equity\nmeasure: share\nby: [kommun]",
    ]

    private func figure(_ page: String, _ id: String) throws -> String {
        let start = try #require(page.firstRange(of: "aria-labelledby=\"\(id)-t\" id=\"\(id)\""))
        let end = try #require(page[start.upperBound...].firstRange(of: "</figure>"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: figures, ["{kon: k}", "{kon: Kvinnor}", "{kon: {not: m}}", "{kon: [k]}"])
    func aFigureNamesItsFilterEverywhere(keys: String, filter: String) throws {
        let built = try blockEdition.chart(keys, "filter: \(filter)").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let html = try figure(#require(built["2025/index.html"]), "fig-f")
        #expect(html.contains("(Kvinnor)</h3>"), "the generated title")
        #expect(html.contains("id=\"fig-f-u\">"), "the subtitle")
        #expect(html.split(separator: "Urval: Kön: Kvinnor.").count >= 5, "subtitle, two names, summary, caption")
        for drawing in html.split(separator: "<svg class=\"d ").dropFirst() where !drawing.hasPrefix("gnista") {
            #expect(drawing.prefix(600).contains("Urval: Kön: Kvinnor."), "\(drawing.prefix(300))")
        }
        #expect(built["2025/data/fig-f.csv"]?.split(whereSeparator: \.isNewline).first?.contains("(Kvinnor)") == true)
        #expect(built["2025/data/fig-f-rfc4180.csv"]?.contains("(Kvinnor)") == true)
        #expect(built["2025/data/fig-f.svg"]?.contains("Urval: Kön: Kvinnor.") == true)
        #expect(built["2025/data/report.json"]?.contains("Kön: Kvinnor") == true)
    }

    @Test(arguments: tables)
    func aTableNamesItsFilter(keys: String) throws {
        let built = try blockEdition.table(keys, "filter: {kon: k}").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let html = try figure(#require(built["2025/index.html"]), "tab-t")
        #expect(html.contains("(Kvinnor)</h3>") && html.contains("Urval: Kön: Kvinnor."))
        #expect(html.contains("<table") && html.contains("aria-labelledby=\"tab-t-t tab-t-u\""))
        #expect(built["2025/data/tab-t.csv"]?.split(whereSeparator: \.isNewline).first?.contains("(Kvinnor)") == true)
    }

    @Test(arguments: [figures[0], figures[3], figures[4]])
    func withoutAFilterNothingIsSaid(keys: String) throws {
        let built = try blockEdition.chart(keys).build()
        #expect(
            built.output.allSatisfy {
                !String(decoding: $0.value, as: UTF8.self).contains("Urval") || !$0.key.hasPrefix("2025/data/fig")
            })
        #expect(built["2025/index.html"]?.contains("Urval: ") == false)
    }

    @Test func anAuthorsSubtitleDoesNotHideTheFilter() throws {
        let built = try blockEdition.chart(
            "kind: bars\nmeasure: share\nby: kommun\nfilter: {kon: k}\nsubtitle: Min text."
        ).build()
        #expect(built.words("2025/index.html").contains("Min text. Urval: Kön: Kvinnor."))
    }

    @Test func theChoiceOfRowsIsNamedToo() throws {
        let built = try blockEdition.chart("kind: dots\nmeasure: share\nby: kommun\nfilter: {kommun: [a, b], kon: m}")
            .build()
        let words = built.words("2025/index.html")
        #expect(words.contains("Urval: Kommun: Aby och Beby; Kön: Män."))
    }

    private let pages = """
        -- content/2025/kommun/[kommun].md --
        ---
        title: "`=kommun`"
        ---

        # `=kommun`

        Text.

        ```chart
        kind: trend
        id: p
        measure: share
        filter: {kon: k}
        reference: total
        ```
        """

    @Test func thePagesOwnValueAndTheFilterAreNamedTogether() throws {
        let built = try blockEdition.with(pages).chapter("").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let page = try #require(
            built.output.keys.sorted().first { $0.hasPrefix("2025/kommun/") && $0.hasSuffix(".html") })
        #expect(built.words(page).contains("Urval: Kön: Kvinnor; Kommun: Aby."))
    }

    /// The line of the whole keeps the filter: 31 % of women in all, where 50,5 % would be of all.
    @Test func aLineForTheWholeKeepsTheFilter() throws {
        let built = try blockEdition.chart("kind: dots\nmeasure: share\nby: kommun\nfilter: {kon: k}\nreference: total")
            .build()
        let csv = try #require(built["2025/data/fig-f-rfc4180.csv"])
        #expect(csv.split(whereSeparator: \.isNewline).last?.hasPrefix("Alla kommuner,31.5") == true, "\(csv)")
    }

    @Test func aLineForMoreThanIsShownSaysWhoseItIs() throws {
        let some = try blockEdition.chart("kind: dots\nmeasure: share\nby: kommun\nlimit: 2\nreference: total").build()
        #expect(some.words("2025/index.html").contains("Visar 2 av 3 kommuner."))
        #expect(some["2025/data/fig-f.csv"]?.contains("Alla kommuner;") == true)
        let chosen = try blockEdition.chart(
            "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: a}\nreference: total"
        ).build()
        #expect(chosen["2025/data/fig-f.csv"]?.contains("Alla kommuner;") == true)
    }

    @Test(arguments: [
        "kind: bars\nmeasure: share\nby: kommun\nlimit: 2",
        "kind: slope\nmeasure: share\nby: kommun\nperiod: [2021, 2025]\nlimit: 2",
        "kind: trend\nmeasure: share\nby: kommun\nlimit: 2",
        "kind: multiples\nof: trend\nfacet: kommun\nmeasure: share\nlimit: 2",
    ])
    func someOfTheRowsAreSaidToBeSome(keys: String) throws {
        let built = try blockEdition.chart(keys).build()
        #expect(built.words("2025/index.html").split(separator: "Visar 2 av 3").count >= 3, "subtitle and summary")
    }
}
