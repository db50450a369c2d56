package import Measures
package import Values

/// A map of equal tiles, laid out as the dimension says.
package struct TilesBlock: Sendable {
    package let measure: String
    /// A dimension some of whose values have a place.
    package let by: String
    package let period: Period?
    package let filter: Filter
    /// The most classes of shade.
    package let classes: Int
}

extension TilesBlock {
    static let kind = BlockKind<ChartContent>(
        "tiles", "En ruta för varje kommun, placerad som på kartan.", required: ["measure", "by"],
        optional: ["period", "filter", "classes"]
    ) { reader in
        let (measure, by) = (reader.measure(), reader.dimension("by"))
        let (period, filter) = (reader.period(), reader.filter())
        let classes = reader.count("classes", in: 2...5)
        guard let measure, let by else { return nil }
        let dimension = reader.context.vocabulary.dimensions.first { $0.name == by }
        if let dimension, !dimension.values.isEmpty, dimension.values.allSatisfy({ $0.tile == nil }) {
            reader.tell(
                .blockCombination, "«\(by)» har ingen plats på kartan", "by",
                hint: "ange tiles: {row: fält, column: fält} för dimensionen i dimensions.yaml")
            return nil
        }
        return .tiles(TilesBlock(measure: measure, by: by, period: period, filter: filter, classes: classes ?? 5))
    }
}
