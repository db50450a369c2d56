package import Values

/// What belongs to what, and when: unit → municipality → area, however many steps there are.
///
/// The only place where parents are walked. Planning, roll-up, protection, grouping and pages ask here, so that a
/// value belongs to the same parent in all of them on the same day.
package struct Hierarchy: Sendable {
    private let dimensions: [String: Dimension]

    package init(_ dimensions: [Dimension]) {
        self.init(Dictionary(dimensions.map { ($0.name, $0) }) { first, _ in first })
    }

    /// - Parameter dimensions: by name.
    package init(_ dimensions: [String: Dimension]) { self.dimensions = dimensions }

    /// The way from one dimension up to another: `enhet`, `kommun`, `omrade`.
    struct Route: Hashable, Sendable {
        /// The first is where the way begins, the last where it leads; each dimension once.
        let steps: [String]
        var root: String { steps[0] }
        var isDirect: Bool { steps.count == 1 }
    }

    /// The shortest way to every dimension at or above these, nearest first: no circle of parents is ever walked
    /// round. Of equally short ways the one by the earlier root, and by the parent declared earlier.
    func routes(from roots: [String]) -> [Route] {
        var found: Set<String> = []
        var routes: [Route] = []
        var queue = roots.map { [$0] }
        var next = 0
        while next < queue.count {
            let steps = queue[next]
            next += 1
            guard let last = steps.last, found.insert(last).inserted else { continue }
            routes.append(Route(steps: steps))
            for parent in dimensions[last]?.parents ?? [] where !found.contains(parent) {
                queue.append(steps + [parent])
            }
        }
        return routes
    }

    /// The dimensions that the values of another belong to, nearest first, without itself.
    package func dimensions(above name: String) -> [String] {
        routes(from: [name]).dropFirst().compactMap(\.steps.last)
    }

    /// Whether they are the same, or one of them belongs to the other.
    package func areOnOneWay(_ one: String, _ other: String) -> Bool {
        one == other || dimensions(above: one).contains(other) || dimensions(above: other).contains(one)
    }

    /// Whether the value that a page is about is not meant where one of another dimension is named: of its own, or of one
    /// that it belongs to.
    package func givesWay(_ page: String, to named: String) -> Bool {
        page == named || dimensions(above: page).contains(named)
    }

    /// The key in `wanted` that a value of the dimension `name` belongs to on a day; its own key when they are the
    /// same dimension. Nil when it belongs to none, or is no value.
    package func ancestor(of key: String, in name: String, among wanted: String, on day: Day) -> String? {
        guard let route = routes(from: [name]).first(where: { $0.steps.last == wanted }),
            let index = dimensions[name]?.values.firstIndex(where: { $0.key == key }), let above = dimensions[wanted]
        else { return nil }
        let position = rollUp(route).position(of: index, on: day)
        return position < above.values.count ? above.values[position].key : nil
    }

    /// The same for every value of the dimension at once; those that belong to nothing are not there.
    package func ancestors(in name: String, among wanted: String, on day: Day) -> [String: String] {
        guard let route = routes(from: [name]).first(where: { $0.steps.last == wanted }), let own = dimensions[name],
            let above = dimensions[wanted]
        else { return [:] }
        let pairs = zip(own.values, rollUp(route).positions(on: day)).compactMap { value, position in
            position < above.values.count ? (value.key, above.values[position].key) : nil
        }
        return Dictionary(pairs) { first, _ in first }
    }

    func rollUp(_ route: Route) -> RollUp { RollUp(route.steps.compactMap { dimensions[$0] }) }
}

/// Positions of one dimension from those of another that rolls up to it, as things were on a day.
struct RollUp: Sendable {
    private let steps: [Dimension]

    fileprivate init(_ steps: [Dimension]) { self.steps = steps }

    /// Whether the way differs from day to day.
    var isDated: Bool { steps.dropLast().contains { $0.values.contains { !$0.versions.isEmpty } } }

