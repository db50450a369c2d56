package import Edition
import Language
package import Markdown
package import Markup

/// Turns a page's Markdown into markup.
///
/// A paragraph, cell or heading with numbers from invented data says so once, at its end.
package struct Prose {
    /// What the text may ask of the report.
    let numbers: any NumberWriter
    let page: Page
    /// Where links lead from this page.
    let links: any LinkResolver
    /// Added to heading levels, so that the chapter's title becomes h2.
    let shift: Int
    /// Before the labels of footnotes, so that those of two chapters differ.
    let notePrefix: String
    /// Number of the page's first footnote.
    let firstNote: Int

    package init(
        numbers: any NumberWriter, page: Page, links: any LinkResolver, shift: Int, notePrefix: String, firstNote: Int
    ) {
        self.numbers = numbers
        self.page = page
        self.links = links
        self.shift = shift
        self.notePrefix = notePrefix
        self.firstNote = firstNote
    }

    package func blocks(_ blocks: [Block]) -> Markup { .fragment(blocks.map(block)) }

    package func block(_ block: Block) -> Markup {
        switch block {
        case .heading(let heading): el(name(of: heading.level), [:], inlines(heading.inlines))
        case .paragraph(let children, _): el("p", [:], passage(children))
        case .list(let list): self.list(list)
        case .quote(let children, _): el("blockquote", [:], blocks(children))
        case .code(let code): el("pre", [:], el("code", [:], .text(code.text)))
        case .table(let table): self.table(table)
        case .rule: el("hr")
        }
    }

    package func name(of level: Int) -> String { "h\(self.level(of: level))" }

    /// 2...6: the page has one h1, its title.
    package func level(of level: Int) -> Int { min(max(level + shift, 2), 6) }

    private func list(_ list: Block.List) -> Markup {
        let isMarkedOnce = list.isTight && list.items.count > 1 && list.items.allSatisfy(isExample)
        let items = list.items.map { item in
            let content = content(item, list.isTight, marksExample: !isMarkedOnce)
            return el("li", item.isDone == nil ? [:] : ["class": "uppgift"], [task(item.isDone), content])
        }
        let mark = isMarkedOnce ? exampleInAll(items.count) : .nothing
        guard let start = list.start else { return [el("ul", [:], items), mark] }
        return [el("ol", ["start": start == 1 ? nil : String(start)], items), mark]
    }

    private func isExample(_ item: Block.Item) -> Bool {
        written(item.blocks.flatMap(\.formulas)).contains { $0.number.isExample }
    }

    /// A box that cannot be ticked would be a control without a name; the state is a word.
    private func task(_ isDone: Bool?) -> Markup {
        guard let isDone else { return .nothing }
        return [el("strong", [:], .text(ProsePhrases.task(isDone: isDone))), " "]
    }

    private func content(_ item: Block.Item, _ isTight: Bool, marksExample: Bool) -> Markup {
        .fragment(
            item.blocks.map { block in
                if isTight, case .paragraph(let children, _) = block {
                    return passage(children, marksExample: marksExample)
                }
                return self.block(block)
            })
    }

    private func table(_ table: Block.Table) -> Markup {
        let head = zip(table.header, table.alignments).map { cell, alignment in
            el("th", ["scope": "col", "class": alignment.className], inlines(cell.inlines))
        }
        let heads = table.header.map { inlines($0.inlines).plainText }
        let rows = table.rows.map { row in
            el(
                "tr", [:],
                zip(row, table.alignments).enumerated().map { index, pair in
                    index == 0
                        ? el("th", ["scope": "row"], inlines(pair.0.inlines))
                        : el("td", ["class": pair.1.className], inlines(pair.0.inlines))
                })
        }
        let all = (table.header + table.rows.flatMap { $0 }).flatMap(\.inlines)
        let note = written(all).map(\.number).notes
        let made = el(
            "div",
            [
                "class": table.rows.count <= Frame.wholeRows ? "rulla hel" : "rulla", "tabindex": "0", "role": "region",
                "aria-label": ProsePhrases.table(heads),
            ],
            el("table", ["class": "tabell"], el("thead", [:], el("tr", [:], head)), el("tbody", [:], rows)))
        return note.isEmpty ? made : [made, el("p", ["class": "kalla"], note)]
    }
}

extension Block.Alignment {
    fileprivate var className: String? { self == .right ? "n" : nil }
}
