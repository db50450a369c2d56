import Edition
import Language
import Markdown

/// The sentences of a page: of its paragraphs, list items, quotes and footnotes. Headings and tables have none.
struct SentenceReader {
    let page: Page
    private(set) var sentences: [Sentence] = []

    init(_ page: Page) {
        self.page = page
        for block in page.blocks {
            if case .markdown(let block) = block { read(block) }
        }
        for block in page.document.footnotes.flatMap(\.blocks) { read(block) }
    }

    private mutating func read(_ block: Block) {
        switch block {
        case .paragraph(let inlines, let range): split(Tokenizer(page, inlines, in: range).tokens)
        case .list(let list): for block in list.items.flatMap(\.blocks) { read(block) }
        // What others have said is theirs.
        case .quote, .heading, .code, .table, .rule: break
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
