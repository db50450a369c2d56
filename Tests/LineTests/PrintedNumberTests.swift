import Diagnostics
import Line
import RandomEditions
import TestProjects
import Testing

/// Who has read a number in the report and knows nothing else is told what it is.
@Suite struct PrintedNumberTests {
    private func answer(_ number: String, _ project: ProjectText) throws -> NumberAnswer? {
        try project.project.number(number, Findings())
    }

    /// The number of a text, without what stands around it; nil where words stand for it.
    private func number(_ text: Substring) -> String? {
        text.firstMatch(of: /[−+]?[0-9]+(?:\u{A0}[0-9]{3})*(?:,[0-9]+)?/).map { String($0.output) }
    }

    /// Every number with the reading that it names, of all pages.
    private func printed(_ built: BuiltProject) -> [(reading: String, text: Substring)] {
        built.output.keys.filter { $0.hasSuffix(".html") }.flatMap { path in
            String(decoding: built.output[path] ?? [], as: UTF8.self).matches(
                of: /<data [^>]*data-reading="([^"]*)"[^>]*>([^<]*)</
            ).map {
                (String($0.output.1), $0.output.2)
            }
        }
    }

    @Test(arguments: [3, 11]) func everyPrintedNumberIsFound(seed: UInt64) throws {
        let project = ProjectText(RandomEdition(seed, formulas: 30, blocks: 6).text)
        let built = try project.build()
        #expect(built.errors.isEmpty)
        let all = printed(built)
        #expect(all.count > 40)
        for (_, text) in all.enumerated().filter({ $0.offset % 12 == 0 }).map(\.element) {
            guard let number = number(text) else { continue }
            let found = try #require(try answer(number, project), "\(number)")
            #expect(!found.isEmpty, "\(number)")
        }
    }

    @Test func theAnswerNamesTheNumberAndTheQuestion() throws {
        let project = smallEdition.with(
            "-- content/2025/01-prov.md --\n# Prov\n\nDet var `=n`, i Beby `=n kommun=b`, förra året `=n period=2024`.\n"
        )
        let text = try #require(try answer("20", project)).text
        #expect(text.hasPrefix("Antal, Beby, 2025\n  «20» på 2025/index.html"))
        #expect(text.contains("\n  uppsikt explain n kommun=b"))
        #expect(try answer("6", project)?.text.contains("uppsikt explain n period=2024") == true)
    }

    @Test func partsOfNumbersAreNotFound() throws {
        let project = smallEdition.with(
            """
            -- content/2025/data/d.csv --
            ar,kommun,n
            2024,a,1
            2024,b,2
            2024,c,3
            2025,a,12345
            2025,b,20
            2025,c,30
            -- content/2025/01-prov.md --
            # Prov

            `=n kommun=a`
            """)
        for part in ["345", "12", "45", "2345"] { #expect(try answer(part, project)?.isEmpty == true, "\(part)") }
        for whole in ["12 345", "12\u{A0}345"] { #expect(try answer(whole, project)?.isEmpty == false) }
    }

    @Test(arguments: ["n", "finns-inte", "R1", "", "12a", "-"]) func whatIsNoNumberIsAMeasure(word: String) throws {
        #expect(try answer(word, smallEdition) == nil)
    }

    @Test func aFaultIsToldInsteadOfANumber() throws {
        let findings = Findings()
        let project = smallEdition.with("-- content/2025/01-prov.md --\n# Prov\n\n`=finns-inte`\n")
        #expect(try project.project.number("60", findings)?.isEmpty == true)
        #expect(findings.hasErrors)
    }
}
