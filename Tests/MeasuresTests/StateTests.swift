import Diagnostics
import Measures
import Testing
import Values

@Suite struct StateTests {
    private func project(_ state: String, _ rows: String) -> Project {
        Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                """
                - name: lage
                  path: data/lage.csv
                  uppsikt: {extracted: 2026-01-20, state: {key: [enhet, tjanst], value: inforande, missing: saknas, \(state)}}
                  schema:
                    fields:
                      - {name: enhet, type: string}
                      - {name: tjanst, type: string}
                      - {name: inforande, type: string}
                      - {name: dag, type: date}
                      - {name: till, type: date}
                      - {name: undantag, type: string}
                """,
            ],
            files: ["enheter": unitRows, "lage": "enhet,tjanst,inforande,dag,till,undantag\n" + rows],
            measures: [
                "inforda": """
                label: Införda
                type: simple
                dataset: lage
                agg: count
                filter: {inforande: infort}
                unit: count
                improvement_direction: increase
                """,
                "undantagna": """
                label: Undantagna
                type: simple
                dataset: lage
                agg: count
                filter: {undantag: {valid: true}}
                unit: count
                improvement_direction: neutral
                """,
            ])
    }

    private func states(_ built: Built, _ day: String) throws -> [String] {
        let answer = try #require(evaluateStates(built.plan, built.cubes).first { $0.query.day.description == day })
        return answer.entries.map { entry in
            entry.keys.joined(separator: "/") + " \(entry.state)" + (entry.since.map { " sedan \($0)" } ?? "")
                + (entry.exemption.map { " (\($0))" } ?? "")
        }
    }

    private func query(_ day: String, _ slice: [Slice] = []) throws -> StateQuery {
        StateQuery(dataset: "lage", day: try #require(Day(parsing: day)), slice: slice)
    }

    private let rows = """
        A,recept,infort,2022-03-01,,
        A,recept,infort,2023-03-01,,
        A,tid,pagar,2022-03-01,2024-12-31,
        B,recept,ej-tillampligt,2022-03-01,,§ 12
        C,tid,infort,2025-12-31,,

        """

    /// Of a unit that is not there nothing is counted, which is not nought of it.
    @Test func countsNothingOfAUnitThatIsNotThere() throws {
        let (gone, there) = (ask("inforda", ["enhet": "B"]), ask("inforda", ["enhet": "B"], at: "2024"))
        let project = project("valid_from: dag", "A,recept,infort,2024-01-01,,\nB,recept,infort,2024-01-01,,\n")
        let built = try project.built([gone, there])
        let cell = try #require(built.answer(gone).cells.first)
        guard case .refused(.notThere) = cell.value else {
            Issue.record("\(cell.value)")
            return
        }
        #expect(try built.value(there) == "1")
    }

    /// A has had recept since March 2022, whatever the row of 2023 says; C has had tid for a day.
    @Test(arguments: [
        ("agg: count", "2025", "1 month", "1"), ("agg: count", "2023-02", "12 months", "1"),
        ("agg: count", "2023-01", "12 months", "0"), ("agg: count_distinct\nfield: enhet", "2025", "1 month", "1"),
        ("agg: count_distinct\nfield: enhet\nall: {inforande: infort}", "2025", "1 year", "0"),
        ("agg: count_distinct\nfield: enhet\nany: {inforande: infort}", "2025", "1 year", "1"),
    ])
    func aStateThatHasLasted(_ agg: String, _ period: String, _ length: String, _ value: String) throws {
        var project = project("valid_from: dag", rows)
        let filter = agg.contains("{") ? "" : "filter: {inforande: infort}\n"
        project.measures["varade"] =
            "label: Varade\ntype: simple\ndataset: lage\n\(agg)\n\(filter)held_for: \(length)\nunit: count\nimprovement_direction: increase\n"
        let query = ask("varade", at: period)
        #expect(try project.built([query]).value(query) == value)
    }

    @Test func answersTheStateOfEveryCombinationThatExistsOnTheDay() throws {
        let built = try project("valid_from: dag, valid_to: till, exemption: undantag", rows).built(
            states: [query("2025-12-31"), query("2024-12-31"), query("2020-06-01")])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(
            try states(built, "2025-12-31") == [
                "A/recept infort sedan 2022-03-01", "A/tid saknas", "C/recept saknas", "C/tid infort sedan 2025-12-31",
            ])
        #expect(
            try states(built, "2024-12-31") == [
                "A/recept infort sedan 2022-03-01", "A/tid pagar sedan 2022-03-01",
                "B/recept ej-tillampligt sedan 2022-03-01 (§ 12)", "B/tid saknas", "C/recept saknas", "C/tid saknas",
            ])
        #expect(try states(built, "2020-06-01").isEmpty)
    }

    @Test func aSliceMayNameADimensionThatTheKeyRollsUpTo() throws {
        let slice = [Slice("kommun", .values(["2514"])), Slice("tjanst", .values(["Boka tid"]))]
        let built = try project("valid_from: dag", rows).built(states: [query("2025-12-31", slice)])
        #expect(try states(built, "2025-12-31") == ["C/tid infort sedan 2025-12-31"])
        #expect(evaluateStates(built.plan, built.cubes)[0].lineage.rows == 1)
    }

    @Test func aSnapshotIsACompleteListThatHoldsUntilTheNext() throws {
        let built = try project(
            "snapshot: dag",
            """
            A,recept,infort,2025-01-01,,
            A,tid,infort,2025-01-01,,
            A,recept,infort,2025-07-01,,
            C,tid,pagar,2025-07-01,,

            """
        ).built([ask("inforda", at: "2025-06", "2025-07", "2025")], states: [query("2025-06-30"), query("2025-12-31")])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(
            try states(built, "2025-06-30") == [
                "A/recept infort sedan 2025-01-01", "A/tid infort sedan 2025-01-01", "B/recept saknas", "B/tid saknas",
                "C/recept saknas", "C/tid saknas",
            ])
        #expect(
            try states(built, "2025-12-31") == [
                "A/recept infort sedan 2025-01-01", "A/tid saknas", "C/recept saknas", "C/tid pagar sedan 2025-07-01",
            ])
        #expect(
            try built.values(ask("inforda", at: "2025-06", "2025-07", "2025")) == [
                "2025-06: 2", "2025-07: 1", "2025: 1",
            ])
    }

    @Test func twoRowsOfOneDayAreAFault() throws {
        let built = try project("valid_from: dag", "A,tid,infort,2025-01-01,,\nA,tid,pagar,2025-01-01,,\n").built()
        #expect(built.rules == ["duplicate-state"])
        #expect(try built.first("duplicate-state").place.line == 3)
    }

    @Test func rowsAfterTheCutoffAreToldAndUnused() throws {
        let built = try project("valid_from: dag", "A,tid,infort,2025-01-01,,\nA,tid,pagar,2026-01-01,,\n").built(
            states: [query("2025-12-31")])
        #expect(built.rules == ["after-cutoff"])
        #expect(try states(built, "2025-12-31").contains("A/tid infort sedan 2025-01-01"))
    }

    @Test func aConditionOnAFieldIsJudgedOnTheRowInForce() throws {
        let built = try project("valid_from: dag, exemption: undantag", rows).built(
            [ask("undantagna", at: "2024"), ask("undantagna", by: ["kommun"], at: "2024")])
        #expect(try built.value(ask("undantagna", at: "2024")) == "1")
        #expect(
            try built.values(ask("undantagna", by: ["kommun"], at: "2024")) == [
                "2580 2024: 1", "2514 2024: 0", "2521 2024: 0",
            ])
    }

    @Test func aStateAfterThePeriodIsRefused() throws {
        #expect(try project("valid_from: dag", rows).built(states: [query("2026-01-01")]).rules == ["future-period"])
    }

    @Test func aKeyOfTooManyCombinationsIsAFault() throws {
        var project = project("valid_from: dag", rows)
        let many = (0..<3_000).map(String.init).joined(separator: ", ")
        project.dimensions += "a: {label: A, values: [\(many)]}\nb: {label: B, values: [\(many)]}\n"
        project.resources[1] = project.resources[1].replacing("key: [enhet, tjanst]", with: "key: [a, b]")
            .replacing("name: enhet", with: "name: a").replacing("name: tjanst", with: "name: b")
        #expect(try project.built().rules.contains("state-too-large"))
    }

    @Test func anUnknownStateForTheMissingIsAFault() throws {
        var project = project("valid_from: dag", rows)
        project.resources[1] = project.resources[1].replacing("missing: saknas", with: "missing: sakns")
        #expect(try project.built().rules.contains("unknown-value"))
    }
}
