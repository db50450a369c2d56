/// Keys of one dimension: those listed, or all but those listed.
struct Extent: Hashable {
    /// Sorted.
    let keys: [String]
    let isInverted: Bool

    static let whole = Extent([], inverted: true)

    init(_ keys: [String], inverted: Bool = false) {
        self.keys = keys.count > 1 ? Array(Set(keys)).sorted() : keys
        isInverted = inverted
    }

    func contains(_ key: String) -> Bool { keys.contains(key) != isInverted }

    func intersection(_ other: Extent) -> Extent {
        switch (isInverted, other.isInverted) {
        case (true, true): Extent(keys + other.keys, inverted: true)
        case (false, _): Extent(keys.filter { other.contains($0) })
        case (true, false): Extent(other.keys.filter { contains($0) })
        }
    }
}

/// When a count was made: days that add up with others, or a label that only equals itself.
enum Occasion: Hashable {
    /// First and last day, as ordinals.
    case days(Int, Int)
    case label(String)
}

/// Which people a published count is about: the part of the data that it sums.
struct Region: Hashable {
    /// By dimension; a dimension that is not there is whole.
    private(set) var bounds: [Bound] = []
    let occasion: Occasion

    struct Bound: Hashable {
        let dimension: String
        var extent: Extent
    }

    init(_ occasion: Occasion) { self.occasion = occasion }

    subscript(dimension: String) -> Extent { bounds.first { $0.dimension == dimension }?.extent ?? .whole }

    mutating func narrow(_ dimension: String, to extent: Extent) {
        guard extent != .whole else { return }
        if let index = bounds.firstIndex(where: { $0.dimension == dimension }) {
            bounds[index].extent = bounds[index].extent.intersection(extent)
            return
        }
        let index = bounds.firstIndex { $0.dimension > dimension } ?? bounds.endIndex
        bounds.insert(Bound(dimension: dimension, extent: extent), at: index)
    }
}

/// What is counted: two counts with the same quantity are sums of the same people or things.
struct Quantity: Hashable {
    let dataset: String
    /// Nil for rows.
    let field: String?
}
