import Language
import Markup
import TestSupport
import Testing

@testable import Composition
@testable import Figures

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

    /// From any page to any place as a list of segments tells.
    @Test func randomAddressesAreThoseOfTheirSegments() {
        var dice = SeededNumbers(seed: 5)
        for _ in 0..<500 {
            let (page, target) = (path(&dice), path(&dice))
            let (from, to) = (page.split(separator: "/").dropLast(), target.split(separator: "/"))
            let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
            let down = to.dropFirst(shared).map { urlSegment(String($0)) }
            let whole = Array(repeating: "..", count: from.count - shared) + down
            let expected = page == target ? urlSegment(String(to.last ?? "")) : whole.joined(separator: "/")
            #expect(address(of: target, from: page) == expected, "\(page) \(target)")
            #expect(address(of: target + "#å", from: page) == (page == target ? "" : expected) + "#%C3%A5")
        }
    }

    private func path(_ dice: inout SeededNumbers) -> String {
        let folders = (0..<dice.below(4)).map { _ in dice.pick(["a", "ab", "å b"]) }
        return (folders + [dice.pick(["a.html", "ab.html"])]).joined(separator: "/")
    }

    @Test func sortsFilesByTheirBytes() {
        let site = Site([Site.File("b", []), Site.File("ä", []), Site.File("a", [])])
        #expect(site.files.map(\.path) == ["a", "b", "ä"])
    }

    @Test(arguments: [
        (["Övertorneå", "Exempel hälsocentral 2"], ["overtornea", "exempel-halsocentral-2"]),
        (["  — ", "Čohkkiras"], ["sida", "cohkkiras"]),
        (["Håbo", "Habo", "habo k1"], ["habo-k0", "habo-k1-2", "habo-k1"]),
        (["Con", "Nul.", "COM 1", "Com1"], ["con-k0", "nul-k1", "com-1", "com1-k3"]),
        (["Sida", "—"], ["sida-k0", "sida-k1"]), (["A", "a", "Å"], ["a-k0", "a-k1", "a-k2"]),
    ])
    func everyPageOfADimensionHasItsOwnName(labels: [String], names: [String]) {
        #expect(pageNames(labels.enumerated().map { ($1, "k\($0)") }) == names)
    }

    /// Whatever the labels and keys are, the names are apart on any file system and fit into one.
    @Test func randomLabelsGetNamesThatDiffer() {
        var generator = SplitMix(9)
        let words = ["Håbo", "habo", "HABO g", "g1", "g", "1", "-", "Ö", "o", String(repeating: "å", count: 300)]
        for _ in 0..<300 {
            let values = (0..<12).map { _ in
                let word = { words.randomElement(using: &generator) ?? "" }
                return (label: word() + " " + word(), key: word() + word())
            }
            let names = pageNames(values)
            #expect(Set(names).count == names.count)
            #expect(names.allSatisfy { !$0.isEmpty && $0.utf8.count < 200 && $0 == $0.lowercased() })
        }
    }

    @Test func namesChaptersByTheirWordsNotTheirOrder() {
        #expect(
            chapterIDs(["04-inforande.md", "06-1177-pa-telefon.md"]).values.sorted() == [
                "kap-1177-pa-telefon", "kap-inforande",
            ])
        #expect(chapterIDs(["01-a.md", "02-a.md"])["02-a.md"] == "kap-02-a")
    }

    @Test func breaksLongHeadsWhereAWordBegins() {
        #expect(Swedish.hyphenated("Digitala vårdbesök") == "Digitala vård\u{AD}besök")
        #expect(Swedish.hyphenated("Rådgivning") == "Råd\u{AD}givning")
    }
}
