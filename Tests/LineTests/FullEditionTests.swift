import TestProjects
import Testing

@Suite struct FullEditionTests {
    @Test func itIsBuiltWithoutErrors() throws {
        let built = try fullEdition.build()
        #expect(built.errors.isEmpty, "\(built.told.joined(separator: "\n"))")
    }
}
