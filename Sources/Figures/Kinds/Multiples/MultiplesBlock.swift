import Declarations
import Diagnostics
package import Edition
import Measures

/// Small charts of one kind, one for each value of a dimension.
package struct MultiplesBlock: Sendable {
    package let facet: String
    package let panel: Panel
    /// How the panels are ordered; nil = as the dimension has them.
    package let sort: BlockSort?
    package let limit: Int?

    /// What each panel shows. A new kind is a case here and a line in `panels`.
    package enum Panel: Sendable {
        case trend(TrendBlock)
        case bars(BarsBlock)
        case dots(DotsBlock)
        case spc(SPCBlock)

        package var measure: String {
            switch self {
            case .trend(let block): block.measure
            case .bars(let block): block.dots.measure
            case .dots(let block): block.measure
            case .spc(let block): block.trend.measure
            }
        }

        var sort: BlockSort? {
            switch self {
            case .bars(let block): block.dots.sort
            case .dots(let block): block.sort
            case .trend, .spc: nil
            }
        }

        var limit: Int? {
            switch self {
            case .trend(let block): block.limit
            case .bars(let block): block.dots.limit
            case .dots(let block): block.limit
            case .spc: nil
            }
        }
    }
}

extension MultiplesBlock: BlockContent {
    /// The kinds of panel by the word of `of`.
    private static let panels: [(kind: BlockKind, panel: @Sendable (any BlockContent) -> Panel?)] = [
        (TrendBlock.kind, { ($0 as? TrendBlock).map(Panel.trend) }),
        (BarsBlock.kind, { ($0 as? BarsBlock).map(Panel.bars) }),
        (DotsBlock.kind, { ($0 as? DotsBlock).map(Panel.dots) }),
        (SPCBlock.kind, { ($0 as? SPCBlock).map(Panel.spc) }),
    ]

    /// Keys of the kinds that a panel has no room for.
    private static let largeOnly = ["group", "highlight"]

    private static let of = BlockKey.required(
        "of", "trend, bars, dots eller spc", "Slaget i varje ruta.", example: "of: trend"
    ) { $0.word(of: "of") }

    private static let facet = BlockKey.required(
        "facet", "dimension", "Dimensionen vars värden får var sin ruta.", example: "facet: kommun"
    ) { $0.dimension("facet") }

    /// Every key that some kind of panel takes, as it speaks of it.
    private static let repeated: [KeyHelp] = {
        let keys = panels.flatMap(\.kind.keys).filter { !largeOnly.contains($0.name) }
        return keys.enumerated().filter { index, key in !keys[..<index].contains { $0.name == key.name } }
            .map { $0.element.name == "measure" ? $0.element : $0.element.optional }
    }()

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
        guard let (kind, panel) = panels.first(where: { $0.kind.name == word }) else {
            let names = panels.map(\.kind.name)
            reader.tell(
                .unknownWord, "rutorna kan inte vara av slaget «\(word)»", "of",
                hint: didYouMean(word, among: names) ?? "välj bland \(names.joined(separator: ", "))")
            return nil
        }
        // The panel's kind reads its own keys, and tells what it lacks; the others of this block stay unknown.
        var inner = BlockReader(
            fields: reader.fields, keys: kind.keys.filter { !largeOnly.contains($0.name) }, text: reader.text)
        let content = kind.read(&inner).flatMap(panel)
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
