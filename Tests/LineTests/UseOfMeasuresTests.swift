import Diagnostics
import TestProjects
import Testing

/// A measure is used where its number stands, however it got there.
@Suite struct UseOfMeasuresTests {
    private let recommendation = """
        -- content/2025/recommendations.yaml --
        review: {title: Granskning, year: 2021, reviewer: Revisorer}
        recommendations:
          - id: R1
            text: Räkna samtalen.
            status: in_progress
            measures: [calls]
            actions: []
        """

    /// How many of the two measures are said not to be used.
    private func unused(_ edition: ProjectText) throws -> Int {
        let built = try edition.build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        return built.words("2025/matt.html").split(separator: "Används inte", omittingEmptySubsequences: false).count
            - 1
    }

    @Test func aMeasureThatOnlyARecommendationShowsIsUsed() throws {
        #expect(try unused(blockEdition.with(recommendation).chapter("")) == 2)
        #expect(try unused(blockEdition.with(recommendation).table("kind: recommendations")) == 1)
    }

    @Test(arguments: [
        "kind: trend\nmeasure: calls", "kind: bars\nmeasure: calls\nby: kommun",
        "kind: multiples\nof: trend\nfacet: kommun\nmeasure: calls", "kind: bullet\nmeasures: [calls]",
        "kind: slope\nmeasure: calls\nby: kommun\nperiod: [2021, 2025]",
    ])
    func aMeasureInAFigureIsUsed(keys: String) throws {
        #expect(try unused(blockEdition.chart(keys)) == 1)
    }

    @Test func theDecisionsTheMinutesAndThePagesOfValuesUseIt() throws {
        let report = try #require(blockEdition.files["content/2025/report.yaml"])
        let kept = blockEdition.chapter("")
        for (file, words) in [
            ("report.yaml --\n\(report)decisions: [\"Antalet är `=calls`.\"]", "Förslag till beslut"),
            ("protokollsutdrag.md --\n# Protokoll\n\n`=calls`", "Protokollsutdrag"),
            ("kommun/[kommun].md --\n# `=kommun`\n\n`=calls`", "Kommuner"),
        ] {
            let built = try kept.with("-- content/2025/\(file)").build()
            #expect(built.errors.isEmpty, "\(built.told)")
            #expect(built.words("2025/matt.html").contains("Används i \(words)"), "\(words)")
        }
    }

    @Test func aMeasureInATitleIsUsed() throws {
        #expect(try unused(blockEdition.chart("kind: trend\nmeasure: calls\ntitle: Svar `=share`")) == 0)
    }
}
