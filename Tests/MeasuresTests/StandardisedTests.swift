import Diagnostics
import TestSupport
import Testing
import Values

@testable import Measures

/// Events and inhabitants by area and age for one year, and how many there are of each age in the standard population.
private func project(
    events: String? = nil, standard: String? = nil, more: String = "", unit: String = "per_1000",
    weights: String = "{dataset: standard, field: antal, agg: sum}"
) -> Project {
    var project = Project()
    project.dimensions = """
        lan:
          label: Län
          values: [{key: nb, label: Norrbotten}, {key: vb, label: Västerbotten}]
        alder:
          label: Ålder
          values: [{key: barn, label: Barn, parents: {skede: ung}}, {key: vuxna, label: Vuxna, parents: {skede: arbete}}, {key: aldre, label: Äldre, parents: {skede: aldre}}]
        skede:
          label: Skede
          values: [ung, arbete, aldre]

        """
    project.resources = [
        resource(
            "vard", time: "ar", "name: lan, type: string", "name: alder, type: string",
            "name: besok, type: integer, uppsikt: {periods: sum}",
            "name: invanare, type: integer, uppsikt: {periods: last}"),
        resource(
            "standard", time: "ar", "name: alder, type: string",
            "name: antal, type: integer, uppsikt: {periods: last}"),
    ]
    project.files = [
        "vard": events
            ?? """
            ar,lan,alder,besok,invanare
            2025,nb,barn,10,100
            2025,nb,vuxna,20,400
            2025,nb,aldre,30,1000
            2025,vb,barn,4,200
            2025,vb,vuxna,3,300
            2025,vb,aldre,2,400

            """,
        "standard": standard
            ?? "ar,alder,antal\n2018,barn,2\n2018,vuxna,1\n2018,aldre,1\n2025,barn,1\n2025,vuxna,1\n2025,aldre,1\n",
    ]
    project.measures = [
        "std":
            "label: Besök\ntype: ratio\nnumerator: {dataset: vard, field: besok, agg: sum, label: besök}\ndenominator: {dataset: vard, field: invanare, agg: sum, label: invånare}\nstandardise: {by: alder, weights: \(weights)}\nunit: \(unit)\ndecimals: 1\nimprovement_direction: neutral\n"
            + more
    ]
    return project
}

@Suite struct StandardisedTests {
    /// (0.1 + 0.05 + 0.03) / 3 of one.
    @Test func eachGroupWeighsAsMuchAsInTheStandard() throws {
        let built = try project().built([ask("std", ["lan": "nb"]), ask("std"), ask("std", by: ["lan"])])
        #expect(built.rules == [])
        #expect(try built.value(ask("std", ["lan": "nb"])) == "60")
        // (14/300 + 23/700 + 32/1400) / 3
        #expect(try built.value(ask("std")) == "34.127")
        // Nine visits in Västerbotten are too few.
        #expect(try built.values(ask("std", by: ["lan"])) == ["nb 2025: 60", "vb 2025: jämförs inte"])
    }

    @Test func theStandardIsOfItsOwnTime() throws {
        let built = try project(weights: "{dataset: standard, field: antal, agg: sum, as_of: 2018}")
            .built([ask("std", ["lan": "nb"])])
        // (2 · 0.1 + 0.05 + 0.03) / 4
        #expect(try built.value(ask("std", ["lan": "nb"])) == "70")
    }

    @Test func theSidesAreThoseOfTheRawValue() throws {
        let query = ask("std", ["lan": "nb"])
        let built = try project().built([query])
        let cell = try #require(built.answer(query).cells.first)
        #expect(cell.numerator == .value(Exact(60)))
        #expect(cell.denominator == .value(Exact(1_500)))
        let interval = try #require(cell.interval)
        #expect(interval.lower.double < 60 && interval.upper.double > 60)
        // Three groups, each with its weight; the rows of the groups are those of the whole.
        #expect(cell.parts.count == 6)
        #expect(cell.lineage.rows == 6)
        #expect(cell.lineage.datasets == ["standard", "vard"])
    }

