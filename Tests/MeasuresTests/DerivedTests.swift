import Diagnostics
import Testing
import Values

@testable import Measures

/// Visits and calls by month and area, two measures on them, and one made of both.
private func project(_ measures: [String: String], rows: String? = nil) -> Project {
    var project = Project()
    project.dimensions = """
        lan:
          label: Län
          values:
            - {key: nb, label: Norrbotten, parents: {landsdel: ovre}}
            - {key: vb, label: Västerbotten, parents: {landsdel: nedre}}
        landsdel:
          label: Landsdel
          values: [{key: ovre, label: Övre}, {key: nedre, label: Nedre}]
        kon:
          label: Kön
          values: [k, m]

        """
    project.resources = [
        resource(
            "besok", time: "manad", "name: lan, type: string", "name: kon, type: string",
            "name: besok, type: integer, uppsikt: {periods: sum}", "name: tid, type: integer, uppsikt: {periods: sum}")
    ]
    project.files = ["besok": rows ?? monthRows()]
    project.measures =
        [
            "besok":
                "label: Besök\ntype: simple\ndataset: besok\nfield: besok\nagg: sum\nunit: count\nimprovement_direction: neutral\n",
            "tid":
                "label: Tid\ntype: simple\ndataset: besok\nfield: tid\nagg: sum\nunit: minutes\nimprovement_direction: neutral\n",
            "andel":
                "label: Andel\ntype: ratio\nnumerator: {dataset: besok, field: besok, agg: sum}\ndenominator: {dataset: besok, field: tid, agg: sum}\nunit: percent\nimprovement_direction: neutral\n",
        ].merging(measures) { $1 }
    return project
}

/// January 2024 to December 2025: besok is the month's number (1...24), twice that in Västerbotten; tid is 100 a row.
private func monthRows(_ leave: (Int) -> Bool = { _ in false }) -> String {
    var text = "manad,lan,kon,besok,tid\n"
    for month in 1...24 where !leave(month) {
        let time = "\(2024 + (month - 1) / 12)-" + (String((month - 1) % 12 + 101)).dropFirst()
        text += "\(time),nb,k,\(month),100\n\(time),vb,m,\(2 * month),100\n"
    }
    return text
}

private func derived(_ expr: String, _ metrics: String, unit: String = "ratio", more: String = "") -> String {
    "label: Mått\ntype: derived\nexpr: \(expr)\ninput_metrics: [\(metrics)]\nunit: \(unit)\nimprovement_direction: neutral\n"
        + more
}

@Suite struct DerivedTests {
    @Test func theQuotientOfTwoAreas() throws {
        let built = try project([
            "mot": derived(
                "norrbotten / riket", "{name: besok, alias: norrbotten, filter: {lan: nb}}, {name: besok, alias: riket}"
            )
        ]).built([ask("mot"), ask("mot", at: "2025-03")])
        #expect(built.rules == [])
        #expect(try built.value(ask("mot")) == "0.3333")
        #expect(try built.value(ask("mot", at: "2025-03")) == "0.3333")
    }

    @Test func aQuotientStandsInItsUnitByItself() throws {
        let built = try project([
            "mot": derived(
                "a / b", "{name: besok, alias: a, filter: {lan: nb}}, {name: besok, alias: b}", unit: "percent")
        ]).built([ask("mot")])
        #expect(try built.value(ask("mot")) == "33.3333")
    }

    @Test func theSameMeasureAYearBefore() throws {
        let built = try project([
            "andring": derived(
                "nu - da", "{name: besok, alias: nu}, {name: besok, alias: da, offset_window: 1 year}", unit: "count")
        ]).built([
            ask("andring"), ask("andring", at: "2025-03"), ask("andring", at: "2024-03"), ask("andring", at: "2025-T2"),
        ])
        // Each month has 12 more than the year before, times three.
        #expect(try built.value(ask("andring")) == "432")
        #expect(try built.value(ask("andring", at: "2025-03")) == "36")
        #expect(try built.value(ask("andring", at: "2024-03")) == "saknas")
        #expect(try built.value(ask("andring", at: "2025-T2")) == "144")
    }

