import Diagnostics
import TestSupport
import Testing
import Values

@testable import Measures

/// A random tree of dimensions: each has parents further up, also by several ways, and values that move between them.
private struct Tree {
    let names: [String]
    let parents: [String: [String]]
    let dimensions: [Dimension]
    let days: [Day]

    init(_ random: inout SplitMix) {
        let depth = Int.random(in: 1...9, using: &random)
        let names = (0...depth).map { "d\($0)" }
        days = (0..<4).map { Day(ordinal: 9_000 + 400 * $0) }
        var parents: [String: [String]] = [:]
        var dimensions: [Dimension] = []
        for level in names.indices.reversed() {
            let next = level < depth ? [names[level + 1]] : []
            // A way that jumps over a step, and one that leads down again: a circle.
            let jump = level + 2 <= depth && Bool.random(using: &random) ? [names[level + 2]] : []
            let back = level > 1 && Int.random(in: 0..<4, using: &random) == 0 ? [names[level - 1]] : []
            let own = (next + jump + back).shuffled(using: &random)
            parents[names[level]] = own
            dimensions.append(Tree.dimension(names[level], own, days, &random))
        }
        self.names = names
        self.parents = parents
        self.dimensions = dimensions
    }

    static func dimension(_ name: String, _ parents: [String], _ days: [Day], _ random: inout SplitMix)
        -> Dimension
    {
        var values: [Dimension.Value] = []
        for key in 0..<4 {
            let versions = zip(days, days.dropFirst()).map { first, next in
                Dimension.Value.Version(
                    days: first...Day(ordinal: next.ordinal - 1), label: "\(key)", parents: links(parents, &random))
            }
            values.append(
                Dimension.Value(
                    key: "\(key)", label: "\(key)", parents: links(parents, &random),
                    versions: Bool.random(using: &random) ? versions : []))
        }
        return Dimension(
            name: name, label: name, labelPlural: name, values: values, parents: parents,
            place: Place(path: "dimensions.yaml"))
    }

    static func links(_ parents: [String], _ random: inout SplitMix) -> [String: String] {
        var links: [String: String] = [:]
        for parent in parents where Int.random(in: 0..<8, using: &random) > 0 {
            links[parent] = "\(Int.random(in: 0..<4, using: &random))"
        }
        return links
    }

    /// The shortest way by trying all of them, earlier declared parents first among equals.
    func way(from name: String, to wanted: String) -> [String]? {
        for length in 0...names.count {
            if let way = way(from: name, to: wanted, length: length) { return way }
        }
        return nil
    }

    private func way(from name: String, to wanted: String, length: Int) -> [String]? {
        if length == 0 { return name == wanted ? [name] : nil }
        return (parents[name] ?? []).lazy.compactMap { self.way(from: $0, to: wanted, length: length - 1) }.first
            .map { [name] + $0 }
    }

    func ancestor(of key: String, along way: [String], on day: Day) -> String? {
        var found: String? = key
        for (child, parent) in zip(way, way.dropFirst()) {
            let value = dimensions.first { $0.name == child }?.values.first { $0.key == found }
            let version = value?.versions.first { $0.days.lowerBound <= day && day <= $0.days.upperBound }
            found = version.map { $0.parents[parent] } ?? value?.parents[parent]
        }
        return found
    }
}

@Suite struct HierarchyTests {
    @Test(arguments: 0..<60) func everyWayUpIsTheNaiveOneOnEveryDay(seed: Int) {
        var random = SplitMix(seed)
        let tree = Tree(&random)
        let hierarchy = Hierarchy(tree.dimensions)
        let days = tree.days.flatMap { [Day(ordinal: $0.ordinal - 1), $0, Day(ordinal: $0.ordinal + 1)] }
        for name in tree.names {
            for wanted in tree.names {
                let way = tree.way(from: name, to: wanted)
                for day in days {
                    for key in ["0", "1", "2", "3", "none"] {
                        let found = hierarchy.ancestor(of: key, in: name, among: wanted, on: day)
                        let expected = key == "none" ? nil : way.flatMap { tree.ancestor(of: key, along: $0, on: day) }
                        #expect(found == expected, "\(key) of \(name) in \(wanted) on \(day)")
                    }
                }
            }
            #expect(Set(hierarchy.dimensions(above: name)) == Set(tree.names.filter { above(name, $0, tree) }))
        }
    }

    /// What a value belonged to within some days is what it belonged to on each of them, whatever step moved.
    @Test(arguments: 0..<12) func whatWasBelongedToWithinDaysIsThatOfEachDay(seed: Int) {
        var random = SplitMix(seed)
        let tree = Tree(&random)
        let hierarchy = Hierarchy(tree.dimensions)
        let days = tree.days.flatMap { [Day(ordinal: $0.ordinal - 1), $0, Day(ordinal: $0.ordinal + 1)] }
        for route in hierarchy.routes(from: [tree.names[0]]) {
            let rollUp = hierarchy.rollUp(route)
            for (offset, first) in days.enumerated() {
                for last in days[offset...] {
                    let each = days.filter { first <= $0 && $0 <= last }
                    for (index, wanted) in product(0..<4, 0..<6) {
                        let found = rollUp.days(of: index, under: [wanted], within: first...last)
                        let expected = each.filter { rollUp.position(of: index, on: $0) == wanted }
                        #expect(each.filter { day in found.contains { $0.contains(day) } } == expected)
                    }
                }
            }
        }
    }

    private func product(_ a: Range<Int>, _ b: Range<Int>) -> [(Int, Int)] { a.flatMap { x in b.map { (x, $0) } } }

    private func above(_ name: String, _ other: String, _ tree: Tree) -> Bool {
        name != other && tree.way(from: name, to: other) != nil
    }
}
