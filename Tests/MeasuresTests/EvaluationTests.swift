import Diagnostics
import Measures
import Testing
import Values

@Suite struct EvaluationTests {
    // MARK: Over time

    private func monthly(_ measure: String, _ row: (Int) -> String) -> Project {
        Project(
            resources: [
                resource(
                    "tal", time: "manad", "name: a, type: number, uppsikt: {periods: sum}",
                    "name: b, type: integer, uppsikt: {periods: mean}", "name: c, type: integer")
            ],
            files: ["tal": months("manad,a,b,c", row)], measures: ["m": measure])
    }

    @Test(arguments: [
        ("field: a\nagg: sum", "39"), ("field: a\nagg: sum\nperiods: mean", "3.25"),
        ("field: a\nagg: sum\nperiods: last", "6"), ("field: b\nagg: sum", "65"),
        ("field: c\nagg: sum\nperiods: sum", "78"), ("field: c\nagg: max", "12"), ("field: a\nagg: min", "0.5"),
        ("field: a\nagg: mean", "3.25"), ("agg: count\nperiods: sum", "12"),
    ])
    func combinesPeriodsAsDeclared(input: String, value: String) throws {
        let yaml =
            "label: x\ntype: simple\ndataset: tal\n\(input)\nunit: \(input.contains("count") ? "count" : "index")\nimprovement_direction: increase"
        let project = monthly(yaml) { "\($0 / 2).\($0 % 2 * 5),\($0 * 10),\($0)" }
        let built = try project.built([ask("m"), ask("m", at: "2025-T1")])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.value(ask("m")) == value)
    }

    @Test func aSumWithAMonthMissingOrBlankIsMissing() throws {
        var project = monthly(simple("tal", "a")) { $0 == 3 ? ",1,1" : "1,1,1" }
        let blank = try project.built([ask("m"), ask("m", at: "2025-Q1"), ask("m", at: "2025-Q2")])
        #expect(try blank.value(ask("m")) == "saknas")
        #expect(try blank.value(ask("m", at: "2025-Q1")) == "saknas")
        #expect(try blank.value(ask("m", at: "2025-Q2")) == "3")
        project.files["tal"] = "manad,a,b,c\n2025-01,1,1,1\n2025-03,1,1,1\n"
        #expect(try project.built([ask("m", at: "2025-Q1")]).value(ask("m", at: "2025-Q1")) == "saknas")
    }

    @Test func aMeanOfMonthsNeedsAsManyAsTheMeasureSays() throws {
        let published = """
            label: Besvarade samma dag
            type: published
            dataset: tal
            field: a
            unit: percent
            periods: mean
            min_periods: 10
            improvement_direction: increase
            """
        let project = monthly(published) { $0 > 10 ? ",1,1" : "\(70 + $0),1,1" }
        let built = try project.built([ask("m"), ask("m", at: "2025-Q4"), ask("m", at: "2025-03")])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.value(ask("m")) == "75.5")
        #expect(try built.value(ask("m", at: "2025-Q4")) == "saknas")
        #expect(try built.value(ask("m", at: "2025-03")) == "73")
    }

    private func share(_ more: String) -> String {
        """
        label: x
        type: ratio
        numerator: {dataset: tal, field: a, agg: sum}
        denominator: {dataset: tal, field: c, agg: sum, periods: sum}
        unit: percent
        improvement_direction: increase
        \(more)
        """
    }

    @Test func aRatioIsPooledOrTheMeanOrTheLastOfItsMonths() throws {
        let row = { (month: Int) in month == 1 ? "1,0,100" : "10,0,\(month == 12 ? 20 : 10)" }
        func value(_ more: String) throws -> String { try monthly(share(more), row).built([ask("m")]).value(ask("m")) }
        #expect(try value("") == "50.4545")
        #expect(try value("periods: mean") == "87.5833")
        #expect(try value("periods: last") == "50")
        #expect(try value("periods: mean\ngrain: year") == "50.4545")
    }

    @Test func aMeanLeavesMonthsWithNothingToCountOut() throws {
        let project = monthly(share("periods: mean")) { $0 == 1 ? "0,0,0" : "5,0,10" }
        let built = try project.built([ask("m"), ask("m", at: "2025-01")])
        #expect(try built.value(ask("m")) == "50")
        #expect(try built.value(ask("m", at: "2025-01")) == "inget att räkna")
    }

    @Test func datesAreGatheredInMonths() throws {
        let project = Project(
            resources: [
                resource(
                    "logg", time: "dag", "name: n, type: integer, uppsikt: {periods: sum}", "name: k, type: string")
            ],
            files: ["logg": "dag,n,k\n2025-01-03,1,a\n2025-01-03,2,b\n2025-02-28,4,a\n2025-03-31,8,b\n"],
            measures: [
                "n": simple("logg", "n"),
                "rader":
                    "label: x\ntype: simple\ndataset: logg\nagg: count\nperiods: sum\nfilter: {k: a}\nunit: count\nimprovement_direction: increase",
            ])
        let built = try project.built([
            ask("n", at: "2025-01", "2025-Q1", "2025"), ask("rader", at: "2025-Q1", "2025-03"),
        ])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(
            try built.values(ask("n", at: "2025-01", "2025-Q1", "2025")) == [
                "2025-01: 3", "2025-Q1: 15", "2025: saknas",
            ])
        #expect(try built.values(ask("rader", at: "2025-Q1", "2025-03")) == ["2025-Q1: 2", "2025-03: 0"])
    }

    // MARK: Reference populations

    @Test(arguments: [("", "saknas", "10"), ("as_of: previous", "5", "20"), ("as_of: 2023", "20", "20")])
    func aReferencePopulationMayBeOfAnotherDate(asOf: String, first: String, second: String) throws {
        let project = Project(
            resources: [
                resource("a", time: "ar", "name: n, type: integer, uppsikt: {periods: sum}"),
                resource("b", time: "ar", "name: n, type: integer, uppsikt: {periods: last}"),
            ],
            files: ["a": "ar,n\n2024,10\n2025,10\n", "b": "ar,n\n2023,50\n2025,100\n"],
            measures: [
                "m": """
                label: x
                type: ratio
                numerator: {dataset: a, field: n, agg: sum}
                denominator: {dataset: b, field: n, agg: sum\(asOf.isEmpty ? "" : ", " + asOf)}
                unit: percent
                improvement_direction: increase
                """
            ])
        let built = try project.built([ask("m", at: "2024"), ask("m")])
        let expected = asOf.contains("previous") ? ["20", "saknas"] : [first, second]
        #expect(try [built.value(ask("m", at: "2024")), built.value(ask("m"))] == expected)
    }

    @Test func monthsOverTheYearsPopulationAreAskedForWithAsOf() throws {
        let project = Project(
            resources: [
                resource("a", time: "manad", "name: n, type: integer, uppsikt: {periods: sum}"),
                resource("b", time: "ar", "name: n, type: integer, uppsikt: {periods: last}"),
            ],
            files: ["a": months("manad,n") { "\($0)" }, "b": "ar,n\n2024,100\n2025,200\n"],
            measures: [
                "utan": ratio(""), "samma": ratio(", as_of: same"), "forra": ratio(", as_of: previous"),
            ])
        let built = try project.built(["utan", "samma", "forra"].map { ask($0, at: "2025-04") } + [ask("utan")])
        #expect(built.rules == ["finer-than-grain"])
        #expect(try built.value(ask("samma", at: "2025-04")) == "2")
        #expect(try built.value(ask("forra", at: "2025-04")) == "4")
        #expect(try built.value(ask("utan")) == "39")
    }

    private func ratio(_ more: String) -> String {
        """
        label: x
        type: ratio
        numerator: {dataset: a, field: n, agg: sum}
        denominator: {dataset: b, field: n, agg: sum\(more)}
        unit: percent
        improvement_direction: increase
        """
    }

    // MARK: Wholes and defaults

    @Test func asManyPublishedWholesAsTheFileHasAreUsedTogether() throws {
        let project = Project(
            dimensions: """
                kommun: {label: Kommun, values: [a, b], total: {key: L}}
                kon: {label: Kön, values: [K, M], total: {key: T}}
                """,
            resources: [
                resource(
                    "folk", time: "ar", "name: kommun, type: string", "name: kon, type: string",
                    "name: n, type: integer, uppsikt: {periods: last}")
            ],
            files: [
                "folk":
                    "ar,kommun,kon,n\n2025,a,K,1\n2025,a,M,2\n2025,b,K,4\n2025,b,M,8\n2025,a,T,100\n2025,L,K,1000\n2025,L,M,2000\n"
            ],
            measures: ["n": simple("folk", "n")])
        let questions = [
            ask("n"), ask("n", ["kommun": "a"]), ask("n", ["kommun": "b"]), ask("n", by: ["kon"]),
            ask("n", ["kommun": "a,b"]), ask("n", ["kon": "total", "kommun": "total"]),
            ask("n", by: ["kommun", "kon"]),
        ]
        let built = try project.built(questions)
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(
            try questions[0...5].map { try built.values($0).joined(separator: " ") } == [
                "2025: 3000", "2025: 100", "2025: 12", "K 2025: 1000 M 2025: 2000", "2025: 112", "2025: 3000",
            ])
        #expect(try built.values(questions[6]) == ["a/K 2025: 1", "a/M 2025: 2", "b/K 2025: 4", "b/M 2025: 8"])
    }

    @Test func aDefaultGivesWayWhereItsRollUpIsNamed() throws {
        let project = Project(
            dimensions: """
                kommun: {label: Kommun, values: [{key: a, parents: {omrade: o}}, {key: b, parents: {omrade: o}}], default: a}
                omrade: {label: Område, values: [o]}
                """,
            resources: [resource("t", time: "ar", "name: kommun, type: string", "name: n, type: integer")],
            files: ["t": "ar,kommun,n\n2025,a,1\n2025,b,2\n"], measures: ["n": simple("t", "n")])
        let built = try project.built([ask("n"), ask("n", ["omrade": "o"]), ask("n", ["kommun": "total"])])
        #expect(try built.value(ask("n")) == "1")
        #expect(try built.value(ask("n", ["omrade": "o"])) == "3")
        #expect(try built.value(ask("n", ["kommun": "total"])) == "3")
    }

    // MARK: Registers

    @Test func aRowBelongsToItsUnitAsItWasOnTheRowsDay() throws {
        let project = Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "bruk", time: "dag", "name: enhet, type: string",
                    "name: n, type: integer, uppsikt: {periods: sum}"),
            ],
            files: [
                "enheter":
                    "hsaid,namn,kommunkod,fran,till\nA,Gamla,2580,2020-01-01,2025-03-15\nA,Nya,2514,2025-03-16,\n",
                "bruk": "dag,enhet,n\n2025-03-15,Gamla,1\n2025-03-16,A,2\n2025-03-17,Nya,4\n",
            ],
            measures: ["n": simple("bruk", "n")])
        let query = ask("n", by: ["kommun"], at: "2025-03")
        let units = ask("n", ["kommun": "Luleå"], by: ["enhet"], at: "2025-03")
        let built = try project.built([query, units])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.values(query) == ["2580 2025-03: 1", "2514 2025-03: 6", "2521 2025-03: saknas"])
        #expect(try built.values(units) == ["A 2025-03: 1"])
        #expect(try built.answer(query).cells[0].lineage.datasets == ["bruk", "enheter"])
    }

    @Test func onAMunicipalitysPageTheUnitsAreItsOwn() throws {
        let project = Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource("bruk", time: "ar", "name: enhet, type: string", "name: n, type: integer"),
            ],
            files: ["enheter": unitRows, "bruk": "ar,enhet,n\n2025,A,1\n2025,B,2\n2025,C,4\n"],
            measures: ["n": simple("bruk", "n")])
        let query = ask("n", ["kommun": "2580"], by: ["enhet"])
        #expect(try project.built([query]).values(query) == ["A 2025: 1", "B 2025: 2"])
    }

    // MARK: Filters and counts

    @Test func conditionsOnFieldsAndDimensionsAllHold() throws {
        func count(_ filter: String) throws -> String {
            let project = Project(
                dimensions: "kanal: {label: Kanal, values: [webb, telefon, brev]}",
                resources: [
                    resource(
                        "t", time: "ar", "name: kanal, type: string", "name: ok, type: boolean",
                        "name: x, type: number",
                        "name: ord, type: string", "name: dag, type: date")
                ],
                files: [
                    "t": """
                    ar,kanal,ok,x,ord,dag
                    2025,webb,true,1.5,a,2025-01-01
                    2025,webb,false,2,b,2025-01-02
                    2025,telefon,true,3,a,2025-01-01
                    2025,telefon,true,,,

                    """
                ],
                measures: [
                    "n":
                        "label: x\ntype: simple\ndataset: t\nagg: count\nfilter: \(filter)\nunit: count\nimprovement_direction: increase"
                ])
            let built = try project.built([ask("n")])
            #expect(built.rules.isEmpty, "\(built.messages)")
            return try built.value(ask("n"))
        }
        #expect(try count("{kanal: webb}") == "2")
        #expect(try count("{kanal: {not: webb}}") == "2")
        #expect(try count("{kanal: [webb, brev], ok: true}") == "1")
        #expect(try count("{x: {gt: 1.5}}") == "2")
        #expect(try count("{x: {range: [1.5, 2]}}") == "2")
        #expect(try count("{x: {lte: 2}, ord: a}") == "1")
        #expect(try count("{x: 2.0}") == "1")
        #expect(try count("{ord: {not: a}}") == "2")
        #expect(try count("{ord: {valid: true}}") == "3")
        #expect(try count("{dag: 2025-01-01}") == "2")
        #expect(try count("{kanal: brev}") == "0")
    }

    @Test func distinctValuesAreCountedOnceOverThePeriod() throws {
        func count(_ more: String, _ query: Query = ask("n")) throws -> [String] {
            let project = Project(
                dimensions: unitDimensions,
                resources: [
                    unitRegister,
                    resource(
                        "bruk", time: "manad", "name: enhet, type: string", "name: tjanst, type: string",
                        "name: k, type: integer"),
                ],
                files: [
                    "enheter": unitRows,
                    "bruk": months("manad,enhet,tjanst,k") { "A,\($0 == 4 ? "tid" : "recept"),\($0)" }
                        + "2025-02,C,tid,0\n",
                ],
                measures: [
                    "n":
                        "label: x\ntype: simple\ndataset: bruk\nagg: count_distinct\nfield: enhet\nunit: count\nimprovement_direction: increase\n\(more)"
                ])
            return try project.built([query]).values(query)
        }
        #expect(try count("") == ["2025: 2"])
        #expect(try count("any: {tjanst: recept}") == ["2025: 1"])
        #expect(try count("all: {tjanst: tid}") == ["2025: 1"])
        #expect(try count("all: {k: {gt: 0}}") == ["2025: 1"])
        #expect(try count("filter: {tjanst: tid}") == ["2025: 2"])
        #expect(try count("filter: {tjanst: tid}", ask("n", at: "2025-03")) == ["2025-03: 0"])
        #expect(try count("", ask("n", by: ["kommun"])) == ["2580 2025: 1", "2514 2025: 1", "2521 2025: saknas"])
        #expect(try count("", ask("n", at: "2024")) == ["2024: saknas"])
    }

    // MARK: Where it comes from

    @Test func carriesWhatIsInventedPreliminaryRevisedOrEstimated() throws {
        let project = Project(
            resources: [
                resource(
                    "t", time: "ar", "name: n, type: integer, uppsikt: {periods: sum}",
                    "name: m, type: string, uppsikt: {role: flag}", uppsikt: "example: true, preliminary: {from: 2025}")
            ],
            files: ["t": "ar,n,m\n2022,1,e\n2023,1,\n2024,1,r\n2025,1,\n"], measures: ["n": simple("t", "n")])
        let query = ask("n", at: "2022", "2023", "2024", "2025", "2022..2024")
        let lineages = try project.built([query]).answer(query).cells.map(\.lineage)
        #expect(lineages.map(\.isExample) == [true, true, true, true, true])
        #expect(lineages.map(\.isPreliminary) == [false, false, false, true, false])
        #expect(lineages.map(\.isRevised) == [false, false, true, false, true])
        #expect(lineages.map(\.isEstimated) == [true, false, false, false, true])
        #expect(lineages.map(\.rows) == [1, 1, 1, 1, 3])
    }

    @Test func whatIsSplitByAnInventedRegisterIsInvented() throws {
        let project = Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister.replacing("extracted: 2026-01-20", with: "extracted: 2026-01-20, example: true"),
                resource("bruk", time: "ar", "name: enhet, type: string", "name: n, type: integer"),
            ],
            files: ["enheter": unitRows, "bruk": "ar,enhet,n\n2025,A,1\n"], measures: ["n": simple("bruk", "n")])
        let built = try project.built([ask("n", by: ["kommun"]), ask("n", ["enhet": "A"])])
        #expect(try built.answer(ask("n", by: ["kommun"])).cells.allSatisfy { $0.lineage.isExample })
        #expect(try built.answer(ask("n", ["enhet": "A"])).cells[0].lineage.isExample)
    }

    @Test func aPublishedNumberMayBeMultiplied() throws {
        let project = Project(
            resources: [resource("t", time: "ar", "name: v, type: number", "name: k, type: string")],
            files: ["t": "ar,v,k\n2025,0.777,a\n2025,0.5,b\n"],
            measures: ["m": published("t").replacing("field: v", with: "field: v\nfilter: {k: a}\nmultiply: 100")])
        #expect(try project.built([ask("m")]).value(ask("m")) == "77.7")
    }

    @Test func explainsACellInWords() throws {
        let project = Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "bruk", time: "manad", "name: enhet, type: string", "name: tjanst, type: string",
                    "name: n, type: integer, uppsikt: {periods: sum}"),
                resource("folk", time: "ar", "name: kommun, type: string", "name: n, type: integer"),
            ],
            files: [
                "enheter": unitRows, "folk": "ar,kommun,n\n2025,2580,1000\n",
                "bruk": months("manad,enhet,tjanst,n") { "A,tid,\($0)" },
            ],
            measures: [
                "m": """
                label: x
                type: ratio
                numerator: {dataset: bruk, field: n, agg: sum, filter: {tjanst: tid}}
                denominator: {dataset: folk, field: n, agg: sum}
                on: [kommun]
                unit: per_1000
                improvement_direction: increase
                """
            ])
        let query = ask("m", ["kommun": "Luleå"])
        let built = try project.built([query])
        let explanation = try #require(explain(built.plan, built.cubes, query).first)
        #expect(explanation.cell.value == .value(Exact(78)))
        #expect(explanation.sides.map(\.role) == ["täljare", "nämnare"])
        #expect(explanation.sides.map(\.what) == ["summan av «n»", "summan av «n»"])
        #expect(explanation.sides[0].conditions == ["Tjänst: Boka tid", "Kommun: Luleå"])
        #expect(explanation.sides.map(\.rows) == [12, 1])
        #expect(explanation.sides[0].combination == "summan över tiden")
        #expect(explanation.sides[1].outcome == .value(Exact(1_000)))
        #expect(explain(built.plan, built.cubes, ask("x")).isEmpty)
    }
}

