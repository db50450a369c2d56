import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

/// Every fault of a text is told with its place and what to do; the rest of the text is read.
@Suite struct FaultTests {
    static let faults: [(rule: String, text: String)] = [
        ("raw-html", "åäö «<b>» fet\n"), ("raw-html", "åäö\n\n«<div class=\"å\">»\ntext\n</div>\n"),
        ("raw-html", "- å «<!-- hej -->» x\n"), ("raw-html", "| å |\n|---|\n| ä «<br>» ö |\n"),
        ("forbidden-link", "å «[x](javascript:alert(1))»\n"), ("forbidden-link", "å «[x](JaVa&#115;cript:a)»\n"),
        ("forbidden-link", "å «[x](//ond.se)»\n"), ("forbidden-link", "å «[x](/rot.md)»\n"),
        ("forbidden-link", "å «[x](\\\\\\\\ond\\\\c)»\n"), ("forbidden-link", "å «[x](data:text/html,a)»\n"),
        ("forbidden-link", "å «[x](ms-word:ofe|u|a)»\n"), ("forbidden-link", "å «http://a.se» b\n"),
        ("forbidden-link", "å «<ftp://a.se>» b\n"), ("forbidden-link", "å «[x]()» b\n"),
        ("forbidden-link", "å «[x](<java\tscript:a>)»\n"), ("forbidden-link", "rad\n> å «[x][r]»\n\n[r]: vbscript:a\n"),
        ("foreign-image", "å «![b](https://spion.se/p.gif)» c\n"),
        ("foreign-image", "å «![b](data:image/png;base64,a)»\n"),
        ("foreign-image", "å «![b](/b.png)»\n"), ("unread-link", "å «[x](»en fil.md)\n"),
        ("unread-link", "å «[bilagan] (»bilaga.md)\n"),
        ("unread-link", "å «[x][»saknas]\n"), ("unread-heading", "«#Åäö»\n"), ("unread-heading", "å\n\n«###b c»\nd\n"),
        ("unread-markup", "å «**»viktigt och mer\n"), ("unread-markup", "å **fet** och («**»ofet\n"),
        ("unread-markup", "å «_»lutar och mer\n"), ("unread-markup", "å «`»kod och mer\n"),
        ("unread-markup", "å «**» viktigt ** och\n"), ("unread-markup", "- å «__»viktigt\n"),
        ("unread-markup", "| å | b | c |\n«|---|---|»\n| 1 | 2 | 3 |\n"),
        ("unread-markup", "å | b\n«--- | --- | ---»\n1 | 2\n"), ("unread-markup", "«| å | b |»\n| 1 | 2 |\n"),
        ("unread-markup", "«|---|---|»\n| 1 | 2 |\n"), ("unread-link", "å «[kapitlet(»02-b.md) ä\n"),
        ("unread-link", "å kapitlet«](»02-b.md) ä\n"),
        ("indented-block", "å\n\n    «```chart»\n    kind: trend\n    ```\n"),
        ("unknown-footnote", "å «[^saknas]» ä\n"),
        ("unused-footnote", "å\n\n«[^not]:» ingen\n"), ("unused-footnote", "å[^a]\n\n[^a]: x\n\n«[^a]:» y\n"),
        ("unclosed-fence", "å\n\n«```»text\na\n"), ("unclosed-fence", "> å\n> «```»\n> a\n\nefter\n"),
        ("indented-block", "- å\n\n  «```chart»\n  kind: trend\n  ```\n"),
        ("indented-block", "å\n\n «```table»\n a: b\n ```\n"),
        ("indented-block", "å\n\n«``chart»\nkind: trend\n``\n"),
        ("indented-block", "«``table»\nkind: trend\n```\n\n```chart\na: b\n```\n"),
        ("long-row", "| å | b |\n|---|---|\n| 1 | 2 | «tre» |\n"), ("unclosed-front-matter", "«---»\ntitle: å\n"),
        ("misplaced-front-matter", "\n«---»\ntitle: å\n---\n"), ("misplaced-front-matter", "  «---»\ntitle: å\n---\n"),
        ("misplaced-front-matter", "«—»\ntitle: å\n—\n"),
        ("misplaced-front-matter", "\n\n«–-»\ntitle: å\n\ndraft: true\n---\n"),
        ("misplaced-front-matter", "«title: å»\ndescription: ä\n---\n"),
        ("misplaced-front-matter", "«- - -»\ntitle: å\n---\n"),
        ("control-character", "å«\u{7}»b\n"), ("control-character", "å«\u{85}»b\n"),
        ("control-character", "å «&»#7; b\n"),
        ("control-character", "å «&»#xFFFE; b\n"), ("control-character", "å«\r»b\n"),
        ("lost-character", "Lule«\u{FFFD}»\n"), ("direction-mark", "å «\u{202E}»b\n"),
        ("direction-mark", "å «&»#x202E;b\n"),
        ("invisible-character", "å«\u{200B}»b\n"), ("invisible-character", "å «&»#8203;b\n"),
    ]

    @Test(arguments: faults.indices)
    func tellsTheFaultWithItsPlace(index: Int) {
        let (rule, text) = FaultTests.faults[index]
        let mark = marked(text)
        let found = read(mark.text).1.sorted
        #expect(found.map(\.rule.id) == [rule])
        let place = found.first?.place
        #expect([place?.line, place?.column, place?.length] == [mark.line, mark.column, mark.length])
        #expect(found.first?.hint?.isEmpty == false)
    }

