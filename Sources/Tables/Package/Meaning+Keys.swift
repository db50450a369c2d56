package import Declarations

/// What the manual says of the keys under `uppsikt` of a dataset.
extension Meaning {
    package static let keys: [KeyHelp] = [
        KeyHelp(
            "extracted", "datum", "Dagen då uppgifterna togs ut. Utan den kommer en varning.",
            example: "extracted: 2026-01-20"),
        KeyHelp(
            "example", "true eller text", absent: "false",
            "Säger att uppgifterna är påhittade, och märker allt som räknas av dem; texten skrivs ut.",
            example: "example: Påhittade samtal"),
        KeyHelp(
            "time", "kolumn eller [kolumn, kolumn]",
            "Kolumnen med tiden som raden gäller, eller två: året och delen av det. Antingen time eller state.",
            example: "time: kvartal"),
        KeyHelp(
            "pivot_longer", "nycklar",
            "Kolumner som blir rader, när filen har en kolumn för varje år eller tjänst; se pivot_longer.",
            example: "pivot_longer: {cols: […], names_to: ar, values_to: antal}"),
        KeyHelp(
            "state", "nycklar",
            "Raderna säger vad som gäller från en dag, som en lista över införda tjänster; se state.",
            example: "state: {key: [kommun, tjanst], value: lage, valid_from: fran, missing: okant}"),
        KeyHelp(
            "individuals", "true, false eller kolumn", absent: "false",
            "true: raderna räknar personer, och små tal döljs. Kolumnen som säger hur många personer en rad gäller: då döljs också vad andra kolumner säger om få personer, som deras besök.",
            example: "individuals: true"),
        KeyHelp(
            "disclosure", "nycklar", absent: "disclosure i report.yaml", "När just de här talen döljs; se disclosure.",
            example: "disclosure: {minimum_count: 10}"),
        KeyHelp(
            "invariants", "lista",
            "Villkor som varje rad ska uppfylla: kolumner och tal med + och -, och <, <=, =, !=, >= eller >.",
            example: "invariants: [\"besvarade <= inkommande\"]"),
        KeyHelp(
            "complete", "nycklar", "Vilka rader som ska finnas; se complete.",
            example: "complete: {by: [kommun], every: quarter, from: 2021-Q1, to: 2025-Q4}"),
        KeyHelp(
            "totals", "lista", "Helheter som ska vara lika med summan av delarna; se totals.",
            example: "totals: [{field: inkommande, over: kommun}]"),
        KeyHelp(
            "series_breaks", "lista", "Brott i serien: {from, label, filter}. Talen före och efter jämförs inte.",
            example: "series_breaks: [{from: 2024-Q1, label: Ny växel}]"),
        KeyHelp(
            "preliminary", "{from: tid}", "Uppgifter från och med den tiden är preliminära.",
            example: "preliminary: {from: 2025-Q4}"),
        KeyHelp(
            "accept", "lista", "Fel i uppgifterna som ni känner till och godtar; se accept.",
            example: "accept: [{rule: missing-row, reason: Känt fel.}]"),
    ]

    package static let stateKeys: [KeyHelp] = [
        KeyHelp(
            "key", "dimension eller lista", isRequired: true,
            "Det som har ett läge: varje kombination av dimensionernas värden.",
            example: "key: [kommun, tjanst]"),
        KeyHelp("value", "dimension", isRequired: true, "Dimensionen med lägena.", example: "value: lage"),
        KeyHelp(
            "valid_from", "kolumn",
            "Kolumnen med dagen från vilken raden gäller, till nästa rad. Antingen valid_from eller snapshot.",
            example: "valid_from: fran"),
        KeyHelp(
            "snapshot", "kolumn", "Kolumnen med dagen för en hel lista, som gäller till nästa lista.",
            example: "snapshot: fran"),
        KeyHelp("valid_to", "kolumn", "Kolumnen med sista dagen som raden gäller.", example: "valid_to: till"),
        KeyHelp(
            "missing", "läge", isRequired: true, "Läget för en kombination som inte har någon rad.",
            example: "missing: okant"),
        KeyHelp("exemption", "kolumn", "Kolumnen med beslutet som ger undantag.", example: "exemption: dispens"),
    ]

