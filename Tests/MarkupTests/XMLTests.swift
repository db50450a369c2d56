import Markup
import Testing

@Suite struct XMLTests {
    /// Whatever text is put in, what comes out is read by any XML reader.
    @Test(arguments: [
        "a<b>&\"'", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}", "\u{7F}\u{85}\u{9F}", "\u{FFFE}\u{FFFF}", "\u{FEFF}\u{FFFD}",
        "\u{1FFFE}\u{10FFFF}", "]]>", "<!--", "\u{202E}\u{200B}", "å\u{301}\u{301}", "\t\n\r", "",
        "\u{BE}\u{BF}¾¿\u{FFBE}\u{FFBF}",
    ])
    func everyTextGivesAWellFormedDocument(text: String) {
        let markup = el("svg", ["a": text, "b": ""], el("br"), .text(text), el("g", [:], .text(text + text)))
        #expect(XMLCheck.isWellFormed(HTMLWriter.xml(markup)))
        let safe = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F && $0.value & 0xFFFE != 0xFFFE
        }
        if safe { #expect(markup.plainText == text + text + text) }
    }

    @Test(arguments: [
        "", "text", "<a>", "<a></b>", "<a/><b/>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a b></a>", "<a b=c></a>",
        "<a b=\"1\" b=\"2\"/>", "<a b=\"<\"/>", "<a>&</a>", "<a>&x;</a>", "<a b=\"", "<a", "</a>", "<a>x</a>y",
        "<å/>", "<a å=\"1\"/>", "<a>\u{FFFF}</a>", "<a>&amp</a>", "<a b=\"\u{7}\"/>", "<a/>\u{A0}", "<a></a ",
    ])
    func whatIsNotWellFormedIsFound(text: String) {
        #expect(!XMLCheck.isWellFormed(Array(text.utf8)))
    }

    @Test func aByteThatIsNotUTF8IsFound() {
        #expect(!XMLCheck.isWellFormed(Array("<a>".utf8) + [0xE5] + Array("</a>".utf8)))
        #expect(XMLCheck.isWellFormed(Array("<a b=\"å\">ö<c/></a>".utf8)))
    }
}
