import TestProjects
import TestSupport
import Testing

/// Several values that are named of a dimension which the rows belong to, where the cells are of another such.
@Suite struct NamedKindsTests {
    /// Kinds of care and areas; units of them at random, and a number for each.
    private struct World {
        let units: [(kind: String, area: String, number: Int)]

        init(_ random: inout SplitMix) {
            units = (0..<7).map { _ in
                (random.pick(["p", "q", "r"]), random.pick(["n", "s", "v"]), random.number(3...90))
            }
        }

        var edition: ProjectText {
            let values = units.enumerated().map {
                "{key: k\($0), label: K\($0), parents: {slag: \($1.kind), omrade: \($1.area)}}"
            }
            return blockEdition.with(
                """
                -- content/2025/dimensions.yaml --
                slag: {label: Slag, values: [{key: p, label: Pe}, {key: q, label: Qu}, {key: r, label: Er}]}
                omrade: {label: Område, values: [{key: n, label: Norr}, {key: s, label: Söder}, {key: v, label: Väster}]}
                kommun: {label: Kommun, label_plural: Kommuner, values: [\(values.joined(separator: ", "))]}
                kon: {label: Kön, label_plural: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}
                -- content/2025/data/d.csv --
                ar,kommun,kon,x,n
                \(units.enumerated().map { "2025,k\($0),k,1,\($1.number)" }.joined(separator: "\n"))
                """)
        }

        func sum(_ area: String, _ kinds: [String]) -> Int? {
            let own = units.filter { $0.area == area && kinds.contains($0.kind) }
            return own.isEmpty ? nil : own.map(\.number).reduce(0, +)
        }
    }

    /// An area without a unit of one of the kinds has the number of the other.
    @Test(arguments: 0..<12) func anAreaNeedsNoUnitOfEach(seed: Int) throws {
        var random = SplitMix(seed)
        let world = World(&random)
        let kinds = random.pick([["p", "q"], ["q", "r"], ["p", "q", "r"]])
        let built = try world.edition.table(
            "kind: values\nmeasures: [calls]\nby: omrade\nfilter: {slag: [\(kinds.joined(separator: ", "))]}"
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let lines = (built["2025/data/tab-t-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
        for (area, label) in [("n", "Norr"), ("s", "Söder"), ("v", "Väster")] {
            guard let sum = world.sum(area, kinds) else { continue }
            #expect(lines.contains("\(label),\(sum)"), "\(world.units) \(kinds): \(lines)")
        }
    }

    /// Bars that cannot be lack nothing: a unit lies in one area.
    @Test(arguments: 0..<6) func aBarThatCannotBeLacksNothing(seed: Int) throws {
        var random = SplitMix(seed)
        let built = try World(&random).edition.chart("kind: bars\nmeasure: calls\nby: kommun\nseries: omrade").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(!built.words("2025/index.html").contains("Uppgift saknas"))
    }
}
