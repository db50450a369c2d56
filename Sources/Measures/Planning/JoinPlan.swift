import Tables
import Values

/// The other dataset of a join as it is read: its rows by the dimensions in which the two meet.
struct JoinPlan: Sendable {
    let join: Join
    let plan: InputPlan

    /// Nil when the dataset does not exist.
    init?(_ join: Join, _ catalogue: Catalogue, at input: Input) {
        guard let shape = catalogue.shape(join.dataset) else { return nil }
        self.join = join
        let rows = Input(dataset: join.dataset, field: nil, agg: .count, filter: join.filter, place: input.place)
        let query = Query(measure: "", by: join.dimensions, periods: [])
        plan = InputPlan(
            rows, filters: [join.filter], heldFor: nil, query: query, catalogue: catalogue, shape: shape)
    }

    /// The periods of the other dataset that are read for a period of the one that counts.
    func periods(_ own: InputPlan, _ period: Period) -> [Period] {
        let bases =
            own.shape.state == nil
            ? own.baseNumbers(period).map { Period(own.baseGrain, $0) } : [Period(.day, period.lastDay.ordinal)]
        guard plan.shape.state == nil else { return own.shape.state == nil ? bases : [period] }
        return bases.compactMap { base in
            join.numbers(base.firstDay...base.lastDay, plan.baseGrain).map {
                Period(plan.baseGrain, $0.lowerBound, through: $0.upperBound)
            }
        }
    }
}
