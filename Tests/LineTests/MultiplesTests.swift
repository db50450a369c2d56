import Diagnostics
import TestProjects
import Testing

@Suite struct MultiplesTests {
    /// A key that a small chart has no room for is refused, once.
    @Test(arguments: [
        ("dots", "group: kon"), ("dots", "highlight: [a]"), ("trend", "highlight: [k]"), ("bars", "highlight: [a]"),
    ])
    func keysWithoutEffectAreRefused(kind: String, key: String) throws {
        let by = kind == "trend" ? "by: kon" : "by: kommun"
        let facet = kind == "trend" ? "facet: kommun" : "facet: kon"
        let built = try blockEdition.chart("kind: multiples", "of: \(kind)", facet, "measure: share", by, key).build()
        #expect(built.errors.map(\.rule.id) == ["unknown-key"])
    }

    @Test(arguments: [
        ("dots", "by: kommun", "interval: wilson"), ("dots", "by: kommun", "limit: 1"),
        ("dots", "by: kommun", "sort: -value"),
        ("bars", "by: kommun", "reference: total"), ("trend", "", "grain: year\nperiod: 2022..2025"),
        ("spc", "", "period: 2022..2025"),
    ])
    func otherKeysChangeTheFigure(kind: String, by: String, key: String) throws {
        let keys = ["kind: multiples", "of: \(kind)", "facet: kon", "measure: share"] + (by.isEmpty ? [] : [by])
        let plain = try blockEdition.chapter(fence("chart", keys)).build()
        let other = try blockEdition.chapter(fence("chart", keys + [key])).build()
        #expect(other.errors.isEmpty, "\(other.errors.map(\.message))")
        #expect(plain["2025/index.html"] != other["2025/index.html"])
    }
}
