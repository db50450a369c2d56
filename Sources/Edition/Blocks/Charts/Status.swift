import Declarations
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

extension StatusBlock {
    static let kind = BlockKind<ChartContent>(
        "status", "Hur många som står var: rekommendationer eller lägen.",
        optional: ["dataset", "by", "period", "filter"]
    ) { reader in
        let isRecommendations = reader.word(of: "dataset") ?? "recommendations" == "recommendations"
        let dataset = isRecommendations ? nil : reader.state()
        let (by, period, filter) = (reader.dimension("by"), reader.period(), reader.filter())
        if isRecommendations {
            for key in ["by", "period", "filter"] where reader.fields.node(key) != nil {
                reader.tell(
                    .blockCombination, "rekommendationerna visas alla i en stapel", key, hint: "ta bort \(key)")
            }
        }
        if let dataset, let by, let keys = reader.context.vocabulary.stateKeys[dataset],
            !(keys + keys.flatMap(reader.ancestors)).contains(by)
        {
            reader.tell(
                .blockCombination, "lägena i «\(dataset)» hör inte till «\(by)»", "by",
                hint: "välj \(keys.joined(separator: " eller ")), eller en dimension under deras parents")
        }
        guard isRecommendations || dataset != nil else { return nil }
        return .status(StatusBlock(dataset: dataset, by: by, period: period, filter: filter))
    }
}
