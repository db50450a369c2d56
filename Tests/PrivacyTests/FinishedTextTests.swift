import TestSupport
import Testing

@testable import Privacy

/// Texts without digits enough are left out; in all else a number is found as if every text had been kept.
@Suite struct FinishedTextTests {
    @Test(arguments: ["html", "svg", "csv", "json", "css"])
    func aNumberIsFoundWhereverItStands(kind: String) {
        var dice = SeededNumbers(seed: 3)
        for _ in 0..<200 {
            let number = dice.identityNumber()
            let words = dice.surround("\(number.prefix(8))-\(number.suffix(4))")
                .filter { !"\"\n<&;,\\".contains($0) }
            let file = dressed(words, kind, dice.below(4))
            let found = finishedTexts("a." + kind, Array(file.utf8)).flatMap { allPersonalIdentityNumbers(in: $0) }
            #expect(found.map(\.digits) == [Array(number.suffix(10).utf8)], "\(file)")
        }
    }

    private func dressed(_ text: String, _ kind: String, _ form: Int) -> String {
        switch (kind, form) {
        case ("html", 0), ("svg", 0): "<p>Text</p><p>före <b>\(text.prefix(9))</b>\(text.dropFirst(9))</p>"
        case ("html", 1), ("svg", 1): "<a href=\"x\" title=\"\(text)\">y</a>"
        case ("html", 2), ("svg", 2):
            "<a href=\"x%20\(text.replacing("-", with: "%2D").replacing("1", with: "%31"))\">y</a>"
        case ("html", _), ("svg", _): "<p>\(text.replacing("-", with: "&#45;"))</p>"
        case ("csv", _): "år;antal\r\n2025;\(text)\r\n"
        case ("json", _): "{\"a\": 12, \"\\\"b\": [\"\(text)\", \"c\"]}"
        default: "p::after { content: '\(text)' }"
        }
    }

    @Test func lettersOfLatinCountForNothing() {
        for scalar in FoldedText.latinLetters.compactMap(Unicode.Scalar.init) {
            #expect(scalar.properties.numericType == nil && !scalar.properties.isDefaultIgnorableCodePoint)
            let isSymbol = scalar.properties.generalCategory == .mathSymbol
            #expect(scalar.properties.isAlphabetic || isSymbol, "\(scalar)")
        }
    }

    /// Every digit of every script may hold a number: the bytes tell it as the signs do.
    @Test func nineDigitsOfAnyScriptMayBeANumber() {
        let digits = (0x80...0x1FFFF).compactMap { Unicode.Scalar(UInt32($0)) }.filter {
            $0.properties.numericType == .decimal || $0.properties.numericType == .digit
        }
        for digit in digits {
            #expect(FoldedText.mayHoldNumber(Array(repeating: String(digit), count: 9).joined().utf8), "\(digit)")
        }
        for byte in [0xB2, 0xB3, 0xB9] as [UInt8] {
            #expect(FoldedText.mayHoldNumber(Array(repeating: byte, count: 9)))
        }
        #expect(!FoldedText.mayHoldNumber("Åtgärderna är på väg att bli färdiga.".utf8))
    }

    @Test func textsWithoutNumbersAreLeftOut() {
        #expect(finishedTexts("a.html", Array("<p title=\"x\">Under 2025 kom 45 ärenden.</p>".utf8)).isEmpty)
        #expect(finishedTexts("a.json", Array("{\"a\": \"b\"}".utf8)).isEmpty)
    }
}
