import Markup
import TestSupport
import Testing

@Suite struct HeldLinesTests {
    @Test func holdsAcrossElementsOfALine() {
        let text = el(
            "p", [:], el("a", ["href": "x"], el("data", [:], "4")), " av ", el("a", [:], "7"), " mottagningar")
        #expect(
            String(decoding: HTMLWriter.page(text), as: UTF8.self)
                == "<p><a href=\"x\"><data>4</data></a>\u{A0}av\u{A0}<a>7</a>\u{A0}mottagningar</p>")
    }

    @Test func holdsADateInOneElementAndLeavesDrawingsAndTimesAlone() {
        let text = el(
            "p", ["title": "2026-02-27 4 av 7"], "Uttag 2026-02-27 & mer", el("svg", [:], el("text", [:], "4 av 7")),
            el("time", [:], "2026-02-27"), el("code", [:], "4 av 7"))
        #expect(
            String(decoding: HTMLWriter.page(text), as: UTF8.self)
                == "<p title=\"2026-02-27 4 av 7\">Uttag <span class=\"nb\">2026-02-27</span> &amp; mer"
                + "<svg><text>4 av 7</text></svg><time>2026-02-27</time><code>4 av 7</code></p>")
        #expect(HTMLWriter.page("4 av 7") == Array("4 av 7".utf8))
    }

    @Test func aCellEndsTheLine() {
        let row = el("tr", [:], el("td", [:], "tabell"), el("td", [:], " 4"), el("td", [:], "4 ", el("br"), "år"))
        #expect(HTMLWriter.page(row) == HTMLWriter.bytes(row))
    }

    /// Nothing else is changed, whatever the tree.
    @Test func randomTreesAreTheSameButForWhatHolds() {
        var dice = SeededNumbers(seed: 5)
        for _ in 0..<1_000 {
            let tree = el("div", [:], Self.tree(&dice, 3))
            let page = String(decoding: HTMLWriter.page(tree), as: UTF8.self)
            let undone = page.replacing("<span class=\"nb\">", with: "⟨").split(separator: "⟨").enumerated()
                .map { $0.offset == 0 ? String($0.element) : Self.withoutEnd($0.element) }.joined()
            #expect(
                undone.replacing("\u{A0}", with: " ") == HTMLWriter.string(tree).replacing("\n", with: " ")
                    || undone.replacing("\u{A0}", with: " ") == HTMLWriter.string(tree), "\(page)")
        }
    }

    private static func withoutEnd(_ text: Substring) -> String {
        text.firstRange(of: "</span>").map { text[..<$0.lowerBound] + text[$0.upperBound...] }.map(String.init) ?? ""
    }

    private static func tree(_ dice: inout SeededNumbers, _ depth: Int) -> [Markup] {
        (0..<dice.below(5)).map { _ in
            guard depth > 0, dice.below(2) == 0 else {
                return .text(
                    dice.pick(["4", " av ", "7 ", "2026-02-27", "mottagningar", "&", "<b>", " e-tjänst ", "–", "å"]))
            }
            return el(dice.pick(["p", "a", "data", "time", "svg", "td"]), ["title": "4 av 7"], tree(&dice, depth - 1))
        }
    }
}
