import EditionTrials
import RandomEditions
import TestProjects
import TestSupport
import Testing

@Suite struct WrittenWordsTests {
    /// Whatever the numbers are, few or many or none: the sentences under figures are Swedish.
    @Test(arguments: UInt64(100)..<106)
    func theSentencesOfRandomEditionsAreWrittenAsSwedishIs(seed: UInt64) throws {
        let built = try ProjectText(RandomEdition(seed, formulas: 4, blocks: 8).text).build()
        #expect(built.errors.isEmpty)
        let page = try #require(built["2025/index.html"])
        let paragraphs = page.matches(of: /<p class="(?:sammanf|figur-u)"[^>]*>(.*?)<\/p>/).map { String($0.1) }
        for paragraph in paragraphs {
            let text = paragraph.replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&").replacing(
                "&quot;", with: "”")
            #expect(writtenFaults(text) == [], "frö \(seed)")
        }
        #expect(paragraphs.count > 5)
    }
}