    package static let pivotKeys: [KeyHelp] = [
        KeyHelp(
            "cols", "lista av kolumner", isRequired: true, "Kolumnerna som blir rader; alla av samma typ.",
            example: "cols: [\"2024\", \"2025\"]"),
        KeyHelp(
            "names_to", "namn", isRequired: true,
            "Fältet som säger vilken kolumn det var. Är alla rubriker tider blir det en tid.", example: "names_to: ar"),
        KeyHelp(
            "values_to", "namn", isRequired: true, "Fältet med det som stod i kolumnen.", example: "values_to: antal"),
        KeyHelp(
            "dimension", "dimension", absent: "dimensionen med fältets namn",
            "Dimensionen vars värden är kolumnernas rubriker, efter nyckel eller namn.", example: "dimension: tjanst"),
    ]

    package static let completeKeys: [KeyHelp] = [
        KeyHelp(
            "by", "lista av dimensioner", absent: "datamängden som helhet",
            "Varje kombination av värdena ska ha en rad.",
            example: "by: [kommun]"),
        KeyHelp(
            "every", "year, tertial, quarter, month eller day", "Det ska finnas rader för varje sådan tid.",
            example: "every: quarter"),
        KeyHelp("from", "tid", absent: "filens första", "Den första tiden.", example: "from: 2021-Q1"),
        KeyHelp("to", "tid", absent: "filens sista", "Den sista tiden.", example: "to: 2025-Q4"),
        KeyHelp(
            "fill_nulls_with", "tal", "Talet i de rader som saknas, när källan utelämnar nollor.",
            example: "fill_nulls_with: 0"),
    ]

    package static let totalKeys: [KeyHelp] = [
        KeyHelp("field", "kolumn", isRequired: true, "Kolumnen med tal.", example: "field: inkommande"),
        KeyHelp("over", "dimension", isRequired: true, "Dimensionen vars delar summeras.", example: "over: kommun"),
        KeyHelp(
            "tolerance", "tal", absent: "det som avrundning kan ge", "Den största skillnaden som godtas.",
            example: "tolerance: 99999"),
        KeyHelp("reason", "text", "Varför den godtas.", example: "reason: SCB ändrar små tal."),
    ]

    package static let breakKeys: [KeyHelp] = [
        KeyHelp("from", "tid", isRequired: true, "Den första tiden efter brottet.", example: "from: 2024-Q1"),
        KeyHelp("label", "text", isRequired: true, "Vad som hände.", example: "label: Ny växel"),
        KeyHelp("filter", "urval", "Vad brottet gäller; annars allt.", example: "filter: {kommun: al}"),
    ]

    package static let preliminaryKeys: [KeyHelp] = [
        KeyHelp("from", "tid", isRequired: true, "Den första preliminära tiden.", example: "from: 2025-Q4")
    ]

    package static let acceptKeys: [KeyHelp] = [
        KeyHelp(
            "rule", "regel", isRequired: true, "Regeln vars fynd godtas, med namnet som programmet skriver.",
            example: "rule: row-constraint"),
        KeyHelp("reason", "text", isRequired: true, "Varför.", example: "reason: Känt fel."),
        KeyHelp(
            "where", "villkor på kolumner", absent: "alla rader", "Raderna som godtas.", example: "where: {kommun: Åby}"
        ),
    ]

    package static let disclosureKeys: [KeyHelp] = [
        KeyHelp(
            "none", "text", "Varför små tal inte döljs här. Då gäller inga andra nycklar.",
            example: "none: Publicerat av SCB och skyddat där"),
        KeyHelp("minimum_count", "heltal", "Som i report.yaml.", example: "minimum_count: 10"),
        KeyHelp("minimum_denominator", "heltal", "Som i report.yaml.", example: "minimum_denominator: 30"),
        KeyHelp("complement", "true eller false", "Som i report.yaml.", example: "complement: true"),
        KeyHelp("mode", "hide", "Som i report.yaml.", example: "mode: hide"),
    ]
}
