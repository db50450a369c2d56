import Declarations
import Diagnostics
import Markdown
import Values

/// Reads one Markdown file. Links are resolved later, when all pages are known.
struct PageReader {
    let text: TextReader

    func read(_ source: SourceText, file: String, kind: Page.Kind) -> Page {
        let document = Document.read(source, text.findings)
        let matter = FrontMatter.read(document, kind: kind, text)
        let numbers = numbers(document)
        tellOpenFormulas(document)
        UnreadFormulas(text, document).tell()
        tellSkippedHeadings(document)
        let heading = document.blocks.lazy.compactMap { block -> Block.Heading? in
            guard case .heading(let heading) = block else { return nil }
            return heading
        }.first
        let parts = heading.map { titleParts($0.inlines, numbers, source) }
        let blocks = document.blocks.map { (source: $0, read: block($0, source)) }
        return Page(
            kind: kind, file: file, frontMatter: matter, title: matter.title ?? parts ?? [.text(file)],
            blocks: blocks.compactMap(\.read), document: document, numbers: numbers,
            unread: blocks.filter { $0.read == nil }.compactMap { idOfUnread($0.source, source) })
    }

    private func idOfUnread(_ block: Block, _ source: SourceText) -> String? {
        guard case .code(let code) = block else { return nil }
        return BlockFileReader(source: source, text: text).idOfUnread(code)
    }

    private func numbers(_ document: Document) -> [Range<Int>: LiveNumber] {
        var numbers: [Range<Int>: LiveNumber] = [:]
        for formula in Contents(document).formulas {
            numbers[formula.range] = text.number(formula.text) { document.source.place(formula.range(of: $0)) }
        }
        return numbers
    }

    /// A heading as a title: its text with its live numbers.
    private func titleParts(
        _ inlines: [Inline], _ numbers: [Range<Int>: LiveNumber], _ source: SourceText
    ) -> [TextPart] {
        var parts: [TextPart] = []
        for inline in inlines {
            switch inline {
            case .formula(let formula):
                if let number = numbers[formula.range] { parts.append(.number(number, source.place(formula.range))) }
            case .emphasis(let children), .strong(let children), .strikethrough(let children):
                for part in titleParts(children, numbers, source) { parts.append(joined: part) }
            case .link(let link):
                for part in titleParts(link.children, numbers, source) { parts.append(joined: part) }
            default: parts.appendText(inline.plainText)
            }
        }
        return parts
    }

    /// Nil for a figure or table that could not be read (told).
    private func block(_ block: Block, _ source: SourceText) -> PageBlock? {
        switch block {
        case .heading(let heading): return .heading(id: "", heading)
        case .code(let code): return fence(code, source)
        default: return .markdown(block)
        }
    }

    private func fence(_ code: Block.Code, _ source: SourceText) -> PageBlock? {
        let reader = BlockFileReader(source: source, text: text)
        switch code.info {
        case "chart": return reader.chart(code).map { .chart($0) }
        case "table": return reader.table(code).map { .table($0) }
        default:
            return tellMisspelt(code, source) ? nil : .markdown(.code(code))
        }
    }

    /// A misspelt `chart` would be printed as code.
    private func tellMisspelt(_ code: Block.Code, _ source: SourceText) -> Bool {
        guard !code.info.isEmpty else { return tellMissingWord(code, source) }
        let word = code.info.split(separator: " ").first.map(String.init) ?? ""
        let swedish = ["diagram": "chart", "figur": "chart", "graf": "chart", "karta": "chart", "tabell": "table"]
        guard let meant = swedish[word.lowercased()] ?? suggestion(for: word, among: ["chart", "table"]) else {
            return false
        }
        text.findings.add(
            .unknownWord, "blocket «\(code.info)» är varken chart eller table", at: source.place(code.infoRange),
            hint: "menade du «\(meant)»? skriv ```\(meant), och inget mer på raden")
        return true
    }
}

extension PageReader {
    /// A block without a word that begins as a figure does, or a figure moved in from the margin.
    private func tellMissingWord(_ code: Block.Code, _ source: SourceText) -> Bool {
        let isFenced = code.contentRange != code.range
        guard isFenced, code.text.hasPrefix("kind:") else { return false }
        text.findings.add(
            .unknownWord, "blocket är varken chart eller table",
            at: source.place(code.range.lowerBound..<code.contentRange.lowerBound),
            hint: "skriv ```chart för ett diagram eller ```table för en tabell")
        return true
    }

    /// Each heading is at most one level below the one before it.
    private func tellSkippedHeadings(_ document: Document) {
        var level = 1
        for case .heading(let heading) in document.blocks {
            if heading.level > level + 1 {
                let marks = String(repeating: "#", count: level + 1)
                text.findings.add(
                    .skippedHeading, "rubriken hoppar från nivå \(level) till nivå \(heading.level)",
                    at: document.source.place(heading.range), hint: "skriv \(marks) före rubriken")
            }
            level = heading.level
        }
    }

    /// A formula without its closing backtick would be printed as it stands.
    private func tellOpenFormulas(_ document: Document) {
        for range in Contents(document).openFormulas {
            text.findings.add(
                .formulaSyntax, "formeln saknar avslutande `", at: document.source.place(range),
                hint: "skriv ` efter formeln")
        }
    }
}

extension Page.Kind {
    /// The dimension whose values the page is for.
    var dimension: String? {
        guard case .values(let dimension) = self else { return nil }
        return dimension
    }
}

extension [TextPart] {
    fileprivate mutating func append(joined part: TextPart) {
        if case .text(let text) = part { appendText(text) } else { append(part) }
    }
}
