import Edition
import Measures
import Values

/// The questions behind a live number on a measure.
enum AskedNumber: Sendable {
    /// The number itself, and what it is compared with: an earlier period, the whole, a reference.
    case value(Handle<Query>, against: Handle<Query>?)
    /// All values of `by`, of which one is picked.
    case across(Handle<Query>)
    /// The rows of the report's first scorecard; nil when it has none.
    case scorecard(AskedScorecard?)
    /// Nothing is asked: it stands in the declarations.
    case declared
}

extension AskedNumber {
    init(_ number: LiveNumber, of measure: Measure, _ asker: inout Asker) {
        let period = number.period ?? asker.scope.period
        let hierarchy = asker.definitions.hierarchy
        if let by = number.by {
            // A rank is that of one value among all; everything else is picked among those that the author names.
            let isNamed = number.pick != .rank && number.slices.contains { $0.dimension == by }
            let slices = asker.scope.slices(number.slices, splitBy: [by], hierarchy)
            let kept = slices.filter { $0.dimension != by || isNamed }
            self = .across(asker.ask(Query(measure: measure.name, slice: kept, by: [by], periods: [period])))
            return
        }
        let slices = asker.scope.slices(number.slices, hierarchy)
        let main = Query(measure: measure.name, slice: slices, periods: [period])
        let other = AskedNumber.other(number, main, measure, asker.scope, asker.definitions)
        self = .value(asker.ask(main), against: other.map { asker.ask($0) })
    }

    private static func other(
        _ number: LiveNumber, _ main: Query, _ measure: Measure, _ scope: Scope, _ definitions: Definitions
    ) -> Query? {
        switch number.comparison {
        case .changeFromPrevious: main.at(main.periods.map(\.previous))
        case .change(let earlier): main.at([earlier])
        case .total: number.whole(of: measure, on: scope, definitions).map { main.whole(of: [$0]) }
        case .reference(let name):
            measure.references.first { $0.name == name }.map { main.sliced(by: $0.filter, definitions) }
        case .target, nil: nil
        }
    }
}

extension Query {
    func at(_ periods: [Period]) -> Query { Query(measure: measure, slice: slice, by: by, periods: periods) }

    /// The same of other slices.
    func slicing(_ slice: [Slice], by: [String]? = nil) -> Query {
        Query(measure: measure, slice: slice, by: by ?? self.by, periods: periods, isFromStart: isFromStart)
    }

    /// The same for what a reference names.
    func sliced(by reference: Filter, _ definitions: Definitions) -> Query {
        slicing(slice.replaced(by: reference, of: { definitions.dimensions[$0] }, definitions.hierarchy))
    }
}

extension LiveNumber {
    /// The dimension of whose whole `vs=total` speaks; nil where there is none (told).
    func whole(of measure: Measure, on scope: Scope, _ definitions: Definitions) -> String? {
        let whole = whole(
            onPageOf: scope.value?.dimension, defaults: measure.defaults(in: definitions.catalogue),
            in: definitions.catalogue.dimensions)
        if case .of(let names) = whole { return names.first }
        return nil
    }
}
