import TestProjects

private let measure = KeyContext("measure", in: "measures/svarsfrekvens.yaml", at: "label: Svarsfrekvens för samtal\n")
private let count = KeyContext("measure", in: "measures/samtal.yaml", at: "label: Samtal till vården\n")
private let linked = KeyContext("measure", in: "measures/anslutna.yaml", at: "label: Anslutna mottagningar\n")
private let share = KeyContext("measure", in: "measures/andel.yaml", at: "label: Andel invånare")
private let numerator = KeyContext(
    "numerator", in: "measures/svarsfrekvens.yaml", at: "  dataset: samtal\n  field: besvarade\n")
private let denominator = KeyContext(
    "denominator", in: "measures/svarsfrekvens.yaml", at: "  dataset: samtal\n  field: inkommande\n")
private let simple = KeyContext("simple", in: "measures/samtal.yaml", at: "dataset: samtal\n")
private let target = KeyContext("target", in: "measures/svarsfrekvens.yaml", at: "    value: 90\n")
private let published = KeyContext(
    "published", in: "measures/samtal.yaml", at: "dataset: ringt\n",
    of: fullEdition.with(
        """
        -- content/2025/measures/samtal.yaml --
        label: Samtal till vården
        type: published
        dataset: ringt
        field: samtal
        unit: count
        improvement_direction: neutral
        -- content/2025/data/ringt.csv --
        ar,slag,samtal
        2024,e,10
        2025,e,20
        """
    ).replacing(
        "resources:\n",
        with:
            "resources:\n  - {name: ringt, path: data/ringt.csv, title: Ringt, sources: [{title: Utgivet}], schema: {fields: [{name: ar, type: year}, {name: slag, type: string}, {name: samtal, type: integer}]}, uppsikt: {extracted: 2026-01-20, time: ar}}\n",
        in: "datapackage.yaml"))
/// The two municipalities' services that are counted once each.
private let distinct = KeyContext(
    "numerator", in: "measures/inforda.yaml", at: "  dataset: tjanster\n",
    of: fullEdition.with(
        """
        -- content/2025/measures/inforda.yaml --
        label: Införda tjänster
        type: ratio
        numerator:
          dataset: tjanster
          agg: count_distinct
          field: kommun
          label: kommuner
        denominator: {dataset: tjanster, agg: count_distinct, field: kommun, label: kommuner}
        unit: percent
        improvement_direction: increase
        """))

/// A ratio whose sides reach the area from different columns.
private let unlike = KeyContext(
    "measure", in: "measures/kvot.yaml", at: "label: Kvoten\n",
    of: fullEdition.with(
        """
        -- content/2025/measures/kvot.yaml --
        label: Kvoten
        type: ratio
        numerator: {dataset: inloggade, field: inloggade, agg: sum, label: inloggade}
        denominator: {dataset: trakter, field: invanare, agg: sum, label: invånare}
        unit: percent
        improvement_direction: neutral
        -- content/2025/data/trakter.csv --
        ar,omrade,invanare
        2024,norr,90000
        2024,soder,90000
        2025,norr,90000
        2025,soder,90000
        """
    ).replacing(
        "resources:\n",
        with:
            "resources:\n  - {name: trakter, path: data/trakter.csv, title: Trakter, sources: [{title: Utgivet}], schema: {fields: [{name: ar, type: year}, {name: omrade, type: string}, {name: invanare, type: integer, uppsikt: {periods: last}}]}, uppsikt: {extracted: 2026-01-20, time: ar}}\n",
        in: "datapackage.yaml"
    ).withBlock("table", "kind: values\nmeasures: [kvot]\nby: omrade"))

/// The quotient of two measures, of which one is of a year before.
private let made = KeyContext(
    "derived", in: "measures/kvot.yaml", at: "type: derived\n",
    of: fullEdition.with(
        """
        -- content/2025/measures/kvot.yaml --
        label: Kvoten
        type: derived
        expr: nu / da
        input_metrics:
          - name: samtal
            alias: nu
          - name: samtal
            offset_window: 1 year
            alias: da
        unit: percent
        improvement_direction: neutral
        """
    ).withBlock("table", "kind: values\nmeasures: [kvot]\nby: kommun"))
private let part = KeyContext(
    "part", in: "measures/kvot.yaml", at: "  - name: samtal\n    offset_window", of: made.project)
