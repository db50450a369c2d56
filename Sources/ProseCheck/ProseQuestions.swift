import Disclosure
import Edition
import Measures
import Values

/// The values that the claims of an edition are judged by.
struct ProseAnswers {
    /// By `Reading.id`: what is published, and what may be told without harm.
    private let known: [String: Reading]
    let context: ProseContext

    init(_ readings: [Reading], _ context: ProseContext) {
        known = Dictionary(readings.map { ($0.id, $0) }) { first, _ in first }
        self.context = context
    }

    func reading(_ spot: Spot) -> Reading? { known[spot.id] }

    /// The readings of all values of a dimension; nil where one is not known.
    func readings(_ spot: Spot, by dimension: String) -> [(key: String, reading: Reading)]? {
        guard let dimension = context.catalogue.dimension(dimension) else { return nil }
        let all = dimension.values(within: spot.period).map { value in
            reading(spot.of(dimension.name, value.key)).map { (key: value.key, reading: $0) }
        }
        let found = all.compactMap { $0 }
        return found.count == all.count ? found : nil
    }
}

extension Spot {
    /// The id of its reading.
    fileprivate var id: String {
        Reading(
            measure: measure,
            coordinates: slice.compactMap(Reading.Coordinate.init),
            wholes: slice.filter { $0.choice == .total }.map(\.dimension), period: period, value: .missing,
            lineage: Lineage(datasets: [], rows: 0)
        ).id
    }

    var query: Query { Query(measure: measure, slice: slice, periods: [period]) }

    func query(by dimension: String) -> Query {
        Query(measure: measure, slice: slice, by: [dimension], periods: [period])
    }
}

extension Claim {
    /// What must be known to judge it.
    var queries: [Query] {
        switch kind {
        case .value(let spot, _), .reach(let spot, _), .side(let spot, _), .gap(let spot, _), .margin(let spot):
            [spot.query]
        case .record(let spot, let earlier, _): [spot.query] + earlier.map { spot.at($0).query }
        case .change(let from, let to, _, _), .judgement(let from, let to, _, _), .amount(let from, let to, _),
            .factor(let from, let to, _), .comparison(let from, let to, _), .apart(let from, let to, _):
            [from.query, to.query]
        case .extreme(let spot, let dimension, _, _), .best(let spot, let dimension, _, _): [spot.query(by: dimension)]
        case .quantity(let spot, let dimension, _, .change(let from, _)):
            [spot.query(by: dimension), spot.at(from).query(by: dimension)]
        case .quantity(let spot, let dimension, _, _): [spot.query(by: dimension)]
        case .mostChanged(let from, let to, let dimension, _, _, _):
            [from.query(by: dimension), to.query(by: dimension)]
        case .target, .besidePick, .besideWord: []
        case .besidePeriod(let spot, let said): [spot.at(said).query]
        case .besideValue(let spot, let said): [spot.saying(said).query]
        }
    }
}

extension Spot {
    /// The same with the value that the words name.
    func saying(_ slice: Slice) -> Spot {
        guard case .values(let keys) = slice.choice, let key = keys.first else { return self }
        return of(slice.dimension, key)
    }
}
