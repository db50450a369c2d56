import TestProjects
import TestSupport
import Testing

/// What a report sends to its appendix stands there once, in the text a line says so, and nothing is lost.
@Suite struct AppendixTests {
    private func figure(_ id: String, _ keys: String...) -> String {
        fence("chart", ["id: \(id)", "kind: bars", "measure: calls", "by: kommun", "title: Rubrik \(id)"] + keys)
    }

    private func halves(_ built: BuiltProject, _ path: String = "2025/index.html") throws -> (String, String) {
        let page = try #require(built[path])
        let parts = page.split(separator: "<section class=\"kapitel bilaga", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }

    @Test(arguments: 0..<20) func everyBlockStandsOnce(seed: Int) throws {
        var dice = SplitMix(seed)
        let blocks = (1...6).map { (id: "b\($0)", isAppendix: dice.below(2) == 0) }
        let text = blocks.map { $0.isAppendix ? figure($0.id, "appendix: true") : figure($0.id) }
        let built = try blockEdition.chapter(text.joined(separator: "\n\n")).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let (body, appendix) = try halves(built)
        for (number, block) in blocks.enumerated() {
            let here = "id=\"fig-\(block.id)\""
            #expect(body.ranges(of: here).count == (block.isAppendix ? 0 : 1))
            #expect(appendix.ranges(of: here).count == (block.isAppendix ? 1 : 0))
            let sign = "<a href=\"#fig-\(block.id)\">figur\u{A0}\(number + 1)</a> i bilagan.</p>"
            #expect(body.contains(sign) == block.isAppendix, "\(block)")
            #expect(built["2025/data/fig-\(block.id).csv"] != nil)
        }
        #expect(body.contains("href=\"#bilaga\"") == blocks.contains { $0.isAppendix })
    }

    /// Nine rows are more than are printed under a drawing: on paper they stand in the appendix.
    @Test(arguments: [("2018..2025", false), ("2017..2025", true)])
    func longDataIsPrintedInTheAppendix(period: String, isLong: Bool) throws {
        let rows = (2017...2025).map { "\($0),a,k,3,\($0 - 2000)" }.joined(separator: "\n")
        let trend = fence("chart", ["id: t", "kind: trend", "measure: calls", "period: \(period)"])
        let built = try blockEdition.with("-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n\(rows)").chapter(trend)
            .build()
        let (body, appendix) = try halves(built)
        #expect(body.contains("Data till figuren finns som tabell i bilagan.") == isLong)
        #expect(appendix.contains("<h3>Data till figur\u{A0}1") == isLong)
        #expect(appendix.hasPrefix(" bara-tryck\"") == isLong)
        if isLong { #expect((2017...2025).allSatisfy { appendix.contains(">\($0 - 2000)</data>") }) }
    }

    @Test func aPageOfAValueAndTheMinutesHaveTheirOwn() throws {
        let text = { "# Sidan\n\n" + self.figure($0, "appendix: true") }
        let built = try blockEdition.with(
            "-- content/2025/kon/[kon].md --\n\(text("f"))\n-- content/2025/protokollsutdrag.md --\n\(text("g"))"
        ).chapter("Text.").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        for (path, id) in [("2025/kon/kvinnor.html", "f"), ("2025/protokollsutdrag.html", "g")] {
            let (body, appendix) = try halves(built, path)
            #expect(body.contains(" i bilagan.</p>"), "\(path)")
            #expect(appendix.contains("id=\"fig-\(id)\""), "\(path)")
        }
        #expect(try halves(built).1.isEmpty)
    }
}
