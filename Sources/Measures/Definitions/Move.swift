package import Values

/// A value of one dimension that belonged to one value of another, and then to another: sums of the two before and after
/// are of different parts.
package struct Move: Hashable, Sendable {
    /// The dimension and the key of what moved.
    package let child: String
    package let key: String
    /// Its label, and those of what it belonged to and came to belong to; nil where that is nothing.
    package let label: String
    package let from: String?
    package let to: String?
    /// The first day in its new place.
    package let day: Day
    /// The keys of what it belonged to and came to belong to.
    fileprivate let homes: [String]
}

/// All moves on each way up from one dimension to another, by day.
struct Moves: Sendable {
    private let found: [Hierarchy.Route: [Move]]

    init(_ dimensions: [Dimension], _ hierarchy: Hierarchy) {
        var found: [Hierarchy.Route: [Move]] = [:]
        for root in dimensions {
            guard let days = root.daysNamed else { continue }
            for route in hierarchy.routes(from: [root.name]).dropFirst() {
                let above = dimensions.first { $0.name == route.steps.last }
                let moves = above.map { hierarchy.rollUp(route).moves(of: root, to: $0, within: days) } ?? []
                if !moves.isEmpty { found[route] = moves }
            }
        }
        self.found = found
    }

    var isEmpty: Bool { found.isEmpty }

    func on(_ route: Hierarchy.Route) -> [Move] { found[route] ?? [] }
}

extension Catalogue {
    /// Whether anything moves at all.
    package var hasMoves: Bool { !moves.isEmpty }

    /// What came to any of the wanted values of a dimension, or left them, after the first of the days, among what the
    /// datasets have columns for; by day, then in the order of the register.
    package func moves(
        to wanted: Set<String>, of parent: String, in datasets: [String], within days: ClosedRange<Day>
    ) -> [Move] {
        guard hasMoves else { return [] }
        var found: [Move] = []
        for route in datasets.compactMap({ shape($0)?.route(to: parent) }) {
            found += moves.on(route).filter { move in
                move.day > days.lowerBound && move.day <= days.upperBound && !found.contains(move)
                    && !wanted.isDisjoint(with: move.homes)
            }
        }
        return found.sorted { $0.day < $1.day }
    }
}

extension RollUp {
    fileprivate func moves(of root: Dimension, to above: Dimension, within days: ClosedRange<Day>) -> [Move] {
        root.values.indices.flatMap { index in
            let homes = homes(of: index, within: days)
            return zip(homes, homes.dropFirst()).filter { $0.position != $1.position }.map { former, next in
                let (from, to) = (above.part(at: former.position), above.part(at: next.position))
                return Move(
                    child: root.name, key: root.values[index].key, label: root.values[index].label,
                    from: from?.label, to: to?.label, day: next.days.lowerBound,
                    homes: [from, to].compactMap { $0?.key })
            }
        }.sorted { $0.day < $1.day }
    }
}

extension Dimension {
    /// From the first day on which something is said to change to the last, with a day before and after; nil without.
    fileprivate var daysNamed: ClosedRange<Day>? {
        let days = values.flatMap { $0.versions.map(\.days) + $0.validity }
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
        return first.adding(days: -1)...last.adding(days: 1)
    }

    fileprivate func part(at position: Int) -> Value? {
        values.indices.contains(position) ? values[position] : nil
    }
}
