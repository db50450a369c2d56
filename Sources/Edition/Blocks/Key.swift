import Declarations
package import Measures
package import Values

/// The keys that several kinds of figure or table take. Each has one spelling and one way to be read; a kind may say
/// more closely what it means there, and has keys of its own beside these.
package enum Key {
    package static let measure = BlockKey.required(
        "measure", "mått", "Måttet som visas.", example: "measure: svarsfrekvens"
    ) { $0.measure() }

    package static let measures = BlockKey.required(
        "measures", "lista av mått", "Måtten, i den ordning som de ska stå.",
        example: "measures: [svarsfrekvens, samtal]"
    ) { reader in
        let names = reader.measures()
        return names.isEmpty ? nil : names
    }

    package static let by = BlockKey.required(
        "by", "dimension", "Dimensionen vars värden blir rader.", example: "by: kommun"
    ) { $0.dimension("by") }

    package static let lines = BlockKey.optional(
        "by", "dimension", absent: "en enda linje", "En linje för varje värde av dimensionen.", example: "by: kon"
    ) { $0.dimension("by") }

    package static let series = BlockKey.optional(
        "series", "dimension", "En stapel i varje rad för varje värde av dimensionen.", example: "series: kon"
    ) { $0.dimension("series") }

    package static let period = BlockKey.optional(
        "period", "tid", absent: "rapportens period", "Perioden som visas; -1 är den före rapportens.",
        example: "period: 2024"
    ) { $0.period() }

    package static let span = BlockKey.optional(
        "period", "tid", absent: "allt till och med rapportens period",
        "Tiden på den vågräta axeln. -4..0 är rapportens period och de fyra före.",
        example: "period: 2023..2025"
    ) { $0.period() }

    package static let grain = BlockKey.optional(
        "grain", "year, tertial, quarter eller month", absent: "måttets egen", "Hur tätt värdena står i tiden.",
        example: "grain: quarter"
    ) { $0.grain() }

    package static let filter = BlockKey.optional(
        "filter", "urval", usual: Filter(terms: []), absent: "allt", "Vilka rader som räknas.",
        example: "filter: {kommun: [Åby, Älvdal]}"
    ) { $0.filter() }

    package static let sort = BlockKey.optional(
        "sort", "value, -value, label eller order", absent: "störst först",
        "Radernas ordning: efter värde, störst först (-value), efter namn, eller som dimensionen har dem.",
        example: "sort: -value"
    ) { $0.sort() }

    package static let limit = BlockKey.optional(
        "limit", "heltal från 1", absent: "alla", "Högst så många rader.", example: "limit: 2"
    ) { $0.limit() }

    package static let target = BlockKey.optional(
        "target", "true eller false", usual: false, absent: "false", "true visar målet som en streckad linje.",
        example: "target: true"
    ) { $0.target() }

    /// Stands after `measure`, whose references it may name.
    package static let reference = BlockKey.optional(
        "reference", "total eller ett namn", absent: "ingen linje",
        "Ett värde att jämföra med: det hela, eller ett som måttet har under references.", example: "reference: total"
    ) { $0.reference(of: $0.written("measure")) }

    /// Of the dimension in `by`.
    package static let highlight = BlockKey.optional(
        "highlight", "lista av värden, eller neighbours", absent: "sidans eget värde",
        "Rader som framhävs. neighbours är sidans värde och dess grannar.", example: "highlight: [Åby]"
    ) { $0.highlight(by: $0.written("by")) }

    /// Of the dimension in `by` or in `rows`.
    package static func group(above key: String) -> BlockKey<String?> {
        BlockKey.optional(
            "group", "dimension", absent: "inga grupper", "En dimension högre upp som delar in raderna.",
            example: "group: omrade"
        ) { $0.group(above: key) }
    }

    package static let state = BlockKey.required(
        "dataset", "datamängd med lägen", "Datamängden med lägen.", example: "dataset: tjanster"
    ) { $0.state() }

    package static let include = BlockKey.optional(
        "include", "lista av rekommendationer", usual: [], absent: "alla",
        "Rekommendationer att visa, i den ordning som de ska stå.", example: "include: [R1, R2]"
    ) { $0.recommendations() }

    package static let compare = BlockKey.optional(
        "compare", "previous, en tid, eller en lista av dem", usual: [], absent: "ingen jämförelse",
        "Vad värdena jämförs med.", example: "compare: previous"
    ) { $0.compare() }
}
