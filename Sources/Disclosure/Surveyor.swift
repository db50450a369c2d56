import Measures
import Values

/// Finds the part of the data behind a cell: slice, split, the measure's own filter, defaults and roll-ups.
struct Surveyor {
    private let dimensions: [String: Dimension]
    private let hierarchy: Hierarchy
    /// Dimensions that mean one key when they are not named.
    private let defaults: [(dimension: String, key: String)]

    init(dimensions: [String: Dimension]) {
        self.dimensions = dimensions
        hierarchy = Hierarchy(dimensions)
        defaults = dimensions.values.compactMap { dimension in
            dimension.defaultKey.map { (dimension: dimension.name, key: $0) }
        }.sorted { $0.dimension < $1.dimension }
    }

    /// The coordinates of a cell: dimension → extent, wholes left out.
    func coordinates(_ query: Query, _ cell: Cell) -> [(dimension: String, extent: Extent)] {
        let split = zip(query.by, cell.keys).map { (dimension: $0, extent: extent([$1], of: $0)) }
        let sliced = query.slice.filter { !query.by.contains($0.dimension) }.map { slice in
            switch slice.choice {
            case .values(let keys): (dimension: slice.dimension, extent: extent(keys, of: slice.dimension))
            case .total: (dimension: slice.dimension, extent: Extent.whole)
            }
        }
        return split + sliced
    }

    /// The key of the published whole means everything.
    private func extent(_ keys: [String], of dimension: String) -> Extent {
        let total = dimensions[dimension]?.total?.key
        return keys.contains { $0 == total } ? .whole : Extent(keys)
    }

    /// The region of a count at a cell.
    func region(
        _ coordinates: [(dimension: String, extent: Extent)], _ filter: Filter, _ occasion: Occasion,
        on day: Day, in columns: Set<String>
    ) -> Region {
        var region = Region(occasion)
        for (dimension, extent) in coordinates { narrow(&region, dimension, extent, columns, day) }
        for term in filter.terms { narrow(&region, term, columns, day) }
        for (column, key) in defaults where columns.contains(column) {
            let isNamed =
                coordinates.contains { $0.dimension == column } || filter.terms.contains { $0.name == column }
            if !isNamed { region.narrow(column, to: Extent([key])) }
        }
        return region
    }

    private func narrow(_ region: inout Region, _ term: Filter.Term, _ columns: Set<String>, _ day: Day) {
        switch term.condition {
        case .anyOf(let keys): narrow(&region, term.name, extent(keys, of: term.name), columns, day)
        case .noneOf(let keys): narrow(&region, term.name, Extent(keys, inverted: true), columns, day)
        default: region.narrow("\(term.name) \(term.condition)", to: Extent(["fits"]))
        }
    }

    /// A dimension that is no column is told as keys of the column that rolled up to it that day.
    private func narrow(
        _ region: inout Region, _ dimension: String, _ extent: Extent, _ columns: Set<String>, _ day: Day
    ) {
        guard extent != .whole, !columns.contains(dimension), let child = child(of: dimension, among: columns) else {
            return region.narrow(dimension, to: extent)
        }
        let keys = child.values.map(\.key).filter { key in
            hierarchy.ancestor(of: key, in: child.name, among: dimension, on: day).map { extent.contains($0) } ?? false
        }
        region.narrow(child.name, to: Extent(keys))
    }

    private func child(of dimension: String, among columns: Set<String>) -> Dimension? {
        columns.sorted().compactMap { dimensions[$0] }.first { column in
            hierarchy.dimensions(above: column.name).contains(dimension)
        }
    }
}
