import Diagnostics
import Foundation
import Markdown
import Testing

/// Our tree, written plainly, against the HTML that the library's authors expect of their examples.
@Suite struct ConformanceTests {
    struct Example: Decodable {
        let example: Int
        let extensions: [String]
        let disabled: Bool
        let markdown: String
        let html: String
    }

    /// Our own words for what a few of the specification's rules say; all must be accepted and equal.
    static let seeds: [(markdown: String, html: String)] = [
        (
            "# Utfall\n\nTvå *rader*\nmed **text**.\n",
            "<h1>Utfall</h1><p>Två <em>rader</em>\nmed <strong>text</strong>.</p>"
        ),
        ("1. ett\n2. två\n", "<ol><li>ett</li><li>två</li></ol>"),
        ("3) ett\n\n4) två\n", "<ol start=\"3\"><li><p>ett</p></li><li><p>två</p></li></ol>"),
        ("> citat\nlöper på\n", "<blockquote><p>citat\nlöper på</p></blockquote>"),
        (
            "| å | ä |\n|---|--:|\n| 1 | 2 |\n",
            "<table><thead><tr><th>å</th><th align=\"right\">ä</th></tr></thead><tbody><tr><td>1</td><td align=\"right\">2</td></tr></tbody></table>"
        ),
        (
            "- [x] klar\n- [ ] kvar\n",
            "<ul><li><input type=\"checkbox\" checked disabled> klar</li><li><input type=\"checkbox\" disabled> kvar</li></ul>"
        ),
        ("~~ut~~ `a < b` &auml; \\*\n", "<p><del>ut</del> <code>a &lt; b</code> ä *</p>"),
        (
            "[länk](a.md \"titel\") ![bild](b.png)\n",
            "<p><a href=\"a.md\" title=\"titel\">länk</a> <img src=\"b.png\" alt=\"bild\"></p>"
        ),
        ("```text\na\n\n b\n```\n", "<pre><code class=\"language-text\">a\n\n b\n</code></pre>"),
    ]

    @Test(arguments: seeds.indices)
    func writesWhatMarkdownMeans(index: Int) {
        let (markdown, html) = ConformanceTests.seeds[index]
        let (document, findings) = read(markdown)
        #expect(findings.sorted.isEmpty)
        #expect(normalHTML(PlainRenderer.html(document)) == normalHTML(html))
    }

    private static let always = "adresser i texten blir alltid länkar, exemplet väntar ingen"
    private static let secure = "www. blir https, exemplet väntar http"

    /// Examples where we mean to differ, by the number of the example.
    static let exceptions: [String: [Int: String]] = [
        "spec": [
            610: always, 614: always, 616: always, 619: always, 620: always,
            621: secure, 622: secure, 623: secure, 624: secure, 625: secure, 626: secure, 627: secure,
        ]
    ]

    @Test(arguments: ["spec", "extensions", "regression"])
    func equalsTheLibraryOnItsExamples(file: String) throws {
        let path = "corpora/markdown/gfm-0.29.0.gfm.6/\(file).json"
        guard let data = shared(path) else { return print("Hoppar över \(path): mappen shared saknas.") }
        let examples = try JSONDecoder().decode([Example].self, from: data)
            .filter { !$0.disabled && !$0.html.hasPrefix("<IGNORE>") }
        let asWritten = examples.map { outcome($0, adapted: false) }
        let refused = zip(examples, asWritten).filter { $0.1 == .refused }.map(\.0)
        let adapted = refused.map { outcome($0, adapted: true) }
        let exceptions = ConformanceTests.exceptions[file, default: [:]]
        let unequal = unequal(examples, asWritten) + unequal(refused, adapted)
        print(
            """
            \(file): \(examples.count) exempel, \(examples.count - refused.count) antagna som de står, \
            \(asWritten.count { $0 == .equal }) lika; av \(refused.count) vägrade \
            \(adapted.count { $0 != .refused }) antagna med relativa och säkra adresser, \
            \(adapted.count { $0 == .equal }) lika
            """)
        for (example, reason) in exceptions.sorted(by: { $0.key < $1.key }) { print("  \(file) \(example): \(reason)") }
        #expect(asWritten.contains(.equal))
        #expect(unequal.sorted() == exceptions.keys.sorted())
    }

    enum Outcome { case equal, unequal, refused }

    /// Adapted, the example's addresses are made such as we accept.
    private func outcome(_ example: Example, adapted: Bool) -> Outcome {
        let (document, findings) = read("\n" + (adapted ? accepted(example.markdown) : example.markdown))
        if findings.hasErrors { return .refused }
        let expected = adapted ? accepted(example.html) : example.html
        let isEqual = normalHTML(PlainRenderer.html(document)) == normalHTML(expected)
        return isEqual ? .equal : .unequal
    }

    private func accepted(_ text: String) -> String {
        let relative = ["/url", "/f&ouml", "/f%", "/my", "/bar", "/path", "/train"]
        return relative.reduce(text.replacing("http://", with: "https://")) { $0.replacing($1, with: $1.dropFirst()) }
    }

    private func unequal(_ examples: [Example], _ outcomes: [Outcome]) -> [Int] {
        zip(examples, outcomes).filter { $0.1 == .unequal }.map(\.0.example)
    }
}
