import Declarations
import Diagnostics
package import Edition
import Measures

/// Small charts of one kind, one for each value of a dimension.
package struct MultiplesBlock: Sendable {
    package let facet: String
    /// What each panel shows.
    let panel: any SmallBlock
    /// How the panels are ordered; nil = as the dimension has them.
    package let sort: BlockSort?
    package let limit: Int?
}

extension MultiplesBlock: BlockContent {
    /// The kinds that can stand small.
    private static let small: [any SmallBlock.Type] = figureBlocks.compactMap { $0 as? any SmallBlock.Type }

    /// A panel has no room for the heads of groups.
    private static let largeOnly = ["group"]

    private static let of = BlockKey.required(
        "of", "trend, bars, dots eller spc", "Slaget i varje ruta.", example: "of: trend"
    ) { $0.word(of: "of") }

    private static let facet = BlockKey.required(
        "facet", "dimension", "Dimensionen vars värden får var sin ruta.", example: "facet: kommun"
    ) { $0.dimension("facet") }

    /// Every key that some kind of panel takes, as it speaks of it.
    private static let repeated: [KeyHelp] = {
        let keys = small.flatMap { $0.kind.keys }.filter { !largeOnly.contains($0.name) }
        return keys.enumerated().filter { index, key in !keys[..<index].contains { $0.name == key.name } }
            .map { $0.element.name == "measure" ? $0.element : $0.element.name == "by" ? by : $0.element.optional }
    }()

    /// What the panels of each kind make of it.
    private static let by = KeyHelp(
        "by", "dimension", "Värdena i varje ruta: rader i bars och dots, som kräver den, linjer i trend.",
        example: "by: kon")

    package static let kind = BlockKind(
        repeating: "multiples", "Smådiagram av ett slag, ett för varje värde av en dimension, alla med samma skala.",
        [of.help, facet.help] + repeated
    ) { reader in
        let facet = facet.read(&reader)
        guard let word = of.read(&reader) else {
            _ = reader.measure()
            for key in repeated { _ = reader.fields.node(key.name) }
            return nil
        }
        guard let kind = small.map({ $0.kind }).first(where: { $0.name == word }) else {
            let names = small.map { $0.kind.name }
            reader.tell(
                .unknownWord, "rutorna kan inte vara av slaget «\(word)»", "of",
                hint: didYouMean(word, among: names) ?? "välj bland \(names.joined(separator: ", "))")
            return nil
        }
        // The panel's kind reads its own keys, and tells what it lacks; the others of this block stay unknown.
        var inner = BlockReader(
            fields: reader.fields, keys: kind.keys.filter { !largeOnly.contains($0.name) }, text: reader.text)
        let content = kind.read(&inner) as? any SmallBlock
        reader.fields = inner.fields
        // Each key is read once: a fault in it is told once.
        let takes = { (key: String) in kind.keys.contains { $0.name == key } }
        let sort = takes("sort") ? content?.sort : reader.sort()
        let limit = takes("limit") ? content?.limit : reader.limit()
        guard let facet, let content else { return nil }
        for key in ["by", "series"] where reader.written(key) == facet {
            reader.tell(.blockCombination, "facet och \(key) är samma dimension", key, hint: "välj en annan dimension")
        }
        return MultiplesBlock(facet: facet, panel: content, sort: sort, limit: limit)
    }
}

extension KeyHelp {
    /// The same of a key that only some kinds ask for.
    fileprivate var optional: KeyHelp { KeyHelp(name, type, absent: absent, meaning, example: example) }
}
