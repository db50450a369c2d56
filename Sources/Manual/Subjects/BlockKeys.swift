import Charts
package import Declarations
package import Edition

/// The keys of a kind, those that it needs first.
package func keys<Content>(of kind: BlockKind<Content>) -> [KeyHelp] {
    let options = allChartKinds.first { $0.name == kind.name }?.options ?? []
    let shared = kind.takesDecimals ? [decimalsKey] : []
    return (kind.required + kind.optional).map { name in
        help(name, isRequired: kind.required.contains(name), options.first { $0.name == name }?.help)
    } + shared
}

/// One key has one meaning whatever the kind; a kind may say more of it.
private func help(_ name: String, isRequired: Bool, _ meaning: String?) -> KeyHelp {
    guard let key = blockKeys.first(where: { $0.name == name }) else {
        return KeyHelp(name, "", isRequired: isRequired, meaning ?? "", example: "")
    }
    return KeyHelp(
        name, key.type, isRequired: isRequired, absent: isRequired ? nil : key.absent, meaning ?? key.meaning,
        example: key.example)
}

private let decimalsKey = KeyHelp(
    "decimals", "0 till 6", absent: "måttets", "Antalet decimaler.", example: "decimals: 2")

private let blockKeys: [KeyHelp] = [
    KeyHelp("measure", "mått", "Måttet som visas.", example: "measure: svarsfrekvens"),
    KeyHelp(
        "measures", "lista av mått", "Måtten, i den ordning de ska stå.", example: "measures: [svarsfrekvens, samtal]"),
    KeyHelp(
        "dataset", "datamängd", absent: "rekommendationerna", "En datamängd med lägen.", example: "dataset: tjanster"),
    KeyHelp(
        "by", "dimension", "Dimensionen vars värden blir rader; i tabellen values också ordet period.",
        example: "by: kommun"),
    KeyHelp("rows", "dimension", "Dimensionen som blir rader.", example: "rows: kommun"),
    KeyHelp("columns", "dimension", "Dimensionen som blir kolumner.", example: "columns: tjanst"),
    KeyHelp("of", "trend, bars, dots eller spc", "Slaget i varje ruta.", example: "of: trend"),
    KeyHelp("facet", "dimension", "Dimensionen vars värden får var sin ruta.", example: "facet: kommun"),
    KeyHelp("series", "dimension", "Dimensionen vars värden blir kolumner.", example: "series: kon"),
    KeyHelp("period", "tid", absent: "rapportens period", "Tiden som visas.", example: "period: 2024"),
    KeyHelp(
        "grain", "year, tertial, quarter eller month", absent: "måttets", "Hur långa tiderna är.",
        example: "grain: quarter"),
    KeyHelp(
        "filter", "urval", absent: "allt", "Urvalet som visas; se urval.", example: "filter: {kommun: [Åby, Älvdal]}"),
    KeyHelp(
        "sort", "value, -value, label eller order",
        "Ordningen: värdet, värdet fallande, namnet eller dimensionens egen.", example: "sort: -value"),
    KeyHelp("limit", "heltal", absent: "alla", "Högst så många.", example: "limit: 2"),
    KeyHelp("target", "true eller false", absent: "false", "true visar målet.", example: "target: true"),
    KeyHelp(
        "reference", "total eller ett namn",
        "Det som värdena jämförs med: helheten, eller ett namn ur måttets references.", example: "reference: total"),
    KeyHelp(
        "highlight", "lista av värden, eller neighbours",
        "Värden som framhävs; neighbours är grannarna till sidans värde.", example: "highlight: [Åby]"),
    KeyHelp(
        "compare", "previous, target, en tid eller en lista",
        "Det som utfallet jämförs med: föregående period, målet eller en tid.", example: "compare: previous"),
    KeyHelp("interval", "wilson eller none", "Konfidensintervall för andelar.", example: "interval: wilson"),
    KeyHelp("group", "dimension", "Dimensionen som raderna hör till och delas in efter.", example: "group: omrade"),
    KeyHelp("value", "dimension", absent: "läget", "Dimensionen som visas i rutorna.", example: "value: lage"),
    KeyHelp("only", "all eller gaps", absent: "all", "gaps: bara rader där något saknas.", example: "only: gaps"),
    KeyHelp("rebase", "lista av tider", "Tider där medelvärde och gränser börjar om.", example: "rebase: [2024-Q1]"),
    KeyHelp(
        "fix_after_n_points", "heltal, minst 12", "Så många av de första värdena ger gränserna.",
        example: "fix_after_n_points: 12"),
    KeyHelp(
        "limits", "exact eller overdispersed", absent: "exact", "Hur gränserna räknas.",
        example: "limits: overdispersed"),
    KeyHelp("classes", "2 till 5", absent: "5", "Högst så många nyanser.", example: "classes: 3"),
    KeyHelp(
        "include", "lista av rekommendationer", absent: "alla", "Rekommendationerna som visas.",
        example: "include: [R1]"),
    KeyHelp("since", "datum", "Dagar räknas tidigast från den dagen.", example: "since: 2025-01-01"),
    KeyHelp(
        "sparkline", "true eller false", absent: "false", "true ritar en liten linje över tid på varje rad.",
        example: "sparkline: true"),
]
