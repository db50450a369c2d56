import Diagnostics
import Testing
import Values

@testable import Measures

private func project(_ agg: String, rows: String) -> Project {
    var project = Project()
    project.dimensions = "lan:\n  label: Län\n  values: [nb, vb]\n"
    project.resources = [
        resource("vantan", time: "manad", "name: lan, type: string", "name: dagar, type: integer")
    ]
    project.files = ["vantan": "manad,lan,dagar\n" + rows]
    project.measures = [
        "vantan":
            "label: Väntan\ntype: simple\ndataset: vantan\nfield: dagar\n\(agg)\nunit: days\ndecimals: 2\nimprovement_direction: decrease\n"
    ]
    return project
}

@Suite struct QuantileMeasureTests {
    private let rows = "2025-01,nb,4\n2025-01,nb,1\n2025-01,vb,2\n2025-02,vb,3\n2025-02,nb,\n"

    /// R 4.2: `quantile(1:4, c(.5, .9, .1))`.
    @Test(arguments: [
        ("agg: median", "2.5"), ("agg: percentile\npercentile: 90", "3.7"), ("agg: percentile\npercentile: 10", "1.3"),
    ])
    func isThatOfAllRowsOfThePeriod(_ agg: String, _ value: String) throws {
        let query = ask("vantan", at: "2025-01..2025-02")
        let built = try project(agg, rows: rows).built([query])
        #expect(try built.value(query) == value)
    }

    @Test func eachCellHasItsOwn() throws {
        let built = try project("agg: median", rows: rows).built([ask("vantan", by: ["lan"], at: "2025-01")])
        #expect(try built.values(ask("vantan", by: ["lan"], at: "2025-01")) == ["nb 2025-01: 2.5", "vb 2025-01: 2"])
    }

    @Test func ofAnotherAggregationIsTold() throws {
        let built = try project("agg: mean\npercentile: 90", rows: rows).built()
        #expect(built.rules == ["aggregation-type"])
        #expect(try project("agg: percentile", rows: rows).built().rules == ["missing-key"])
        #expect(try project("agg: percentile\npercentile: 100", rows: rows).built().rules == ["wrong-type"])
    }

    @Test func isExact() {
        let thirds = [Exact(0), Exact(1)]
        #expect(quantile(thirds, at: Exact(1) / Exact(3) ?? .zero) == Exact(1) / Exact(3))
        #expect(quantile([], at: .zero) == nil)
        #expect(quantile([Exact(7)], at: Exact(1)) == Exact(7))
    }
}
