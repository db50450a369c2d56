import Diagnostics
import Privacy
import Testing

/// Only test numbers that Skatteverket has published: a number that merely passes Luhn may be somebody's.
@Suite struct PersonalIdentityNumberTests {
    static let published = ["199006152392", "200203212386", "202312282391", "191401682396"]
    static let separators = [
        "", "-", "+", " ", "\u{A0}", "\u{2013}", "\u{2212}", "\u{AD}", "\u{2011}", " - ", "\u{A0}\u{2013}\u{A0}",
    ]

    @Test(arguments: published, separators)
    func findsEveryWrittenForm(number: String, separator: String) {
        for digits in [number, String(number.dropFirst(2))] {
            let written = digits.dropLast(4) + separator + digits.suffix(4)
            let text = "å: \(written), ö"
            #expect(personalIdentityNumbers(in: text) == [4..<(4 + written.utf8.count)])
        }
    }

    @Test func findsAllInAText() {
        let text = "900615-2392;020321 2386\n(20231228\u{2013}2391)|id_191401682396.csv"
        #expect(personalIdentityNumbers(in: text).count == 4)
    }

    @Test(arguments: [
        "199006152393", "1990061523920", "5199006152392", "900615–239", "199006312392", "SE9006152392-1A2",
        "se9006152392", "0.9006152392", "9006152392.5", "Dnr 678-2021", "1234 5678 9012",
        "19900615-****", "2016–2020", "16900615-2392", "9006152392 3".replacing(" ", with: ""),
    ])
    func leavesOtherNumbersAlone(text: String) {
        #expect(personalIdentityNumbers(in: text).isEmpty)
    }

    @Test(arguments: ["020321 2386", "0203212386", "fakta 0203212386", "tel-020321-2386"])
    func aLeadingZeroAloneIsNoTelephone(text: String) { #expect(personalIdentityNumbers(in: text).count == 1) }

    @Test(arguments: ["tel:0203212386", "Telefon: 0203212386", "phone: 0203212386", "mobil 0203212386"])
    func aNumberAnnouncedAsTelephoneIsNone(text: String) { #expect(personalIdentityNumbers(in: text).isEmpty) }

    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]

    /// A date as people write it and a serial, in running text.
    @Test(arguments: published) func findsADateAndASerialInATextThatRunsOn(number: String) throws {
        let (year, month, day, serial) = (
            number.prefix(4), number.dropFirst(4).prefix(2), number.dropFirst(6).prefix(2), number.suffix(4)
        )
        let plainDay = try #require(Int(day))
        let name = PersonalIdentityNumberTests.months[try #require(Int(month)) - 1]
        for written in [
            "\(year)-\(month)-\(day), \(serial)", "\(plainDay) \(name) \(year)-\(serial)",
            "\(plainDay) \(name) \(year) \u{2013} \(serial)",
            "\(day) \(name.prefix(3)) \(year)-\(serial)", "\(plainDay) \(name.prefix(3)). \(year)-\(serial)",
        ] {
            for after in ["", ".", "\n"] {
                #expect(
                    personalIdentityNumbers(in: "Född \(written)\(after)").map { $0.lowerBound } == [6],
                    "\(written)\(after)")
            }
        }
        let counted = "Den \(year)-\(month)-\(day), \(serial)"
        for after in [" ärenden", " svar", " %", "0", " 000"] {
            #expect(personalIdentityNumbers(in: counted + after).isEmpty)
        }
        #expect(personalIdentityNumbers(in: "\(plainDay) \(name) \(year) \(serial) svar").isEmpty)
    }

    /// Every way to write up to three digits as letters.
    @Test(arguments: published) func findsLettersForDigits(number: String) {
        let alikes: [Character: [Character]] = ["0": ["O", "o"], "1": ["I", "l"]]
        let written = Array(number.dropLast(4) + "-" + number.suffix(4))
        let places = written.indices.filter { alikes[written[$0]] != nil }
        for first in places {
            for second in places {
                for letter in 0...1 {
                    var changed = written
                    for place in [first, second] { changed[place] = alikes[written[place]]?[letter] ?? written[place] }
                    let (dashed, whole) = (String(changed), String(changed.filter { $0 != "-" }))
                    #expect(personalIdentityNumbers(in: "nr \(dashed).").count == 1, "\(dashed)")
                    #expect(personalIdentityNumbers(in: "nr \(whole).").count == 1, "\(whole)")
                }
            }
        }
    }

    @Test(arguments: [
        "1 januari 2016\u{2013}2020", "31 december 2025-1999", "l0O1-10O1", "OOlOl-lOOO", "den 1 maj 2025-1",
    ])
    func leavesYearsAndWordsAlone(text: String) { #expect(personalIdentityNumbers(in: text).isEmpty) }

    @Test func neverEchoesTheNumber() throws {
        let findings = Findings()
        findings.addPersonalIdentityNumbers(in: SourceText(path: "a.md", text: "Född 19900615-2392 i Boden"))
        findings.addPersonalIdentityNumbers(inPath: "data/199006152392.csv")
        let text = findings.all.map { TextReport(colour: false).text($0) }.joined()
        #expect(findings.all.count == 2)
        #expect(findings.all.allSatisfy { $0.rule.isPrivacy })
        #expect(text.contains("Född 19900615-**** i Boden"))
        #expect(text.contains("data/19900615****.csv"))
        #expect(!text.contains("2392"))
    }

    @Test func masksAnyFindingThatQuotesANumber() {
        let place = Place(path: "a.csv", line: 1, column: 1, excerpt: "199006152392;x")
        let findings = Findings()
        findings.add(.personalIdentityNumber, "«900615-2392»", at: place, hint: "9006152392")
        let text = findings.told.map { TextReport(colour: false).text($0) }.joined()
        #expect(text.contains("19900615****;x") && !text.contains("2392"))
    }

    @Test func readsAnyBytes() {
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            let bytes = (0..<40).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Array("0123456789012345678901-+ T\u{E2}\u{80}\u{93}\u{AD}".utf8)[Int(state >> 33) % 31]
            }
            for range in personalIdentityNumbers(in: bytes) { #expect((10...32).contains(range.count)) }
        }
    }
}
