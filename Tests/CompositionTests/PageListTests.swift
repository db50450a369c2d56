import TestSupport
import Testing

/// Each kind of page is made.
@Suite struct PageListTests {
    @Test func everyPageIsComposed() throws {
        let files = try sourceFiles("Sources/Composition/Pages")
        let pages = names(/\nstruct (\w+Page) \{/, in: files)
        let made = names(/\b(\w+Page)\(book/, in: ["": try #require(sourceFiles("Sources/Composition")["Compose"])])
        #expect(Set(pages) == Set(made) && pages.count >= 8)
        for page in pages { #expect(files[page] != nil, "\(page) has no file of its own") }
    }
}
