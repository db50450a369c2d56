import Diagnostics
import Markdown
import TestSupport
import Testing
import Values

@testable import Edition

@Suite struct PageTests {
    private func ids(_ page: Page?) -> [String] {
        (page?.blocks ?? []).compactMap { block in
            guard case .heading(let id, _) = block else { return nil }
            return id
        }
    }

    @Test func headingsGetIdsOfTheirWords() {
        let (edition, _) = Sample.read([
            "01-a.md": "# Hur går det i Övertorneå?\n\n## Vad saknas?\n\n## Vad saknas?\n\n## `=arenden`",
            "02-b.md": "# Införandet\n\n## Vad saknas?",
        ])
        #expect(
            ids(edition?.chapters.first) == [
                "s-hur-gar-det-i-overtornea", "s-vad-saknas", "s-hur-gar-det-i-overtornea-vad-saknas", "s-avsnitt",
            ])
        #expect(ids(edition?.chapters.last) == ["s-inforandet", "s-inforandet-vad-saknas"])
    }

    @Test func theTitleIsTheFrontMattersOrTheFirstHeading() {
        let (edition, findings) = Sample.read([
            "01-a.md": "---\ntitle: \"Om `=arenden`\"\ndescription: Kort\ntoc: false\n---\n# Annat",
            "02-b.md": "# Om *alla* `=arenden` ärenden",
        ])
        #expect(findings.isEmpty)
        #expect(edition?.chapters.first?.title.plainText == "Om =arenden")
        #expect(edition?.chapters.first?.frontMatter.toc == false)
        #expect(edition?.chapters.last?.title.plainText == "Om alla =arenden ärenden")
    }

    @Test func readsTheNumbersOfAllTheText() throws {
        let (edition, findings) = Sample.read([
            "01-a.md":
                "# `=arenden`\n\n- *`=arenden as=full`*\n\n| a |\n| - |\n| `=arenden as=word` |\n\nNot.[^n] `\\=x`\n\n[^n]: `=R1.status`",
            "recommendations.yaml": "recommendations: [{id: R1, text: A, status: dropped}]",
        ])
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        let page = try #require(edition?.chapters.first)
        #expect(
            page.numbers.values.map(\.description).sorted() == [
                "=R1.status", "=arenden", "=arenden as=full", "=arenden as=word",
            ])
    }

    @Test func tellsAFaultOfANumberAtItsPlaceAcrossALineBreak() throws {
        let (text, line, column, length) = marked("å `=arenden\n   kommun=«Lulå»` ö")
        let (_, findings) = Sample.read(["01-a.md": text])
        let place = try #require(findings.first).place
        #expect(findings.map(\.rule.id) == ["unknown-value"])
        #expect((place.line, place.column, place.length) == (line, column, length))
    }

    @Test func aValuesPageSpeaksOfItsValue() {
        let (_, findings) = Sample.read([
            "kommun/[kommun].md":
                "---\ntitle: \"`=kommun`\"\nfilter: {omrade: nord}\n---\n`=kommun.omrade` `=arenden by=kommun rank`",
            "01-a.md": "---\nfilter: {omrade: nord}\n---\n`=kommun`",
        ])
        #expect(findings.map(\.rule.id) == ["unknown-key", "no-page-value"])
        #expect(findings.allSatisfy { $0.place.path == "content/2025/01-a.md" })
    }
}

@Suite struct LinkTests {
    private static let figure =
        "```chart\nkind: status\nid: laget\n```\n\n```table\nkind: recommendations\nid: alla\n```\n"

    private func read(_ link: String, in file: String = "01-a.md") -> ([LinkTarget], [Diagnostic]) {
        let (edition, findings) = Sample.read(
            [
                "01-a.md": file == "01-a.md" ? link : "# Ett", "02-b.md": "# Två\n\n\(Self.figure)",
                "kommun/[kommun].md": "---\nfilter: {omrade: nord}\n---\n# `=kommun` här\n\n"
                    + (file == "01-a.md" ? "" : link),
                "protokollsutdrag.md": "Text.",
            ], others: ["bilagor/a.pdf"])
        let pages = (edition?.chapters ?? []) + (edition?.valuePages ?? [])
        let page = pages.first { $0.file == file }
        return ((page.map { Contents($0.document).links } ?? []).compactMap { page?.target($0) }, findings)
    }

    @Test(arguments: [
        ("02-b.md", LinkTarget.chapter("02-b.md", heading: nil)),
        ("02-b.md#s-tva", .chapter("02-b.md", heading: "s-tva")),
        ("#fig-laget", .figure("fig-laget")), ("#tab-alla", .table("tab-alla")), ("#s-tva", .heading("s-tva")),
        ("02-b.md#fig-laget", .figure("fig-laget")), ("kommun/2521.md", .value(dimension: "kommun", key: "2521")),
        ("protokollsutdrag.md", .minutes), ("matt.html", .generated("matt.html")),
        ("bilagor/a.pdf", .file("bilagor/a.pdf")),
        ("https://www.1177.se", .external("https://www.1177.se")),
        ("mailto:a@example.org", .external("mailto:a@example.org")),
    ])
    func findsWhereALinkLeads(link: String, target: LinkTarget) {
        let (targets, findings) = read("[här](\(link))")
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        #expect(targets == [target])
    }

    @Test func aLinkIsReadFromTheFolderOfItsFile() {
        let (targets, findings) = read("[a](../02-b.md) [b](2521.md) [c](../kommun/2521.md)", in: "kommun/[kommun].md")
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        #expect(targets.count == 3)
    }

    @Test(arguments: [
        ("02-bb.md", "menade du «02-b.md»?"), ("02-b.html", "menade du «02-b.md»?"),
        ("#fig-lagt", "menade du «#fig-laget»?"),
        ("#s-två", "menade du «#s-tva»?"), ("02-b.md#s-ett", nil), ("kommun/2580.md", nil),
        ("kommun/2512.md", "menade du «kommun/2521.md»?"),
        ("kommun/[kommun].md", nil), ("../../hemligt.md", nil), ("../2025/02-b.md", nil),
    ])
    func tellsABrokenLink(link: String, hint: String?) {
        let (targets, findings) = read("[här](\(link))")
        #expect(targets.isEmpty)
        #expect(findings.map(\.rule.id) == ["broken-link"], "\(findings.map(\.message))")
        if let hint { #expect(findings.first?.hint == hint) }
    }

    @Test func aLinkToAFigureAtFaultIsNotToldToo() {
        let (_, findings) = read("[a](#tab-ny) [b](#tab-arenden-bars)\n\n```table\nkind: changes\nid: ny\n```\n")
        #expect(findings.map(\.rule.id) == ["broken-link", "not-supported"])
    }

    @Test func tellsAnImageThatDoesNotExist() {
        let (_, findings) = read("![Karta](bilder/karta.png) ![B](bilagor/a.pdf)")
        #expect(findings.map(\.rule.id) == ["broken-link"])
    }
}

@Suite struct SlugTests {
    @Test(arguments: [
        ("Luleå", "lulea"), ("Överkalix", "overkalix"), ("Hälso- och sjukvård", "halso-och-sjukvard"),
        ("  Vad?! ", "vad"), ("E\u{301}tude", "etude"), ("Čohkiras", "cohkiras"), ("Šuoššjávri", "suossjavri"),
        ("漢字", ""), ("R1: 2024–2025", "r1-2024-2025"), ("İ", "i"),
    ])
    func foldsToASCII(text: String, expected: String) { #expect(slug(text) == expected) }
}