    @Test func tooFewEventsAreSaid() throws {
        let query = ask("std", ["lan": "vb"])
        let built = try project().built([query])
        let cell = try #require(built.answer(query).cells.first)
        #expect(cell.value == .refused(.tooFewEvents(10)))
        #expect(cell.interval == nil)
    }

    @Test func aGroupWithoutPeopleIsNothingToTell() throws {
        let rows = "ar,lan,alder,besok,invanare\n2025,nb,barn,10,100\n2025,nb,vuxna,20,400\n2025,nb,aldre,0,0\n"
        let standard = "ar,alder,antal\n2025,barn,1\n2025,vuxna,1\n2025,aldre,"
        func value(_ weight: Int) throws -> String {
            try project(events: rows, standard: standard + "\(weight)\n").built([ask("std")]).value(ask("std"))
        }
        #expect(try value(1) == "inget att räkna")
        #expect(try value(0) == "75")
    }

    @Test func aMissingGroupOrWeightIsMissing() throws {
        let rows = "ar,lan,alder,besok,invanare\n2025,nb,barn,10,100\n2025,nb,vuxna,20,400\n"
        #expect(try project(events: rows).built([ask("std")]).value(ask("std")) == "saknas")
        let standard = "ar,alder,antal\n2025,barn,1\n2025,vuxna,1\n"
        #expect(try project(standard: standard).built([ask("std")]).value(ask("std")) == "saknas")
        let none = "ar,alder,antal\n2025,barn,0\n2025,vuxna,0\n2025,aldre,0\n"
        #expect(try project(standard: none).built([ask("std")]).value(ask("std")) == "inget att räkna")
    }

    @Test(arguments: ["alder", "skede"]) func isNotSplitByWhatItIsEvenedOutOver(dimension: String) throws {
        let query = ask("std", by: [dimension])
        let built = try project().built([query])
        #expect(try built.first("dimension-not-in-measure").hint?.contains("standardiserat") ?? false)
    }

    @Test func faultsAreToldWhereTheyStand() throws {
        func told(_ standardise: String, type: String = "ratio") throws -> [String] {
            var project = project()
            project.measures["std"] = project.measures["std"]?.replacing(
                /standardise: .*/, with: "standardise: \(standardise)")
            return try project.built().messages.filter { !$0.hasPrefix("extraction-date") }
        }
        #expect(
            try told("{by: aldr, weights: {dataset: standard, field: antal, agg: sum}}")[0].hasPrefix(
                "unknown-dimension"))
        #expect(try told("{by: alder}")[0].hasPrefix("missing-key"))
        #expect(try told("{by: skede, weights: {dataset: standard, field: antal, agg: sum}}") == [])
        let lacking = try told("{by: lan, weights: {dataset: standard, field: antal, agg: sum}}")
        #expect(
            lacking == [
                "dimension-not-in-measure: vikterna i «standard» är inte uppdelade på «lan» (välj en datamängd som har en kolumn för lan)"
            ])
    }

    /// Random tables against a loop over the rows.
    @Test func agreesWithALoopOverTheRows() throws {
        var dice = SplitMix(7)
        for _ in 0..<40 {
            var (rows, weights) = ("ar,lan,alder,besok,invanare\n", "ar,alder,antal\n")
            var (sum, all, events) = (0.0, 0.0, 0)
            for age in ["barn", "vuxna", "aldre"] {
                let (x, n, w) = (
                    Int.random(in: 0...40, using: &dice), Int.random(in: 1...900, using: &dice),
                    Int.random(in: 0...9, using: &dice)
                )
                rows += "2025,nb,\(age),\(x),\(n)\n"
                weights += "2025,\(age),\(w)\n"
                guard w > 0 else { continue }
                sum += Double(w) * Double(x) / Double(n)
                all += Double(w)
                events += x
            }
            let built = try project(events: rows, standard: weights).built([ask("std")])
            let value = try #require(built.answer(ask("std")).cells.first).value
            guard all > 0 else {
                #expect(value == .notApplicable)
                continue
            }
            guard events >= 10 else {
                #expect(value == .missing)
                continue
            }
            #expect(abs(try #require(value.number).double - 1_000 * sum / all) < 1e-9 * 1_000)
        }
    }
}
