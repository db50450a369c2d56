import Edition
import Measures
import Values

/// The questions behind a live number on a measure. Planning and printing both derive them from the same formula, so
/// what is printed was planned.
struct NumberQueries {
    /// The number itself.
    let main: Query
    /// What it is compared with: an earlier period, the whole, a reference.
    let other: Query?
    /// All values of `by`, when one is picked.
    let across: Query?

    var all: [Query] { across.map { [$0] } ?? [main] + (other.map { [$0] } ?? []) }

    init(_ number: LiveNumber, of measure: Measure, in scope: Scope) {
        let period = number.period ?? scope.period
        let slices = scope.slices(number.slices)
        main = Query(measure: measure.name, slice: slices, periods: [period])
        other = NumberQueries.other(number.comparison, main, measure)
        across = number.by.map { by in
            Query(measure: measure.name, slice: slices.filter { $0.dimension != by }, by: [by], periods: [period])
        }
    }

    private static func other(_ comparison: LiveNumber.Comparison?, _ main: Query, _ measure: Measure) -> Query? {
        switch comparison {
        case .changeFromPrevious: main.at(main.periods.map(\.previous))
        case .change(let earlier): main.at([earlier])
        case .total: main.whole
        case .reference(let name): measure.references.first { $0.name == name }.map { main.sliced(by: $0.filter) }
        case .target, nil: nil
        }
    }
}

extension Query {
    func at(_ periods: [Period]) -> Query { Query(measure: measure, slice: slice, by: by, periods: periods) }

    /// The same without its slices: the whole of each dimension.
    var whole: Query {
        Query(measure: measure, slice: slice.map { Slice($0.dimension, .total) }, by: by, periods: periods)
    }

    /// The same for the keys that a reference names; its dimensions replace the slices on them.
    func sliced(by filter: Filter) -> Query {
        let terms = filter.terms.compactMap { term -> Slice? in
            guard case .anyOf(let keys) = term.condition else { return nil }
            return Slice(term.name, .values(keys))
        }
        let kept = slice.filter { own in !terms.contains { $0.dimension == own.dimension } }
        return Query(measure: measure, slice: kept + terms, by: by, periods: periods)
    }
}
