import Diagnostics
import Foundation
import Glibc
import Markdown
import Testing

/// Texts made to be slow, deep or greedy end soon, refused or read.
@Suite struct LimitCheckTests {
    /// Each is over one limit and no other: what is repeated, what follows, and the words of the message.
    static let tooMuch: [(text: String, words: String)] = [
        (String(repeating: "ord\n\n", count: 110_000), "större än 512 kB"),
        (String(repeating: ">", count: 33) + " a\n", "list- och citattecken"),
        ((0..<40).map { String(repeating: "  ", count: $0) + "* a\n" }.joined(), "djupare än 32"),
        (String(repeating: "_www.", count: 500), "längre än 2048 byte"),
        (String(repeating: "![[]() ", count: 1_100), "hakparenteser"),
        (String(repeating: "a <?", count: 300), "<! eller <?"),
        (String(repeating: "ordord\n", count: 5_000), "längre än 32 kB"),
        (String(repeating: "|a", count: 65) + "|\n" + String(repeating: "|-", count: 65) + "|\n", "64 kolumner"),
        (table(columns: 60, rows: 400), "20000 celler"),
        (String(repeating: "a\n|-|-|\n", count: 20), "rader av streck"),
        (
            "[a]: b.md '" + String(repeating: "b ", count: 10_000) + "'\n\n"
                + String(repeating: "[a]\n\n", count: 1_000),
            "länkreferenserna"
        ),
        (String(repeating: "*", count: 80) + "a" + String(repeating: "*", count: 80), "betoningar och länkar"),
    ]

    @Test(arguments: tooMuch.indices)
    func refusesWhatIsOverALimit(index: Int) {
        let (text, words) = LimitCheckTests.tooMuch[index]
        let (_, findings) = read("Först\n\n" + text)
        #expect(findings.sorted.map(\.rule.id) == ["markdown-too-large"])
        #expect(findings.sorted.first?.message.contains(words) == true)
        #expect(findings.sorted.first?.place.line ?? 0 >= [0: 0, 10: 1][index, default: 3])
        #expect(findings.sorted.first?.hint != nil)
    }

    /// Large but sane: nothing may be refused.
    @Test(arguments: [
        (0..<2_000).map { "- punkt nummer \($0) med några ord till\n" }.joined(),
        (0..<2_000).map { "\($0 + 1). punkt nummer \($0) med några ord till\n" }.joined(),
        table(columns: 8, rows: 2_000), (0..<900).map { "[a\($0)]: https://exempel.se/\($0)\n" }.joined(),
        (0..<3_000).map { "Stycke \($0) med [länk](a.md), *ord* och `=tal`.\n\n" }.joined(),
        String(repeating: "* ", count: 60) + "\n\n" + String(repeating: "-", count: 200) + "\n",
        (0..<8).map { String(repeating: "  ", count: $0) + "- nivå\n" }.joined() + "\n> > citat\n",
    ])
    func acceptsLargeSaneText(text: String) {
        let (document, findings) = read(text)
        #expect(findings.sorted.isEmpty)
        #expect(!document.blocks.isEmpty || text.hasPrefix("[a0]"))
    }

    /// Small seeds of ours: each is repeated to paragraphs near the limit.
    @Test(arguments: [
        "*a **a ", "a_ ", "[a", "a]", "*a_ ", "[ (](", "[a](<b", "<!--", "<?", "<![CDATA[", "&amp", "\\", "a\n-\n",
        "-\t",
        "`e``", "~~a ~b ", "http://", "a@", "www.a", "[^a]", "[^a]: b\n", "|-|\n", "> ", "- ", "1. ", ">-", "![", "](",
        "a|b\n-|-\n", "\"", "_", "**", "[x]: y\n", "`", "  \n", "\t", "\u{301}", "_www. ", "*a@b.c_ ", "[a](<b ",
        "<b> /", "<? ", "[^a] ", "a|b ", "å", "<a ", "\r\n",
    ])
    func endsInTimeOnRepetition(seed: String) {
        for size in [1_000, 28_000] { expectQuick(String(repeating: seed, count: size / seed.utf8.count), seed) }
        let paragraph = String(repeating: seed, count: 14_000 / seed.utf8.count) + "\n\n"
        expectQuick(String(repeating: paragraph, count: 3), seed)
    }

    /// Seconds of the program as it is delivered; unoptimised it may take five times that.
    private var limit: Double {
        #if DEBUG
            5
        #else
            1
        #endif
    }

    struct Pathological: Decodable {
        let name: String
        let parts: [Part]

        struct Part: Decodable {
            let text: String
            let count: Int

            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                text = try list.decode(String.self)
                count = try list.decode(Int.self)
            }
        }
    }

    @Test func endsInTimeOnKnownAttacks() throws {
        let path = "corpora/markdown/pathological/pathological.json"
        guard let data = shared(path) else { return print("Hoppar över \(path): mappen shared saknas.") }
        let cases = try JSONDecoder().decode([Pathological].self, from: data)
        var refused = 0
        var slowest = (seconds: 0.0, name: "")
        for attack in cases {
            let text = attack.parts.map { expand($0.text, $0.count) }.joined()
            let (seconds, findings) = timed(text)
            if findings.hasErrors { refused += 1 }
            if seconds > slowest.seconds { slowest = (seconds, attack.name) }
            #expect(seconds < limit, "\(attack.name)")
        }
        print("\(cases.count) angrepp, \(refused) vägrade, längst \(slowest.seconds) s (\(slowest.name))")
        #expect(cases.count == 52)
    }

    /// The named parts of the corpus.
    private func expand(_ text: String, _ count: Int) -> String {
        switch text {
        // All five thousand, or fifty thousand below, would be refused for their size alone.
        case "@ticks": (1..<count / 5).map { "e" + String(repeating: "`", count: $0) }.joined()
        case "@refs": (0..<count).map { "[\($0)]: u\n" }.joined()
        case "@leadgt": (0..<count).map { String(repeating: ">", count: $0) + "a\n" }.joined()
        case "@collisions": collisions(count / 10) + "[x0]\n"
        case let triangle where triangle.hasPrefix("@triangle"):
            (0..<count).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()
        default: String(repeating: text, count: count)
        }
    }

    private func collisions(_ count: Int) -> String {
        let keys = (0...).lazy.map { "x\($0)" }.filter { key in
            key.utf8.reduce(UInt32(0)) { UInt32($1) &+ ($0 << 6) &+ ($0 << 16) &- $0 } % 16 == 0
        }
        return keys.prefix(count).map { "[\($0)]: /url\n\n" }.joined()
    }

    private func expectQuick(_ text: String, _ name: String) {
        let (seconds, _) = timed(text)
        #expect(seconds < 2 * limit, "\(name.debugDescription) × \(text.utf8.count)")
    }

    /// Processor time of this thread, so that a busy machine does not matter.
    private func timed(_ text: String) -> (Double, Findings) {
        let (source, findings) = (SourceText(path: "01-text.md", text: text), Findings())
        let start = processorTime()
        _ = Document.read(source, findings)
        return (processorTime() - start, findings)
    }

    private func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func table(columns: Int, rows: Int) -> String {
        let head =
            String(repeating: "| kolumn ", count: columns) + "|\n" + String(repeating: "|---", count: columns) + "|\n"
        return head + String(repeating: String(repeating: "| 12,5 ", count: columns) + "|\n", count: rows)
    }
}
