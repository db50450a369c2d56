import Tables
import Values

/// A measure under the slice and split of a query: each input with what helps to judge it.
struct MeasurePlan: Sendable {
    let measure: Measure
    let query: Query
    /// Finest grain of the measure.
    let grain: Grain
    let numerator: Side
    /// Nil for all but ratios.
    let denominator: Side?

    struct Side: Sendable {
        let main: InputPlan
        /// The rows that fit, of `count_distinct` with `all` or `any`.
        let fitting: InputPlan?
        /// The same slice without the filter: where it has rows, a count of none is 0 and not missing.
        let presence: InputPlan?
    }

    var sides: [Side] { [numerator] + (denominator.map { [$0] } ?? []) }

    /// Nil when an input's dataset does not exist.
    init?(_ measure: Measure, _ query: Query, _ catalogue: Catalogue) {
        let sides = measure.inputs.compactMap { Side($0, query, catalogue) }
        guard sides.count == measure.inputs.count, let first = sides.first else { return nil }
        self.measure = measure
        self.query = query
        grain = measure.shownGrain(in: catalogue)
        numerator = first
        denominator = sides.count > 1 ? sides[1] : nil
    }

    /// A state is what holds on one day, so only values that exist that day have cells.
    var isState: Bool { sides.contains { $0.main.shape.state != nil } }
}

extension MeasurePlan.Side {
    fileprivate init?(_ input: Input, _ query: Query, _ catalogue: Catalogue) {
        guard let shape = catalogue.shape(input.dataset), shape.hasTime else { return nil }
        func plan(_ filters: [Filter]) -> InputPlan {
            InputPlan(input, filters: filters, query: query, catalogue: catalogue, shape: shape)
        }
        main = plan([input.filter])
        fitting = (input.all ?? input.any).map { plan([input.filter, $0]) }
        let counts = input.agg == .count || input.agg == .countDistinct
        presence = counts && shape.state == nil && !input.filter.terms.isEmpty ? plan([]) : nil
    }
}

extension MeasurePlan.Side {
    var all: [InputPlan] { [main] + [fitting, presence].compactMap { $0 } }

    /// The period that this side is read for when the measure is asked for `period`.
    func period(for period: Period) -> Period {
        switch main.input.asOf {
        case nil: period
        case .period(let fixed): fixed
        case .same: holder(of: period) ?? period
        case .previous: (holder(of: period) ?? period).previous
        }
    }

    /// The period of the dataset's own grain that holds a finer one.
    private func holder(of period: Period) -> Period? {
        guard let grain = main.shape.grain, grain > period.grain else { return nil }
        return Period(grain, containing: period.lastDay)
    }
}
