import Tables
import Values

/// A measure under the slice and split of a query: each input with what helps to judge it, and the measures that it is
/// made of under the same slice and split. A class that never changes, as its inputs.
final class MeasurePlan: Sendable {
    let measure: Measure
    let query: Query
    /// Finest grain of the measure.
    let grain: Grain
    /// What it reads itself, a numerator before its denominator.
    let sides: [Side]
    let parts: [Part]
    /// What it and all that it is made of read, in the order of the parts.
    let leaves: [Side]
    /// A state is what holds on one day, so only values that exist that day have cells.
    let isState: Bool

    struct Side: Sendable {
        let role: MeasureInput.Role
        let main: InputPlan
        /// The rows that fit, of `count_distinct` with `all` or `any`.
        let fitting: InputPlan?
        /// The same slice without the filter: where it has rows, a count of none is 0 and not missing. Of a sum without
        /// what the rows are held against one by one, limits and other datasets: which of them pass says nothing of
        /// whether they are there, as a word that tells one thing from another does.
        let presence: InputPlan?
    }

    /// Another measure that it is made of.
    struct Part: Sendable {
        let part: MeasurePart
        /// Its periods are those for which the whole is read, each moved to the time that the part is of.
        let plan: MeasurePlan
    }

    /// - Parameter filters: of the measures that this one is a part of: they hold like the slice.
    ///
    /// Nil when an input's dataset does not exist, and when a part's time is no whole periods.
    init?(_ measure: Measure, _ query: Query, _ catalogue: Catalogue, filters: [Filter] = []) {
        let inputs = measure.kind.inputs
        let sides = inputs.compactMap { Side($0, query, catalogue, filters) }
        let grain = measure.shownGrain(in: catalogue)
        let read = MeasurePlan.periodsRead(measure, query, grain)
        let parts = measure.kind.parts.compactMap { Part($0, query, read, catalogue, filters) }
        guard sides.count == inputs.count, parts.count == measure.kind.parts.count, !(sides.isEmpty && parts.isEmpty)
        else { return nil }
        self.measure = measure
        self.query = query
        self.grain = grain
        self.sides = sides
        self.parts = parts
        leaves = sides + parts.flatMap(\.plan.leaves)
        isState = leaves.contains { $0.main.shape.state != nil }
    }

    /// It and all that it is made of.
    var all: [MeasurePlan] { [self] + parts.flatMap(\.plan.all) }

    /// What is asked, and the finest periods where their mean or last is taken.
    var periodsRead: [Period] { MeasurePlan.periodsRead(measure, query, grain) }

    private static func periodsRead(_ measure: Measure, _ query: Query, _ grain: Grain) -> [Period] {
        guard measure.periods != .pooled else { return query.periods }
        return query.periods + query.periods.flatMap { wholeParts(of: $0, grain) ?? [] }
    }
}

extension MeasurePlan.Side {
    fileprivate init?(_ measureInput: MeasureInput, _ query: Query, _ catalogue: Catalogue, _ outer: [Filter]) {
        let input = measureInput.input
        guard let shape = catalogue.shape(input.dataset), shape.hasTime else { return nil }
        let joins = input.joins.compactMap { JoinPlan($0, catalogue, at: input) }
        guard joins.count == input.joins.count else { return nil }
        func plan(_ filters: [Filter], heldFor: TimeLength? = nil, joins: [JoinPlan] = []) -> InputPlan {
            InputPlan(
                input, filters: outer + filters, heldFor: heldFor, joins: joins, query: query, catalogue: catalogue,
                shape: shape)
        }
        // Of each value counted, all combinations are looked at, and those that fit must have lasted.
        let fits = input.all ?? input.any
        role = measureInput.role
        main = plan([input.filter], heldFor: fits == nil ? input.heldFor : nil, joins: joins)
        fitting = fits.map { plan([input.filter, $0], heldFor: input.heldFor, joins: joins) }
        let kept = input.filter.terms.filter { input.agg == .sum && !$0.condition.isLimit }
        let hasConditions = kept.count < input.filter.terms.count || !joins.isEmpty
        let mayBeNone = [.sum, .count, .countDistinct].contains(input.agg) && shape.state == nil
        presence = mayBeNone && hasConditions ? plan([Filter(terms: kept)]) : nil
    }
}

extension MeasurePlan.Part {
    fileprivate init?(
        _ part: MeasurePart, _ whole: Query, _ read: [Period], _ catalogue: Catalogue, _ filters: [Filter]
    ) {
        let grain = part.measure.shownGrain(in: catalogue)
        let periods = read.compactMap { part.period(for: $0, grain) }
        guard periods.count == read.count else { return nil }
        let (slice, by) = part.cells.split(whole)
        let query = Query(
            measure: part.measure.name, slice: slice, by: by, periods: periods, isFromStart: whole.isFromStart)
        let outer = part.cells.isStandard ? [] : filters
        guard let plan = MeasurePlan(part.measure, query, catalogue, filters: outer + [part.filter]) else {
            return nil
        }
        self.part = part
        self.plan = plan
    }

    /// The period that the part is read for when the whole is asked for `period`.
    func period(for period: Period) -> Period { part.period(for: period, plan.grain) ?? period }
}

extension MeasurePart.Cells {
    var isSame: Bool { if case .same = self { true } else { false } }
    fileprivate var isStandard: Bool { if case .standard = self { true } else { false } }

    /// The slice of the part's question and what it is split by.
    fileprivate func split(_ whole: Query) -> (slice: [Slice], by: [String]) {
        switch self {
        case .same: (whole.slice, whole.by)
        case .each(let dimension): (whole.slice, whole.by + [dimension])
        case .standard(let dimension): ([], [dimension])
        }
    }

    /// The cells of the part that a cell of the whole is made of.
    ///
    /// - Parameter positions: of a dimension, the values that there are.
    func cells(_ cell: [Int], _ positions: (String) -> [Int]) -> [[Int]] {
        switch self {
        case .same: [cell]
        case .each(let dimension): positions(dimension).map { cell + [$0] }
        case .standard(let dimension): positions(dimension).map { [$0] }
        }
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
