import Diagnostics
import TestSupport
import Testing
import Values

@testable import Measures

private func project(
    _ classes: [String], _ rows: String, agg: String = "agg: median", periods: String = "sum"
) -> Project {
    var project = Project()
    let values = classes.enumerated().map { "{key: k\($0.offset), label: Klass \($0.offset)\($0.element)}" }
    project.dimensions = """
        klass:
          label: Väntetid
          values: [\(values.joined(separator: ", "))]
        lan:
          label: Län
          values: [nb, vb]
          total: {key: alla, label: Alla}

        """
    project.resources = [
        resource(
            "vantan", time: "manad", "name: lan, type: string", "name: klass, type: string",
            "name: antal, type: integer, uppsikt: {periods: \(periods)}")
    ]
    project.files = ["vantan": "manad,lan,klass,antal\n" + rows]
    project.measures = [
        "tid":
            "label: Tid\ntype: simple\ndataset: vantan\nfield: antal\n\(agg)\nclasses: klass\nunit: minutes\ndecimals: 2\nimprovement_direction: decrease\n"
    ]
    return project
}

private let touching = [", lower: 0, upper: 10", ", lower: 10, upper: 30", ", lower: 30"]

@Suite struct ClassTests {
    @Test func theMedianLiesInProportionWithinItsClass() throws {
        let rows = "2025-01,nb,k0,10\n2025-01,nb,k1,20\n2025-01,nb,k2,2\n"
        let built = try project(touching, rows).built([ask("tid", at: "2025-01")])
        #expect(built.rules == [])
        // 16 of 32: six of the twenty in the second class, 20 minutes wide.
        #expect(try built.value(ask("tid", at: "2025-01")) == "16")
    }

    @Test func anOpenClassGivesNoNumber() throws {
        let rows = "2025-01,nb,k0,1\n2025-01,nb,k1,2\n2025-01,nb,k2,30\n"
        let query = ask("tid", at: "2025-01")
        let value = try project(touching, rows).built([query]).answer(query).cells[0].value
        #expect(value == .stated(SourceSign("> 30", label: "över 30, i en klass utan övre gräns")))
        let below = [", upper: 10", ", lower: 10, upper: 30"]
        let other = try project(below, "2025-01,nb,k0,9\n2025-01,nb,k1,2\n").built([query]).answer(query).cells[0].value
        #expect(other == .stated(SourceSign("< 10", label: "under 10, i en klass utan nedre gräns")))
    }

    /// Whole years: the class 0–17 holds what is below 18.
    @Test func wholeNumbersEndWhereTheNextBegins() throws {
        let years = [", lower: 0, upper: 17", ", lower: 18, upper: 64"]
        let query = ask("tid", at: "2025-01")
        #expect(try project(years, "2025-01,nb,k0,10\n2025-01,nb,k1,0\n").built([query]).value(query) == "9")
        #expect(try project(years, "2025-01,nb,k0,0\n2025-01,nb,k1,10\n").built([query]).value(query) == "41.5")
    }

    @Test func countsArePutTogetherFirst() throws {
        let rows =
            "2025-01,nb,k0,10\n2025-01,vb,k1,10\n2025-02,nb,k1,20\n2025-02,vb,k0,0\n2025-03,alla,k0,8\n2025-03,nb,k1,4\n2025-03,nb,k0,4\n"
        let span = ask("tid", at: "2025-01..2025-02")
        let built = try project(touching, rows, agg: "agg: percentile\npercentile: 75").built([
            span, ask("tid", ["lan": "nb"], at: "2025-01"), ask("tid", at: "2025-03"), ask("tid", at: "2025-04"),
        ])
        // 30 of 40: twenty of the thirty in the second class.
        #expect(try built.value(span) == "23.3333")
        #expect(try built.value(ask("tid", ["lan": "nb"], at: "2025-01")) == "7.5")
        #expect(try built.value(ask("tid", at: "2025-04")) == "saknas")
    }

    @Test func nobodyIsNothingToCountAndABlankIsMissing() throws {
        let query = ask("tid", at: "2025-01")
        #expect(try project(touching, "2025-01,nb,k0,0\n").built([query]).value(query) == "inget att räkna")
        #expect(try project(touching, "2025-01,nb,k0,5\n2025-01,nb,k1,\n").built([query]).value(query) == "saknas")
    }

    /// A class that is asked for by name must have rows, as a value of any other dimension must.
    @Test func aClassThatIsAskedForHasRows() throws {
        let query = ask("tid", ["klass": "k0,k1"], at: "2025-01")
        #expect(try project(touching, "2025-01,nb,k0,5\n").built([query]).value(query) == "saknas")
        #expect(try project(touching, "2025-01,nb,k0,5\n2025-01,nb,k1,0\n").built([query]).value(query) == "5")
    }

    @Test func rowsMayBeCounted() throws {
        var project = project(touching, "2025-01,nb,k0,1\n2025-01,nb,k0,1\n2025-01,nb,k1,1\n2025-01,nb,k1,1\n")
        project.measures["tid"] = project.measures["tid"]?.replacing("field: antal\n", with: "")
        #expect(try project.built([ask("tid", at: "2025-01")]).value(ask("tid", at: "2025-01")) == "10")
    }

    @Test(arguments: [
        [", lower: 0, upper: 10", ", lower: 20, upper: 30"], [", lower: 0, upper: 10", ", lower: 5, upper: 30"],
        ["", ", lower: 0"], [", lower: 0", ", lower: 10"], [", lower: 0, upper: 10", ""], [""],
    ])
    func classesThatDoNotFollowEachOtherAreTold(classes: [String]) throws {
        let built = try project(classes, "2025-01,nb,k0,1\n").built()
        #expect(built.rules == ["aggregation-type"])
    }

    /// Python's `statistics.median_grouped`.
    @Test func agreesWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("median_grouped.csv") else { return }
        for row in rows {
            var counts: [Double: Int] = [:]
            for part in row[0].split(separator: " ") {
                let sides = part.split(separator: "x").compactMap { Double($0) }
                counts[sides[0], default: 0] += sides.count > 1 ? Int(sides[1]) : 1
            }
            let width = try #require(Double(row[1]))
            let (low, high) = (try #require(counts.keys.min()), try #require(counts.keys.max()))
            let middles = Array(stride(from: low, through: high, by: width))
            let classes = middles.map { ", lower: \($0 - width / 2), upper: \($0 + width / 2)" }
            let data = middles.enumerated().map { "2025-01,nb,k\($0.offset),\(counts[$0.element] ?? 0)\n" }.joined()
            let query = ask("tid", at: "2025-01")
            let cell = try project(classes, data).built([query]).answer(query).cells[0]
            let value = try #require(cell.value.number, "\(row)").double
            #expect(Vectors.isClose(value, try #require(Double(row[2]))), "\(row)")
        }
        print("median_grouped.csv: \(rows.count) rader jämförda")
    }

    /// Of rows, R's type 7.
    @Test func quantilesOfRowsAgreeWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("quantiles_r_types.csv") else { return }
        var checked = 0
        for row in rows where row[1] == "7" {
            let sample = try row[0].split(separator: " ").map { try #require(Exact(parsing: String($0))) }
            let p = try #require(Exact(parsing: row[2]))
            let found = try #require(quantile(sample.sorted(), at: p))
            #expect(Vectors.isClose(found.double, try #require(Double(row[3]))), "\(row)")
            checked += 1
        }
        #expect(checked == 35)
    }
}
