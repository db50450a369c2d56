import Markup
import Testing

@testable import Preview

/// What is shown after which build.
@Suite struct StageTests {
    private let good = PreviewReport(isShown: true, summary: "Inga fel.", findings: [])
    private let bad = PreviewReport(
        isShown: false, summary: "1 fel.", findings: [PreviewReport.Finding(.error, "fel[x]: «y»\n")])

    private func text(_ stage: Stage) -> String { String(decoding: stage.message.bytes, as: UTF8.self) }

    private func status(_ stage: Stage, _ path: String) -> Int? {
        guard case .response(let response) = Answer(Target(path: path), stage) else { return nil }
        return response.status
    }

    @Test func theLastGoodSiteStays() {
        var stage = Stage(run: 1)
        #expect(status(stage, "") == 404 && text(stage).contains("\"hasSite\": false"))
        stage.keep(bad)
        #expect(status(stage, "index.html") == 404 && text(stage).contains("fel[x]: «y»"))
        #expect(stage.show(["index.html": [1], "b.html": [2]], good) == 2)
        stage.keep(bad)
        #expect(status(stage, "") == 200 && text(stage).contains("\"isShown\": false"))
        #expect(text(stage).contains("\"version\": \"1.1\""))
    }

    /// A page is loaded anew only when it has changed itself.
    @Test func whatHasChangedIsNamed() {
        var stage = Stage(run: 1)
        #expect(stage.show(["a.html": [1], "b.html": [2], "c.html": [3]], good) == 3)
        #expect(text(stage).contains("\"changed\": null"))
        #expect(stage.show(["a.html": [1], "b.html": [9], "d.html": [4]], good) == 3)
        #expect(text(stage).contains("\"previous\": \"1.1\""))
        for name in ["b", "c", "d"] { #expect(text(stage).contains("\"\(name).html\"")) }
        #expect(!text(stage).contains("\"a.html\""))
        #expect(stage.show(["a.html": [1], "b.html": [9], "d.html": [4]], good) == 0 && stage.version == "1.2")
    }

    @Test func longListsOfFindingsAreCut() {
        var stage = Stage(run: 1)
        let findings = (1...60).map { PreviewReport.Finding(.warning, "varning \($0)") }
        stage.keep(PreviewReport(isShown: false, summary: "60 varningar.", findings: findings))
        #expect(text(stage).contains("varning 50\"") && !text(stage).contains("varning 51"))
        #expect(text(stage).contains("\"more\": 10"))
    }
}
