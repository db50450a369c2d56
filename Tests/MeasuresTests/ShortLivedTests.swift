import Measures
import TestSupport
import Testing

/// Of a unit that was not there all the time, nothing is missing but what it lived to report.
@Suite struct ShortLivedTests {
    private let measures = [
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
        improvement_direction: neutral
        """,
    ]

    /// - Parameters:
    ///   - life: months of 2025 in which B was there; A was always.
    ///   - reported: those of which B has a row.
    private func project(_ life: ClosedRange<Int>, reported: Set<Int>) -> Project {
        let rows = (1...12).flatMap { month in
            (reported.contains(month) ? ["A", "B"] : ["A"]).map { "2025-\(two(month)),\($0),1\n" }
        }
        let lasting = "B,Granen,2580,2025-\(two(life.lowerBound))-01,2025-\(two(life.upperBound))-28\n"
        return Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "d", time: "manad", "name: enhet, type: string", "name: n, type: integer, uppsikt: {periods: sum}"),
            ],
            files: [
                "enheter": "hsaid,namn,kommunkod,fran,till\nA,Björken,2580,2020-01-01,\n" + lasting,
                "d": "manad,enhet,n\n" + rows.joined(),
            ],
            measures: measures)
    }

    private func two(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }

    private func outcome(_ built: Built, _ query: Query) throws -> Outcome {
        try #require(built.answer(query).cells.first { $0.keys.isEmpty || $0.keys == ["B"] }).value
    }

    @Test(arguments: 0..<25 as Range<UInt64>) func itsLackIsItsOwnOrThatOfItsLife(_ seed: UInt64) throws {
        var random = SplitMix(seed)
        let (one, other) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random))
        let life = min(one, other)...max(one, other)
        let silent = Set(life.filter { _ in Int.random(in: 0..<12, using: &random) == 0 })
        let questions = ["n", "r"].flatMap { [ask($0, ["enhet": "B"]), ask($0, by: ["enhet"])] }
        let built = try project(life, reported: Set(life).subtracting(silent)).built(questions)
        for question in questions {
            let found = try outcome(built, question)
            switch (silent.isEmpty, life == 1...12) {
            case (true, true): #expect(found.number != nil)
            case (true, false): #expect(found == .refused(.notThroughout("Granen")))
            default: #expect(found == .missing)
            }
        }
    }
}
