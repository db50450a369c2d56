import TestProjects

/// A kind of block with the keys that it needs.
private struct BlockTrial {
    let fence: String
    let keys: String
    let kind: String

    init(_ fence: String, _ kind: String, _ keys: String) {
        self.fence = fence
        self.kind = kind
        self.keys = keys
    }

    var context: KeyContext {
        KeyContext(
            fence + " " + kind, in: "02-block.md", at: "kind: \(kind)\n",
            of: fullEdition.withBlock(fence, "kind: \(kind)\n" + keys))
    }

    /// What every block has.
    var head: [KeyTrial] {
        [
            context.turns("kind: \(kind)\n", into: "kind: annorlunda\n", shows: "annorlunda"),
            context.turns("id: provet", into: "id: annorlunda", shows: "annorlunda"),
            context.adds("title: Titeln på provet", shows: "Titeln på provet"),
            context.adds("subtitle: Underrubriken på provet", shows: "Underrubriken på provet"),
            context.adds("description: Beskrivningen av provet.", shows: "Beskrivningen av provet."),
            context.adds("note: Anmärkningen till provet.", shows: "Anmärkningen till provet."),
            context.adds("appendix: true", shows: "class=\"hanvisning\""),
        ]
    }

    func turns(_ old: String, _ new: String) -> KeyTrial { context.turns(old, into: new) }
    func adds(_ line: String, shows: String? = nil) -> KeyTrial { context.adds(line, shows: shows) }
}

private let trend = BlockTrial("chart", "trend", "measure: andel\nperiod: 2023..2025")
private let dots = BlockTrial("chart", "dots", "measure: andel\nby: kommun")
private let bars = BlockTrial("chart", "bars", "measure: andel\nby: kommun")
private let tiles = BlockTrial("chart", "tiles", "measure: andel\nby: kommun")
private let slope = BlockTrial("chart", "slope", "measure: andel\nby: kommun\nperiod: [2023, 2025]")
private let bullet = BlockTrial("chart", "bullet", "measures: [svarsfrekvens]")
private let funnel = BlockTrial("chart", "funnel", "measure: andel\nby: kommun")
private let pyramid = BlockTrial("chart", "pyramid", "measure: andel\nby: alder\nseries: kon")
private let matrix = BlockTrial("chart", "matrix", "dataset: tjanster\nrows: kommun\ncolumns: tjanst")
private let status = BlockTrial("chart", "status", "dataset: tjanster")
private let timeline = BlockTrial("chart", "timeline", "include: [R1, R2]")
private let spc = BlockTrial("chart", "spc", "measure: svarsfrekvens\ngrain: quarter\nperiod: 2021..2025")
private let manyTrends = BlockTrial(
    "chart", "multiples", "of: trend\nfacet: kommun\nmeasure: andel\nperiod: 2023..2025")
private let manyDots = BlockTrial("chart", "multiples", "of: dots\nfacet: kon\nmeasure: andel\nby: kommun")
private let manyBars = BlockTrial("chart", "multiples", "of: bars\nfacet: kon\nmeasure: andel\nby: kommun")
private let manySPC = BlockTrial(
    "chart", "multiples", "of: spc\nfacet: kommun\nmeasure: svarsfrekvens\ngrain: quarter\nperiod: 2021..2025")
private let values = BlockTrial("table", "values", "measures: [andel]\nby: kommun")
private let scorecard = BlockTrial("table", "scorecard", "measures: [svarsfrekvens]")
private let gaps = BlockTrial("table", "gaps", "dataset: tjanster\nfilter: {lage: [saknas, okant]}")
private let equity = BlockTrial("table", "equity", "measure: andel\nby: [kommun]")
private let rows = BlockTrial("table", "data", "dataset: samtal\nfields: [kvartal, kommun, besvarade]")
private let cards = BlockTrial("table", "recommendations", "include: [R1, R2]")

private let kinds = [
    trend, dots, bars, tiles, slope, bullet, funnel, pyramid, matrix, status, timeline, spc, manyTrends, manyDots,
    manyBars, manySPC, values, scorecard, gaps, equity, rows, cards,
]

let blockContexts = kinds.map(\.context).enumerated().filter { index, context in
    kinds[..<index].allSatisfy { $0.context.name != context.name }
}.map(\.element)

