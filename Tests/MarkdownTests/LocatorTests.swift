import Diagnostics
import Markdown
import TestSupport
import Testing

/// Where things stand in the file, also where the library's own columns are wrong.
@Suite struct LocatorTests {
    /// Each text holds a formula; its range must be exactly these bytes.
    @Test(arguments: [
        "Svar: `=a.b` slut\n", "åäö `=a.b`\n", "# Rubrik å `=a.b` #\n", "Rubrik\nå `=a.b`\n===\n",
        "rad ett\nrad två åäö `=a.b`\n", "- punkt\n  - inre `x` å\n    löper `=a.b`\n", "> citat\n> å `=a.b`\n",
        "> citat\nlöper på å `=a.b`\n", "1. ett\n\n   stycke\n   å `=a.b`\n", "[x]: y.md\nText `=a.b` [x]\n",
        "| å | b |\n|---|---|\n| x \\| y | `=a.b` |\n", "> | å | b |\n> |---|---|\n> | x | `=a.b` |\n",
        "Not[^1].\n\n[^1]: Här å `=a.b`.\n", "`` ` `` och `å` och ``=a.b``\n", "\\`x `=a.b`\n",
        "---\ntitle: å\n---\nText `=a.b`\n", "**å *b* `=a.b`**\n", "[`=a.b`](c.md)\n", "![å](b.png) `=a.b`\n",
        "&auml;&amp;&#229; `=a.b` &auml;\n", "\u{FEFF}å `=a.b`\n", "rad\r\nå `=a.b`\r\n", "a<https://å.se/x>`=a.b`\n",
    ])
    func findsTheBytesOfAFormula(text: String) {
        let (document, findings) = read(text)
        let formula = formulas(document).first
        #expect(!findings.hasErrors)
        #expect(formula.map { bytes(document, $0.range) } == "=a.b")
        #expect(formula.map { bytes(document, $0.range(of: 1..<2)) } == "a")
    }

    @Test func mapsAFormulaAcrossALineOfAQuote() {
        let (document, _) = read("> å `=svar period=2025\n>   kommun=Luleå` slut\n")
        let formula = formulas(document)[0]
        #expect(formula.text == "=svar period=2025 kommun=Luleå")
        let start = formula.text.utf8.count - "Luleå".utf8.count
        #expect(bytes(document, formula.range(of: start..<start + 6)) == "Luleå")
        #expect(bytes(document, formula.range(of: 0..<1)) == "=")
        #expect(bytes(document, formula.range(of: 1..<5)) == "svar")
        #expect(formula.range(of: 900..<901).upperBound <= formula.range.upperBound)
    }

    @Test func findsEachOfManyAlike() {
        let (document, _) = read("`=a` och `=a`, ``a`=a`` samt `\\=a` och `=a`\n")
        let starts = formulas(document).map(\.range.lowerBound)
        #expect(formulas(document).map(\.text) == ["=a", "=a", "=a"])
        #expect(starts == [1, 10, 40])
    }

    @Test(arguments: [
        ("å [a] «[länk](x.md \"t\")» b\n", "link"), ("rad\n- å «[*l*][r]» b\n\n[r]: x.md\n", "link"),
        ("å «<https://a.se/ö>» b\n", "link"), ("x\nå «https://a.se» b\n", "link"), ("å «www.a.se» b\n", "link"),
        ("å «a@b.se» b\n", "link"), ("| å |\n|---|\n| \\| «[l](x.md)» |\n", "link"), ("å «![b](x.png)» b\n", "image"),
        ("> å «[![b](x.png)](y.md)»\n", "link"), ("x[^1] å«[^2]»\n\n[^1]: y\n[^2]: z\n", "footnote"),
        ("[r]: x.md\n[s]: y.md\nå «[r]»\n", "link"), ("å [a](b c) «[länk](x.md)»\n", "link"),
    ])
    func findsTheBytesOfLinks(text: String, kind: String) {
        let mark = marked(text)
        let (document, _) = read(mark.text)
        let place = ranges(document, kind).last.map { document.source.place($0) }
        #expect([place?.line, place?.column, place?.length] == [mark.line, mark.column, mark.length])
    }

    @Test func knowsTheBytesOfBlocks() {
        let (document, _) = read("# Å\n\nTvå\nrader\n\n- a\n- b\n\n> c\n\n---\n\n| d |\n|---|\n| e |\n")
        let texts = document.blocks.map { bytes(document, $0.range) }
        #expect(texts == ["# Å", "Två\nrader", "- a\n- b", "> c", "---", "| d |\n|---|\n| e |"])
    }

    @Test func splitsAParagraphFromTheTableBelowIt() {
        let (document, _) = read("å\nrad\n| d |\n|---|\n| e |\n")
        #expect(document.blocks.map { bytes(document, $0.range) } == ["å\nrad", "| d |\n|---|\n| e |"])
    }
}

/// All inlines of a document in the order of the text, those inside others after them.
func inlines(_ document: Document) -> [Inline] {
    (document.blocks + document.footnotes.flatMap(\.blocks)).flatMap(inlines)
}

func formulas(_ document: Document) -> [Formula] {
    inlines(document).compactMap { if case .formula(let formula) = $0 { formula } else { nil } }
}

private func ranges(_ document: Document, _ kind: String) -> [Range<Int>] {
    inlines(document).compactMap {
        switch $0 {
        case .link(let link): kind == "link" ? link.range : nil
        case .image(let image): kind == "image" ? image.range : nil
        case .footnoteReference(_, let range): kind == "footnote" ? range : nil
        default: nil
        }
    }
}

private func inlines(_ block: Block) -> [Inline] {
    switch block {
    case .heading(let heading): heading.inlines.flatMap(inlines)
    case .paragraph(let text, _): text.flatMap(inlines)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(inlines)
    case .quote(let blocks, _): blocks.flatMap(inlines)
    case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(\.inlines).flatMap(inlines)
    case .code, .rule: []
    }
}

private func inlines(_ inline: Inline) -> [Inline] {
    switch inline {
    case .emphasis(let children), .strong(let children), .strikethrough(let children):
        [inline] + children.flatMap(inlines)
    case .link(let link): [inline] + link.children.flatMap(inlines)
    case .image(let image): [inline] + image.alternative.flatMap(inlines)
    default: [inline]
    }
}
