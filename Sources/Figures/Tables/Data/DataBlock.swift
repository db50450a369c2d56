package import Edition
package import Measures

/// Rows of a dataset as they stand in the file.
package struct DataBlock: Sendable {
    package let dataset: String
    /// Names of columns; empty for all.
    package let fields: [String]
    package let filter: Filter
    package let sort: RowQuery.Sort?
    package let limit: Int?
}

extension DataBlock: BlockContent {
    package static let kind = BlockKind(
        "data", "Rader ur en datamängd, som de står i filen. Datamängder om personer visas inte så.",
        BlockKey.required(
            "dataset", "datamängd", "Datamängden, som inte får räkna personer.", example: "dataset: samtal"
        ) { $0.dataset() },
        BlockKey.optional(
            "fields", "lista av kolumner", usual: [], absent: "alla", "Kolumnerna, i den ordning som de ska stå.",
            example: "fields: [kvartal, kommun, besvarade]"
        ) { $0.fields(of: $0.written("dataset")) },
        BlockKey.optional(
            "filter", "urval", usual: Filter(terms: []), absent: "alla rader", "Vilka rader som visas.",
            example: "filter: {kommun: Åby}"
        ) { $0.filter(of: $0.written("dataset")) },
        BlockKey.optional(
            "sort", "kolumn, eller -kolumn", absent: "som i filen",
            "Kolumnen som ordnar raderna, med minst eller A först; med bindestreck före tvärtom.",
            example: "sort: -besvarade"
        ) { $0.order(of: $0.written("dataset")) },
        Key.limit, make: DataBlock.init)
}
