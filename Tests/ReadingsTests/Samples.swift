import Diagnostics
import Language
import Values

@testable import Disclosure
@testable import Measures

/// Measures and readings as the tests need them.
enum Sample {
    static let place = Place(path: "measures/x.yaml")
    static let space = "\u{A0}"

    static func measure(
        unit: Measure.Unit = .percent, decimals: Int = 1, direction: Measure.Direction = .increase,
        target: String? = nil,
        watch: Int? = nil, relevant: String? = nil, noun: (String, String)? = nil, breaks: [SeriesBreak] = []
    ) -> Measure {
        Measure(
            name: "m", label: "Mått", shortLabel: "Mått", phrase: nil, description: nil, method: nil, footnote: nil,
            kind: PublishedMeasure(
                input: Input(dataset: "d", field: "f", agg: .sum, filter: Filter(terms: []), place: place),
                multiply: nil, denominatorLabel: nil),
            unit: unit, unitLabel: noun.map { Noun($0.0, $0.1) }, decimals: decimals,
            grain: nil, periods: .pooled, minPeriods: nil, dimensions: nil, on: [], direction: direction,
            targets: target.map { [self.target($0)] } ?? [], watch: watch.map { Exact($0) }, references: [],
            seriesBreaks: breaks, relevantChange: relevant.flatMap { Exact(parsing: $0) }, largestChange: nil,
            sexMissing: nil, synonyms: [], place: place, keyPlaces: [:])
    }

    static func target(_ value: String) -> Measure.Target {
        Measure.Target(
            from: .year(2025), to: .year(2025), value: exact(value), decision: nil, date: nil, example: false,
            place: place)
    }

    static func exact(_ text: String) -> Exact { Exact(parsing: text) ?? .zero }

    static func reading(_ value: Shown, _ coordinates: [String: String] = [:], period: Period = .year(2025)) -> Reading
    {
        Reading(
            measure: "m",
            coordinates: coordinates.sorted { $0.key < $1.key }.map { Reading.Coordinate($0.key, [$0.value]) },
            period: period, value: value, lineage: Lineage(datasets: ["d"], rows: 1))
    }

    static func reading(_ value: String, _ coordinates: [String: String] = [:], period: Period = .year(2025)) -> Reading
    {
        reading(.value(exact(value)), coordinates, period: period)
    }

    /// Keys "1", "2" … with these labels.
    static func dimension(
        _ labels: [String], total: Dimension.Total? = nil, validity: [ClosedRange<Day>] = []
    ) -> Dimension {
        Dimension(
            name: "kommun", label: "Kommun", labelPlural: "Kommuner",
            values: labels.enumerated().map {
                Dimension.Value(key: "\($0.offset + 1)", label: $0.element, validity: validity)
            }, total: total, place: place)
    }
}
