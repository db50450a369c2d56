import Diagnostics
import TestProjects
import Testing

/// What the measure calls no change is called none wherever it is told.
@Suite struct RelevantChangeTests {
    private let figures = [
        "kind: trend\nmeasure: calls\ngrain: year", "kind: trend\nmeasure: calls\nby: kommun",
        "kind: slope\nmeasure: calls\nby: kommun\nperiod: [2020, 2025]",
        "kind: multiples\nof: trend\nfacet: kommun\nmeasure: calls", "kind: bullet\nmeasures: [calls]\ncompare: 2020",
    ]

    /// A hundredth more each year, of each of the three.
    private func edition(least: Int?) -> ProjectText {
        let rows = (2020...2025).flatMap { year in
            ["a", "b", "c"].map { "\(year),\($0),k,1,\(100 + year - 2020)" }
        }
        let measure = blockEdition.files["content/2025/measures/calls.yaml"] ?? ""
        return blockEdition.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n" + rows.joined(separator: "\n")
                + "\n-- content/2025/measures/calls.yaml --\n" + measure
                + (least.map { "relevant_change: \($0)" } ?? ""))
    }

    @Test func figuresSayWhatTheTextSays() throws {
        for keys in figures {
            let built = try edition(least: 10).chart(keys).build()
            #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
            let words = built.words("2025/index.html").lowercased()
            for told in ["ökade", "ökning", "högre än"] { #expect(!words.contains(told), "\(keys): \(told)") }
        }
        let text = "Antalet `=calls change=2020 as=direction`."
        #expect(
            try edition(least: 10).chapter(text).build().words("2025/index.html").contains("i stort sett oförändrad"))
    }

    /// Aby grows, and the spread of the three by as much.
    @Test(arguments: [(1, false), (2, false), (9, true)])
    func aSpreadChangesAsValuesDo(by size: Int, isTold: Bool) throws {
        let rows = (2020...2025).flatMap { year in
            zip(["a", "b", "c"], [150 + (year == 2025 ? size : 0), 130, 110]).map { "\(year),\($0),k,1,\($1)" }
        }
        let words = try edition(least: 3).with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n" + rows.joined(separator: "\n")
        )
        .chart(figures[2]).build().words("2025/index.html")
        #expect(words.contains("pridningen") == isTold, "\(words)")
    }

    @Test func whatIsRelevantIsTold() throws {
        for keys in figures.prefix(1) + figures[2...3] {
            for least in [nil, 5] {
                let words = try edition(least: least).chart(keys).build().words("2025/index.html").lowercased()
                #expect(words.contains("ökning"), "\(keys)")
            }
        }
    }
}
