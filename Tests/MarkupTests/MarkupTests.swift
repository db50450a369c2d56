import Markup
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

    @Test func keepsAttributesInOrderAndOnce() {
        let attributes: Attributes = ["class": "a", "id": nil]
        #expect(attributes.merging(["id": "x", "class": "b"]).pairs.map(\.value) == ["x", "b"])
    }
}

@Suite struct EscapeTests {
    @Test func aStyleSheetStringCannotBeEnded() {
        #expect(cssString("a\"; } b\\\n</style>") == "\"a\\22 \\3b  \\7d  b\\5c \\a \\3c \\2f style\\3e \"")
    }

    @Test func anAddressKeepsOnlyUnreservedBytes() {
        #expect(urlSegment("Luleå 1/2?#.html") == "Lule%C3%A5%201%2F2%3F%23.html")
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
