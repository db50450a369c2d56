import Edition
import Measures
import Tables
import Values

/// Years that a trend reaches back when its author names no period.
private let trendYears = 15
/// Years of a trend by month, quarter or tertial.
private let shortTrendYears = 5
/// Years of a sparkline.
let sparklineYears = 5

extension TrendBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        guard let measure = definitions.measures[measure] else { return [] }
        return [query(measure, in: scope, definitions)]
            + (referenceQuery(measure, in: scope, definitions).map { [$0] } ?? [])
    }

    /// The lines: one, or one for each value of `by`.
    func query(_ measure: Measure, in scope: Scope, _ definitions: Definitions) -> Query {
        let slices = scope.slices(filter, of: definitions.dimensions).filter { $0.dimension != by }
        return Query(
            measure: measure.name, slice: slices, by: by.map { [$0] } ?? [], periods: periods(measure, in: scope))
    }

    func referenceQuery(_ measure: Measure, in scope: Scope, _ definitions: Definitions) -> Query? {
        reference.flatMap { reference in
            let main = query(measure, in: scope, definitions)
            let line = Query(
                measure: main.measure, slice: main.slice + (by.map { [Slice($0, .total)] } ?? []), periods: main.periods
            )
            return line.compared(with: reference, measure)
        }
    }

    private func periods(_ measure: Measure, in scope: Scope) -> [Period] {
        let grain = self.grain ?? measure.grain ?? .year
        if let period { return period.split(into: min(grain, period.grain)) }
        let years = grain == .year ? trendYears : shortTrendYears
        let last = scope.period.lastDay.year
        return Period(.year, last - years + 1, through: last).split(into: grain)
    }
}

extension DotsBlock: UnitBlock {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        [query(in: scope, definitions)] + [referenceQuery(reference, in: scope, definitions)].compactMap { $0 }
    }
}

extension Query {
    /// The question whose answer this one is compared with; nil for a reference that does not exist (already told).
    func compared(with reference: BlockReference, _ measure: Measure) -> Query? {
        switch reference {
        case .total: whole
        case .named(let name): measure.references.first { $0.name == name }.map { sliced(by: $0.filter) }
        }
    }
}

extension MatrixBlock: Asking {
    func states(in scope: Scope, _ definitions: Definitions) -> [StateQuery] { [query(in: scope, definitions)] }

    func query(in scope: Scope, _ definitions: Definitions) -> StateQuery {
        stateQuery(dataset, period ?? scope.period, filter, in: scope, definitions)
    }
}

extension GapsBlock: Asking {
    func states(in scope: Scope, _ definitions: Definitions) -> [StateQuery] { [query(in: scope, definitions)] }

    func query(in scope: Scope, _ definitions: Definitions) -> StateQuery {
        stateQuery(dataset, scope.period, filter, in: scope, definitions)
    }
}

extension StatusBlock: Asking {
    func states(in scope: Scope, _ definitions: Definitions) -> [StateQuery] {
        query(in: scope, definitions).map { [$0] } ?? []
    }

    /// Nil for the recommendations.
    func query(in scope: Scope, _ definitions: Definitions) -> StateQuery? {
        dataset.map { stateQuery($0, period ?? scope.period, filter, in: scope, definitions) }
    }
}

/// The states on the last day of the period; a condition on the state itself is left to the rows.
private func stateQuery(
    _ dataset: String, _ period: Period, _ filter: Filter, in scope: Scope, _ definitions: Definitions
) -> StateQuery {
    let state = definitions.data.resource(dataset)?.meaning.state?.value
    let slices = scope.slices(filter, of: definitions.dimensions).filter { $0.dimension != state }
    return StateQuery(dataset: dataset, day: period.lastDay, slice: slices)
}

extension ValuesBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        measures.flatMap { measure in
            [query(measure, in: scope, definitions)]
                + comparisons(in: scope).map { query(measure, in: scope, definitions).at([$0]) }
                + (trail(query(measure, in: scope, definitions)).map { [$0] } ?? [])
        }
    }

    func query(_ measure: String, in scope: Scope, _ definitions: Definitions) -> Query {
        var split: [String] = []
        if case .dimension(let name) = by { split.append(name) }
        if let series { split.append(series) }
        let slices = scope.slices(filter, of: definitions.dimensions).filter { !split.contains($0.dimension) }
        return Query(measure: measure, slice: slices, by: split, periods: periods(measure, in: scope, definitions))
    }

    private func periods(_ measure: String, in scope: Scope, _ definitions: Definitions) -> [Period] {
        let period = self.period ?? scope.period
        guard case .periods = by else { return [period] }
        let grain = self.grain ?? definitions.measures[measure]?.grain ?? period.grain
        return period.split(into: min(grain, period.grain))
    }

    /// Earlier periods of the columns that compare; none when the rows are periods.
    func comparisons(in scope: Scope) -> [Period] {
        guard case .dimension = by else { return [] }
        return compare.compactMap { $0.period(before: period ?? scope.period) }
    }
}

extension BlockComparison {
    /// The earlier period; nil for the target.
    func period(before period: Period) -> Period? {
        switch self {
        case .previous: period.previous
        case .period(let earlier): earlier
        case .target: nil
        }
    }
}

