import Tables
import Values

/// Looks up, for the rows of a dataset, whether another has some of the same values.
struct JoinReader {
    private let plan: JoinPlan
    private let other: CellReader
    private let dataset: DatasetCubes
    /// The days of a period of the one that counts, by its number.
    private let days: @Sendable (Int) -> ClosedRange<Day>
    /// Base periods of the other in which it has some row.
    private let covered: Set<Int>

    init(_ plan: JoinPlan, _ other: CellReader, _ dataset: DatasetCubes, of own: InputPlan, _ ownDays: [Day]) {
        self.plan = plan
        self.other = other
        self.dataset = dataset
        let (grain, isState) = (own.baseGrain, own.shape.state != nil)
        days = { number in
            if isState { return ownDays[number]...ownDays[number] }
            let period = Period(grain, number)
            return period.firstDay...period.lastDay
        }
        let own = plan.plan
        covered = Set(
            dataset.observed.map { number in
                own.shape.grain == .day && own.baseGrain == .month
                    ? Period(.month, containing: Day(ordinal: number)).first : number
            })
    }

    /// The dataset's file.
    var path: String { plan.plan.shape.resource.path }

    /// Whether the other has something to say of all the time that is looked back on.
    func covers(_ period: Int) -> Bool {
        let days = days(period)
        if let states = dataset.states { return states.covers(days.upperBound) }
        return plan.join.numbers(days, plan.plan.baseGrain)?.allSatisfy(covered.contains) ?? false
    }

    /// Whether a cell of the one that counts is to be counted.
    func passes(_ positions: [Int], _ period: Int, of cube: Cube) -> Bool {
        finds(plan.join.dimensions.map { positions[cube.axis($0)] }, period) != plan.join.isNegated
    }

    private func finds(_ cell: [Int], _ period: Int) -> Bool {
        let candidates = other.candidates(cell)
        return numbers(period).contains { number in
            other.view.holds(number) && other.tally(candidates, number).tally.count > 0
        }
    }

    /// The periods of the other's cubes; of states the positions of days.
    private func numbers(_ period: Int) -> [Int] {
        let days = days(period)
        guard dataset.states == nil else { return dataset.plan.days.firstIndex(of: days.upperBound).map { [$0] } ?? [] }
        return plan.join.numbers(days, plan.plan.baseGrain).map(Array.init) ?? []
    }
}
