import Language
import Testing
import Values

@Suite struct SwedishTests {
    @Test(arguments: [
        ("1234567.891", 2, "1\u{A0}234\u{A0}567,89"), ("-3.25", 1, "\u{2212}3,3"), ("999", 0, "999"),
        ("-0.04", 1, "0,0"),
        ("1000", 0, "1\u{A0}000"), ("0.5", 0, "1"),
    ])
    func writesNumbers(value: String, decimals: Int, printed: String) throws {
        #expect(Swedish.number(try #require(Exact(parsing: value)), decimals: decimals) == printed)
    }

    @Test func writesSignsOnlyForWhatIsSeen() throws {
        #expect(Swedish.signed(try #require(Exact(parsing: "0.04")), decimals: 1) == "0,0")
        #expect(Swedish.signed(Exact(5)) == "+5")
        #expect(Swedish.percent(Exact(83)) == "83,0\u{A0}%")
    }

    @Test func sortsSwedish() {
        let names = [
            "Östersund", "Älvsbyn", "Åre", "Zinkgruvan", "arvidsjaur", "Enhet 10", "Enhet 9", "Arjeplog", "Övertorneå",
        ]
        #expect(
            Swedish.sorted(names) == [
                "Arjeplog", "arvidsjaur", "Enhet 9", "Enhet 10", "Zinkgruvan", "Åre", "Älvsbyn", "Östersund",
                "Övertorneå",
            ])
    }

    @Test func writesDatesAndPeriods() throws {
        #expect(Swedish.period(try #require(Period(parsing: "2016..2020"))) == "2016–2020")
        #expect(Swedish.period(try #require(Period(parsing: "2025-01..2025-12"))) == "januari–december\u{A0}2025")
        #expect(Swedish.period(try #require(Period(parsing: "2025-T2"))) == "tertial\u{A0}2\u{A0}2025")
        #expect(Swedish.period(.month(2025, 3)) == "mars\u{A0}2025")
    }

    @Test func writesLists() {
        #expect(Swedish.list(["Pajala"]) == "Pajala")
        #expect(Swedish.list(["X", "Y", "Z"]) == "X, Y och Z")
        #expect(Swedish.word(3) == "tre" && Swedish.word(13) == "13")
    }

    @Test func softensTheLongWordsOfAHeading() {
        let told = { (text: String) in Swedish.softened(text).replacing("\u{AD}", with: "|") }
        #expect(told("Exempelmottagningen Älvsnäppan") == "Exempel|mottagningen Älvsnäppan")
        #expect(told("Tillgänglighetsredogörelse") == "Till|gäng|lig|hets|redogörelse")
        #expect(told("Implementering av 1177 – uppföljning 2025") == "Implementering av 1177 – uppföljning 2025")
        #expect(told("Luleå") == "Luleå")
        #expect(told("Barn- och ungdomsmottagning") == "Barn- och ungdoms|mottagning")
    }

    @Test func separatesNamesThatHoldACommaBySemicolons() {
        #expect(Swedish.list(["Åby", "Boden, södra", "Kalix"]) == "Åby; Boden, södra och Kalix")
        #expect(Swedish.list(["Åby", "Boden", "Kalix"]) == "Åby, Boden och Kalix")
    }

    @Test func beginsCommonWordsInASentenceWithASmallLetter() {
        #expect(Swedish.nameInSentence("Besök som gäller barn") == "besök som gäller barn")
        #expect(Swedish.nameInSentence("Luleå centrum") == "Luleå centrum")
    }
}
