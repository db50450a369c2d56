package import Edition
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

extension TilesBlock: BlockContent {
    package static let kind = BlockKind(
        "tiles",
        "En ruta för varje kommun, placerad ungefär som på kartan, med värdet i rutan och mörkare färg för mer.",
        Key.measure, Key.by.saying("Dimensionen vars värden blir rutor; den ska ha tiles."), Key.period, Key.filter,
        BlockKey.optional(
            "classes", "heltal, 2 till 5", usual: 5, absent: "5", "Högst så många klasser av färg.",
            example: "classes: 3"
        ) { $0.count("classes", in: 2...5) },
        make: TilesBlock.init,
        check: { block, reader in
            let dimension = reader.vocabulary.dimensions.first { $0.name == block.by }
            guard let dimension, !dimension.values.isEmpty, dimension.values.allSatisfy({ $0.tile == nil }) else {
                return block
            }
            reader.tell(
                .blockCombination, "«\(block.by)» har ingen plats på kartan", "by",
                hint: "ange tiles: {row: fält, column: fält} för dimensionen i dimensions.yaml")
            return nil
        })
}
