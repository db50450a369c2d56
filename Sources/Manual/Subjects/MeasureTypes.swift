package import Declarations
import Measures

/// A type of measure in the manual: what it says of itself, and a whole file.
package struct TypePage: Sendable {
    /// As authors write it: `type: ratio`.
    package let name: String
    package let summary: String
    package let keys: [KeyHelp]
    /// A whole file that an edition with the datasets of the manual's example takes.
    package let example: String
}

/// Every type of measure.
package let typePages: [TypePage] = measureTypeHelp.map { word, help, keys in
    TypePage(name: word, summary: help, keys: keys, example: typeExamples[word] ?? "")
}

private let typeExamples: [String: String] = [
    "simple": """
    label: Samtal till vården
    type: simple
    dataset: samtal
    field: inkommande
    agg: sum
    unit: count
    unit_label: {one: samtal, other: samtal}
    improvement_direction: neutral
    """,
    "ratio": """
    label: Svarsfrekvens för samtal
    type: ratio
    numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}
    denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}
    unit: percent
    improvement_direction: increase
    """,
    "published": """
    label: Besvarade samtal enligt växeln
    type: published
    dataset: samtal
    field: besvarade
    unit: count
    improvement_direction: increase
    """,
    "derived": """
    label: Svarsfrekvensen mot året före
    type: derived
    input_metrics:
      - {name: svarsfrekvens, alias: nu}
      - {name: svarsfrekvens, alias: forr, offset_window: 1 year}
    expr: nu - forr
    unit: percentage_points
    improvement_direction: increase
    sex_missing: Växeln vet inte vem som ringer.
    """,
    "cumulative": """
    label: Samtal sedan årets början
    type: cumulative
    input_metric: samtal
    grain_to_date: year
    unit: count
    improvement_direction: neutral
    sex_missing: Växeln vet inte vem som ringer.
    """,
    "duration": """
    label: Dagar utan tjänst
    type: duration
    dataset: tjanster
    filter: {lage: saknas}
    since: 2024-07-01
    agg: max
    unit: days
    improvement_direction: decrease
    """,
]
