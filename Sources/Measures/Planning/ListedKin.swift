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
    private let isState: Bool

    /// Those of the named that belong above on some day of the period; one that does not exist then where it belonged
    /// when it did: what the author named and is not there has no number there, and is nothing to the others.
    func belonging(_ candidates: [[Int]], _ period: Period) -> [Int] {
        let days = isState ? period.lastDay...period.lastDay : period.firstDay...period.lastDay
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
                    child: child, above: above, wanted: axis.allowed ?? [], rollUp: rollUp, isState: shape.state != nil)
            }
        }
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
