import Diagnostics
import TestSupport
import Testing

@Suite struct SourceTextTests {
    @Test func countsColumnsInScalarsAfterSwedishLetters() {
        let (text, line, column, length) = marked("rad ett\nåäö «😀x» slut\n")
        let source = SourceText(path: "a.md", text: text)
        let start = text.utf8.count - Array("😀x slut\n".utf8).count
        let place = source.place(start..<start + 5)
        #expect((place.line, place.column, place.length) == (line, column, length))
        #expect(place.excerpt == "åäö 😀x slut")
    }

    @Test func turnsPositionsIntoOffsetsInsideTheFile() {
        let source = SourceText(path: "a", text: "ab\nåäö: x\n")
        #expect(source.offset(line: 2, byteColumn: 9) == 11)
        #expect(source.offset(line: 99, byteColumn: 99) == source.bytes.count)
    }

    @Test func leavesCarriageReturnsOutOfTheExcerpt() {
        #expect(SourceText(path: "a", text: "ett\r\ntvå\r\n").place(5..<6).excerpt == "två")
    }
}

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("mesure", "measure"), ("titel", "title"), ("lable", "label"), ("kommn", "kommun"),
    ])
    func findsTheNearestName(wrong: String, right: String) {
        #expect(suggestion(for: wrong, among: ["measure", "title", "label", "kommun", "period"]) == right)
    }

    @Test func staysSilentWhenNothingIsNear() {
        #expect(suggestion(for: "xyz", among: ["label", "title"]) == nil)
    }
}

@Suite struct TextReportTests {
    static let rule = Rule("type-error", "Ett värde har fel typ.")

    @Test func showsTheLineWithCaretsUnderTheFault() {
        let source = SourceText(path: "data/telefon.csv", text: "2025-03;1 2O4;1100\n")
        let found = Diagnostic(
            TextReportTests.rule, "värdet är inte ett heltal", at: source.place(8..<13), label: "ska vara ett heltal",
            hint: "bokstaven O står där siffran 0 väntas")
        #expect(
            TextReport(colour: false).text(found) == """
                fel[type-error]: värdet är inte ett heltal
                 --> data/telefon.csv:1:9
                  |
                1 | 2025-03;1 2O4;1100
                  |         ^^^^^ ska vara ett heltal
                  = hjälp: bokstaven O står där siffran 0 väntas

                """)
    }

    @Test func neverLetsAFileDriveTheTerminal() {
        let source = SourceText(path: "a\u{1B}[2J.csv", text: "x\u{1B}]0;titel\u{7}\u{202E}y")
        let text = TextReport(colour: false).text(Diagnostic(TextReportTests.rule, "fel", at: source.place(0..<1)))
        #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
        #expect(text.contains("⟨U+001B⟩"))
    }

    @Test func sortsByFileAndPlaceAndTellsEachOnce() {
        let findings = Findings()
        let b = SourceText(path: "b", text: "x\ny")
        let a = SourceText(path: "a", text: "x\ny")
        for place in [b.place(2..<3), b.place(0..<1), a.place(0..<1), b.place(0..<1)] {
            findings.add(TextReportTests.rule, "fel", at: place)
        }
        #expect(findings.sorted.map { "\($0.place.path):\($0.place.line)" } == ["a:1", "b:1", "b:2"])
    }
}
