import Measures
import Values

/// The counts of one quantity laid out on the axes that they are split by, and cut into tables that share no time.
struct Grid {
    struct Entry {
        let region: Region
        let value: Exact
        let cap: Exact?
        let width: Double
    }

    /// For each entry its classes along each axis, time last.
    private let places: [[[Int]]]
    private let axes: [Axis]
    private let names: [String]

    /// More atoms than this are not audited: the table is not published.
    static let largest = 40_000

    init(_ entries: [Entry], _ dimensions: [String: Dimension]) {
        let names = Set(entries.flatMap { $0.region.bounds.map(\.dimension) }).sorted()
        let axes = names.map { name in Axis(entries.map { $0.region[name] }, of: dimensions[name]) }
        let times = Axis.classes(of: entries.map(\.region.occasion))
        let places = entries.map { entry in
            zip(names, axes).map { $1[entry.region[$0]] } + [times[entry.region.occasion] ?? []]
        }
        self.names = names
        self.axes = axes
        self.places = places
    }

    /// Tables of entries that hang together in time: for each the entries of every count. Nil instead of a table that
    /// is too large.
    func tables(_ entries: [Entry], _ dimensions: [String: Dimension]) -> [(table: Table?, entries: [[Int]])] {
        let rests = axes.indices.map { rest(of: $0, entries, dimensions[names[$0]]) }
        let kept = places.map { place in
            place.enumerated().map { position, classes in
                guard position < axes.count, case .absent = rests[position] else { return classes }
                return classes.filter { $0 != axes[position].rest }
            }
        }
        return together().map { group in
            Draft(group, kept, entries, rests: rests, restClasses: axes.map(\.rest)).finished()
        }
    }

    private func together() -> [[Int]] {
        let classes = (places.compactMap { $0.last?.max() }.max() ?? -1) + 1
        var sets = DisjointSets(classes)
        for place in places { sets.join(place.last ?? []) }
        var order: [Int: Int] = [:]
        var groups: [[Int]] = []
        for (index, place) in places.enumerated() {
            guard let time = place.last?.first else { continue }
            let root = sets.root(time)
            if let known = order[root] {
                groups[known].append(index)
            } else {
                order[root] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    /// What lies in a whole beside its named parts.
    enum Rest {
        /// Nothing: every whole that can be checked is the sum of its parts.
        case absent
        /// People not named, or a published whole's deviation, within bounds.
        case between(Double, Double?)
    }

    private func rest(of axis: Int, _ entries: [Entry], _ dimension: Dimension?) -> Rest {
        guard let rest = axes[axis].rest else { return .absent }
        let keys = entries.flatMap { $0.region[names[axis]].keys }
        let isPeople = Axis.hasUnnamed(keys, dimension)
        let deviations = deviations(along: axis, beside: rest, entries)
        guard !deviations.isEmpty else { return isPeople ? .between(0, nil) : .absent }
        guard deviations.contains(where: { !$0.isZero }) else { return .absent }
        let largest = deviations.map { $0.magnitude.double }.max() ?? 0
        let hasNegative = deviations.contains { $0.isNegative }
        return .between(hasNegative || !isPeople ? -largest : 0, isPeople ? nil : largest)
    }

    /// Wholes minus the sums of their named parts, where all of these are counted.
    private func deviations(along axis: Int, beside rest: Int, _ entries: [Entry]) -> [Exact] {
        let buckets = Buckets(places, axis: axis)
        return places.indices.filter { places[$0][axis].contains(rest) }.compactMap { whole in
            let named = places[whole][axis].filter { $0 != rest }
            guard !named.isEmpty, let parts = buckets.parts(of: whole, filling: named, finest: true) else { return nil }
            return parts.reduce(entries[whole].value) { $0 - entries[$1].value }
        }
    }
}

/// Entries that differ along one axis only, by the rest of their place.
struct Buckets {
    private let axis: Int
    private let places: [[[Int]]]
    private var members: [[[Int]]: [Int]] = [:]

    init(_ places: [[[Int]]], axis: Int, of entries: [Int]? = nil) {
        self.axis = axis
        self.places = places
        for index in entries ?? Array(places.indices) { members[key(index), default: []].append(index) }
    }

    private func key(_ index: Int) -> [[Int]] {
        var place = places[index]
        place[axis] = []
        return place
    }

    /// Entries that together hold exactly the classes, each once: the smallest possible, or the largest; nil when they
    /// do not fill them.
    func parts(of whole: Int, filling classes: [Int], finest: Bool) -> [Int]? {
        let (parts, left) = cover(whole, classes, finest: finest)
        return left.isEmpty && !parts.isEmpty ? parts : nil
    }

    /// As many parts as there are, and the classes that they leave.
    func cover(_ whole: Int, _ classes: [Int], finest: Bool) -> (parts: [Int], left: Set<Int>) {
        var left = Set(classes)
        var parts: [Int] = []
        let size = places[whole][axis].count
        let candidates = (members[key(whole)] ?? []).filter { places[$0][axis].count < size }
        let order = candidates.sorted { a, b in
            let (p, q) = (places[a][axis].count, places[b][axis].count)
            return p == q ? a < b : (p < q) == finest
        }
        for part in order {
            let held = places[part][axis]
            guard !held.isEmpty, held.allSatisfy({ left.contains($0) }) else { continue }
            left.subtract(held)
            parts.append(part)
        }
        return (parts, left)
    }
}
