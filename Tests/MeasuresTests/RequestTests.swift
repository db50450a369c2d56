import Diagnostics
import Measures
import Testing
import Values

@Suite struct RequestTests {
    private let project = Project(
        dimensions: unitDimensions
            + "region: {label: Region, values: [\"25\", \"01\"], total: {key: \"00\", label: Riket}}\n",
        resources: [
            unitRegister,
            resource(
                "personer", time: "manad", "name: enhet, type: string",
                "name: antal, type: integer, uppsikt: {periods: last, non_additive: samma person på flera enheter}"),
            resource("ut", time: "ar", "name: region, type: string", "name: v, type: number"),
            resource("ut-manad", time: "manad", "name: v, type: number"),
            resource("tertial", time: "manad", "name: v, type: integer, uppsikt: {periods: none}"),
            resource("dagar", time: "dag", "name: v, type: integer"),
        ],
        files: [
            "enheter": unitRows, "personer": "manad,enhet,antal\n2025-12,A,3\n2025-12,C,4\n",
            "ut": "ar,region,v\n2025,25,1.5\n2025,01,2.5\n2024,25,1\n",
            "ut-manad": "manad,v\n2025-01,3\n", "tertial": "manad,v\n2025-01,3\n", "dagar": "dag,v\n2025-01-01,3\n",
        ],
        measures: [
            "personer": simple("personer", "antal"), "ut": published("ut"), "ut-manad": published("ut-manad"),
            "ingen": simple("tertial", "v"), "dagar": simple("dagar", "v"),
            "rader": "label: x\ntype: simple\ndataset: dagar\nagg: count\nunit: count\nimprovement_direction: increase",
            "kvartal": simple("tertial", "v", "grain: quarter\nperiods: mean"),
        ])

    @Test(arguments: [
        (ask("svar"), "unknown-measure"), (ask("personr"), "unknown-measure"),
        (ask("personer", ["enhe": "A"]), "unknown-dimension"), (ask("personer", ["enhet": "Björk"]), "unknown-value"),
        (ask("personer", ["tjanst": "recept"]), "dimension-not-in-measure"),
        (ask("personer"), "non-additive"), (ask("personer", ["kommun": "Luleå"]), "non-additive"),
        (ask("personer", ["enhet": "A,C"]), "non-additive"),
        (ask("ut", ["region": "25,Riket"]), "total-among-parts"),
        (ask("ut", at: "2026"), "future-period"), (ask("ut", at: "2025-03"), "finer-than-grain"),
        (ask("ut", at: "2024..2025"), "published-combined"), (ask("ut-manad"), "published-combined"),
        (ask("ingen"), "periods-none"), (ask("dagar", at: "2025-01"), "undeclared-periods"),
        (ask("dagar", at: "2025-01-01"), "finer-than-grain"), (ask("rader"), "undeclared-periods"),
        (ask("kvartal", at: "2025-T1"), "uneven-period"),
        (ask("ut"), "several-rows"),
    ])
    func refuses(query: Query, rule: String) throws {
        let built = try project.built([query])
        #expect(built.rules == [rule], "\(built.messages)")
        // What is missing is a declaration: it is told there, once, however often it is asked.
        let isOfDeclaration = ["published-combined", "undeclared-periods"].contains(rule)
        #expect(try (built.first(rule).place.path == "01-text.md") != isOfDeclaration)
    }

    @Test func aUniquePersonMayBeShownWhereItWasCounted() throws {
        let query = ask("personer", by: ["enhet"], at: "2025-12")
        let built = try project.built([query, ask("personer", ["enhet": "Björken"])])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.values(query) == ["A 2025-12: 3", "C 2025-12: 4"])
        #expect(try built.value(ask("personer", ["enhet": "Björken"])) == "3")
    }

    @Test func equalQuestionsAreAnsweredOnceAndToldAtEveryPlaceWhenAtFault() throws {
        let built = try project.built([ask("ut", ["region": "25"]), ask("ut", ["region": "25"])])
        #expect(built.answers.count == 1)
        #expect(built.plan.datasets == ["ut"])
    }

    @Test func aHintSpeaksOfTheNearestMeasure() throws {
        #expect(try project.built([ask("personr")]).first("unknown-measure").hint == "menade du «personer»?")
    }

    @Test func aStateIsAskedOfADatasetOfStatesOnly() throws {
        let day = try #require(Day(parsing: "2025-12-31"))
        let built = try project.built(
            states: [StateQuery(dataset: "ut", day: day), StateQuery(dataset: "utt", day: day)])
        #expect(built.rules == ["not-a-state", "unknown-resource"])
        #expect(built.plan.stateQueries.isEmpty)
    }
}

func published(_ dataset: String) -> String {
    "label: x\ntype: published\ndataset: \(dataset)\nfield: v\nunit: index\nimprovement_direction: increase"
}
