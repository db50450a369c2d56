import Declarations
import Diagnostics
import Language
import Statistics
import Tables
import Values

/// What a ratio is standardised by: its groups, and how much each weighs in the standard population.
struct Standardisation: Sendable {
    /// The dimension whose values are the groups.
    let dimension: String
    let weights: Input
    /// What the standard population is called.
    let label: String?
    let place: Place

    /// The ratio of each group, and the weight of each.
    func parts(of ratio: RatioMeasure, _ measure: Measure) -> [MeasurePart] {
        let everywhere = Filter(terms: [])
        return [
            MeasurePart(
                alias: "grupp", measure: measure.plain(ratio, measure.unit), filter: everywhere, time: .same,
                cells: .each(of: dimension)),
            MeasurePart(
                alias: "vikt", measure: measure.plain(WeightMeasure(input: weights), .count), filter: everywhere,
                time: .same, cells: .standard(by: dimension)),
        ]
    }

    /// Σ weight · events / population of the groups, divided by Σ weight. A group that weighs nothing is left out; nobody
    /// in one that does is nothing to tell.
    ///
    /// - Parameters:
    ///   - groups: the ratio of each group with its sides.
    ///   - weights: of the same groups.
    func made(_ groups: [ComputedCell], _ weights: [ComputedCell], in unit: Measure.Unit) -> MadeValue {
        let unknown = weights.filter { $0.value.number == nil }.map(\.value)
        guard unknown.isEmpty else { return MadeValue(value: .lacking(unknown)) }
        let read = zip(groups, weights).compactMap { group, weight in
            weight.value.number.flatMap { $0.isZero ? nil : Group(group, weight: $0) }
        }
        let known = read.compactMap(\.numbers)
        guard known.count == read.count else {
            return MadeValue(value: .lacking(read.flatMap(\.lacking)))
        }
        guard !known.isEmpty, known.allSatisfy({ !$0.population.isZero }) else {
            return MadeValue(value: .notApplicable)
        }
        return value(known, unit)
    }

    private func value(_ groups: [Group.Numbers], _ unit: Measure.Unit) -> MadeValue {
        let events = groups.reduce(.zero) { $0 + $1.events }
        guard events >= Exact(StandardisedRate.fewestEvents) else {
            return MadeValue(value: .refused(.tooFewEvents(StandardisedRate.fewestEvents)))
        }
        let sum = groups.reduce(Exact.zero) { sum, group in
            sum + ((group.weight * group.events / group.population) ?? .zero)
        }
        guard let rate = sum / groups.reduce(.zero, { $0 + $1.weight }) else {
            return MadeValue(value: .notApplicable)
        }
        let limits = StandardisedRate(
            groups.map {
                StandardisedRate.Group(
                    events: $0.events.double, population: $0.population.double, weight: $0.weight.double)
            })
        return MadeValue(
            value: .value(rate * unit.factor),
            interval: limits.flatMap { ValueInterval($0.lower, $0.upper, times: unit.factor) })
    }

    var sentence: String {
        MakingPhrases.standardised(label)
    }
}

/// A group as far as it is known.
private struct Group {
    let numbers: Numbers?
    /// Why there are none.
    let lacking: [Outcome]

    struct Numbers {
        let events: Exact
        let population: Exact
        let weight: Exact
    }

    init(_ cell: ComputedCell, weight: Exact) {
        let sides = [cell.numerator ?? .missing, cell.denominator ?? .missing]
        lacking = sides.filter { $0.number == nil }
        numbers = sides[0].number.flatMap { events in
            sides[1].number.map { Numbers(events: events, population: $0, weight: weight) }
        }
    }
}

/// How much each group weighs: a number of its dataset, which nobody declares as a measure.
private struct WeightMeasure: MeasureType {
    static let word = ""
    static let help = ""
    static let keys: [KeyHelp] = []
    let input: Input

    static func read(_: inout TypeReader) -> WeightMeasure? { nil }
    var inputs: [MeasureInput] { [MeasureInput(.weight, input)] }
    func value(_ inputs: [InputResult], _: [Outcome], in _: Measure.Unit) -> Outcome {
        inputs.first?.outcome ?? .missing
    }
    func combiningSentence(_: DataPackage) -> String { "" }
}

extension Measure {
    /// A part of it that nobody has declared: of another kind, and of one time.
    fileprivate func plain(_ kind: some MeasureType, _ unit: Unit) -> Measure {
        Measure(
            name: name, label: label, shortLabel: shortLabel, phrase: phrase, description: nil, method: nil,
            footnote: nil, kind: kind,
            unit: unit, unitLabel: nil, decimals: decimals, grain: nil, periods: .pooled, minPeriods: nil,
            dimensions: nil, on: on, direction: .neutral, targets: [], watch: nil, references: [], seriesBreaks: [],
            relevantChange: nil, largestChange: nil, sexMissing: nil, synonyms: [], place: place, keyPlaces: [:])
    }
}
