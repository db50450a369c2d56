import Markdown
import Markup

/// Writes a document as the library's own renderer does, so that the two can be compared.
struct PlainRenderer {
    private let document: Document
    private var references: [Int: Int] = [:]

    static func html(_ document: Document) -> String {
        var renderer = PlainRenderer(document)
        let blocks = renderer.blocks(document.blocks)
        return HTMLWriter.string(.fragment([blocks, renderer.footnotes()]))
    }

    private init(_ document: Document) { self.document = document }

    private mutating func blocks(_ blocks: [Block], isTight: Bool = false) -> Markup {
        var parts: [Markup] = []
        for block in blocks { parts.append(self.block(block, isTight)) }
        return .fragment(parts)
    }

    private mutating func block(_ block: Block, _ isTight: Bool) -> Markup {
        switch block {
        case .heading(let heading): el("h\(heading.level)", [:], [inlines(heading.inlines)])
        case .paragraph(let text, _): isTight ? [inlines(text), "\n"] : el("p", [:], [inlines(text)])
        case .list(let list): self.list(list)
        case .quote(let blocks, _): el("blockquote", [:], [self.blocks(blocks)])
        case .code(let code): PlainRenderer.code(code)
        case .table(let table): self.table(table)
        case .rule: el("hr")
        }
    }

    private mutating func list(_ list: Block.List) -> Markup {
        var items: [Markup] = []
        for item in list.items {
            let box = item.isDone.map {
                [el("input", ["type": "checkbox", "checked": $0 ? "" : nil, "disabled": ""]), " "]
            }
            items.append(el("li", [:], (box ?? []) + [blocks(item.blocks, isTight: list.isTight)]))
        }
        guard let start = list.start else { return el("ul", [:], items) }
        return el("ol", ["start": start == 1 ? nil : String(start)], items)
    }

    private static func code(_ code: Block.Code) -> Markup {
        let language = code.info.split(whereSeparator: { " \t".contains($0) }).first.map { "language-\($0)" }
        return el("pre", [:], el("code", ["class": language], .text(code.text)))
    }

    private mutating func table(_ table: Block.Table) -> Markup {
        var rows: [Markup] = []
        for row in table.rows { rows.append(el("tr", [:], cells(row, "td", table.alignments))) }
        let head = el("thead", [:], el("tr", [:], cells(table.header, "th", table.alignments)))
        return el("table", [:], [head] + (rows.isEmpty ? [] : [el("tbody", [:], rows)]))
    }

    private mutating func cells(_ cells: [Block.Cell], _ name: String, _ alignments: [Block.Alignment]) -> [Markup] {
        var parts: [Markup] = []
        for (cell, alignment) in zip(cells, alignments) {
            let value = alignment == .none ? nil : alignment.rawValue
            parts.append(el(name, ["align": value], [inlines(cell.inlines)]))
        }
        return parts
    }
}

// Inlines.
extension PlainRenderer {
    private mutating func inlines(_ inlines: [Inline]) -> Markup {
        var parts: [Markup] = []
        for inline in inlines { parts.append(self.inline(inline)) }
        return .fragment(parts)
    }

    private mutating func inline(_ inline: Inline) -> Markup {
        switch inline {
        case .text(let text): .text(text)
        case .softBreak: "\n"
        case .lineBreak: [el("br"), "\n"]
        case .code(let text, _): el("code", [:], .text(text))
        case .formula(let formula): el("code", [:], .text(formula.text))
        case .emphasis(let children): el("em", [:], [inlines(children)])
        case .strong(let children): el("strong", [:], [inlines(children)])
        case .strikethrough(let children): el("del", [:], [inlines(children)])
        case .link(let link):
            el("a", ["href": href(link.destination), "title": optional(link.title)], [inlines(link.children)])
        case .image(let image):
            el(
                "img",
                ["src": href(image.source), "alt": image.alternative.plainText, "title": optional(image.title)])
        case .footnoteReference(let index, _): reference(index)
        }
    }

    private func optional(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// The library writes bytes outside these as %XX; `%` itself stays.
    private func href(_ url: String) -> String {
        let safe = Set("-_.+!*'(),%#@?=;:/,+&$~".utf8)
        return url.utf8.map { byte in
            let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
            return isLetter || safe.contains(byte) ? String(UnicodeScalar(byte)) : urlSegment(byte)
        }.joined()
    }

    private func urlSegment(_ byte: UInt8) -> String {
        let hex = String(byte, radix: 16, uppercase: true)
        return "%" + (hex.count < 2 ? "0" : "") + hex
    }
}

// Footnotes.
extension PlainRenderer {
    private mutating func reference(_ index: Int) -> Markup {
        let count = references[index, default: 0] + 1
        references[index] = count
        let label = href(document.footnotes[index].label)
        let id = "fnref-\(label)" + (count > 1 ? "-\(count)" : "")
        return el(
            "sup", ["class": "footnote-ref"],
            el("a", ["href": "#fn-\(label)", "id": id, "data-footnote-ref": ""], .text(String(index + 1))))
    }

    private mutating func footnotes() -> Markup {
        guard !document.footnotes.isEmpty else { return .nothing }
        var items: [Markup] = []
        for (index, footnote) in document.footnotes.enumerated() {
            var blocks = footnote.blocks
            var text = Markup.nothing
            if case .paragraph(let inlines, _) = blocks.last {
                blocks.removeLast()
                text = el("p", [:], [self.inlines(inlines), " ", backReferences(index)])
            } else {
                text = backReferences(index)
            }
            items.append(el("li", ["id": "fn-\(href(footnote.label))"], [self.blocks(blocks), text]))
        }
        return el("section", ["class": "footnotes", "data-footnotes": ""], el("ol", [:], items))
    }

    private func backReferences(_ index: Int) -> Markup {
        var parts: [Markup] = []
        for count in 1...max(1, references[index] ?? 1) {
            let target = "#fnref-\(href(document.footnotes[index].label))" + (count > 1 ? "-\(count)" : "")
            let number = count > 1 ? el("sup", ["class": "footnote-ref"], .text(String(count))) : Markup.nothing
            parts += [
                count > 1 ? " " : "",
                el(
                    "a",
                    [
                        "href": target, "class": "footnote-backref", "data-footnote-backref": "",
                        "aria-label": "Back to content",
                    ], "↩", number),
            ]
        }
        return .fragment(parts)
    }
}
