import Markup
import TestSupport
import Testing

@Suite struct HTMLWriterTests {
    static let glue = ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{338}"]

    @Test(arguments: ["\"", "'", "<", ">", "&"], glue)
    func escapesASignThatIsGluedToACombiningMark(sign: String, mark: String) {
        let html = HTMLWriter.string(el("p", ["title": sign + mark + " onload=x"], .text(sign + mark)))
        let bytes = Array(html.utf8)
        #expect(bytes.count { $0 == UInt8(ascii: "\"") } == 2)
        #expect(bytes.count { $0 == UInt8(ascii: "<") } == 2)
        #expect(!bytes.contains(UInt8(ascii: "'")))
    }

    @Test func writesVoidElementsShapesAndBareAttributes() {
        let html = HTMLWriter.string(["a", el("br"), el("details", ["open": ""], el("path", ["d": "M0 0"])), el("p")])
        #expect(html == "a<br><details open><path d=\"M0 0\"/></details><p></p>")
    }

    @Test func replacesControlCharacters() {
        #expect(HTMLWriter.string("a\u{0}b\u{1B}") == "a\u{FFFD}b\u{FFFD}")
    }

    /// The same as the obvious slow form, sign by sign, whatever the text.
    @Test func escapesRandomTextsAsTheSlowFormDoes() {
        var dice = SeededNumbers(seed: 11)
        let signs = [
            "&", "<", ">", "\"", "'", "a", "å", "\u{301}", "\u{0}", "\u{1F}", "\u{7F}", "\n", "\u{FFFE}", "¾", "¿",
        ]
        for _ in 0..<500 {
            let text = (0..<dice.below(30)).map { _ in dice.pick(signs) }.joined()
            let slow = text.unicodeScalars.map(slowlyEscaped).joined()
            #expect(
                HTMLWriter.string(el("p", ["title": "x" + text], .text(text))) == "<p title=\"x\(slow)\">\(slow)</p>")
        }
    }

    private func slowlyEscaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<"\u{20}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
        default: String(scalar)
        }
    }

    @Test func anAttributeWrittenTwiceHasItsLastValue() {
        let attributes: Attributes = ["class": "a", "id": "i", "class": "b", "lang": nil]
        #expect(attributes.pairs.map { $0.name + $0.value } == ["idi", "classb"])
        #expect(attributes == ["id": "i", "class": "b"] && !attributes.isEmpty && (["id": nil] as Attributes).isEmpty)
        #expect(attributes.replacing { $0 == "id" ? nil : $1 + "c" } == ["class": "bc"])
    }

    @Test func keepsAttributesInOrderAndOnce() {
        let attributes: Attributes = ["class": "a", "id": nil]
        #expect(attributes.merging(["id": "x", "class": "b"]).pairs.map(\.value) == ["x", "b"])
    }
}

@Suite struct EscapeTests {
    /// The innermost first, and an element that stays keeps what changed in it.
    @Test func elementsAreReplacedWhereverTheyStand() {
        let tree = el(
            "p", ["id": "x"], "före ", el("b", [:], el("i", [:], "a"), .fragment([el("i", [:], "b")])), "efter")
        let told = tree.mapElements { element in
            element.name == "i" ? Element("em", element.attributes, element.children) : nil
        }
        #expect(HTMLWriter.string(told) == "<p id=\"x\">före <b><em>a</em><em>b</em></b>efter</p>")
        let twice = tree.mapElements { $0.name == "p" || $0.name == "b" ? Element("div", [:], $0.children) : nil }
        #expect(HTMLWriter.string(twice) == "<div>före <div><i>a</i><i>b</i></div>efter</div>")
        #expect(tree.mapElements { _ in nil } == tree)
    }

    @Test func aStyleSheetStringCannotBeEnded() {
        #expect(cssString("a\"; } b\\\n</style>") == "\"a\\22 \\3b  \\7d  b\\5c \\a \\3c \\2f style\\3e \"")
    }

    @Test func anAddressKeepsOnlyUnreservedBytes() {
        #expect(urlSegment("Luleå 1/2?#.html") == "Lule%C3%A5%201%2F2%3F%23.html")
        #expect(urlPath("a b/Å.html") == "a%20b/%C3%85.html")
    }

    @Test func jsonQuotesWhatMustBeQuoted() {
        let json = JSON.object([
            JSON.Member("a\"", .array([.string("\u{1}\n"), .integer(1), .null])), JSON.Member("b", .object([])),
        ])
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == "{\n  \"a\\\"\": [\n    \"\\u0001\\n\",\n    1,\n    null\n  ],\n  \"b\": {}\n}\n")
    }
}