extension ScorecardBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        measures.flatMap { name in
            let main = query(name, in: scope, definitions)
            let earlier = compare.compactMap { $0.period(before: main.periods[0]) }.map { main.at([$0]) }
            return [main] + earlier + [sparkline(main)] + (furthest(name, definitions, main).map { [$0] } ?? [])
        }
    }

    /// The measure among the values of `by`; nil when it cannot be split so.
    func furthest(_ measure: String, _ definitions: Definitions, _ main: Query) -> Query? {
        guard let by, definitions.measures[measure]?.splits(in: definitions.catalogue).contains(by) == true else {
            return nil
        }
        let slice = main.slice.filter { $0.dimension != by }
        return Query(measure: measure, slice: slice, by: [by], periods: main.periods)
    }

    func query(_ measure: String, in scope: Scope, _ definitions: Definitions) -> Query {
        Query(
            measure: measure, slice: scope.slices(filter, of: definitions.dimensions), periods: [period ?? scope.period]
        )
    }

    /// The last years, up to the scorecard's own period.
    func sparkline(_ main: Query) -> Query {
        let last = main.periods[0]
        guard last.grain == .year, !last.isSpan else { return main }
        return main.at((0..<sparklineYears).reversed().map { Period.year(last.first - $0) })
    }
}

extension TimelineBlock: Asking {}

extension BarsBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        dots.queries(in: scope, definitions) + (query(in: scope, definitions).map { [$0] } ?? [])
    }

    /// Each bar of the series; nil for a single one.
    func query(in scope: Scope, _ definitions: Definitions) -> Query? {
        series.map { series in
            let main = dots.query(in: scope, definitions)
            return Query(
                measure: main.measure, slice: main.slice.filter { $0.dimension != series }, by: main.by + [series],
                periods: main.periods)
        }
    }
}

extension TilesBlock: UnitBlock {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] { [query(in: scope, definitions)] }
}

extension SlopeBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] { [query(in: scope, definitions)] }

    /// Both points of time in one question.
    func query(in scope: Scope, _ definitions: Definitions) -> Query {
        let slices = scope.slices(filter, of: definitions.dimensions).filter { $0.dimension != by }
        return Query(measure: measure, slice: slices, by: [by], periods: [first, last])
    }
}

extension BulletBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        measures.flatMap { name in
            let main = query(name, in: scope, definitions)
            return [main, main.at([earlier(in: scope)])]
        }
    }

    func query(_ measure: String, in scope: Scope, _ definitions: Definitions) -> Query {
        Query(
            measure: measure, slice: scope.slices(filter, of: definitions.dimensions), periods: [period ?? scope.period]
        )
    }

    /// The period of the rings.
    func earlier(in scope: Scope) -> Period {
        let period = period ?? scope.period
        return compare?.period(before: period) ?? period.previous
    }
}

extension MultiplesBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        [query(in: scope, definitions), referenceQuery(in: scope, definitions)].compactMap { $0 }
    }

    /// The question of the kind inside, split by the facet too.
    func query(in scope: Scope, _ definitions: Definitions) -> Query? {
        guard let inner = inner(in: scope, definitions) else { return nil }
        let slices = inner.slice.filter { $0.dimension != facet }
        return Query(measure: inner.measure, slice: slices, by: [facet] + inner.by, periods: inner.periods)
    }

    private func inner(in scope: Scope, _ definitions: Definitions) -> Query? {
        switch panel {
        case .trend(let block): definitions.measures[block.measure].map { block.query($0, in: scope, definitions) }
        case .spc(let block):
            definitions.measures[block.trend.measure].map { block.trend.query($0, in: scope, definitions) }
        case .bars(let block): block.query(in: scope, definitions) ?? block.dots.query(in: scope, definitions)
        case .dots(let block): block.query(in: scope, definitions)
        }
    }

    /// The whole, or a reference, of all panels together: the same line in each.
    func referenceQuery(in scope: Scope, _ definitions: Definitions) -> Query? {
        switch panel {
        case .trend(let block):
            definitions.measures[block.measure].flatMap { block.referenceQuery($0, in: scope, definitions) }
        case .bars(let block): block.dots.referenceQuery(block.dots.reference, in: scope, definitions)
        case .dots(let block): block.referenceQuery(block.reference, in: scope, definitions)
        case .spc: nil
        }
    }
}

extension SPCBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] { trend.queries(in: scope, definitions) }
}

extension EquityBlock: Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        by.compactMap { query($0, in: scope, definitions) }
    }

    /// Nil when the measure cannot be split by the dimension.
    func query(_ dimension: String, in scope: Scope, _ definitions: Definitions) -> Query? {
        guard definitions.measures[measure]?.splits(in: definitions.catalogue).contains(dimension) == true else {
            return nil
        }
        let slices = scope.slices(filter, of: definitions.dimensions).filter { $0.dimension != dimension }
        return Query(measure: measure, slice: slices, by: [dimension], periods: [period ?? scope.period])
    }
}

extension RecommendationsBlock: Asking {
    /// Each measure that a recommendation was to move, from the board's decision until now.
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        shown(definitions).flatMap { recommendation in
            // A measure that does not exist has been told already.
            recommendation.measures.filter { definitions.measures[$0] != nil }
                .map { trail($0, since: recommendation.decided, in: scope) }
        }
    }

    func shown(_ definitions: Definitions) -> [Recommendation] {
        let all = definitions.edition.recommendations
        return include.isEmpty ? all : include.compactMap { id in all.first { $0.id == id } }
    }

    /// The periods of the edition's grain from the one in which the board decided; the usual years of a sparkline where
    /// no decision is dated.
    func trail(_ measure: String, since decided: Day?, in scope: Scope) -> Query {
        let (period, last) = (scope.period, scope.period.last)
        let usual = period.shifted(years: 1 - sparklineYears)?.first ?? last
        let first = decided.map { Period(period.grain, containing: $0).first } ?? usual
        let periods = Period(period.grain, min(first, last), through: last).parts
        return Query(measure: measure, slice: scope.slices([]), periods: periods)
    }
}