    @Test func sharesAreSubtractedInPercentagePoints() throws {
        let built = try project([
            "skillnad": derived(
                "a - b", "{name: andel, alias: a, filter: {lan: vb}}, {name: andel, alias: b, filter: {lan: nb}}",
                unit: "percentage_points")
        ]).built([ask("skillnad", at: "2025-01"), ask("skillnad", by: ["kon"], at: "2025-01")])
        #expect(try built.value(ask("skillnad", at: "2025-01")) == "13")
        #expect(
            try built.values(ask("skillnad", by: ["kon"], at: "2025-01")) == ["k 2025-01: saknas", "m 2025-01: saknas"])
    }

    @Test func precedenceAndParentheses() throws {
        let parts = "{name: besok, alias: a}, {name: besok, alias: b, filter: {lan: nb}}"
        let built = try project([
            "utan": derived("a - b / a * a", parts, unit: "count"), "med": derived("(a - b) / a", parts),
            "rad": derived("a - b - b", parts, unit: "count"),
        ]).built([ask("utan"), ask("med"), ask("rad")])
        #expect(built.rules == [])
        // a = 3 · 222 = 666, b = 222.
        #expect(try built.value(ask("utan")) == "444")
        #expect(try built.value(ask("med")) == "0.6667")
        #expect(try built.value(ask("rad")) == "222")
    }

    @Test func nothingToDivideByIsNothingToTell() throws {
        let rows = "manad,lan,kon,besok,tid\n2025-01,nb,k,5,0\n2025-01,vb,m,,0\n"
        let built = try project(
            [
                "noll": derived("a / b", "{name: besok, alias: a}, {name: tid, alias: b}", unit: "count"),
                "nolla": derived("a / b", "{name: tid, alias: a}, {name: tid, alias: b, filter: {lan: nb}}"),
            ], rows: rows
        ).built([ask("nolla", at: "2025-01")])
        #expect(try built.first("unit-mismatch").place.line == 3)
        #expect(try built.value(ask("nolla", at: "2025-01")) == "inget att räkna")
    }

    @Test func aSeriesFromTheStartBeginsWhereItHasAValue() throws {
        var query = ask("andring", at: "2025-12")
        query = Query(measure: "andring", periods: query.periods, isFromStart: true)
        let built = try project([
            "andring": derived(
                "nu - da", "{name: besok, alias: nu}, {name: besok, alias: da, offset_window: 1 year}", unit: "count")
        ]).built([query])
        #expect(try built.values(query).count == 12)
        #expect(try built.values(query).first == "2025-01: 36")
    }

    /// Nor is what belongs to it, or what it belongs to: of Övre within Västerbotten there is nothing.
    @Test(arguments: [("lan: nb", "lan", "nb"), ("landsdel: ovre", "lan", "vb"), ("lan: vb", "landsdel", "ovre")])
    func whatIsChosenInAPartIsNotSplit(filter: String, name: String, key: String) throws {
        let parts = "{name: besok, alias: a, filter: {\(filter)}}, {name: besok, alias: b}"
        let project = project(["mot": derived("a / b", parts)])
        let sliced = Query(measure: "mot", slice: [Slice(name, .values([key]))], periods: ask("mot").periods)
        for query in [ask("mot", by: [name]), sliced] {
            let built = try project.built([query])
            #expect(built.rules == ["dimension-not-in-measure"])
            #expect(built.messages[0].contains("delen «a» har redan ett filter på «\(filter.prefix { $0 != ":" })»"))
        }
        #expect(try project.built([ask("mot"), ask("mot", by: ["kon"])]).rules == [])
    }

    @Test func aBreakBetweenTheTimesIsNoComparison() throws {
        let built = try project([
            "andring": derived(
                "nu - da", "{name: besok, alias: nu}, {name: besok, alias: da, offset_window: 1 year}", unit: "count",
                more: "series_breaks: [{from: 2025, label: Nytt system}]\n")
        ]).built([ask("andring")])
        #expect(try built.value(ask("andring")) == "jämförs inte")
    }

    @Test(arguments: [
        ("a / c", "inget alias heter «c»", 11), ("a / ", "uttrycket tar slut där ett alias väntas", 9),
        ("a/b", "det ska vara blanksteg på båda sidor om «/»", 8), ("(a / b", "parentesen avslutas inte", 7),
        ("a / b)", "parentesen börjar inte någonstans", 12), ("a b", "det saknas + - * eller / före «b»", 9),
        ("100 * a / b", "«1» kan inte stå i expr", 7), ("a × b", "«×» kan inte stå i expr", 9),
        ("a / * b", "här väntas ett alias, inte «*»", 11), ("\"a / c\"", "inget alias heter «c»", 12),
    ])
    func aFaultIsToldAtItsColumn(_ expr: String, _ message: String, _ column: Int) throws {
        let built = try project(["fel": derived(expr, "{name: besok, alias: a}, {name: besok, alias: b}")]).built()
        let found = try built.first("bad-expression")
        #expect(found.message == message)
        #expect(found.place.line == 3)
        #expect(found.place.column == column)
        #expect(found.hint != nil)
    }

    @Test func anAliasWithoutUseIsTold() throws {
        let built = try project([
            "fel": derived("a + a", "{name: besok, alias: a}, {name: tid, alias: b}", unit: "count")
        ])
        .built()
        #expect(try built.first("bad-expression").message == "aliaset «b» används inte i expr")
    }

    @Test func circlesAndStrangersAreTold() throws {
        let built = try project([
            "ett": derived("b", "{name: tva, alias: b}", unit: "count"),
            "tva": derived("b", "{name: tre, alias: b}", unit: "count"),
            "tre": derived("b", "{name: ett, alias: b}", unit: "count"),
            "fyra": derived("b", "{name: beosk, alias: b}", unit: "count"),
            "fem": derived("b", "{name: fyra, alias: b}", unit: "count"),
        ]).built()
        #expect(built.rules == ["unknown-measure", "measure-cycle"])
        #expect(try built.first("measure-cycle").message == "måttet «ett» räknas av sig självt: ett → tva → tre → ett")
        #expect(try built.first("unknown-measure").hint == "menade du «besok»?")
        #expect(built.measures.map(\.name) == ["andel", "besok", "tid"])
    }

    @Test(arguments: [
        ("a + b", "count", "«+» passar inte mellan count och minutes"), ("a / b", "ratio", "«/» passar inte"),
        ("b / a", "percent", "expr ger minutes, inte percent"), ("c - c", "percent", "skillnaden mellan två andelar"),
        ("a / a", "count", "expr ger en kvot, inte count"), ("c + c", "percentage_points", "expr ger en kvot"),
        ("a * a", "count", "«*» passar inte mellan count och count"),
    ])
    func unitsThatDoNotFitAreTold(_ expr: String, _ unit: String, _ message: String) throws {
        let all = ["a": "besok", "b": "tid", "c": "andel"]
        let used = all.filter { expr.contains($0.key) }.sorted { $0.key < $1.key }
        let parts = used.map { "{name: \($0.value), alias: \($0.key)}" }.joined(separator: ", ")
        let built = try project(["fel": derived(expr, parts, unit: unit)]).built()
        #expect(built.rules == ["unit-mismatch"])
        #expect(built.messages[0].contains(message), "\(built.messages)")
    }
}

