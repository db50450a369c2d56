import Diagnostics
import Testing
import Values

@testable import Measures

/// Services of two units, and how often they have been used.
private func project(_ measure: String, used: String? = nil, more: [String: String] = [:]) -> Project {
    var project = Project()
    project.dimensions = """
        enhet:
          label: Enhet
          values: [{key: e1, label: Ett, parents: {kommun: a}}, {key: e2, label: Två, parents: {kommun: b}}]
        kommun:
          label: Kommun
          values: [{key: a, label: A}, {key: b, label: B}]
          total: {key: alla, label: Alla}
        tjanst:
          label: Tjänst
          values: [{key: s, label: Sök}, {key: t, label: Tid}]
          total: {key: st, label: Alla tjänster}
        lage:
          label: Läge
          values: [infort, saknas, okant]

        """
    project.resources = [
        resource(
            "bruk", time: "manad", "name: enhet, type: string", "name: tjanst, type: string",
            "name: antal, type: integer, uppsikt: {periods: sum}"),
        resource(
            "folk", time: "ar", "name: kommun, type: string", "name: inv, type: integer, uppsikt: {periods: last}"),
        resource("vader", time: "ar", "name: grader, type: integer, uppsikt: {periods: last}"),
        """
        - name: lagen
          path: data/lagen.csv
          uppsikt: {extracted: 2026-01-20, state: {key: [enhet, tjanst], value: lage, valid_from: start, missing: okant}}
          schema:
            fields:
              - {name: enhet, type: string}
              - {name: tjanst, type: string}
              - {name: lage, type: string}
              - {name: start, type: date}
        """,
    ]
    project.files = [
        "lagen":
            "enhet,tjanst,lage,start\ne1,s,infort,2024-01-01\ne1,t,infort,2024-01-01\ne2,s,infort,2025-06-01\ne2,t,saknas,2024-01-01\n",
        "bruk": used ?? usage(),
        "folk": "ar,kommun,inv\n2025,a,100\n2025,b,0\n", "vader": "ar,grader\n2025,3\n",
    ]
    project.measures = ["matt": "label: Mått\n\(measure)improvement_direction: neutral\n"].merging(more) { $1 }
    return project
}

/// Two years of months: e1 uses s in every month of 2024, t in November 2025; e2 uses s in 2025, from June on.
private func usage() -> String {
    var rows = "manad,enhet,tjanst,antal\n"
    for month in 1...24 {
        let (year, number) = (2024 + (month - 1) / 12, (month - 1) % 12 + 1)
        let time = "\(year)-" + (number < 10 ? "0" : "") + "\(number)"
        rows += "\(time),e1,s,\(year == 2024 ? 5 : 0)\n\(time),e1,t,\(time == "2025-11" ? 1 : 0)\n"
        rows += "\(time),e2,s,\(year == 2025 && number > 5 ? 2 : 0)\n\(time),e1,st,9\n"
    }
    return rows
}

private func count(_ key: String, _ rest: String) -> String {
    "type: simple\ndataset: lagen\nagg: count\nfilter: {lage: infort}\n\(key): {\(rest)}\nunit: count\n"
}

@Suite struct JoinTests {
    @Test func introducedAndNotUsedForAYear() throws {
        let measure = count("not_exists", "dataset: bruk, filter: {antal: {gt: 0}}, window: 12 months")
        let built = try project(measure).built([
            ask("matt"), ask("matt", by: ["enhet"]), ask("matt", ["tjanst": "s"]), ask("matt", at: "2025-03"),
        ])
        #expect(built.rules == [])
        // e1 has used t in November and s not since December 2024; e2 has used s.
        #expect(try built.value(ask("matt")) == "1")
        #expect(try built.values(ask("matt", by: ["enhet"])) == ["e1 2025: 1", "e2 2025: 0"])
        #expect(try built.value(ask("matt", ["tjanst": "s"])) == "1")
        // Twelve months to March 2025: e1 used s, and t not yet.
        #expect(try built.value(ask("matt", at: "2025-03")) == "1")
    }

    @Test func existsAndNotExistsAreAllTogether() throws {
        let rest = "dataset: bruk, filter: {antal: {gt: 0}}, window: 3 months"
        for period in ["2025", "2025-06", "2024-12", "2025-11"] {
            let all = project("type: simple\ndataset: lagen\nagg: count\nfilter: {lage: infort}\nunit: count\n")
            let values = try [project(count("exists", rest)), project(count("not_exists", rest)), all].map { project in
                try project.built([ask("matt", at: period)]).value(ask("matt", at: period))
            }
            let numbers = values.compactMap { Int($0) }
            #expect(numbers.count == 3 && numbers[0] + numbers[1] == numbers[2], "\(period) \(values)")
        }
    }

    /// The whole of the services is a number of its own, not a row about one of them.
    @Test func aPublishedWholeIsNoRow() throws {
        let built = try project(count("exists", "dataset: bruk, filter: {antal: 9}, window: 12 months")).built([
            ask("matt")
        ])
        #expect(try built.value(ask("matt")) == "0")
    }

    @Test func whatIsNotKnownForTheWholeWindowIsMissing() throws {
        let query = ask("matt", at: "2024-06")
        let built = try project(count("not_exists", "dataset: bruk, window: 12 months")).built([query])
        #expect(try built.value(query) == "saknas")
        #expect(try built.answer(query).cells[0].absence == "data/bruk.csv har inte rader för hela den tid som räknas")
    }

    /// Uses of services that are introduced at the end of each month.
    @Test func rowsMeetStatesOnTheirOwnLastDay() throws {
        let measure =
            "type: simple\ndataset: bruk\nfield: antal\nagg: sum\nexists: {dataset: lagen, filter: {lage: infort}}\nunit: count\n"
        let built = try project(measure).built([ask("matt"), ask("matt", at: "2024"), ask("matt", by: ["enhet"])])
        #expect(built.rules == [])
        #expect(try built.value(ask("matt")) == "15")
        #expect(try built.value(ask("matt", at: "2024")) == "60")
        #expect(try built.values(ask("matt", by: ["enhet"])) == ["e1 2025: 1", "e2 2025: 14"])
    }

    @Test func datasetsThatMeetThroughARegisterNeedOn() throws {
        let measure = count("exists", "dataset: folk, filter: {inv: {gt: 0}}, window: 1 year")
        let fault = try project(measure).built().first("split-needs-on")
        #expect(fault.hint == "skriv on: [kommun] på måttet om de ska paras ihop på den")
        let built = try project(measure + "on: [kommun]\n").built([ask("matt"), ask("matt", at: "2025-06")])
        // Only municipality a has people.
        #expect(try built.value(ask("matt")) == "2")
        #expect(try built.first("finer-than-grain").hint == "fråga per år eller längre tid")
    }

    @Test(arguments: [
        ("dataset: vader, window: 1 year", "nothing-shared"), ("dataset: bruk", "bad-window"),
        ("dataset: folk, window: 3 months", "bad-window"), ("dataset: nej, window: 1 year", "unknown-resource"),
        ("dataset: bruk, window: ett år", "wrong-type"), ("dataset: lagen, window: 1 year", "bad-window"),
    ])
    func faultsAreTold(rest: String, rule: String) throws {
        #expect(try project(count("exists", rest) + "on: [kommun]\n").built().rules == [rule])
    }
}
