import TestProjects
import Testing

/// The only row or line that is shown is named.
@Suite struct OnlyRowTests {
    @Test(arguments: [
        "kind: trend\nmeasure: share\nby: kommun\nlimit: 1",
        "kind: trend\nmeasure: share\nby: kommun\nlimit: 1\nreference: total",
        "kind: bars\nmeasure: share\nby: kommun\nseries: kon\nlimit: 1\nsort: order",
        "kind: bars\nmeasure: share\nby: kommun\nlimit: 1\nsort: order",
        "kind: multiples\nof: trend\nmeasure: share\nfacet: kommun\nlimit: 1",
    ])
    func isNamedInTheSummary(keys: String) throws {
        let words = try blockEdition.chart(keys).build().words("2025/index.html")
        #expect(words.contains("Aby: ") || words.contains("Aby 2025: "), "\(keys): \(words)")
    }
}
