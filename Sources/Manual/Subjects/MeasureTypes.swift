package import Declarations
import Measures

/// A type of measure in the manual.
package struct TypePage: Sendable {
    /// As authors write it: `type: ratio`.
    package let name: String
    package let summary: String
    package let keys: [KeyHelp]
    /// A whole file that an edition with the datasets of the manual's example takes.
    package let example: String
}

/// Every type of measure.
package let typePages: [TypePage] = [
    TypePage(
        name: "simple", summary: "Ett tal ur en datamängd: en summa, ett antal eller ett medelvärde.",
        keys: InputPage.keys,
        example: """
            label: Samtal till vården
            type: simple
            dataset: samtal
            field: inkommande
            agg: sum
            unit: count
            unit_label: {one: samtal, other: samtal}
            improvement_direction: neutral
            """),
    TypePage(
        name: "ratio",
        summary: "En täljare delad med en nämnare: en andel i procent, ett tal per 1 000 invånare, en kvot.",
        keys: [
            KeyHelp(
                "numerator", "nycklar", isRequired: true, "Täljaren: nycklarna för det som räknas.",
                example: "numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}"),
            KeyHelp(
                "denominator", "nycklar", isRequired: true, "Nämnaren: nycklarna för det som räknas.",
                example: "denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}"),
        ],
        example: """
            label: Svarsfrekvens för samtal
            type: ratio
            numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}
            denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}
            unit: percent
            improvement_direction: increase
            """),
    TypePage(
        name: "published",
        summary: "Ett tal som någon annan redan har räknat: den enda raden som passar, som den står.",
        keys: PublishedPage.keys,
        example: """
            label: Besvarade samtal enligt växeln
            type: published
            dataset: samtal
            field: besvarade
            unit: count
            improvement_direction: increase
            """),
    made(
        "derived",
        """
        label: Svarsfrekvensen mot året före
        type: derived
        input_metrics:
          - {name: svarsfrekvens, alias: nu}
          - {name: svarsfrekvens, alias: forr, offset_window: 1 year}
        expr: nu - forr
        unit: percentage_points
        improvement_direction: increase
        sex_missing: Växeln vet inte vem som ringer.
        """),
    made(
        "cumulative",
        """
        label: Samtal sedan årets början
        type: cumulative
        input_metric: samtal
        grain_to_date: year
        unit: count
        improvement_direction: neutral
        sex_missing: Växeln vet inte vem som ringer.
        """),
]

/// A type that is made of other measures: it speaks for itself.
private func made(_ word: String, _ example: String) -> TypePage {
    let type = measureTypeHelp.first { $0.word == word }
    return TypePage(name: word, summary: type?.help ?? "", keys: type?.keys ?? [], example: example)
}

/// The keys of what is counted.
package enum InputPage {
    /// Those of what is counted: of a simple measure itself, of a numerator or of a denominator.
    package static let keys: [KeyHelp] = [
        KeyHelp("dataset", "datamängd", isRequired: true, "Datamängden som räknas.", example: "dataset: samtal"),
        KeyHelp(
            "field", "kolumn", "Kolumnen med tal; för count_distinct en dimension; för count ingen.",
            example: "field: inkommande"),
        KeyHelp(
            "agg", "sum, count, count_distinct, min, max, mean, median eller percentile", isRequired: true,
            "Summan, antalet rader, antalet olika värden av en dimension, det minsta, det största, medelvärdet, medianen eller en percentil.",
            example: "agg: sum"),
        KeyHelp("filter", "urval", "Raderna som räknas; se urval.", example: "filter: {kommun: [ab, al]}"),
        KeyHelp(
            "percentile", "tal över 0 och under 100",
            "Med agg: percentile: 90 är det värde som nio av tio rader inte överstiger.",
            example: "percentile: 90"),
        KeyHelp(
            "held_for", "tidslängd", "Av lägen: bara de som har varat så länge, utan avbrott, räknas.",
            example: "held_for: 12 months"),
        KeyHelp(
            "periods", "sum, mean eller last", absent: "kolumnens periods",
            "Hur kortare tider blir en längre, i stället för det som kolumnen säger.", example: "periods: mean"),
        KeyHelp(
            "all", "urval", "Med count_distinct: bara värden där varje rad passar.", example: "all: {lage: infort}"),
        KeyHelp(
            "any", "urval", "Med count_distinct: bara värden där någon rad passar.", example: "any: {lage: infort}"),
    ]

    /// Those of a numerator and a denominator besides.
    package static let sideKeys: [KeyHelp] = [
        KeyHelp("label", "text", "Namnet på det som räknas, i flertal.", example: "label: besvarade samtal")
    ]

    /// Those of a denominator besides.
    package static let denominatorKeys: [KeyHelp] = [
        KeyHelp(
            "as_of", "same, previous eller tid", absent: "same",
            "Tar nämnaren från en annan tid: den föregående, eller en som sägs. Det skrivs ut.", example: "as_of: 2024"),
        KeyHelp(
            "constant_over", "lista av dimensioner",
            "Nämnaren är densamma för varje värde av dimensionen: då får måttet delas upp efter den fast nämnaren inte har den.",
            example: "constant_over: [kommun]"),
    ]
}

/// The keys of a published number.
enum PublishedPage {
    package static let keys: [KeyHelp] = [
        KeyHelp("dataset", "datamängd", isRequired: true, "Datamängden med talet.", example: "dataset: ringt"),
        KeyHelp("field", "kolumn", isRequired: true, "Kolumnen med talet.", example: "field: samtal"),
        KeyHelp(
            "filter", "urval", "Raden som gäller; passar flera rader är det ett fel.", example: "filter: {slag: e}"),
        KeyHelp(
            "multiply", "tal",
            "Talet som värdet räknas om med, till exempel 100 när källan skriver 0,83 för 83 procent.",
            example: "multiply: 100"),
        KeyHelp(
            "numerator_label", "text", "Vad som räknas, så som källan säger.", example: "numerator_label: de som ringde"
        ),
        KeyHelp(
            "denominator_label", "text", "Av vilka, så som källan säger.",
            example: "denominator_label: alla med telefon"),
    ]
}
