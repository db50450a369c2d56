import Edition
import Language
import Markdown

/// The sentences of a page: of its headings, paragraphs, list items, cells of tables and footnotes, and what its figures
/// are called. Quotes are left alone.
struct SentenceReader {
    let page: Page
    private(set) var sentences: [Sentence] = []

    init(_ page: Page) {
        self.page = page
        for block in page.blocks {
            switch block {
            case .markdown(let block): read(block)
            case .heading(_, let heading): read(.heading(heading))
            case .chart(let chart): read(chart.head)
            case .table(let table): read(table.head)
            }
        }
        for block in page.document.footnotes.flatMap(\.blocks) { read(block) }
    }

    private mutating func read(_ block: Block) {
        switch block {
        case .paragraph(let inlines, let range): split(Tokenizer(page, inlines, in: range).tokens)
        case .list(let list): for block in list.items.flatMap(\.blocks) { read(block) }
        case .heading(let heading): split(Tokenizer(page, heading.inlines, in: heading.range).tokens)
        case .table(let table):
            for cell in ([table.header] + table.rows).joined() {
                split(Tokenizer(page, cell.inlines, in: cell.range).tokens)
            }
        // What others have said is theirs.
        case .quote, .code, .rule: break
        }
    }

    /// What the author says of a figure or a table.
    private mutating func read(_ head: BlockHead) {
        for (key, parts) in [
            ("title", head.title), ("subtitle", head.subtitle), ("description", head.description), ("note", head.note),
        ] {
            guard let parts else { continue }
            split(Tokenizer(page, parts, of: key, in: head.range).tokens)
        }
    }

    private mutating func split(_ tokens: [Token]) {
        var start = tokens.startIndex
        for index in tokens.indices where index == tokens.count - 1 || isEnd(tokens, index) {
            guard index >= start else { continue }
            let own = Array(tokens[start...index])
            sentences.append(Sentence(tokens: own, text: text(of: own), leadsFrom: Array(tokens[..<start])))
            start = index + 1
        }
    }

    private func isEnd(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens[index].kind == .sign else { return false }
        if tokens[index].text == "?" || tokens[index].text == "!" { return true }
        guard tokens[index].text == ".", index > 0, tokens[index + 1].isApart else { return false }
        let before = tokens[index - 1]
        if before.kind == .word, before.text.count < 2 || SentenceReader.shortened.contains(before.lower) {
            return false
        }
        return tokens[index + 1].kind != .word || tokens[index + 1].text.first?.isUppercase == true
    }

    private static let shortened: Set<String> = [
        "ca", "bl", "kl", "dvs", "jfr", "resp", "nr", "dnr", "st", "kap", "ev",
    ]

    private func text(of tokens: [Token]) -> String {
        tokens.enumerated().map { index, token in (index > 0 && token.isApart ? " " : "") + token.text }.joined()
    }
}
