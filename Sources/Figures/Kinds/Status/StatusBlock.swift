import Declarations
package import Edition
package import Measures
package import Values

/// How many stand where: recommendations, or the values of a state.
package struct StatusBlock: Sendable {
    /// Nil = the recommendations.
    package let dataset: String?
    package let by: String?
    package let period: Period?
    package let filter: Filter
}

extension StatusBlock: BlockContent {
    package static let kind = BlockKind(
        "status", "En stapel som visar hur många som står var: rekommendationer, eller lägen i en datamängd.", dataset,
        BlockKey.optional(
            "by", "dimension", absent: "en enda stapel", "En stapel för varje värde av dimensionen.",
            example: "by: kommun"
        ) { $0.dimension("by") },
        Key.period.saying("Läget på periodens sista dag."), Key.filter.saying("Vilka lägen som räknas."),
        make: StatusBlock.init, check: { $0.checked(&$1) })

    private static let dataset = BlockKey.optional(
        "dataset", "recommendations, eller en datamängd med lägen", absent: "rapportens rekommendationer",
        "Vad som räknas.", example: "dataset: tjanster"
    ) { $0.namesRecommendations ? nil : $0.state() }

    private func checked(_ reader: inout BlockReader) -> StatusBlock? {
        if reader.namesRecommendations {
            for key in ["by", "period", "filter"] where reader.fields.node(key) != nil {
                reader.tell(
                    .blockCombination, "rekommendationerna visas alla i en stapel", key, hint: "ta bort \(key)")
            }
            return self
        }
        guard let dataset else { return nil }
        if let by, let keys = reader.vocabulary.stateKeys[dataset],
            !(keys + keys.flatMap(reader.ancestors)).contains(by)
        {
            reader.tell(
                .blockCombination, "lägena i «\(dataset)» hör inte till «\(by)»", "by",
                hint: "välj \(keys.joined(separator: " eller ")), eller en dimension under deras parents")
        }
        return self
    }
}

extension BlockReader {
    /// Whether the block is of the recommendations, which need not be named.
    fileprivate var namesRecommendations: Bool {
        mutating get { word(of: "dataset") ?? "recommendations" == "recommendations" }
    }
}