/// The head is read in one place for all kinds: a block with nothing to show says so in the author's words.
private let empty = KeyContext(
    "head", in: "02-block.md", at: "kind: gaps\n",
    of: fullEdition.withBlock("table", "kind: gaps\ndataset: tjanster\nfilter: {kommun: ab, lage: okant}"))

let blockTrials =
    [empty.adds("empty: Allt är på plats här.", shows: "Allt är på plats här.")] + kinds.flatMap(\.head) + aims + ranked
    + series + wholes + states + tables

private let ranked =
    [dots, bars, manyDots, manyBars].flatMap { block in
        [
            block.turns("measure: andel", "measure: svarsfrekvens"), block.turns("by: kommun", "by: omrade"),
            block.adds("period: 2024"), block.adds("filter: {kommun: [ab, al]}"),
            block.context.compares("sort: value", "sort: -value"),
            block.adds("limit: 1"),
            block.adds("reference: total"), block.adds("highlight: [Älvdal]"), block.adds("decimals: 3"),
        ]
    }
    + [dots, bars].map { block in
        block.context.compares(
            "target: false\nmeasure: svarsfrekvens", "target: true\nmeasure: svarsfrekvens", in: "measure: andel\n")
    } + [
        dots.context.compares("interval: none", "interval: wilson"), dots.adds("group: omrade"),
        bars.adds("series: kon"),
        manyDots.context.compares("interval: none", "interval: wilson"), manyDots.adds("group: omrade"),
        manyBars.adds("series: alder"),
    ]

/// The share of inhabitants with a target: what is split by sex has one too.
private let aimed = fullEdition.replacing(
    "improvement_direction: increase\n",
    with: "improvement_direction: increase\ntargets: [{period: 2025, value: 80, decision: Målet}]\n",
    in: "measures/andel.yaml")

private let aims = [manyDots, manyBars].map { block in
    KeyContext(
        block.context.name, in: "02-block.md", at: "kind: multiples\n",
        of: aimed.withBlock("chart", "kind: multiples\n" + block.keys)
    ).compares("target: false", "target: true")
}

private let series =
    [trend, spc, manyTrends, manySPC].flatMap { block in
        [
            block.adds("filter: {kommun: ab}"),
            block.adds("decimals: 3"),
        ]
    } + [
        trend.turns("period: 2023..2025", "period: 2023..2024"),
        manyTrends.turns("period: 2023..2025", "period: 2023..2024"),
        spc.turns("period: 2021..2025", "period: 2021..2024"),
        manySPC.turns("period: 2021..2025", "period: 2021..2024"),
        trend.turns("measure: andel", "measure: inforda"), trend.adds("by: kommun"), trend.adds("by: kommun\nlimit: 1"),
        trend.context.compares(
            "grain: year\nmeasure: svarsfrekvens", "grain: quarter\nmeasure: svarsfrekvens", in: "measure: andel\n"),
        trend.context.compares(
            "target: false\nmeasure: svarsfrekvens", "target: true\nmeasure: svarsfrekvens", in: "measure: andel\n"),
        trend.context.compares("by: kommun", "reference: total\nby: kommun"),
        trend.context.compares("by: kommun", "highlight: [Älvdal]\nby: kommun"),
        trend.context.compares("by: kommun", "limit: 1\nby: kommun"),
        spc.turns("measure: svarsfrekvens", "measure: samtal"), spc.turns("grain: quarter", "grain: year"),
        spc.adds("target: true"), spc.adds("rebase: [2024-Q1]"),
        spc.context.compares("fix_after_n_points: 12", "fix_after_n_points: 16"),
        manyTrends.turns("of: trend", "of: spc"), manyTrends.turns("facet: kommun", "facet: kon"),
        manyTrends.turns("measure: andel", "measure: inforda"), manyTrends.adds("by: kon"), manyTrends.adds("limit: 1"),
        manyTrends.adds("reference: total"),
        manyTrends.context.compares("by: kon", "highlight: [Kvinnor]\nby: kon"),
        manySPC.adds("target: true"), manySPC.adds("rebase: [2024-Q1]"), manySPC.turns("grain: quarter", "grain: year"),
        manySPC.context.compares("fix_after_n_points: 12", "fix_after_n_points: 16"),
    ]