    /// Signs that are meant to be seen, and those that are read.
    @Test(arguments: [
        "å \\*\\*viktigt\n", "å **viktigt** och *lutar* och _så_ och `kod`\n", "* preliminärt\n", "*preliminärt\n",
        "2 ** 3 = 8\n", "Andel** 2025\n", "fil_namn och a_b_c\n", "å ``a ` b`` c\n", "a | b\n", "| ett streck\n",
        "A | B\nC | D\n", "å [not] ä (se bilagan)\n", "å &#42;&#42;viktigt\n", "**[länk](a.md)** ä\n",
        "**Fet `kod_` text** ä\n", "| å | b |\n|---|---|\n| 1\\* | 2** |\n", "(_så här_) ä\n",
    ])
    func readsSignsThatAreMeant(text: String) { #expect(read(text).1.sorted.map(\.message) == []) }

    /// Lines of dashes and words with a colon are text where they are no front matter.
    @Test(arguments: [
        "\n---\n\nText: a.\n", "Obs: text\n\n---\n\nMer.\n", "# Rubrik\n\n---\n", "—\n\nText.\n",
        "Rubrik\n---\n\nText.\n", "Vi frågade: hur gick det?\n\n---\n",
    ])
    func otherDashesAreText(text: String) {
        let (document, findings) = read(text)
        #expect(findings.all.map(\.rule.id).filter { $0.contains("front") } == [])
        #expect(document.frontMatter == nil)
    }

    /// What stands in it is read all the same, so that nothing else is told for want of it.
    @Test(arguments: ["\n---\ntitle: å\n---\nText.\n", "—\ntitle: å\n---\nText.\n", "title: å\n---\nText.\n"])
    func aMisplacedFrontMatterIsRead(text: String) throws {
        let (document, _) = read(text)
        let range = try #require(document.frontMatter)
        #expect(String(decoding: document.source.bytes[range], as: UTF8.self) == "title: å\n")
        #expect(document.blocks.count == 1)
    }

    @Test func hasAFaultForEachRuleAndARuleForEachFault() {
        let elsewhere: Set = ["not-utf8", "markdown-too-large"]
        #expect(Set(FaultTests.faults.map(\.rule)).union(elsewhere) == Set((textRules + markdownRules).map(\.id)))
    }

    @Test(arguments: [
        "[x](https://a.se)", "[x](mailto:a@b.se)", "[x](tel:+46)", "[x](#fig-a)", "[x](02-b.md#c)", "[x](../b.md)",
        "[x](a?b:c)", "<https://a.se>", "https://a.se/å", "www.a.se", "a@b.se", "![b](bilder/b.png)", "`<b>`",
        "\\<b>", "1 < 2 > 1", "[ ] och [x]", "a[1]", "[x]: text", "~5 %", "\u{AD}mjukt", "\\[^a]", "a: `[^b]`",
    ])
    func acceptsWhatIsSafe(text: String) {
        #expect(read("å " + text + " b\n").1.sorted.map(\.rule.id) == [])
    }

    @Test(arguments: [
        (0xE5, "ett å i Windows-1252"), (0xC4, "ett Ä i Windows-1252"), (0x80, "en annan teckenkodning"),
        (0xFF, "en annan teckenkodning"), (0xC0, "en annan teckenkodning"),
    ])
    func refusesAFileThatIsNotUTF8(byte: Int, words: String) {
        let bytes = Array("åäö\nLule".utf8) + [UInt8(byte)] + Array(" stad\n".utf8)
        let findings = Findings()
        let document = Document.read(SourceText(path: "a.md", bytes: bytes), findings)
        let found = findings.sorted.first
        #expect(findings.sorted.map(\.rule.id) == ["not-utf8"])
        #expect(found?.message == "filen är inte sparad som UTF-8")
        #expect(found?.label?.contains(words) == true)
        #expect([found?.place.line, found?.place.column] == [2, 5])
        #expect(document.blocks.isEmpty)
    }

    @Test(arguments: [
        [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xC3],
    ])
    func refusesIllFormedSequences(bytes: [UInt8]) {
        let findings = Findings()
        _ = Document.read(SourceText(path: "a.md", bytes: [0x61] + bytes), findings)
        #expect(findings.sorted.map(\.rule.id) == ["not-utf8"])
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }

    @Test func tellsAllFaultsOfATextAndReadsTheRest() {
        let (document, findings) = read("<b> å\n\n[x](javascript:a) och ![b](//c.se)\n\n[^a]: b\n\nslut\n")
        #expect(findings.sorted.map(\.rule.id) == ["raw-html", "forbidden-link", "foreign-image", "unused-footnote"])
        #expect(
            document.blocks.map { if case .paragraph(let text, _) = $0 { text.plainText } else { "" } } == [
                " å", "x och ", "slut",
            ])
    }

    @Test func letsNoKnownAttackThrough() {
        let path = "corpora/markdown/Markdown-XSS-Payloads.txt"
        guard let data = shared(path) else { return print("Hoppar över \(path): mappen shared saknas.") }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        for line in lines {
            let html = PlainRenderer.html(read(String(line) + "\n").0)
            let addresses = html.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(
                addresses.allSatisfy { $0.hasPrefix("https:") || !$0.split(separator: "/")[0].contains(":") }, "\(line)"
            )
            #expect(!html.contains("<img src=\"https") && !html.contains("<script"), "\(line)")
        }
        #expect(lines.count > 30)
    }
}
