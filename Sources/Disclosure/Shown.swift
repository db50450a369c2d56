package import Measures
package import Values

/// A value as it may be published. It cannot carry a hidden one.
package enum Shown: Hashable, Sendable {
    case value(Exact)
    /// Hidden to protect individuals.
    case hidden
    case missing
    /// Missing, and the source says why.
    case stated(SourceSign)
    case notApplicable
    /// Nothing lacks a number, and yet there is none.
    case refused(Refusal)

    package var number: Exact? {
        guard case .value(let number) = self else { return nil }
        return number
    }

    /// The source's own sign, where it says why there is no value.
    package var sign: SourceSign? {
        guard case .stated(let sign) = self else { return nil }
        return sign
    }

    /// Nobody has told the value, whether or not the source says why.
    package var isMissing: Bool {
        switch self {
        case .missing, .stated: true
        default: false
        }
    }

    /// Neither a number nor withheld from one: what an order of values leaves out.
    package var isAbsent: Bool { number == nil && self != .hidden && self != .notApplicable }

    package var refusal: Refusal? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal
    }

    package init(_ outcome: Outcome) {
        switch outcome {
        case .value(let number): self = .value(number)
        case .missing: self = .missing
        case .stated(let sign): self = .stated(sign)
        case .notApplicable: self = .notApplicable
        case .refused(let refusal): self = .refused(refusal)
        }
    }
}

/// A protected cell: what pages, charts and files are made of.
///
/// It never changes, and is handed on so often that copying its parts would cost more than all that is done with them.
package final class Reading: Sendable {
    package let measure: String
    /// Slice and split together: dimension → key, sorted by dimension; total and unnamed dimensions left out.
    package let coordinates: [Coordinate]
    /// Dimensions of which the whole was asked for by name: another reading than that of the dimension's default.
    package let wholes: [String]
    package let period: Period
    package let value: Shown
    package let numerator: Shown?
    package let denominator: Shown?
    package let lineage: Lineage
    /// Of a value that is shown.
    package let interval: ValueInterval?
    /// Stable in every build: `svarsfrekvens-samtal@2025;kommun=2580`. Asked for wherever the number stands.
    package let id: String

    package struct Coordinate: Hashable, Sendable {
        package let dimension: String
        package let keys: [String]
        /// As in `Slice`: the keys are what is left without these.
        package let excluded: [String]

        package init(_ dimension: String, _ keys: [String], excluded: [String] = []) {
            self.dimension = dimension
            self.keys = keys
            self.excluded = excluded
        }

        /// Nil of a whole.
        package init?(_ slice: Slice) {
            guard case .values(let keys) = slice.choice else { return nil }
            self.init(slice.dimension, keys, excluded: slice.excluded)
        }

        /// The question to it.
        package var slice: Slice { Slice(dimension, .values(keys), excluded: excluded) }

        /// `kommun=2580`, `enhet=e1,e3`, `enhet!=e2`: as a formula asks for it.
        fileprivate var term: String {
            let named = excluded.isEmpty ? keys : excluded
            let sign = excluded.isEmpty ? "=" : "!="
            return dimension + sign + (named.count == 1 ? named[0] : named.joined(separator: ","))
        }
    }

    package init(
        measure: String, coordinates: [Coordinate], wholes: [String] = [], period: Period, value: Shown,
        numerator: Shown? = nil, denominator: Shown? = nil, lineage: Lineage, interval: ValueInterval? = nil
    ) {
        self.interval = interval
        self.measure = measure
        self.coordinates = coordinates
        self.wholes = wholes
        self.period = period
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.lineage = lineage
        id = Reading.id(measure, period, coordinates, wholes)
    }

    /// The id of the reading that a cell of an answer becomes.
    static func id(_ query: Query, _ cell: Cell) -> String {
        id(query.measure, cell.period, coordinates(query, cell), wholes(query))
    }

    private static func id(
        _ measure: String, _ period: Period, _ coordinates: [Coordinate], _ wholes: [String]
    ) -> String {
        var terms = coordinates.map { ($0.dimension, $0.term) }
        terms += wholes.map { ($0, $0 + "=total") }
        terms.sort { $0.0 < $1.0 }
        return terms.reduce(into: "\(measure)@\(period)") { id, term in
            id += ";"
            id += term.1
        }
    }

    /// Slice and split of a cell together.
    static func coordinates(_ query: Query, _ cell: Cell) -> [Coordinate] {
        let sliced = query.slice.compactMap { query.by.contains($0.dimension) ? nil : Coordinate($0) }
        return (sliced + zip(query.by, cell.keys).map { Coordinate($0, [$1]) }).sorted { $0.dimension < $1.dimension }
    }

    static func wholes(_ query: Query) -> [String] {
        query.slice.filter { $0.choice == .total && !query.by.contains($0.dimension) }.map(\.dimension)
    }
}

extension Reading: Hashable {
    package static func == (a: Reading, b: Reading) -> Bool {
        a === b
            || a.id == b.id && a.value == b.value && a.numerator == b.numerator && a.denominator == b.denominator
                && a.measure == b.measure && a.coordinates == b.coordinates && a.wholes == b.wholes
                && a.period == b.period && a.lineage == b.lineage && a.interval == b.interval
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The protected answers of all queries.
package struct Readings: Sendable {
    /// In the order of the query's cells.
    private let answers: [Query: [Reading]]

    package init(_ answers: [Query: [Reading]]) { self.answers = answers }

    /// Every reading, in no particular order, some of them more than once.
    package var all: [Reading] { answers.values.flatMap { $0 } }

    /// One reading for each combination of the `by` values (in their order) and period; nil for a query that was not
    /// answered.
    package subscript(query: Query) -> [Reading]? { answers[query] }
}
