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
    private let routes: [String: Hierarchy.Route]
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

    init(_ resource: Resource, _ dimensions: [Dimension], _ hierarchy: Hierarchy, _ findings: Findings) {
        self.resource = resource
        own = ownDimensions(of: resource, dimensions, findings)
        time = DatasetShape.time(of: resource, own, dimensions, findings)
        // A dimension with a column of its own is never reached another way.
        let found = hierarchy.routes(from: own.map(\.name)).map { ($0.steps[$0.steps.count - 1], $0) }
        routes = Dictionary(found) { first, _ in first }
        self.dimensions = found.map(\.0)
    }

    func route(to dimension: String) -> Hierarchy.Route? { routes[dimension] }
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