private let wholes = [
    tiles.turns("measure: andel", "measure: svarsfrekvens"), tiles.turns("by: kommun", "by: omrade"),
    tiles.adds("period: 2024"), tiles.adds("filter: {kommun: ab}"), tiles.adds("classes: 2"), tiles.adds("decimals: 3"),
    slope.turns("measure: andel", "measure: svarsfrekvens"), slope.turns("by: kommun", "by: omrade"),
    slope.turns("period: [2023, 2025]", "period: [2024, 2025]"), slope.adds("filter: {kommun: ab}"),
    slope.adds("limit: 1"),
    slope.adds("highlight: [Älvdal]"), slope.adds("decimals: 3"),
    bullet.turns("measures: [svarsfrekvens]", "measures: [andel]"), bullet.adds("period: 2024"),
    bullet.adds("filter: {kommun: ab}"), bullet.adds("compare: 2023"), bullet.adds("decimals: 3"),
    funnel.turns("measure: andel", "measure: svarsfrekvens"), funnel.turns("by: kommun", "by: omrade"),
    funnel.adds("period: 2024"), funnel.adds("filter: {kommun: [ab, al]}"), funnel.adds("highlight: [Älvdal]"),
    funnel.context.compares("limits: exact", "limits: overdispersed"), funnel.adds("decimals: 3"),
    pyramid.turns("measure: andel", "measure: samtal"), pyramid.turns("by: alder", "by: kommun"),
    pyramid.turns("series: kon", "series: omrade"), pyramid.adds("period: 2024"), pyramid.adds("filter: {kommun: ab}"),
    pyramid.adds("decimals: 3"),
]

private let states = [
    matrix.turns("dataset: tjanster", "dataset: samtal"), matrix.turns("rows: kommun", "rows: tjanst"),
    matrix.turns("columns: tjanst", "columns: omrade"), matrix.adds("value: tjanst"), matrix.adds("group: omrade"),
    matrix.adds("only: gaps"), matrix.adds("period: 2023"), matrix.adds("filter: {kommun: ab}"),
    status.turns("dataset: tjanster", "dataset: recommendations"), status.adds("by: kommun"),
    status.adds("period: 2023"),
    status.adds("filter: {kommun: ab}"), timeline.turns("include: [R1, R2]", "include: [R1]"),
    gaps.turns("dataset: tjanster", "dataset: samtal"),
    gaps.turns("filter: {lage: [saknas, okant]}", "filter: {lage: saknas}"),
    gaps.adds("since: 2025-01-01"),
    KeyContext(
        gaps.context.name, in: "02-block.md", at: "kind: gaps\n",
        of: gaps.context.project.appending("Öberga;Beställa tid;Ej införd;2024-05-05;;\n", to: "data/tjanster.csv")
    ).adds("sort: value"), gaps.adds("limit: 1"),
]

private let tables = [
    rows.turns("dataset: samtal", "dataset: inloggade"),
    rows.turns("fields: [kvartal, kommun, besvarade]", "fields: [kommun]"),
    rows.adds("filter: {kommun: ab}"), rows.adds("sort: -besvarade"), rows.adds("limit: 1"),
    values.turns("measures: [andel]", "measures: [samtal]"), values.turns("by: kommun", "by: period"),
    values.adds("series: kon"),
    values.adds("period: 2024"),
    values.context.compares(
        "period: 2023..2025", "period: 2023..2025\ngrain: quarter", in: "by: kommun", with: "by: period", key: "grain"),
    values.adds("filter: {kommun: ab}"), values.adds("compare: 2023"), values.adds("sort: value"),
    values.adds("limit: 1"),
    values.adds("sparkline: true"), values.adds("decimals: 3"),
    scorecard.turns("measures: [svarsfrekvens]", "measures: [andel]"), scorecard.adds("period: 2024"),
    scorecard.adds("filter: {kommun: ab}"), scorecard.adds("compare: 2023"), scorecard.adds("by: kommun"),
    scorecard.adds("decimals: 3"),
    equity.turns("measure: andel", "measure: svarsfrekvens"), equity.turns("by: [kommun]", "by: [kon]"),
    equity.adds("period: 2024"),
    equity.adds("filter: {kommun: [ab, al]}"), equity.adds("decimals: 3"),
    cards.turns("include: [R1, R2]", "include: [R1]"),
]