private let rolling = KeyContext(
    "cumulative", in: "measures/rullande.yaml", at: "type: cumulative\n",
    of: fullEdition.with(
        """
        -- content/2025/measures/rullande.yaml --
        label: Rullande
        type: cumulative
        input_metric: samtal
        window: 4 quarters
        unit: count
        improvement_direction: neutral
        """
    ).withBlock("table", "kind: values\nmeasures: [rullande]\nby: kommun\nperiod: 2025-Q2"))

let measureContexts =
    [measure, numerator, denominator, simple, target, published, made, part, rolling] + furtherMeasureContexts

let measureTrials: [KeyTrial] =
    [
        measure.turns("label: Svarsfrekvens för samtal\n", into: "label: Andel med svar\n", shows: "Andel med svar"),
        measure.adds("short_label: Fick svar", shows: "Fick svar"),
        KeyContext(
            "measure", in: "measures/andel.yaml", at: "label: Andel invånare",
            of: fullEdition.withBlock("chart", "kind: slope\nmeasure: andel\nby: kommun\nperiod: [2023, 2025]")
        ).adds("phrase: hur många som loggar in", shows: "Hur många som loggar in "),
        KeyContext(
            "measure", in: "measures/svarsfrekvens.yaml", at: "label: Svarsfrekvens för samtal\n",
            of: {
                var project = fullEdition
                project.files["content/2025/02-block.md"] = "# Svaren\n\nRingsvaren var 1 procent.\n"
                return project
            }()
        ).adds("synonyms: [ringsvaren]", shows: "stämmer inte"),
        measure.adds("description: Hur många som fick tala.", shows: "Hur många som fick tala."),
        measure.adds("method: Räknat i växeln.", shows: "Räknat i växeln."),
        measure.adds("footnote: Utan nattens samtal.", shows: "Utan nattens samtal."),
        count.turns("type: simple\n", into: "type: published\n"),
        measure.turns("unit: percent\n", into: "unit: ratio\n"),
        count.turns(
            "unit_label: {one: samtal, other: samtal}", into: "unit_label: {one: ringning, other: ringningar}",
            shows: "ringningar"),
        measure.adds("decimals: 3"),
        measure.adds("grain: year"),
        measure.adds("periods: mean"),
        measure.compares("periods: mean\nmin_periods: 1", "min_periods: 300\nperiods: mean"),
        measure.adds("dimensions: [kommun]"),
        unlike.adds("on: [omrade]"),
        measure.turns("improvement_direction: increase\n", into: "improvement_direction: decrease\n"),
        measure.turns(
            "targets:\n  - from: 2024\n    to: 2025\n    value: 90",
            into: "targets:\n  - from: 2024\n    to: 2025\n    value: 17.375"),
        measure.compares("thresholds: {watch: 0}", "thresholds: {watch: 90}"),
        KeyContext(
            "measure", in: "measures/svarsfrekvens.yaml", at: "label: Svarsfrekvens för samtal\n",
            of: fullEdition.withBlock("chart", "kind: dots\nmeasure: svarsfrekvens\nby: kommun\nreference: norr")
        ).turns("references: {norr: {omrade: norr}}", into: "references: {norr: {omrade: soder}}"),
        measure.adds("series_breaks: [{from: 2025, label: Nytt sätt att räkna}]", shows: "Nytt sätt att räkna"),
        measure.adds("relevant_change: 99"),
        measure.compares("largest_change: 9999", "largest_change: 0.0001"),
        measure.turns(
            "sex_missing: Växeln vet inte vem som ringer.", into: "sex_missing: Ingen frågar."),
        measure.turns(
            "numerator:\n  dataset: samtal\n  field: besvarade",
            into: "numerator:\n  dataset: samtal\n  field: inkommande"),
        measure.turns(
            "denominator:\n  dataset: samtal\n  field: inkommande",
            into: "denominator:\n  dataset: samtal\n  field: besvarade"),

        numerator.turns("  dataset: samtal\n  field: besvarade\n", into: "  dataset: inloggade\n  field: besvarade\n"),
        numerator.turns("  field: besvarade\n", into: "  field: inkommande\n"),
        numerator.turns("  agg: sum\n  label: besvarade samtal", into: "  agg: max\n  label: besvarade samtal"),
        numerator.turns("  label: besvarade samtal\n", into: "  label: mottagna\n"),
        numerator.adds("filter: {kommun: ab}"),
        numerator.adds("periods: mean"),
        distinct.adds("all: {lage: infort}"), distinct.adds("any: {lage: infort}"),
        distinct.adds("held_for: 24 months"),
        numerator.adds("held_for: 12 months", shows: "held_for hör till en datamängd med lägen"),
        numerator.adds("exists: {dataset: samtal, filter: {kommun: ab}, window: 1 year}"),
        numerator.adds("not_exists: {dataset: samtal, filter: {kommun: ab}, window: 1 year}"),
        numerator.adds("percentile: 90", shows: "percentile hör till agg: percentile"),
        numerator.adds("classes: alder", shows: "classes hör till agg: median"),

        denominator.turns(
            "  dataset: samtal\n  field: inkommande\n", into: "  dataset: inloggade\n  field: inkommande\n"),
        denominator.turns("  field: inkommande\n", into: "  field: besvarade\n"),
        denominator.turns("  agg: sum\n  label: inkommande samtal", into: "  agg: max\n  label: inkommande samtal"),
        denominator.turns("  label: inkommande samtal\n", into: "  label: samtliga\n", shows: "samtliga"),
        denominator.adds("filter: {kommun: ab}"), denominator.adds("periods: mean"),
        denominator.adds("all: {kommun: ab}"), denominator.adds("any: {kommun: ab}"),
        denominator.adds("as_of: 2023"), denominator.adds("constant_over: [kommun]"),
        denominator.adds("held_for: 12 months", shows: "held_for hör till en datamängd med lägen"),
        denominator.adds("exists: {dataset: samtal, filter: {kommun: ab}, window: 1 year}"),
        denominator.adds("not_exists: {dataset: samtal, filter: {kommun: ab}, window: 1 year}"),
        denominator.adds("percentile: 90", shows: "percentile hör till agg: percentile"),
        denominator.adds("classes: alder", shows: "classes hör till agg: median"),

        simple.turns("dataset: samtal\n", into: "dataset: inloggade\n"),
        simple.turns("field: inkommande\n", into: "field: besvarade\n"),
        simple.turns("agg: sum\n", into: "agg: max\n"),
        simple.adds("filter: {kommun: ab}"), simple.adds("periods: mean"),
        simple.adds("all: {kommun: ab}"), simple.adds("any: {kommun: ab}"),

        target.turns("  - from: 2024\n", into: "  - from: 2025\n"),
        target.turns("    to: 2025\n", into: "    to: 2024\n"),
        target.turns("  - from: 2024\n    to: 2025\n", into: "  - period: 2024\n"),
        target.turns("    value: 90\n", into: "    value: 17.375\n"),
        target.turns(
            "    decision: Målbeslutet", into: "    decision: Det andra beslutet", shows: "Det andra beslutet"),
        target.adds("date: 2021-04-07", shows: "7 april 2021"),
        target.adds("example: true", shows: "xempeldata"),

        published.turns("dataset: ringt\n", into: "dataset: inloggade\n"),
        published.turns("field: samtal\n", into: "field: slag\n"),
        published.adds("filter: {slag: t}"),
        published.adds("multiply: 100"),
        published.adds("numerator_label: de som ringde", shows: "de som ringde"),
        published.adds("denominator_label: alla med telefon", shows: "alla med telefon"),

        made.turns("expr: nu / da\n", into: "expr: da / nu\n"),
        made.turns(
            "  - name: samtal\n    alias: nu\n", into: "  - name: anslutna\n    alias: nu\n", key: "input_metrics"),
        part.turns("  - name: samtal\n    offset_window", into: "  - name: anslutna\n    offset_window", key: "name"),
        part.turns("    alias: da\n", into: "    alias: nyss\n", shows: "bad-expression"),
        part.adds("filter: {kommun: ab}"),
        part.turns("    offset_window: 1 year\n", into: "    offset_window: 2 years\n"),
        rolling.turns("input_metric: samtal\n", into: "input_metric: anslutna\n"),
        rolling.turns("window: 4 quarters\n", into: "window: 2 quarters\n"),
        rolling.turns("window: 4 quarters\n", into: "grain_to_date: year\n"),
    ] + furtherMeasureTrials
