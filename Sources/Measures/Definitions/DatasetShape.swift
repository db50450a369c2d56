import Diagnostics
import Tables
import Values

/// What the columns of a dataset mean: its dimensions, the ways to others through roll-up, its time.
struct DatasetShape: Sendable {
    let resource: Resource
    let time: Time
    /// The dimensions that the dataset has columns for, in the order of the columns.
    let own: [OwnDimension]
    /// How each other dimension is reached, by name.
    private let routes: [String: Route]
    /// Own dimensions, then those reached, nearest first.
    let dimensions: [String]

    enum Time: Sendable {
        /// Column of the rows' time, and its grain.
        case periods(column: Int, Grain)
        case state(StateShape)
        /// A register or a table without time: nothing to ask by period.
        case none
    }

    /// The columns that hold one dimension: one by key, one by label; two must agree.
    struct OwnDimension: Sendable {
        let name: String
        let columns: [Int]
    }

    /// From a column to a dimension: `enhet` → `kommun` → `omrade`. The first has a column, the last is the one asked.
    struct Route: Hashable, Sendable {
        let steps: [String]
        var root: String { steps[0] }
        var isDirect: Bool { steps.count == 1 }
    }

    /// The columns of a dataset of states.
    struct StateShape: Sendable {
        let key: [String]
        let value: String
        let start: Int
        let isSnapshot: Bool
        let validTo: Int?
        let exemption: Int?
        /// Position of the state of a combination without a row.
        let missing: Int
    }

    init(_ resource: Resource, _ dimensions: [Dimension], _ findings: Findings) {
        self.resource = resource
        own = ownDimensions(of: resource, dimensions, findings)
        time = DatasetShape.time(of: resource, own, dimensions, findings)
        let found = reach(from: own.map(\.name), dimensions)
        routes = found.routes
        self.dimensions = found.order
    }

    func route(to dimension: String) -> Route? { routes[dimension] }
    func has(_ dimension: String) -> Bool { routes[dimension] != nil }
    func isOwn(_ dimension: String) -> Bool { routes[dimension]?.isDirect ?? false }

    /// Finest grain that the rows can be asked at; nil for a state, which has one every day, and without time.
    var grain: Grain? {
        guard case .periods(_, let grain) = time else { return nil }
        return grain
    }

    var state: StateShape? {
        guard case .state(let state) = time else { return nil }
        return state
    }

    var hasTime: Bool {
        guard case .none = time else { return true }
        return false
    }
}

/// Nearest first, breadth first: a dimension with a column of its own is never reached another way.
private func reach(from roots: [String], _ dimensions: [Dimension])
    -> (routes: [String: DatasetShape.Route], order: [String])
{
    let parents = Dictionary(dimensions.map { ($0.name, $0.parents) }) { first, _ in first }
    var routes: [String: DatasetShape.Route] = [:]
    var order: [String] = []
    var queue = roots.map { [$0] }
    var next = 0
    while next < queue.count {
        let steps = queue[next]
        next += 1
        guard let last = steps.last, routes[last] == nil else { continue }
        routes[last] = DatasetShape.Route(steps: steps)
        order.append(last)
        for parent in parents[last] ?? [] where routes[parent] == nil { queue.append(steps + [parent]) }
    }
    return (routes, order)
}
