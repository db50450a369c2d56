import Measures
import Testing
import Values

/// Published wholes and their parts where rows are counted, or chosen by what stands in a field.
@Suite struct WholesTests {
    private func project(_ rows: String, _ more: String, dimensions: String = "") -> Project {
        Project(
            dimensions: """
                kommun: {label: Kommun, values: [a, b], total: {key: "00"}}
                kon: {label: Kön, values: [k, m], total: {key: t}}

                """,
            resources: [
                resource(
                    "d", time: "ar", "name: kommun, type: string", "name: kon, type: string",
                    "name: slag, type: string", "name: x, type: integer, uppsikt: {periods: sum}")
            ],
            files: ["d": "ar,kommun,kon,slag,x\n" + rows],
            measures: ["m": simple("d", "x").replacing("field: x\nagg: sum", with: more)])
    }

    private func value(_ rows: String, _ more: String, _ query: Query = ask("m")) throws -> String {
        let built = try project(rows, more).built([query])
        #expect(built.rules.isEmpty, "\(built.messages)")
        return try built.value(query)
    }

    /// An empty cell is the whole of a dimension that has one; of another it would be nothing, in silence.
    @Test(arguments: ["", ", total: {key: alla}"]) func anEmptyCellIsTheWholeOfADimensionThatHasOne(total: String)
        throws
    {
        let project = Project(
            dimensions: "kommun: {label: Kommun, values: [a, b]\(total)}\n",
            resources: [
                resource(
                    "d", time: "ar", "name: kommun, type: string, uppsikt: {blank: total}",
                    "name: x, type: integer, uppsikt: {periods: sum}")
            ],
            files: ["d": "ar,kommun,x\n2025,a,1\n2025,b,2\n2025,,3\n"], measures: ["m": simple("d", "x")])
        let built = try project.built([ask("m")])
        guard !total.isEmpty else {
            #expect(built.messages.contains { $0.contains("har ingen total") }, "\(built.messages)")
            return
        }
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.value(ask("m")) == "3")
    }

    private let oneWay = "2025,a,t,,1\n2025,b,t,,2\n2025,00,t,,10\n"

    @Test(arguments: [
        ("agg: count", "2"), ("agg: count\nfilter: {x: {gt: 5}}", "0"), ("agg: count\nfilter: {x: {lte: 5}}", "2"),
    ])
    func aWholeIsNeverCountedAsARow(agg: String, expected: String) throws {
        #expect(try value(oneWay.replacing(",t,", with: ",k,"), agg) == expected)
    }

    @Test func aWholeOfTwoDimensionsIsNeverCountedAsARow() throws {
        let rows = "2025,a,k,,1\n2025,a,m,,9\n2025,b,k,,2\n2025,a,t,,10\n2025,00,k,,3\n2025,00,m,,9\n2025,00,t,,12\n"
        #expect(try value(rows, "agg: count") == "3")
        #expect(try value(rows, "agg: count\nfilter: {x: {gt: 5}}") == "1")
        #expect(try value(rows, "agg: count\nfilter: {x: {gt: 5}}", ask("m", ["kon": "k"])) == "0")
        #expect(try value(rows, "agg: count_distinct\nfield: kommun\nfilter: {x: {gte: 10}}") == "0")
        #expect(try value(rows, "agg: count_distinct\nfield: kommun\nfilter: {x: {gte: 9}}") == "1")
    }

    @Test func aConditionOnANumberChoosesAmongTheParts() throws {
        let rows = "2025,a,k,,1\n2025,a,m,,9\n2025,a,t,,10\n2025,b,k,,2\n2025,b,m,,3\n2025,b,t,,5\n"
        #expect(try value(rows, "field: x\nagg: sum\nfilter: {x: {gt: 5}}") == "9")
        #expect(try value(rows, "field: x\nagg: sum\nfilter: {x: {lte: 5}}") == "6")
        #expect(try value(rows, "field: x\nagg: max\nfilter: {x: {gt: 0}}") == "9")
        #expect(try value(rows, "field: x\nagg: sum") == "15")
    }

    @Test func aClassThatHasItsOwnWholeKeepsIt() throws {
        let rows =
            "2025,a,k,A,1\n2025,b,k,A,2\n2025,00,k,A,4\n2025,a,k,B,10\n2025,b,k,B,20\n2025,00,k,B,40\n2025,b,k,C,7\n"
        #expect(try value(rows, "field: x\nagg: sum\nfilter: {slag: A}", ask("m", ["kon": "k"])) == "4")
        #expect(try value(rows, "field: x\nagg: sum\nfilter: {slag: B}", ask("m", ["kon": "k"])) == "40")
    }

    @Test func aMarkOnSomePartsOnlyLeavesTheWholeOut() throws {
        let rows = "2025,a,k,ok,1\n2025,b,k,osäker,2\n2025,00,k,ok,3\n"
        #expect(try value(rows, "field: x\nagg: sum\nfilter: {slag: ok}", ask("m", ["kon": "k"])) == "1")
        #expect(try value(rows, "field: x\nagg: sum", ask("m", ["kon": "k"])) == "3")
    }

    @Test func aWholeWithoutPartsStandsWhereNumbersAreAdded() throws {
        #expect(try value("2025,00,t,,10\n", "field: x\nagg: sum\nfilter: {x: {gt: 5}}") == "10")
        #expect(try value("2025,00,t,,10\n", "agg: count") == "saknas")
    }
}