@Suite struct CumulativeTests {
    private func cumulative(_ keys: String, unit: String = "count") -> String {
        "label: Rullande\ntype: cumulative\n\(keys)\nunit: \(unit)\nimprovement_direction: neutral\n"
    }

    @Test func twelveMonthsEndWithThePeriod() throws {
        let built = try project(["rullande": cumulative("input_metric: besok\nwindow: 12 months")])
            .built([ask("rullande", at: "2025-01"), ask("rullande", at: "2024-11"), ask("rullande")])
        // Months 2...13 are 90, three times.
        #expect(try built.value(ask("rullande", at: "2025-01")) == "270")
        #expect(try built.value(ask("rullande", at: "2024-11")) == "saknas")
        #expect(try built.value(ask("rullande")) == "666")
    }

    @Test func aQuotientIsMadeOfTheWholeWindow() throws {
        let built = try project(["rullande": cumulative("input_metric: andel\nwindow: 4 quarters", unit: "percent")])
            .built([ask("rullande", ["lan": "nb"], at: "2025-01")])
        let cell = try #require(try built.answer(ask("rullande", ["lan": "nb"], at: "2025-01")).cells.first)
        #expect(cell.value == .value(Exact(90) / Exact(12) ?? .zero))
        #expect(cell.numerator == .value(Exact(90)))
        #expect(cell.denominator == .value(Exact(1200)))
    }

