import Testing

@testable import Composition

@Suite struct SiteTests {
    @Test(arguments: [
        ("2025/matt.html", "2025/index.html", "matt.html"),
        ("2025/matt.html", "2025/kommun/lulea.html", "../matt.html"),
        ("2025/index.html#kap-x", "2025/index.html", "#kap-x"),
        ("2025/kommun/kiruna.html", "2025/kommun/lulea.html", "kiruna.html"),
        ("2025/index.html", "index.html", "2025/index.html"), ("index.html", "2025/kommun/a.html", "../../index.html"),
        ("2025/data/å b.csv", "2025/index.html", "data/%C3%A5%20b.csv"),
        ("2025/index.html", "2025/index.html", "index.html"),
    ])
    func writesRelativeAddresses(target: String, page: String, expected: String) {
        #expect(address(of: target, from: page) == expected)
    }

    @Test func sortsFilesByTheirBytes() {
        let site = Site([Site.File("b", []), Site.File("ä", []), Site.File("a", [])])
        #expect(site.files.map(\.path) == ["a", "b", "ä"])
    }

    @Test(arguments: [
        ("Övertorneå", "overtornea"), ("Exempel hälsocentral 2", "exempel-halsocentral-2"), ("  — ", "sida"),
        ("Éva & Ü", "eva-u"),
    ])
    func foldsLabelsToFileNames(label: String, name: String) {
        #expect(fileName(label) == name)
    }

    @Test func namesChaptersByTheirWordsNotTheirOrder() {
        #expect(
            chapterIDs(["04-inforande.md", "06-1177-pa-telefon.md"]).values.sorted() == [
                "kap-1177-pa-telefon", "kap-inforande",
            ])
        #expect(chapterIDs(["01-a.md", "02-a.md"])["02-a.md"] == "kap-02-a")
    }

    @Test func breaksLongHeadsWhereAWordBegins() {
        #expect(hyphenated("Digitala vårdbesök") == "Digitala vård\u{AD}besök")
        #expect(hyphenated("Rådgivning") == "Råd\u{AD}givning")
    }
}
