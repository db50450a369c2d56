import TestProjects

/// A share evened out for age.
let standardised = fullEdition.with(
    """
    -- content/2025/measures/standard.yaml --
    label: Standardiserad
    type: ratio
    numerator: {dataset: inloggade, field: inloggade, agg: sum, periods: last, label: inloggade}
    denominator: {dataset: inloggade, field: invanare, agg: sum, label: invånare}
    standardise:
      by: alder
      weights:
        dataset: inloggade
        field: inloggade
        periods: last
        agg: sum
    unit: percent
    improvement_direction: increase
    """
).withBlock("table", "kind: values\nmeasures: [standard]\nby: kommun\nperiod: 2024..2025\ndecimals: 6")
private let standardise = KeyContext(
    "standardise", in: "measures/standard.yaml", at: "  by: alder\n", of: standardised)
private let weights = KeyContext(
    "weights", in: "measures/standard.yaml", at: "    dataset: inloggade\n", of: standardised)

/// The ages as classes with bounds.
let editionOfClasses = fullEdition.replacing(
    "      label: Unga\n", with: "      label: Unga\n      lower: 16\n      upper: 40\n", in: "dimensions.yaml"
).replacing(
    "      label: Gamla\n", with: "      label: Gamla\n      lower: 41\n      upper: 90\n", in: "dimensions.yaml")
private let classed = KeyContext(
    "simple", in: "measures/aldrar.yaml", at: "type: simple\n",
    of: editionOfClasses.with(
        """
        -- content/2025/measures/aldrar.yaml --
        label: Åldern
        type: simple
        dataset: inloggade
        field: invanare
        agg: median
        classes: alder
        unit: index
        improvement_direction: neutral
        """
    ).withBlock("table", "kind: values\nmeasures: [aldrar]\nby: kommun"))

/// The days that services have lacked.
private let lasting = KeyContext(
    "duration", in: "measures/langd.yaml", at: "type: duration\n",
    of: fullEdition.with(
        """
        -- content/2025/measures/langd.yaml --
        label: Dagar utan tjänst
        type: duration
        dataset: tjanster
        filter: {lage: saknas}
        agg: max
        unit: days
        improvement_direction: decrease
        """
    ).withBlock("table", "kind: values\nmeasures: [langd]\nby: kommun"))

/// Services where there have been calls.
private let joined = KeyContext(
    "exists", in: "measures/ringda.yaml", at: "  dataset: samtal\n",
    of: fullEdition.with(
        """
        -- content/2025/measures/ringda.yaml --
        label: Tjänster där någon har ringt
        type: simple
        dataset: tjanster
        agg: count
        exists:
          dataset: samtal
          window: 4 quarters
        unit: count
        improvement_direction: neutral
        """
    ).withBlock("table", "kind: values\nmeasures: [ringda]\nby: kommun"))

let furtherMeasureContexts = [standardise, weights, lasting, joined]

let furtherMeasureTrials: [KeyTrial] = [
    KeyContext("measure", in: "measures/standard.yaml", at: "label: Standardiserad\n", of: standardised).turns(
        "standardise:\n", into: "description:\n", key: "standardise"),
    standardise.turns("  by: alder\n", into: "  by: kon\n"),
    standardise.turns("    field: inloggade\n", into: "    field: invanare\n", key: "weights"),
    standardise.adds("label: länets befolkning", shows: "länets befolkning"),
    weights.turns("    dataset: inloggade\n", into: "    dataset: samtal\n"),
    weights.turns("    field: inloggade\n", into: "    field: invanare\n"),
    weights.turns("    agg: sum\n", into: "    agg: max\n"),
    weights.turns("    periods: last\n", into: "    periods: mean\n"),
    weights.adds("filter: {kommun: ab}"), weights.adds("as_of: 2023"),
    weights.adds("all: {kommun: ab}"), weights.adds("any: {kommun: ab}"),
    weights.adds("held_for: 12 months", shows: "held_for hör till en datamängd med lägen"),
    weights.adds("exists: {dataset: samtal, filter: {kommun: ab}, window: 1 year}"),
    weights.adds("not_exists: {dataset: samtal, filter: {kommun: ab}, window: 1 year}"),
    weights.adds("percentile: 90", shows: "percentile hör till agg: percentile"),
    weights.adds("classes: alder", shows: "classes hör till agg: median"),
    joined.turns("  dataset: samtal\n", into: "  dataset: trakter\n"),
    joined.adds("filter: {kommun: ab}"),
    joined.turns("  window: 4 quarters\n", into: "  window: 90 years\n"),
    classed.turns("classes: alder\n", into: "", key: "classes"),
    lasting.turns("dataset: tjanster\n", into: "dataset: samtal\n", shows: "not-a-state"),
    lasting.turns("filter: {lage: saknas}\n", into: "filter: {lage: infort}\n"),
    lasting.turns("agg: max\n", into: "agg: sum\n"),
    lasting.adds("since: 2024-01-01", shows: "räknat från 2024-01-01"),
]
