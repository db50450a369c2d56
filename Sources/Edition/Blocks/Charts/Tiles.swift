import Measures

/// A square for each value of a dimension, placed about as on the map.
package struct TilesBlock: Sendable {
    package let dots: DotsBlock
    /// Steps of colour, 2 to 5.
    package let classes: Int
}

extension TilesBlock {
    static let kind = BlockKind<ChartContent>(
        "tiles", "En ruta för varje värde, placerad ungefär som på kartan.", required: ["measure", "by"],
        optional: ["period", "filter", "classes"]
    ) { reader in
        let classes = reader.count("classes", in: 2...5) ?? 5
        guard let dots = DotsBlock.read(&reader) else { return nil }
        let values = reader.context.vocabulary.dimensions.first { $0.name == dots.by }?.values ?? []
        if !values.isEmpty, values.allSatisfy({ $0.tile == nil }) {
            reader.tell(
                .blockCombination, "dimensionen «\(dots.by)» har inga platser på en rutkarta", "by",
                hint: "skriv tiles: {row: FÄLT, column: FÄLT} på dimensionen i dimensions.yaml")
        }
        return .tiles(TilesBlock(dots: dots, classes: classes))
    }
}
