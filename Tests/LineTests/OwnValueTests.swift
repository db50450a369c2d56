import TestProjects
import Testing

/// On the page of a value the page's own value gives way where a figure is split by its dimension, in all that the
/// figure asks.
@Suite struct OwnValueTests {
    @Test(arguments: ["bars", "pyramid"]) func itGivesWayToASeries(kind: String) throws {
        let series = kind == "bars" ? ("kon", "kommun") : ("kommun", "kon")
        let figure = fence(
            "chart", ["id: f", "kind: \(kind)", "measure: calls", "by: \(series.0)", "series: \(series.1)"])
        let page = kind == "bars" ? "kommun" : "kon"
        let built = try blockEdition.with(
            "-- content/2025/\(page)/[\(page)].md --\n# Sidan\n\n\(figure)"
        ).chapter("").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let name = page == "kommun" ? "aby" : "kvinnor"
        let lines = (built["2025/data/\(page)/\(name)-fig-f-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline)
        #expect(lines.dropFirst().count == (kind == "bars" ? 2 : 3), "\(lines)")
        #expect(lines.first?.split(separator: ",").count == (kind == "bars" ? 4 : 3), "\(lines)")
        #expect(!built.words("2025/\(page)/\(name).html").contains("Urval:"))
    }
}