    @Test func fromTheBeginningOfTheYear() throws {
        let built = try project(["hittills": cumulative("input_metric: besok\ngrain_to_date: year")])
            .built([ask("hittills", at: "2025-02"), ask("hittills", at: "2025-T1"), ask("hittills")])
        #expect(try built.value(ask("hittills", at: "2025-02")) == "81")
        #expect(try built.value(ask("hittills", at: "2025-T1")) == "174")
        #expect(try built.value(ask("hittills")) == "666")
    }

    @Test func aMonthThatIsMissingIsMissing() throws {
        let built = try project(
            ["rullande": cumulative("input_metric: besok\nwindow: 12 months")], rows: monthRows { $0 == 5 }
        ).built([ask("rullande", at: "2025-04"), ask("rullande", at: "2025-06")])
        #expect(try built.value(ask("rullande", at: "2025-04")) == "saknas")
        #expect(try built.answer(ask("rullande", at: "2025-04")).cells[0].absence?.contains("2024-05") == true)
        #expect(try built.value(ask("rullande", at: "2025-06")) == "450")
    }

    @Test func aSeriesFromTheStart() throws {
        let query = Query(measure: "rullande", periods: [.month(2025, 12)], isFromStart: true)
        let built = try project(["rullande": cumulative("input_metric: besok\nwindow: 12 months")]).built([query])
        #expect(try built.values(query).count == 13)
    }

    /// The area that the new series is not of is compared as before, asked for alone and among the others.
    @Test func aBreakOfOneAreaIsNoneOfAnother() throws {
        let change = derived(
            "nu - da", "{name: besok, alias: nu}, {name: besok, alias: da, offset_window: 1 year}", unit: "count",
            more: "series_breaks: [{from: 2025-01, label: Nytt, filter: {lan: vb}}]\n")
        let built = try project(["andring": change]).built([
            ask("andring", by: ["lan"]), ask("andring", ["lan": "nb"]), ask("andring", ["lan": "vb"]),
        ])
        #expect(try built.values(ask("andring", by: ["lan"])) == ["nb 2025: 144", "vb 2025: jämförs inte"])
        #expect(try built.value(ask("andring", ["lan": "nb"])) == "144")
        #expect(try built.value(ask("andring", ["lan": "vb"])) == "jämförs inte")
    }

    @Test func aBreakInsideTheWindowIsNoComparison() throws {
        let built = try project([
            "rullande": cumulative(
                "input_metric: besok\nwindow: 12 months\nseries_breaks: [{from: 2025-01, label: Nytt}]")
        ]).built()
        let measure = try #require(built.measures.first { $0.name == "rullande" })
        let (june, july) = (Period.month(2025, 6), Period.month(2025, 7))
        #expect(measure.breaks(between: june, and: july, in: built.catalogue).map(\.label) == ["Nytt"])
        let (later, last) = (Period.month(2025, 12), Period.month(2026, 1))
        #expect(measure.breaks(between: later, and: last, in: built.catalogue).isEmpty)
    }

    @Test(arguments: [
        ("input_metric: besok", "bad-window"),
        ("input_metric: besok\nwindow: 12 months\ngrain_to_date: year", "bad-window"),
        ("input_metric: besok\nwindow: tolv", "wrong-type"), ("input_metric: annat\nwindow: 12 months", "bad-window"),
        ("input_metric: tid\nwindow: 12 months", "unit-mismatch"),
        ("input_metric: besokk\nwindow: 12 months", "unknown-measure"),
    ])
    func whatDoesNotFitIsTold(_ keys: String, _ rule: String) throws {
        let built = try project([
            "fel": cumulative(keys), "annat": cumulative("input_metric: besok\nwindow: 3 months"),
        ]).built()
        #expect(built.rules == [rule], "\(built.messages)")
        #expect(built.findings.sorted.allSatisfy { $0.hint != nil })
    }
}
