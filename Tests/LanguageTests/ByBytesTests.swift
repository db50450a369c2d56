import TestSupport
import Testing
import Values

@testable import Language

/// What is read byte by byte says what the letters say.
@Suite struct ByBytesTests {
    private let pieces = [
        "a", "B", "å", "Ö", "é", "É", "ß", "ÿ", "×", "1", "²", "s", "-", " ", "\u{A0}", "\t", "\r\n", "e\u{301}", "Ş",
        "ş", "ﬁ",
        "Sverige", "Örebro", "Kolada", "andel", "Andel", "VAB", "\u{AD}",
    ]

    private func text(_ random: inout SplitMix, upTo most: Int = 8) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in random.pick(pieces) }.joined()
    }

    @Test func labelsInSentences() {
        var random = SplitMix(1)
        for _ in 0..<20_000 {
            let label = text(&random)
            #expect(Swedish.inSentence(label) == Swedish.inSentenceByLetters(label), "\(label.debugDescription)")
        }
    }

    @Test func textsThatHoldOthers() {
        var random = SplitMix(2)
        for _ in 0..<5_000 {
            let (whole, part) = (text(&random), text(&random, upTo: 2))
            let scalars = Array(whole.unicodeScalars)
            let sought = Array(part.unicodeScalars)
            let isThere = sought.isEmpty || scalars.indices.contains { scalars[$0...].starts(with: sought) }
            #expect(whole.holds(part) == isThere)
        }
    }

    @Test func groupsOfNumbers() {
        var random = SplitMix(3)
        for _ in 0..<5_000 {
            let digits = Int.random(in: 0...15, using: &random)
            let number = Exact(mantissa: Int128(Int.random(in: -(1 << 40)...(1 << 40), using: &random)), decimals: 3)
            let shown = Swedish.number(number, decimals: digits % 4)
            let parts = shown.split(separator: ",")
            let groups = parts[0].split(separator: "\u{A0}")
            #expect(groups.dropFirst().allSatisfy { $0.count == 3 } && (1...4).contains(groups[0].count))
            let plain = shown.replacing("\u{A0}", with: "").replacing(",", with: ".").replacing("\u{2212}", with: "-")
            #expect(plain == number.plain(decimals: digits % 4))
        }
    }

    @Test func stemsOfWords() {
        let endings = [
            "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "nas", "en", "et", "er", "ar", "or", "na",
            "n", "t", "s", "e", "a",
        ]
        var random = SplitMix(4)
        for _ in 0..<5_000 {
            let word = (text(&random, upTo: 3) + random.pick(endings)).lowercased()
            var stem = word[...]
            while stem.count > 4,
                let ending = endings.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= 4 })
            {
                stem = stem.dropLast(ending.count)
            }
            if !word.contains("\r\n") { #expect(Swedish.stem(word) == String(stem), "\(word.debugDescription)") }
        }
    }
}
