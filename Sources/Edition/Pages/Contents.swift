import Markdown

/// What stands in the running text of a page, in reading order.
struct Contents {
    private(set) var formulas: [Formula] = []
    private(set) var links: [Inline.Link] = []
    private(set) var images: [Inline.Image] = []

    init(_ document: Document) {
        add(document.blocks)
        for note in document.footnotes { add(note.blocks) }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(let heading): add(heading.inlines)
            case .paragraph(let inlines, _): add(inlines)
            case .list(let list): for item in list.items { add(item.blocks) }
            case .quote(let blocks, _): add(blocks)
            case .table(let table): for cell in table.header + table.rows.flatMap({ $0 }) { add(cell.inlines) }
            case .code, .rule: break
            }
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .formula(let formula): formulas.append(formula)
            case .emphasis(let children), .strong(let children), .strikethrough(let children): add(children)
            case .link(let link):
                links.append(link)
                add(link.children)
            case .image(let image):
                images.append(image)
                add(image.alternative)
            case .text, .softBreak, .lineBreak, .code, .footnoteReference: break
            }
        }
    }
}
