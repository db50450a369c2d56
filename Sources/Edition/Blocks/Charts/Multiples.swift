import Declarations
import Diagnostics
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

extension MultiplesBlock {
    /// The kinds of panel by the word of `of`.
    private static let panels: [(kind: BlockKind<ChartContent>, panel: @Sendable (ChartContent) -> Panel?)] = [
        (TrendBlock.kind, { if case .trend(let block) = $0 { .trend(block) } else { nil } }),
        (BarsBlock.kind, { if case .bars(let block) = $0 { .bars(block) } else { nil } }),
        (DotsBlock.kind, { if case .dots(let block) = $0 { .dots(block) } else { nil } }),
        (SPCBlock.kind, { if case .spc(let block) = $0 { .spc(block) } else { nil } }),
    ]

    /// Keys of the kinds that a panel has no room for.
    private static let largeOnly = ["group", "highlight"]

    /// Every key that some kind of panel takes.
    private static let optional: [String] = {
        let keys = panels.flatMap { $0.kind.required + $0.kind.optional }.filter { !largeOnly.contains($0) }
        return keys.enumerated().filter { $0.element != "measure" && !keys[..<$0.offset].contains($0.element) }
            .map(\.element)
    }()

    static let kind = BlockKind<ChartContent>(
        "multiples", "Smådiagram av ett slag, ett för varje värde av en dimension.",
        required: ["of", "facet", "measure"],
        optional: optional
    ) { reader in
        let facet = reader.dimension("facet")
        guard let word = reader.word(of: "of") else {
            _ = reader.measure()
            for key in optional { _ = reader.fields.node(key) }
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
            fields: reader.fields, required: kind.required,
            optional: kind.optional.filter { !largeOnly.contains($0) }, text: reader.text)
        let content = kind.read(&inner).flatMap(panel)
        reader.fields = inner.fields
        // Each key is read once: a fault in it is told once.
        let sort = kind.optional.contains("sort") ? content?.sort : reader.sort()
        let limit = kind.optional.contains("limit") ? content?.limit : reader.limit()
        guard let facet, let content else { return nil }
        for key in ["by", "series"] where reader.fields.node(key)?.scalar == facet {
            reader.tell(.blockCombination, "facet och \(key) är samma dimension", key, hint: "välj en annan dimension")
        }
        return .multiples(MultiplesBlock(facet: facet, panel: content, sort: sort, limit: limit))
    }
}
