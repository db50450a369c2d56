import Values

/// A dimension of which the author named several values, and one that they belong to and that is asked for as well: of
/// the municipalities named, those of the area.
struct ListedKin: Sendable {
    /// Places among the cell axes: of the one whose values are named, and of the one above where the cells differ in it.
    let child: Int
    private let above: Int?
    /// The positions above that are asked for in every cell.
    private let wanted: [Int]
    private let rollUp: RollUp

    /// Those of the named that belong above on some of the days; one that does not exist then where it belonged
    /// when it did: what the author named and is not there has no number there, and is nothing to the others.
    func belonging(_ candidates: [[Int]], within days: ClosedRange<Day>) -> [Int] {
        let wanted = above.map { candidates[$0] } ?? wanted
        return candidates[child].filter { position in
            let own = rollUp.parents(of: position, within: days)
            let parents = own.isEmpty ? rollUp.parents(of: position) : own
            return parents.isEmpty || !parents.isDisjoint(with: wanted)
        }
    }

    /// All that an input has.
    static func all(_ axes: [InputPlan.Axis], _ shape: DatasetShape, _ catalogue: Catalogue) -> [ListedKin] {
        let cellAxes = axes.inCells
        return cellAxes.indices.filter { cellAxes[$0].role == .listed }.flatMap { child in
            axes.compactMap { axis -> ListedKin? in
                guard axis.by != nil || axis.allowed != nil,
                    let rollUp = shape.rollUp(from: cellAxes[child].dimension.name, to: axis.dimension.name, catalogue)
                else { return nil }
                let above = cellAxes.firstIndex { $0.dimension.name == axis.dimension.name }
                return ListedKin(
                    child: child, above: above, wanted: axis.allowed ?? [], rollUp: rollUp)
            }
        }
    }
}

/// A dimension of which the author named several values, and others that the same rows belong to: of the kinds of care
/// named, those that a municipality has any unit of.
struct ListedSiblings: Sendable {
    /// Place among the cell axes of the one whose values are named.
    let child: Int
    private let units: Range<Int>
    private let way: RollUp
    private let others: [Other]

    private struct Other {
        /// Place among the cell axes; nil where the cells do not differ in it.
        let place: Int?
        let wanted: [Int]
        let way: RollUp
    }

    /// Those of the named that some unit belongs to which also belongs to all else that is asked for; all of them where
    /// there is none.
    func belonging(_ candidates: [[Int]], within days: ClosedRange<Day>) -> [Int] {
        var found: Set<Int> = []
        for unit in units {
            let isAsked = others.allSatisfy { other in
                !other.way.parents(of: unit, within: days).isDisjoint(
                    with: other.place.map { candidates[$0] } ?? other.wanted)
            }
            if isAsked { found.formUnion(way.parents(of: unit, within: days)) }
        }
        return found.isEmpty ? candidates[child] : candidates[child].filter(found.contains)
    }

    /// All that an input has.
    static func all(_ axes: [InputPlan.Axis], _ shape: DatasetShape, _ catalogue: Catalogue) -> [ListedSiblings] {
        let cellAxes = axes.inCells
        return cellAxes.indices.compactMap { child in
            guard cellAxes[child].role == .listed, let route = shape.route(to: cellAxes[child].dimension.name),
                !route.isDirect, let root = catalogue.dimension(route.root)
            else { return nil }
            let others = axes.compactMap { axis -> Other? in
                guard axis.by != nil || axis.allowed != nil,
                    !catalogue.hierarchy.areOnOneWay(axis.dimension.name, cellAxes[child].dimension.name),
                    let own = shape.route(to: axis.dimension.name), own.root == route.root
                else { return nil }
                return Other(
                    place: cellAxes.firstIndex { $0.dimension.name == axis.dimension.name },
                    wanted: axis.allowed ?? [], way: catalogue.hierarchy.rollUp(own))
            }
            guard !others.isEmpty else { return nil }
            return ListedSiblings(
                child: child, units: root.values.indices, way: catalogue.hierarchy.rollUp(route), others: others)
        }
    }
}

/// What of the values that the author named is meant in a cell.
struct ListedBelonging: Sendable {
    private let kin: [ListedKin]
    private let siblings: [ListedSiblings]
    private let isState: Bool

    init(_ axes: [InputPlan.Axis], _ shape: DatasetShape, _ catalogue: Catalogue) {
        kin = ListedKin.all(axes, shape, catalogue)
        siblings = ListedSiblings.all(axes, shape, catalogue)
        isState = shape.state != nil
    }

    /// Whether the values of a cell axis are less than those named in some cells.
    func narrows(_ axis: Int) -> Bool { kin.contains { $0.child == axis } || siblings.contains { $0.child == axis } }

    /// - Parameter candidates: the positions of each cell axis.
    func narrowed(_ candidates: [[Int]], _ period: Period) -> [[Int]] {
        let days = isState ? period.lastDay...period.lastDay : period.firstDay...period.lastDay
        let own = kin.reduce(into: candidates) { $0[$1.child] = $1.belonging($0, within: days) }
        return siblings.reduce(into: own) { $0[$1.child] = $1.belonging($0, within: days) }
    }
}

extension DatasetShape {
    /// The way from a dimension to one that it rolls up to, when the dataset goes that way.
    func rollUp(from dimension: String, to parent: String, _ catalogue: Catalogue) -> RollUp? {
        guard dimension != parent, let route = route(to: parent), let start = route.steps.firstIndex(of: dimension)
        else {
            return nil
        }
        return catalogue.hierarchy.rollUp(Hierarchy.Route(steps: Array(route.steps[start...])))
    }
}
