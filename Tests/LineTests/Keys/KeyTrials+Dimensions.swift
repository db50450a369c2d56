import TestProjects

/// A whole of the municipalities, published in the file of calls.
private let withTotal = KeyContext("", in: "dimensions.yaml", at: "kommun:\n").replacing(
    "  parents: {omrade: omrade}\n",
    with: "  parents: {omrade: omrade}\n  total:\n    key: hela\n    label: Hela länet\n",
    in: fullEdition.withBlock("chart", "kind: dots\nmeasure: svarsfrekvens\nby: kommun\nreference: total")
        .appending("2025-Q4;Hela länet;2900;2600;59;\n", to: "data/samtal.csv"))

private let list = KeyContext("list dimension", in: "dimensions.yaml", at: "  label: Ålder\n")
private let value = KeyContext("value", in: "dimensions.yaml", at: "      label: Unga\n")
private let service = KeyContext("value", in: "dimensions.yaml", at: "      label: Förnya recept\n")
private let state = KeyContext("value", in: "dimensions.yaml", at: "      label: Införd\n")
private let register = KeyContext("register", in: "dimensions.yaml", at: "  label: Kommun\n")
private let total = KeyContext("total", in: "dimensions.yaml", at: "    key: hela\n", of: withTotal)
private let tiles = KeyContext(
    "tiles", in: "dimensions.yaml", at: "    row: rad\n",
    of: fullEdition.withBlock("chart", "kind: tiles\nmeasure: andel\nby: kommun"))

/// A figure that says how many values it shows of all.
private func limited(_ name: String, _ dimension: String, _ label: String) -> KeyContext {
    KeyContext(
        name, in: "dimensions.yaml", at: "  label: \(label)\n",
        of: fullEdition.withBlock("chart", "kind: dots\nmeasure: andel\nby: \(dimension)\nlimit: 1"))
}

let dimensionContexts = [list, value, register, total, tiles]

/// A municipality that began in 2024, and one that ended that year.
private let dated = fullEdition.replacing(
    "ob;Öberga;Söder;2020-01-01;;2;1;al;", with: "ob;Öberga;Söder;2024-07-01;;2;1;al;", in: "data/kommuner.csv"
).replacing("al;Älvdal;Söder;2020-01-01;;", with: "al;Älvdal;Söder;2020-01-01;2024-12-31;", in: "data/kommuner.csv")
private let replaced = dated.replacing("ab ob;\n", with: "ab ob;ab\n", in: "data/kommuner.csv")

private func without(_ line: String, in project: ProjectText) -> KeyContext {
    KeyContext(
        "register", in: "dimensions.yaml", at: "  label: Kommun\n",
        of: project.replacing("  " + line + "\n", with: "", in: "dimensions.yaml"))
}

let dimensionTrials: [KeyTrial] = [
    list.turns("  label: Ålder\n", into: "  label: Livsskede\n", shows: "ivsskede"),
    limited("list dimension", "alder", "Ålder").turns(
        "  label_plural: Åldrar\n", into: "  label_plural: Livsskeden\n", shows: "livsskeden"),
    list.turns("  values:\n    - key: unga", into: "  values:\n    - key: ungdomar"),
    list.adds("default: unga"),
    list.adds("order: label"),
    KeyContext(
        "list dimension", in: "dimensions.yaml", at: "  label: Ålder\n",
        of: fullEdition.withBlock("chart", "kind: dots\nmeasure: andel\nby: alder\nreference: total")
    ).adds("total: {key: alla, label: Hela livet}", shows: "Hela livet"),
    list.adds("dataset: kommuner", shows: "dimension-source"),

    value.turns("    - key: unga\n", into: "    - key: ungdom\n"),
    value.turns("      label: Unga\n", into: "      label: Ungdomar\n", shows: "Ungdomar"),
    KeyContext(
        "value", in: "dimensions.yaml", at: "      label: Unga\n",
        of: fullEdition.replacing("2025;Åby;Kvinnor;unga", with: "2025;Åby;Kvinnor;ungdom", in: "data/inloggade.csv")
    ).adds("aliases: [ungdom]"),
    service.turns("      parents: {slag: e}", into: "      parents: {slag: t}"),
    value.compares("lower: 0", "lower: 7"),
    value.compares("upper: 10", "upper: 77"),
    state.turns("      mark: done", into: "      mark: partly"),

    register.turns("  label: Kommun\n", into: "  label: Bygd\n", shows: "Bygd"),
    limited("register", "kommun", "Kommun").turns(
        "  label_plural: Kommuner\n", into: "  label_plural: Bygder\n", shows: "bygder"),
    register.turns("  dataset: kommuner\n", into: "  dataset: bygder\n", shows: "bygder"),
    register.turns("  key: kommun\n", into: "  key: namn\n"),
    register.turns("  value_label: namn\n", into: "  value_label: grannar\n"),
    without("valid_from: fran", in: dated).adds("valid_from: fran"),
    without("valid_to: till", in: dated).adds("valid_to: till"),
    KeyContext("register", in: "dimensions.yaml", at: "  label: Kommun\n", of: replaced).adds(
        "replaced_by: ersatt", shows: "ersattes av"),
    register.turns("  parents: {omrade: omrade}", into: "  parents: {slag: omrade}"),
    register.turns("  order: label", into: "  order: declared"),
    without("neighbours: grannar", in: fullEdition).adds("neighbours: grannar"),
    KeyContext(
        "register", in: "dimensions.yaml", at: "  label: Kommun\n", of: tiles.project
    ).turns("  tiles:\n    row: rad\n    column: kol\n", into: "  tiles:\n    row: kol\n    column: rad\n"),
    KeyContext(
        "register", in: "dimensions.yaml", at: "  label: Kommun\n",
        of: fullEdition.withBlock("chart", "kind: dots\nmeasure: svarsfrekvens\nby: kommun\nreference: total")
    ).adds("total: {key: hela, label: Alla bygder}", shows: "Alla bygder"),
    register.adds("default: ab"),
    register.adds("values: [{key: a, label: A}]", shows: "dimension-source"),

    KeyContext(
        "total", in: "dimensions.yaml", at: "  label: Ålder\n",
        of: fullEdition.appending("2025;Åby;Kvinnor;alla;5000;6100\n", to: "data/inloggade.csv")
    ).compares("total: {key: alla}", "total: {key: samtliga}", key: "key"),
    total.turns("    label: Hela länet\n", into: "    label: Alla tre\n", shows: "Alla tre"),
    tiles.turns("    row: rad\n", into: "    row: kol\n"),
    tiles.turns("    column: kol\n", into: "    column: rad\n"),
]
