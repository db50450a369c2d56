package import Declarations
import Edition
import Figures

let chartsSubject = Subject(
    "diagram", "Diagram",
    [
        .text(
            "Ett diagram är ett block i texten, med nycklar i YAML. Under diagrammet följer en sammanfattning i ord, talen som tabell och en fil att hämta."
        ),
        .code("```chart\nkind: bars\nmeasure: svarsfrekvens\nby: kommun\n```", of: "markdown"),
        .text("Alla diagram har de här nycklarna; slagen har egna."), .keys(headKeys),
    ],
    entries: chartKinds.map { entry("chart", $0.name, $0.summary, keys(of: $0)) })

let tablesSubject = Subject(
    "tabeller", "Tabeller",
    [
        .text(
            "En tabell är ett block i texten, med nycklar i YAML. Vanliga tabeller i Markdown går också att skriva, men deras tal räknas inte."
        ),
        .code("```table\nkind: values\nmeasures: [svarsfrekvens]\nby: kommun\n```", of: "markdown"),
        .text("Alla tabeller har de här nycklarna; slagen har egna."), .keys(headKeys),
    ],
    entries: tableKinds.map { entry("table", $0.name, $0.summary, keys(of: $0)) })

private func entry(_ fence: String, _ name: String, _ summary: String, _ keys: [KeyHelp]) -> Entry {
    let block = blockExamples.first { $0.fence == fence && $0.kind == name }
    let code = block.map { [Part.code("```\(fence)\n\($0.text)\n```", of: "markdown")] } ?? []
    return Entry(name, summary, code + [.keys(keys)])
}

/// What every figure and table takes.
package let headKeys: [KeyHelp] = [
    KeyHelp("kind", "slag", isRequired: true, "Slaget, ett av namnen nedan.", example: "kind: trend"),
    KeyHelp(
        "id", "namn", absent: "måttet och slaget",
        "Namnet i länkar och på filen med talen. Två figurer, eller två tabeller, får inte ha samma.",
        example: "id: telefon-2025"),
    KeyHelp(
        "title", "text", absent: "en saklig rubrik", "Rubriken. Tal får stå i den som formler.",
        example: "title: Åby svarar minst"),
    KeyHelp("subtitle", "text", "En rad under rubriken.", example: "subtitle: Andel besvarade samtal"),
    KeyHelp(
        "description", "text", "Det du vill lägga till sammanfattningen i ord.",
        example: "description: Växeln byttes 2024."),
    KeyHelp(
        "appendix", "true eller false", absent: "false",
        "true ställer blocket i bilagan sist på sidan, som skrivs ut för sig. I texten står en rad om var det finns.",
        example: "appendix: true"),
    KeyHelp("note", "text", "En anmärkning under.", example: "note: Utan nattens samtal."),
    KeyHelp("empty", "text", "Det som sägs när det inte finns något att visa.", example: "empty: Allt är på plats."),
]

/// A whole block of each kind, which the example edition takes.
package struct BlockExample: Sendable {
    package let fence: String
    package let kind: String
    /// The keys below `kind`.
    package let keys: String

    package var text: String { "kind: \(kind)\n" + keys }
}

package let blockExamples: [BlockExample] =
    [
        ("trend", "measure: svarsfrekvens\ngrain: quarter\ntarget: true"),
        ("bars", "measure: andel-inloggade\nby: kommun\nseries: kon"),
        ("dots", "measure: andel-inloggade\nby: kommun\ninterval: wilson\nreference: total"),
        ("matrix", "dataset: tjanster\nrows: kommun\ncolumns: tjanst"),
        ("spc", "measure: svarsfrekvens\ngrain: quarter"),
        ("funnel", "measure: andel-inloggade\nby: kommun"),
        ("slope", "measure: svarsfrekvens\nby: kommun\nperiod: [2023, 2025]"),
        ("bullet", "measures: [svarsfrekvens, andel-inloggade]\ncompare: previous"),
        ("status", "dataset: tjanster\nby: kommun"),
        ("timeline", "include: [R1]"),
        ("tiles", "measure: svarsfrekvens\nby: kommun"),
        ("diverging", "measure: lagom-vantan\nby: kommun\nseries: svar\nneutral: varken\nexclude: [vet-ej]"),
        ("pyramid", "measure: andel-inloggade\nby: alder\nseries: kon"),
        ("multiples", "of: trend\nfacet: kommun\nmeasure: svarsfrekvens\ngrain: quarter"),
    ].map { BlockExample(fence: "chart", kind: $0.0, keys: $0.1) }
    + [
        ("values", "measures: [svarsfrekvens, samtal]\nby: kommun\ncompare: previous"),
        ("scorecard", "measures: [svarsfrekvens, samtal, andel-inloggade]\ncompare: previous"),
        ("gaps", "dataset: tjanster\nfilter: {lage: saknas}"),
        ("recommendations", "include: [R1, R2]"),
        ("equity", "measure: andel-inloggade\nby: [kon, alder, kommun]"),
        (
            "data",
            "dataset: samtal\nfields: [kvartal, kommun, inkommande, besvarade]\nfilter: {kommun: Åby}\nsort: -besvarade\nlimit: 5"
        ),
    ].map { BlockExample(fence: "table", kind: $0.0, keys: $0.1) }
