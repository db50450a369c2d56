import Charts
import Edition
import Testing

/// The manual offers what the reader takes, and all of it.
@Suite struct ManualTests {
    @Test(arguments: allChartKinds.map(\.name))
    func theKeysOfTheManualAreThoseOfTheReader(name: String) throws {
        let shown = try #require(allChartKinds.first { $0.name == name })
        let read = try #require(chartKinds.first { $0.name == name })
        #expect(shown.options.map(\.name).sorted() == (read.required + read.optional).sorted())
    }

    @Test func everyKindThatIsReadIsInTheManual() {
        #expect(chartKinds.map(\.name).sorted() == allChartKinds.map(\.name).sorted())
    }
}
