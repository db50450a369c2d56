import Diagnostics
import Markdown
import Testing

@Suite struct DocumentTests {
    @Test(arguments: [
        ("---\ntitle: å\n---\nText\n", "title: å\n", "Text\n"), ("---\n---\nText\n", "", "Text\n"),
        ("---\r\na: b\r\n---\r\nText\r\n", "a: b\r\n", "Text\r\n"), ("---  \na: b\n--- \n", "a: b\n", ""),
        ("---\na: b\n---", "a: b\n", ""), ("\u{FEFF}---\na: b\n---\nå\n", "a: b\n", "å\n"),
    ])
    func splitsTheFrontMatterFromTheText(text: String, front: String, body: String) {
        let (document, findings) = read(text)
        #expect(findings.sorted.isEmpty)
        #expect(document.frontMatter.map { bytes(document, $0) } == front)
        #expect(bytes(document, document.body) == body)
    }

    @Test(arguments: ["Text\n---\n", "\n---\na\n---\n", "", "----\n", "-- -\n"])
    func findsNoFrontMatterWhereNoneIs(text: String) {
        #expect(read(text).0.frontMatter == nil)
        #expect(read(text).1.sorted.isEmpty)
    }

    @Test(arguments: [
        ("å\n\n```chart\nkind: å\n\nb: c\n```\nslut\n", "kind: å\n\nb: c\n"), ("```chart\n```\n", ""),
        ("~~~~chart\n~~~\n~~~~\n", "~~~\n"), ("```chart\r\na: b\r\n```\r\n", "a: b\r\n"),
        ("---\nt: u\n---\n```  chart  \na: b\n```", "a: b\n"), ("stycke\n```chart\na: b\n  ```  \n", "a: b\n"),
    ])
    func givesTheExactBytesOfABlock(text: String, content: String) {
        let (document, findings) = read(text)
        let code = document.blocks.compactMap { if case .code(let code) = $0 { code } else { nil } }.first
        #expect(findings.sorted.isEmpty)
        #expect(code.map { bytes(document, $0.contentRange) } == content)
        #expect(code.map { bytes(document, $0.infoRange) } == "chart")
        #expect(code?.info == "chart")
    }

    @Test func distinguishesFormulasFromCode() {
        let (document, _) = read("`=a` `\\=a` ` =a ` `a=`\n")
        guard case .paragraph(let inlines, _) = document.blocks.first else { return #expect(Bool(false)) }
        let spans = inlines.compactMap { inline in
            switch inline {
            case .formula(let formula): "formel \(formula.text)"
            case .code(let text, _): "kod \(text)"
            default: nil
            }
        }
        #expect(spans == ["formel =a", "kod =a", "formel =a", "kod a="])
    }

    @Test func readsListsTasksAndTables() {
        let (document, _) = read("3. a\n4. b\n\n- [x] c\n- [ ] d\n- e\n\n|f|g|h|\n|:-|:-:|-:|\n|1|\n")
        guard case .list(let ordered) = document.blocks[0], case .list(let tasks) = document.blocks[1],
            case .table(let table) = document.blocks[2]
        else { return #expect(Bool(false)) }
        #expect(ordered.start == 3 && ordered.isTight && ordered.items.count == 2)
        #expect(tasks.start == nil && tasks.items.map(\.isDone) == [true, false, nil])
        #expect(table.alignments == [.left, .center, .right])
        #expect(table.rows.map { $0.map(\.inlines.plainText) } == [["1", "", ""]])
        #expect(table.header.map { bytes(document, $0.range) } == ["f", "g", "h"])
    }

    @Test func numbersFootnotesByTheirFirstReference() {
        let (document, findings) = read("x[^b] y[^a] z[^b]\n\n[^a]: Å\n\n[^b]: B `=c`\n")
        #expect(findings.sorted.isEmpty)
        #expect(document.footnotes.map(\.label) == ["b", "a"])
        let indexes = inlines(document).compactMap {
            if case .footnoteReference(let index, _) = $0 { index } else { nil }
        }
        #expect(indexes == [0, 1, 0])
    }

    /// Two parsers at once would spoil each other's tables of special characters.
    @Test func readsTheSameFromManyTasksAtOnce() async {
        let text = (0..<50).map { "Stycke \($0) med ~~struket~~, *ord*, www.a.se och `=x`.\n\n" }.joined()
        let expected = PlainRenderer.html(read(text).0)
        let unequal = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 { group.addTask { PlainRenderer.html(read(text).0) != expected } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(unequal == 0)
    }

    @Test func neverYieldsIllFormedText() {
        let (document, findings) = read("a &#xFFFE; &#xD800; &#x110000; &#0; `b`\n")
        #expect(String(validating: Array(PlainRenderer.html(document).utf8), as: UTF8.self) != nil)
        #expect(findings.hasErrors)
    }

    /// Any piece of a text, and any text with a byte gone, ends with a document or findings and never a trap.
    @Test func survivesEveryPrefixAndEveryLostByte() {
        let text = Array(
            "\u{FEFF}---\na: å\n---\n# R `=x`\n\n> - [ ] [l](x.md)[^1]\n\n|a|b|\n|-|-|\n|\\||`=`|\n\n```chart\nk: å\n```\n[^1]: n\n"
                .utf8)
        var read = 0
        for index in text.indices {
            for bytes in [Array(text[..<index]), Array(text[..<index] + text[(index + 1)...])] {
                let findings = Findings()
                let document = Document.read(SourceText(path: "a.md", bytes: bytes), findings)
                for block in document.blocks { read += block.range.upperBound <= bytes.count ? 1 : 0 }
                #expect(document.blocks.allSatisfy { $0.range.upperBound <= bytes.count })
            }
        }
        #expect(read > 100)
    }
}
