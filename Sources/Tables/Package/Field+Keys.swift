package import Declarations

/// What the manual says of the keys of a column in `datapackage.yaml`.
extension Field {
    package static let keys: [KeyHelp] = [
        KeyHelp("name", "text", isRequired: true, "Kolumnens rubrik i filen.", example: "name: inkommande"),
        KeyHelp("title", "text", "Namnet som läsaren ser.", example: "title: Inkommande samtal"),
        KeyHelp("description", "text", "Vad kolumnen säger.", example: "description: Räknas i växeln."),
        KeyHelp(
            "type", "string, integer, number, boolean, date, year eller yearmonth", isRequired: true,
            "Text, heltal, tal med decimaler, ja och nej, datum (2025-12-31), år eller månad (2025-03).",
            example: "type: integer"),
        KeyHelp(
            "decimalChar", "\",\" eller \".\"", absent: "punkt", "Decimaltecknet i filen. Hör till type: number.",
            example: "decimalChar: \",\""),
        KeyHelp(
            "groupChar", "ett tecken",
            "Tecknet mellan tusental i filen, till exempel ett blanksteg. Hör till type: number.",
            example: "groupChar: \" \""),
        KeyHelp(
            "bareNumber", "true eller false", absent: "true",
            "false: efter talet får %, kr eller SEK stå. Talet läses som det visas: 83,4 % är 83,4.",
            example: "bareNumber: false"),
        KeyHelp(
            "missingValues", "lista", absent: "schemats", "Kolumnens egna tecken för att värdet saknas.",
            example: "missingValues: [\"\", \"-\"]"),
        KeyHelp(
            "trueValues", "lista av texter", absent: "true, True, TRUE, 1",
            "Det som betyder ja. Hör till type: boolean.",
            example: "trueValues: [ja]"),
        KeyHelp(
            "falseValues", "lista av texter", absent: "false, False, FALSE, 0",
            "Det som betyder nej. Hör till type: boolean.",
            example: "falseValues: [nej]"),
        KeyHelp(
            "constraints", "nycklar", "Vad som får stå i kolumnen; se constraints.",
            example: "constraints: {minimum: 0}"),
        KeyHelp(
            "uppsikt", "nycklar", "Vad kolumnen betyder för rapporten; se uppsikt för en kolumn.",
            example: "uppsikt: {periods: sum}"),
        KeyHelp("format", "default", "Får stå, ur standarden.", example: "format: default"),
    ]

    package static let constraintKeys: [KeyHelp] = [
        KeyHelp(
            "required", "true eller false", absent: "false", "true: cellen får inte vara tom.",
            example: "required: false"),
        KeyHelp(
            "unique", "true eller false", absent: "false", "true: inget värde får stå två gånger.",
            example: "unique: false"),
        KeyHelp("enum", "lista", "De enda värden som får stå.", example: "enum: [unga, gamla]"),
        KeyHelp("minimum", "tal eller tid", "Det minsta som får stå; inte för text.", example: "minimum: 0"),
        KeyHelp("maximum", "tal eller tid", "Det största som får stå; inte för text.", example: "maximum: 9999"),
        KeyHelp("minLength", "heltal", "Så många tecken minst; bara för text.", example: "minLength: 2"),
        KeyHelp("maxLength", "heltal", "Så många tecken högst; bara för text.", example: "maxLength: 20"),
        KeyHelp(
            "pattern", "mönster", "Så texten ska se ut; bara för text.", example: "pattern: \"[a-z]+\""),
    ]

    package static let meaningKeys: [KeyHelp] = [
        KeyHelp(
            "dimension", "dimension", absent: "dimensionen med kolumnens namn",
            "Dimensionen vars värden står i kolumnen.",
            example: "dimension: kommun"),
        KeyHelp(
            "by", "key eller label", absent: "key", "Vad som står i kolumnen: värdets nyckel eller dess namn.",
            example: "by: label"),
        KeyHelp(
            "periods", "sum, mean, last eller none",
            "Hur talen blir en längre tid: summan, medelvärdet, det sista, eller inte alls. Utan nyckeln är det ett fel att räkna ihop dem.",
            example: "periods: sum"),
        KeyHelp(
            "non_additive", "text", "Varför talen inte heller får summeras på annat sätt, till exempel unika personer.",
            example: "non_additive: Samma person kan ringa flera gånger."),
        KeyHelp(
            "period", "month eller quarter", "Kolumnen är text men säger en tid: 2025-03 eller 2025-Q3.",
            example: "period: quarter"),
        KeyHelp(
            "ignore", "true eller false", absent: "false", "true: kolumnen finns i filen men läses inte.",
            example: "ignore: true"),
        KeyHelp(
            "blank", "total", "En tom cell betyder dimensionens helhet.", example: "blank: total"),
        KeyHelp(
            "role", "flag", "Kolumnen säger om radens tal är preliminärt (p), reviderat (r) eller uppskattat (e).",
            example: "role: flag"),
    ]
}
