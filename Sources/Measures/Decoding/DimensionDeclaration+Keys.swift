package import Declarations

/// What the manual says of the keys of a dimension in `dimensions.yaml`.
extension DimensionDeclaration {
    /// Those of every dimension.
    package static let keys: [KeyHelp] = [
        KeyHelp("label", "text", isRequired: true, "Namnet, i ental.", example: "label: Kommun"),
        KeyHelp(
            "label_plural", "text", "Namnet i flertal; skrivs i rubriker och sammanfattningar.",
            example: "label_plural: Kommuner"),
        KeyHelp(
            "values", "lista",
            "Värdena, när de är få: texter, eller nycklar som i values. Antingen values eller dataset.",
            example: "values: [{key: unga, label: Unga}, {key: gamla, label: Gamla}]"),
        KeyHelp(
            "dataset", "datamängd", "Registret med värdena, när de är många. Antingen values eller dataset.",
            example: "dataset: kommuner"),
        KeyHelp(
            "total", "{key: text, label: text}",
            "Hur helheten skrivs i datafilerna, när den står på egna rader där. Annars räknas helheten ihop av delarna.",
            example: "total: {key: alla, label: Alla åldrar}"),
        KeyHelp(
            "default", "värde", "Värdet som gäller när inget urval är gjort, i stället för helheten.",
            example: "default: unga"),
        KeyHelp(
            "order", "declared, label eller key", absent: "declared för values, label för dataset",
            "Värdenas ordning: som de står, efter namn eller efter nyckel.", example: "order: label"),
    ]

    /// Those of a dimension whose values stand in a dataset.
    package static let registerKeys: [KeyHelp] = [
        KeyHelp("key", "kolumn", isRequired: true, "Kolumnen med nyckeln.", example: "key: kommun"),
        KeyHelp("value_label", "kolumn", absent: "nyckeln", "Kolumnen med namnet.", example: "value_label: namn"),
        KeyHelp(
            "valid_from", "kolumn", "Kolumnen med första dagen som raden gäller. En enhet som ändras får en rad till.",
            example: "valid_from: fran"),
        KeyHelp("valid_to", "kolumn", "Kolumnen med sista dagen som raden gäller.", example: "valid_to: till"),
        KeyHelp(
            "replaced_by", "kolumn", "Kolumnen med nyckeln för det värde som tog över.", example: "replaced_by: ersatt"),
        KeyHelp(
            "parents", "{dimension: kolumn}", "Dimensionerna som värdena hör till, och kolumnerna som säger var.",
            example: "parents: {omrade: omrade}"),
        KeyHelp(
            "tiles", "{row: kolumn, column: kolumn}", "Kolumnerna med platsen på rutkartan, räknad från 1.",
            example: "tiles: {row: rad, column: kol}"),
        KeyHelp(
            "neighbours", "kolumn", "Kolumnen med grannarnas nycklar, åtskilda med blanksteg.",
            example: "neighbours: grannar"),
    ]

    /// Those of a value in a list.
    package static let valueKeys: [KeyHelp] = [
        KeyHelp("key", "text", isRequired: true, "Nyckeln: så står värdet i datafilerna.", example: "key: unga"),
        KeyHelp("label", "text", absent: "nyckeln", "Namnet som läsaren ser.", example: "label: Unga"),
        KeyHelp("aliases", "lista av texter", "Andra stavningar i datafilerna.", example: "aliases: [ungdom]"),
        KeyHelp(
            "parents", "{dimension: värde}", "Vad värdet hör till i andra dimensioner.", example: "parents: {slag: e}"),
        KeyHelp("lower", "tal", "Nedre gränsen, för en klass som 16–24 år.", example: "lower: 16"),
        KeyHelp("upper", "tal", "Övre gränsen.", example: "upper: 24"),
        KeyHelp(
            "mark", "done, partly, lacking, not_applicable eller unknown",
            "Märket i en matris, för ett värde som är ett läge.",
            example: "mark: done"),
    ]
}
