import Tables

/// What every cell of a query has in common of where it comes from.
struct LineageSources {
    private let datasets: [String]
    private let isExample: Bool
    private let sharesRows: Bool
    /// Of each leaf, whether its rows are those of others, seen group by group.
    private let seenAgain: [Bool]

    init(_ plan: MeasurePlan, _ catalogue: Catalogue) {
        var names: [String] = []
        var isExample = false
        for side in plan.leaves {
            names += [side.main.input.dataset] + side.main.input.joins.map(\.dataset)
            for axis in side.all.flatMap(\.axes) {
                isExample = isExample || axis.dimension.isExample
                for step in side.main.shape.route(to: axis.dimension.name)?.steps.dropLast() ?? [] {
                    guard let register = catalogue.dimension(step)?.dataset else { continue }
                    names.append(register)
                }
            }
        }
        datasets = Set(names).sorted()
        let resources = datasets.compactMap(catalogue.package.resource)
        self.isExample = isExample || resources.contains { $0.meaning.isExample }
        let leaves = plan.leaves
        sharesRows =
            (leaves.count == 2 || plan.sides.count == 2) && leaves[1].role == .denominator
            && leaves[0].main.readsSameRows(as: leaves[1].main)
        seenAgain =
            plan.sides.map { _ in false }
            + plan.parts.flatMap { part in
                part.plan.leaves.map { _ in if case .each = part.part.cells { true } else { false } }
            }
    }

    /// Rows that both sides of a ratio read are counted once.
    func lineage(_ cell: ComputedCell) -> Lineage {
        var counted = zip(cell.rows, seenAgain).filter { !$1 }.map(\.0)
        if sharesRows, counted.count >= 2 { counted = [max(counted[0], counted[1])] + counted[2...] }
        let rows = counted.reduce(0, +)
        return Lineage(
            datasets: datasets, rows: rows, isExample: isExample, isPreliminary: cell.flags.contains(.preliminary),
            isRevised: cell.flags.contains(.revised), isEstimated: cell.flags.contains(.estimated))
    }
}

extension InputPlan {
    /// Whether the rows of one side are among those of the other: the same dataset, and one filter within the other.
    fileprivate func readsSameRows(as other: InputPlan) -> Bool {
        let (own, others) = (Set(input.filter.terms), Set(other.input.filter.terms))
        return input.dataset == other.input.dataset && other.input.asOf == nil
            && (own.isSubset(of: others) || others.isSubset(of: own))
    }
}
