import Diagnostics
import Language
import Markdown

/// What stands in the running text of a page, in reading order.
struct Contents {
    private(set) var formulas: [Formula] = []
    private(set) var links: [Inline.Link] = []
    private(set) var images: [Inline.Image] = []
    /// From a backtick before `=` to the end of the word, where no backtick ends a formula.
    private(set) var openFormulas: [Range<Int>] = []
    /// Code spans that are no formulas.
    private(set) var codes: [(text: String, range: Range<Int>)] = []
    /// Where running text stands, and the code spans and formulas in all of it.
    private(set) var texts: [Range<Int>] = []
    private(set) var spans: [Range<Int>] = []
    private let bytes: [UInt8]
    private var hasOpenFormula = false

    init(_ document: Document) {
        bytes = document.source.bytes
        add(document.blocks)
        for note in document.footnotes { add(note.blocks) }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(let heading): add(heading.inlines, heading.range)
            case .paragraph(let inlines, let range): add(inlines, range)
            case .list(let list): for item in list.items { add(item.blocks) }
            case .quote(let blocks, _): add(blocks)
            case .table(let table):
                for cell in table.header + table.rows.flatMap({ $0 }) { add(cell.inlines, cell.range) }
            case .code, .rule: break
            }
        }
    }

    private mutating func add(_ inlines: [Inline], _ range: Range<Int>) {
        hasOpenFormula = false
        texts.append(range)
        add(inlines)
        guard hasOpenFormula else { return }
        let tick = UInt8(ascii: "`")
        for start in range.dropLast() where bytes[start] == tick && bytes[start + 1] == UInt8(ascii: "=") {
            let isEscaped = start > range.lowerBound && bytes[start - 1] == UInt8(ascii: "\\")
            guard !isEscaped, !spans.contains(where: { $0.contains(start + 1) || $0.upperBound == start }) else {
                continue
            }
            let word = bytes[start..<range.upperBound].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
            openFormulas.append(word.indices)
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .formula(let formula):
                formulas.append(formula)
                spans.append(formula.range)
            case .code(let text, let range):
                codes.append((text, range))
                spans.append(range)
            case .text(let text): if text.holds("`=") { hasOpenFormula = true }
            case .emphasis(let children), .strong(let children), .strikethrough(let children): add(children)
            case .link(let link):
                links.append(link)
                add(link.children)
            case .image(let image):
                images.append(image)
                add(image.alternative)
            case .softBreak, .lineBreak, .footnoteReference: break
            }
        }
    }
}
