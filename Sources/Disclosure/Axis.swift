import Measures

/// One way in which the counts of a quantity are split, cut into the classes that no count divides further.
struct Axis {
    /// Keys that every count takes or leaves together.
    private let classes: [[String]]
    /// The class of what no count names: the rest of a whole, or a published whole's deviation from its parts.
    private(set) var rest: Int?
    private let positions: [Extent: [Int]]

    init(_ extents: [Extent], of dimension: Dimension?) {
        let distinct = Array(Set(extents))
        let keys = Set(distinct.flatMap(\.keys)).sorted()
        var order: [[Bool]: Int] = [:]
        var classes: [[String]] = []
        for key in keys {
            let signature = distinct.map { $0.contains(key) }
            if let known = order[signature] {
                classes[known].append(key)
            } else {
                order[signature] = classes.count
                classes.append([key])
            }
        }
        self.classes = classes
        let rest = Axis.hasRest(keys, dimension) ? classes.count : nil
        self.rest = rest
        var positions: [Extent: [Int]] = [:]
        for extent in distinct {
            let inside = classes.indices.filter { index in classes[index].first.map { extent.contains($0) } ?? false }
            positions[extent] = inside + (extent.isInverted ? [rest].compactMap { $0 } : [])
        }
        self.positions = positions
    }

    /// The classes that the extent holds, ascending.
    subscript(extent: Extent) -> [Int] { positions[extent] ?? [] }

    /// Whether keys exist that no count names, so that the rest is people and not only noise.
    static func hasUnnamed(_ keys: [String], _ dimension: Dimension?) -> Bool {
        guard let dimension else { return true }
        return dimension.values.contains { !keys.contains($0.key) }
    }

    private static func hasRest(_ keys: [String], _ dimension: Dimension?) -> Bool {
        hasUnnamed(keys, dimension) || dimension?.total != nil
    }

    /// The time axis: days are cut at every first and last day; a label is a class by itself.
    static func classes(of occasions: [Occasion]) -> [Occasion: [Int]] {
        var cuts: Set<Int> = []
        for case .days(let first, let last) in occasions { cuts.formUnion([first, last + 1]) }
        let sorted = cuts.sorted()
        let index = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($0.element, $0.offset) })
        var labels: [String: Int] = [:]
        var result: [Occasion: [Int]] = [:]
        for occasion in occasions {
            switch occasion {
            case .days(let first, let last):
                result[occasion] = Array((index[first] ?? 0)..<(index[last + 1] ?? 0))
            case .label(let label):
                let position = labels[label] ?? sorted.count + labels.count
                labels[label] = position
                result[occasion] = [position]
            }
        }
        return result
    }
}