    /// Position of a value → position of what it belongs to; `none` stands last, just after the total.
    func positions(on day: Day) -> [Int] {
        guard let root = steps.first else { return [] }
        return (0..<root.size).map { position(of: $0, on: day) }
    }

    /// The days, of those on which a value existed, when it belonged to any of the wanted; moves on the way up included.
    func days(of index: Int, under wanted: [Int], within days: ClosedRange<Day>) -> [ClosedRange<Day>] {
        homes(of: index, within: days).filter { wanted.contains($0.position) }.map(\.days)
    }

    /// What a value belonged to on some of the days.
    func parents(of index: Int, within days: ClosedRange<Day>) -> Set<Int> {
        Set(homes(of: index, within: days).map(\.position))
    }

    /// What a value has ever belonged to.
    func parents(of index: Int) -> Set<Int> {
        guard let root = steps.first, index < root.values.count else { return [] }
        return root.values[index].validity.reduce(into: []) { $0.formUnion(parents(of: index, within: $1)) }
    }

    func homes(of index: Int, within days: ClosedRange<Day>) -> [(position: Int, days: ClosedRange<Day>)] {
        guard let root = steps.first, index < root.values.count else { return [] }
        var found = root.values[index].existing(within: days).map { (position: index, days: $0) }
        for (child, parent) in zip(steps, steps.dropFirst()) {
            found = found.flatMap { position, days in
                child.parents(of: position, in: parent.name, within: days).map { key, days in
                    (key.flatMap(parent.index) ?? parent.none, days)
                }
            }
        }
        return found
    }

    /// Position → what it lacks, for those without parent somewhere on the way.
    func orphans(on day: Day) -> [Int: OrphanRows.Orphan] {
        let values = (steps.first?.values ?? []).indices
        return Dictionary(
            values.compactMap { index in orphan(of: index, on: day).map { (index, $0) } }, uniquingKeysWith: { $1 })
    }

    /// The first value on the way up from another that says no parent; nil when all do, or name one that is none (told).
    func orphan(of index: Int, on day: Day) -> OrphanRows.Orphan? {
        var position = index
        for (child, parent) in zip(steps, steps.dropFirst()) {
            guard position < child.values.count else { return nil }
            let value = child.values[position]
            guard let word = value.parents(on: day)[parent.name] else {
                return OrphanRows.Orphan(child: child.name, key: value.key, parent: parent.name)
            }
            guard let next = parent.index(of: word) else { return nil }
            position = next
        }
        return nil
    }

    func position(of index: Int, on day: Day) -> Int {
        zip(steps, steps.dropFirst()).reduce(index) { position, step in
            let (child, parent) = step
            guard position < child.values.count else { return parent.none }
            return child.values[position].parents(on: day)[parent.name].flatMap(parent.index) ?? parent.none
        }
    }
}

extension Dimension {
    /// What a value belonged to and when, its versions one after the other; on days that none speaks of, the last one.
    fileprivate func parents(
        of position: Int, in parent: String, within days: ClosedRange<Day>
    ) -> [(key: String?, days: ClosedRange<Day>)] {
        guard position < values.count else { return [(nil, days)] }
        let value = values[position]
        var found: [(key: String?, days: ClosedRange<Day>)] = []
        var next = days.lowerBound
        for version in value.versions where version.days.overlaps(days) {
            let own = version.days.clamped(to: days)
            if next < own.lowerBound { found.append((value.parents[parent], next...own.lowerBound.adding(days: -1))) }
            found.append((version.parents[parent], own))
            next = own.upperBound.adding(days: 1)
        }
        if next <= days.upperBound { found.append((value.parents[parent], next...days.upperBound)) }
        return found
    }
}

extension Dimension.Value {
    fileprivate func existing(within days: ClosedRange<Day>) -> [ClosedRange<Day>] {
        validity.isEmpty ? [days] : validity.filter { $0.overlaps(days) }.map { $0.clamped(to: days) }
    }
}

extension Dimension {
    /// Position for a row that belongs to no value.
    var none: Int { values.count + 1 }
    /// Positions in a cube: parts, total, none.
    var size: Int { values.count + 2 }
}
