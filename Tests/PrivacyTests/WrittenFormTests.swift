import Diagnostics
import Privacy
import TestSupport
import Testing

/// Every way of writing a number that has been seen, or that hides it from a search. The numbers are Skatteverket's
/// test numbers.
@Suite struct WrittenFormTests {
    @Test(arguments: [
        "900615-2392", "19900615-2392", "199006152392", "9006152392", "900615+2392", "900615 2392", "900615\u{A0}2392",
        "1990-06-15-2392", "1990-06-15 2392", "1990/06/15-2392", "1990.06.15 2392", "1990_06_15_2392",
        "1990:06:15:2392", "1990 06 15 2392", "90-06-15-2392", "90/06/15 2392", "900615/2392", "900615.2392",
        "900615_2392", "900615:2392", "19900615.2392", "900615\u{2011}2392", "900615\u{2212}2392",
        "900615 \u{2013} 2392", "900615-\n2392", "900615\n2392", "900615-\r\n  2392", "900615\u{AD}-2392",
        "900615\u{200B}-\u{200B}2392", "9\u{2060}00615-2392", "900615\u{FEFF}-2392", "\u{202A}900615-2392\u{202C}",
        "900615\u{2066}-\u{2069}2392", "９００６１５－２３９２", "٩٠٠٦١٥-٢٣٩٢", "900615\u{FE63}2392", "900615\u{2043}2392",
        "9\u{FE0F}00615-2392", "900615 -  2392", "900675-2399", "1990-06-75-2399", "kvitto_900615-2392_2.pdf",
        "a900615-2392", "900615-2392a", "(900615-2392)", "id:900615-2392.", "1.900615-2392", "0,900615-2392",
        "900615-2392.2", "x900615-2392y", "ANSE900615-2392", "SE900615-2392", "identitetsnummeridentitet900615-2392",
        "patientensidentitetsnummer9006152392", "a9006152392b", "x19900615_2392y.txt", "1990 0615 2392",
        "19 90 06 15 23 92", "9 0 0 6 1 5 - 2 3 9 2", "9 0 0 6 1 5 2 3 9 2", "900615-23 92", "900615-239 2",
        "90 06 15-23 92", "19900615T2392", "900615 nr 2392", "900615 nr. 2392", "900615, -2392", "10.1234/900615-2392",
        "900615-2392 kr", "version 900615-2392", "900615;2392", "900615|2392", "1990-06-15 -- 2392",
    ])
    func isFound(text: String) { #expect(personalIdentityNumbers(in: text).count == 1) }

    /// Whatever few signs stand between, the next attempt to divide a number among them.
    @Test(arguments: [
        "--", "---", "\u{2022}", "\u{B7}", ",", ", ", ";", "=", " (", ": ", "...", "\u{2026}", "\u{2192}", " \u{2192} ",
        "\u{30FC}", "\u{2500}", "\u{2C9}", "'", " / ", "#", "\u{2014}\u{2014}", " - - ", "\t; ",
    ])
    func isFoundOver(divider: String) {
        for date in ["900615", "19900615"] {
            #expect(personalIdentityNumbers(in: "Se \(date)\(divider)2392 här").count == 1, "\(date)\(divider)")
        }
    }

    @Test(arguments: [
        "900615\\-2392", "900615&#45;2392", "900615&#x2d;2392", "900615&shy;2392", "900615&nbsp;2392",
        "900615&ndash;2392", "900615-**2392**", "**900615**-2392", "900615-_2392_", "900615-__2392__",
        "`900615`-`2392`", "~~900615~~-2392", "900615-<b>2392</b>", "900615-<!-- -->2392", "900615%2D2392",
        "\"900615\\x2d2392\"", "\"900615\\u002d2392\"", "\"\\u0039006152392\"", "&#57;00615-2392",
        "900615&ZeroWidthSpace;-2392",
    ])
    func isFoundAsWritten(text: String) {
        #expect(allPersonalIdentityNumbers(writtenIn: Array(text.utf8)).count == 1)
        let findings = Findings()
        findings.addPersonalIdentityNumbers(in: SourceText(path: "a.md", text: text))
        #expect(findings.all.count == 1)
        let excerpt = findings.all.first?.place.excerpt ?? ""
        #expect(!excerpt.contains("2392") && excerpt.contains("****"))
        #expect(!maskingPersonalIdentityNumbers(text).contains("2392"))
    }

    @Test(arguments: [
        "2025-01-01\u{2013}2025-12-31", "2025-01-01 2025-12", "2025-12-31. 2392 personer", "2025-12-31: 2392",
        "9 006 152 392", "9\u{A0}006\u{A0}152\u{A0}392", "1.900615.2392", "dnr 2392-2021", "1234 5678 9012",
        "070-061 52 39", "232100-0131", "90 06 15 2392", "| 900615 | 2392 |", "5;900615;2392", "900615, 2024",
        "9006152392 kr", "9006152392\u{A0}kronor", "0,9006152392", "version 1990.06.15.2392", "10.1234/900615.2392",
        "1990-06-15 2020", "1990-06-15, 2392 svar", "5 19 90 06 15 23 92", "19 90 06 15 23 92 5",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca4959919006152392",
        "9006152392e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca49599",
        "2025-12-31 12:39", "2025-12-31T12:39:22Z", "900631-2392", "901315-2392",
    ])
    func isLeftAlone(text: String) { #expect(personalIdentityNumbers(in: text).isEmpty) }

    @Test(arguments: ["mobil 0203212386", "Tel. 0203212386", "fax: 0203212386", "phone: \"0203212386\""])
    func aTelephoneNumberThatFitsIsAWarning(text: String) {
        let findings = Findings()
        findings.addPersonalIdentityNumbers(in: SourceText(path: "a.md", text: text))
        #expect(findings.all.map(\.rule.id) == ["possible-identity-number"])
        #expect(findings.all.map(\.severity) == [.warning])
        #expect(findings.all.allSatisfy { !TextReport(colour: false).text($0).contains("2386") })
    }

    /// Windows-1252, in which data files may be.
    @Test(arguments: [[0x96], [0xA0], [0xAD], [0xA0, 0x96, 0xA0]] as [[UInt8]])
    func findsThemInBytesThatAreNoUTF8(separator: [UInt8]) {
        let bytes = Array("år 900615".utf8) + separator + Array("2392".utf8)
        #expect(personalIdentityNumbers(in: bytes).count == 1)
    }

    /// Numbers with a serial of 980–999, which nobody gets.
    @Test func everyRandomNumberIsFoundInEveryForm() {
        var random = SeededNumbers(seed: 11)
        for _ in 0..<3_000 {
            let number = random.identityNumber()
            let text = random.surround(random.written(number))
            // Ten digits and a unit are an amount.
            let seen = text.replacing("\u{AD}", with: "").replacing("\u{2060}", with: "")
            if seen.contains(/(^|\D)\d{10} kr$/) { continue }
            #expect(personalIdentityNumbers(in: text).count == 1, "\(text)")
        }
    }

    /// A number with its dash is one, whatever is glued to it.
    @Test func noSurroundingsHideADash() {
        var random = SeededNumbers(seed: 14)
        let signs = Array("abcSExyz0.,/_:%#åäö ")
        for _ in 0..<3_000 {
            let number = random.identityNumber()
            var around = ["", ""]
            for side in 0...1 { around[side] = String((0..<random.below(30)).map { _ in random.pick(signs) }) }
            // A digit that touches makes another number of it.
            let text = around[0] + "x\(number.dropFirst(2).prefix(6))-\(number.suffix(4))x" + around[1]
            #expect(personalIdentityNumbers(in: text).count == 1, "\(text)")
        }
    }

    /// Seven in a thousand pairs of six and four digits fit by chance; more would make the gate a nuisance.
    @Test func pairsOfRandomNumbersAreTakenSevenTimesInAThousand() {
        var random = SeededNumbers(seed: 15)
        func number(_ digits: Int) -> String {
            String(random.pick([1, 2, 3, 4, 5, 6, 7, 8, 9]))
                + (1..<digits).map { _ in String(random.below(10)) }.joined()
        }
        for divider in ["", ", ", ": ", " ("] {
            let taken = (0..<20_000).count { _ in
                !personalIdentityNumbers(in: "\(number(6))\(divider)\(number(4)) st").isEmpty
            }
            #expect(taken < 200, "\(divider) \(taken)")
        }
    }

    /// As they stand in the text of a page: grouped, with decimals, as dates, case numbers and telephone numbers.
    @Test func noOrdinaryNumberOfAPageIsTaken() {
        var random = SeededNumbers(seed: 12)
        var taken: [String] = []
        for _ in 0..<20_000 {
            let text = random.surround(random.ordinary())
            if !personalIdentityNumbers(in: text).isEmpty { taken.append(text) }
        }
        #expect(taken.isEmpty)
    }
}
