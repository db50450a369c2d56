import Diagnostics
import Values

@testable import Disclosure
@testable import Measures

/// Measures, dimensions and answers as the tests need them.
enum Sample {
    static let place = Place(path: "measures/x.yaml")

    static func input(_ dataset: String, _ field: String = "antal", filter: [Filter.Term] = []) -> Input {
        Input(
            dataset: dataset, field: field, agg: .sum, filter: Filter(terms: filter), all: nil, any: nil, label: nil,
            periods: nil, asOf: nil, constantOver: [], place: place)
    }

    static func measure(_ name: String, _ kind: Measure.Kind, unit: Measure.Unit = .count) -> Measure {
        Measure(
            name: name, label: "Antal \(name)", shortLabel: name, description: nil, method: nil, footnote: nil,
            kind: kind, unit: unit, unitLabel: nil, decimals: 0, grain: nil, periods: .pooled, minPeriods: nil,
            dimensions: nil, on: [], direction: .increase, targets: [], watch: nil, references: [], seriesBreaks: [],
            relevantChange: nil, largestChange: nil, sexMissing: nil, synonyms: [], place: place)
    }

    static func count(_ name: String = "m", _ dataset: String = "people") -> Measure {
        measure(name, .simple(input(dataset)))
    }

    static func share(_ name: String = "andel") -> Measure {
        measure(name, .ratio(numerator: input("people"), denominator: input("population")), unit: .percent)
    }

    static func dimension(_ name: String, _ count: Int, total: String? = nil) -> Dimension {
        Dimension(
            name: name, label: name, labelPlural: name,
            values: (0..<count).map { Dimension.Value(key: "\(name)\($0)", label: "\(name)\($0)") },
            total: total.map { Dimension.Total(key: $0, label: $0) }, place: place)
    }

    static let datasets = [
        "people": ProtectedDataset(rules: DisclosureRules(), columns: ["a", "b", "c"], periods: ["antal": .sum]),
        "population": ProtectedDataset(rules: nil, columns: ["a", "b", "c"], periods: ["antal": .last]),
    ]

    static let lineage = Lineage(datasets: ["people"], rows: 7)

    static func cell(_ keys: [String], _ value: Int, period: Period = .year(2025)) -> Cell {
        Cell(keys: keys, period: period, value: .value(Exact(value)), lineage: lineage)
    }

    static func share(_ keys: [String], _ x: Int, of n: Int, period: Period = .year(2025)) -> Cell {
        let value = Exact(Int128(100 * x), over: Int128(n)).map { Outcome.value($0) } ?? .notApplicable
        return Cell(
            keys: keys, period: period, value: value, numerator: .value(Exact(x)), denominator: .value(Exact(n)),
            lineage: lineage)
    }

    static func answer(_ measure: String, _ by: [String], _ cells: [Cell]) -> Answer {
        Answer(query: Query(measure: measure, by: by, periods: Array(Set(cells.map(\.period))).sorted()), cells: cells)
    }
}

/// Numbers on a cross of up to three dimensions, and the answers for any of its margins.
struct Cross {
    let sizes: [Int]
    /// The last dimension varies fastest.
    let values: [Int]

    static let names = ["a", "b", "c"]

    var names: [String] { Array(Cross.names.prefix(sizes.count)) }
    var dimensions: [String: Dimension] {
        Dictionary(uniqueKeysWithValues: zip(names, sizes).map { ($0, Sample.dimension($0, $1)) })
    }

    func position(_ index: Int) -> [Int] {
        var rest = index
        return sizes.reversed().map { size in
            defer { rest /= size }
            return rest % size
        }.reversed()
    }

    /// Cells of the cross by their keys along some of the dimensions.
    func groups(by: [Int]) -> [(keys: [Int], members: [Int])] {
        var order: [[Int]] = []
        var groups: [[Int]: [Int]] = [:]
        for index in values.indices {
            let place = position(index)
            let keys = by.map { place[$0] }
            if groups[keys] == nil { order.append(keys) }
            groups[keys, default: []].append(index)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    func sum(_ members: [Int]) -> Int { members.reduce(0) { $0 + values[$1] } }

    func keys(_ by: [Int], _ keys: [Int]) -> [String] { zip(by, keys).map { "\(names[$0])\($1)" } }

    func answer(_ measure: String = "m", by: [Int]) -> Answer {
        let cells = groups(by: by).map { Sample.cell(keys(by, $0.keys), sum($0.members)) }
        return Sample.answer(measure, by.map { names[$0] }, cells)
    }
}

/// The same numbers for the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
