import Diagnostics
import Measures
import Testing

/// Several values named together with what they belong to.
@Suite struct NamedPartsTests {
    private let keys = ["a", "b", "c", "d"]

    /// - Parameter homes: the area of each municipality.
    private func project(_ homes: [String]) -> Project {
        let values = zip(keys, homes).map { "{key: \($0), parents: {omrade: \($1)}}" }.joined(separator: ", ")
        return Project(
            dimensions: """
                omrade:
                  label: Område
                  values: [x, y]
                kommun:
                  label: Kommun
                  values: [\(values)]

                """,
            resources: [
                resource(
                    "d", time: "ar", "name: kommun, type: string", "name: n, type: integer, uppsikt: {periods: sum}")
            ],
            files: [
                // Every sum is of one set of municipalities alone.
                "d": "ar,kommun,n\n2025,a,1\n2025,b,2\n2025,c,4\n2025,d,8\n"
            ],
            measures: [
                "n": """
                label: N
                type: simple
                dataset: d
                field: n
                agg: sum
                unit: count
                improvement_direction: neutral

                """,
                "r": """
                label: R
                type: ratio
                numerator: {dataset: d, field: n, agg: sum}
                denominator: {dataset: d, agg: count, periods: sum}
                unit: ratio
                decimals: 4
                improvement_direction: neutral
                """,
            ])
    }

    /// All sets of at least two.
    private var sets: [[Int]] { (0..<16).map { set in (0..<4).filter { set >> $0 & 1 == 1 } }.filter { $0.count > 1 } }

    private func sum(_ positions: [Int]) -> Int { positions.reduce(0) { $0 + 1 << $1 } }

    /// Of the municipalities that the author named, each area has its own, and an area of none is not there.
    @Test(arguments: 0..<16) func countsThoseThatBelongThere(_ pattern: Int) throws {
        let homes = (0..<4).map { pattern >> $0 & 1 == 1 ? "y" : "x" }
        let split = sets.map { set in ask("n", ["kommun": set.map { keys[$0] }.joined(separator: ",")], by: ["omrade"])
        }
        let sliced = sets.flatMap { set in
            ["n", "r"].map { ask($0, ["kommun": set.map { keys[$0] }.joined(separator: ","), "omrade": "x"]) }
        }
        let built = try project(homes).built(split + sliced)
        for (index, set) in sets.enumerated() {
            let own = ["x", "y"].map { area in (area, set.filter { homes[$0] == area }) }.filter { !$0.1.isEmpty }
            #expect(try built.values(split[index]) == own.map { "\($0) 2025: \(sum($1))" })
            let x = set.filter { homes[$0] == "x" }
            #expect(try built.value(sliced[2 * index]) == (x.isEmpty ? "saknas" : "\(sum(x))"))
        }
    }

    /// Of areas that the author named together, each municipality lies in one: it needs no rows in the others.
    @Test(arguments: 0..<16) func needsNoRowsWhereAPartDoesNotLie(_ pattern: Int) throws {
        let homes = (0..<4).map { pattern >> $0 & 1 == 1 ? "y" : "x" }
        let split = ["n", "r"].map { ask($0, ["omrade": "x,y"], by: ["kommun"]) }
        let single = keys.map { ask("n", ["omrade": "x,y", "kommun": $0]) }
        let sets = sets
        let several = sets.map { ask("n", ["omrade": "x,y", "kommun": $0.map { keys[$0] }.joined(separator: ",")]) }
        let built = try project(homes).built(split + single + several)
        #expect(try built.values(split[0]) == keys.indices.map { "\(keys[$0]) 2025: \(sum([$0]))" })
        #expect(try built.values(split[1]) == keys.indices.map { "\(keys[$0]) 2025: \(sum([$0]))" })
        for index in keys.indices { #expect(try built.value(single[index]) == "\(sum([index]))") }
        for (index, set) in sets.enumerated() { #expect(try built.value(several[index]) == "\(sum(set))") }
    }

    /// A value that is named twice is not counted twice, wherever a measure names values.
    @Test(arguments: ["a, a", "a, b, a", "{not: [a, a]}"]) func tellsAValueThatIsNamedTwice(_ words: String) throws {
        let list = words.first == "{" ? words : "[\(words)]"
        for text in ["references: {r: {kommun: \(list)}}", "filter: {kommun: \(list)}"] {
            var project = project(["x", "x", "y", "y"])
            project.measures["n", default: ""] += text + "\n"
            #expect(try project.built().first("duplicate-key").message == "«a» står två gånger i «kommun»")
        }
    }
}
