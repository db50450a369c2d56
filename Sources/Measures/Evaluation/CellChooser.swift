import Values

/// Which values of a split dimension get a cell in a period.
struct CellChooser {
    private let plan: MeasurePlan
    private let catalogue: Catalogue

    init(_ plan: MeasurePlan, _ catalogue: Catalogue) {
        self.plan = plan
        self.catalogue = catalogue
    }

    /// Those that exist — on the last day for a state, on some day otherwise — and that the slice leaves.
    func positions(_ dimension: Dimension, _ period: Period) -> [Int] {
        let chosen = sliced(dimension)
        let holders = holders(of: dimension)
        let held = held(by: dimension, period)
        return dimension.values.indices.filter { index in
            exists(dimension.values[index], period) && chosen?.contains(index) ?? true
                && isChild(index, of: holders, period) && held?.contains(index) ?? true
        }
    }

    /// Whether the values of a cell belong to each other on some day: a unit has no number in the municipality of another,
    /// and lacks none there. What belongs to nothing stays. Nil where none of the dimensions belongs to another.
    func areKin(_ dimensions: [Dimension], _ period: Period) -> (([Int]) -> Bool)? {
        let days = days(period)
        let kin = dimensions.indices.flatMap { child in
            dimensions.indices.compactMap { parent in
                route(from: dimensions[child].name, to: dimensions[parent].name).map { (child, parent, $0) }
            }
        }
        guard !kin.isEmpty else { return nil }
        return { cell in
            kin.allSatisfy { child, parent, rollUp in
                let parents = rollUp.parents(of: cell[child], within: days)
                return parents.isEmpty || parents.contains(cell[parent])
            }
        }
    }

    private func exists(_ value: Dimension.Value, _ period: Period) -> Bool {
        plan.isState ? value.isValid(on: period.lastDay) : value.isValid(within: period)
    }

    private func sliced(_ dimension: Dimension) -> [Int]? {
        guard let slice = plan.query.slice.first(where: { $0.dimension == dimension.name }),
            case .values(let words) = slice.choice, !slice.isTotal(of: dimension)
        else { return nil }
        return words.compactMap(dimension.index)
    }

    /// What the slice names that the dimension rolls up to: the way there, and the positions wanted.
    private func holders(of dimension: Dimension) -> [(rollUp: RollUp, wanted: [Int])] {
        plan.query.slice.compactMap { slice in
            guard slice.dimension != dimension.name, let parent = catalogue.dimension(slice.dimension),
                case .values(let words) = slice.choice, !slice.isTotal(of: parent),
                let rollUp = route(from: dimension.name, to: parent.name)
            else { return nil }
            return (rollUp, words.compactMap(parent.index))
        }
    }

    /// On the page of a municipality the units are those of the municipality. One that is sliced by its municipality
    /// and by its area has to belong to both on one and the same day.
    private func isChild(_ index: Int, of holders: [(rollUp: RollUp, wanted: [Int])], _ period: Period) -> Bool {
        guard !holders.isEmpty else { return true }
        let days = days(period)
        return !holders.reduce([days]) { days, holder in
            days.flatMap { holder.rollUp.days(of: index, under: holder.wanted, within: $0) }
        }.isEmpty
    }

    /// Those that what the slice names belongs to: of some municipalities there are only their areas. Nil when it names
    /// nothing below.
    private func held(by dimension: Dimension, _ period: Period) -> Set<Int>? {
        let slices = plan.query.slice.compactMap { slice -> Set<Int>? in
            guard let child = catalogue.dimension(slice.dimension), case .values(let words) = slice.choice,
                !slice.isTotal(of: child), let rollUp = route(from: child.name, to: dimension.name)
            else { return nil }
            let parents = words.compactMap(child.index).map { rollUp.parents(of: $0, within: days(period)) }
            return parents.reduce(into: []) { $0.formUnion($1) }
        }
        return slices.dropFirst().reduce(slices.first) { $0?.intersection($1) }
    }

    private func days(_ period: Period) -> ClosedRange<Day> {
        plan.isState ? period.lastDay...period.lastDay : period.firstDay...period.lastDay
    }

    /// The way from the dimension to one that it rolls up to, when the first input goes that way.
    private func route(from dimension: String, to parent: String) -> RollUp? {
        plan.leaves.first?.main.shape.rollUp(from: dimension, to: parent, catalogue)
    }
}