/// Rows that are there and do not reach a limit add up to 0; where there are no rows nothing is known.
@Suite struct NoneThatPassTests {
    private func value(_ rows: String, _ filter: String, _ query: Query = ask("m")) throws -> String {
        var project = Project()
        project.dimensions = "kommun: {label: Kommun, values: [a, b]}\n"
        project.resources = [
            resource(
                "d", time: "manad", "name: kommun, type: string", "name: slag, type: string",
                "name: n, type: integer, uppsikt: {periods: sum}", "name: x, type: integer, uppsikt: {periods: sum}")
        ]
        project.files = ["d": "manad,kommun,slag,n,x\n" + rows]
        project.measures = [
            "m":
                "label: M\ntype: simple\ndataset: d\nfield: x\nagg: sum\nfilter: \(filter)\nunit: count\nimprovement_direction: increase\n"
        ]
        return try project.built([query]).value(query)
    }

    private let rows = "2025-01,a,s,5,10\n2025-01,b,s,50,20\n2025-02,a,s,5,30\n"

    @Test func whatDoesNotReachALimitIsZero() throws {
        #expect(try value(rows, "{n: {gt: 250}}", ask("m", at: "2025-01")) == "0")
        #expect(try value(rows, "{n: {gt: 9}}", ask("m", ["kommun": "a"], at: "2025-01")) == "0")
        #expect(try value(rows, "{n: {gt: 9}}", ask("m", ["kommun": "a,b"], at: "2025-01")) == "20")
        #expect(try value(rows, "{n: {gt: 9}}", ask("m", at: "2025-01..2025-02")) == "20")
    }

    @Test func whatIsNotThereIsMissing() throws {
        #expect(try value(rows, "{n: {gt: 9}}", ask("m", ["kommun": "b"], at: "2025-02")) == "saknas")
        #expect(try value(rows, "{n: {gt: 9}}", ask("m", at: "2025-03")) == "saknas")
        #expect(try value(rows + "2025-03,a,s,5,\n", "{n: {gt: 9}}", ask("m", at: "2025-03")) == "saknas")
    }

    /// A word names another thing, which the file does not tell of.
    @Test func aWordThatIsNotThereIsMissing() throws {
        #expect(try value(rows, "{slag: t}", ask("m", at: "2025-01")) == "saknas")
        #expect(try value(rows, "{slag: s, n: {gt: 250}}", ask("m", at: "2025-01")) == "0")
    }
}
