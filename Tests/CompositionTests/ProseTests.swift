import Diagnostics
import Edition
import Language
import Markdown
import Markup
import Measures
import Testing

@testable import Composition
@testable import Figures

/// Prints the measure's name; those that begin with "ex" are invented.
private struct NamesOnly: NumberWriter, LinkResolver {
    func write(_ number: LiveNumber, at place: Place, in position: NumberPosition) -> WrittenNumber {
        guard case .measure(let name, _) = number.subject else { return WrittenNumber(.nothing) }
        let text = position == .start ? name.uppercased() : name
        return WrittenNumber(el("data", [:], .text(text)), isExample: name.hasPrefix("ex"))
    }

    func link(to target: LinkTarget, text: Markup) -> Markup { el("a", ["href": "\(target)"], text) }
    func fileAddress(_ path: String) -> String { "filer/" + path }
}

@Suite struct ProseTests {
    private func html(_ text: String) throws -> String {
        let findings = Findings()
        let report = "title: Å\npublisher: Region\nperiod: 2025\n"
        let files = EditionFiles(
            folder: "content/2025",
            files: [.init("report.yaml", Array(report.utf8)), .init("01-a.md", Array(text.utf8))])
        let measures = ["exempel", "verklig"].map { Vocabulary.MeasureName($0, unit: .percent) }
        let vocabulary = Vocabulary(measures: measures, dimensions: [], datasets: [], states: [])
        let edition = try #require(files.edition(files.report(findings), vocabulary, findings))
        #expect(!findings.hasErrors)
        let page = try #require(edition.chapters.first)
        let names = NamesOnly()
        let prose = Prose(numbers: names, page: page, links: names, shift: 1, notePrefix: "a-", firstNote: 1)
        return page.blocks.compactMap { block in
            switch block {
            case .markdown(let block): HTMLWriter.string(prose.block(block))
            case .heading(_, let heading): HTMLWriter.string(prose.block(.heading(heading)))
            default: nil
            }
        }.joined()
    }

    private let word = " <span class=\"ex-ord\">(exempeldata)</span>"
    private let sentence = " <span class=\"ex-ord\">Exempeldata.</span>"

    @Test func saysOnceInAParagraphThatANumberIsInvented() throws {
        let text = try html("Först `=exempel`, sedan `=exempel` och `=verklig`.")
        #expect(
            text == "<p>Först <data>exempel</data>, sedan <data>exempel</data> och <data>verklig</data>.\(sentence)</p>"
        )
    }

    @Test func saysItAfterTheFullStopThatANoteFollows() throws {
        let text = try html("Först `=exempel`.[^a]\n\n[^a]: Noten.\n")
        #expect(text.contains("</a>\(sentence)</p>"))
        let cell = try html("# Först `=exempel`")
        #expect(cell == "<h2>Först <data>exempel</data>\(word)</h2>")
    }

    @Test func saysNothingOfWhatIsReal() throws {
        #expect(try !html("Bara `=verklig`.").contains("exempeldata"))
    }

    @Test func saysItOnceBelowAListThatIsAllInvented() throws {
        let text = try html("- `=exempel` x\n- **`=exempel`** y\n")
        #expect(
            text.hasSuffix("</ul><p class=\"ex-lista\"><span class=\"ex-ord\">Exempeldata i båda punkterna.</span></p>")
        )
        #expect(text.components(of: "xempeldata") == 1)
    }

    @Test func saysItInEachItemWhereOthersAreReal() throws {
        let text = try html("- `=exempel` x\n- **`=exempel`** y\n- `=verklig` z\n- text\n")
        #expect(text.components(of: "(exempeldata)") == 2)
        #expect(!text.contains("ex-lista"))
    }

    @Test func knowsWhereASentenceBegins() throws {
        let text = try html("`=verklig` a. `=verklig` b, `=verklig`")
        #expect(text.components(of: "VERKLIG") == 2)
    }

    @Test func shiftsHeadingsBelowTheTitle() throws {
        #expect(try html("# Ett\n\n### Två\n") == "<h2>Ett</h2><h4>Två</h4>")
    }

    @Test func writesTasksAsWords() throws {
        let text = try html("- [x] gjort\n- [ ] kvar\n")
        #expect(text.contains("<strong>Klart:</strong>") && text.contains("<strong>Återstår:</strong>"))
    }

    @Test func linksNotesBothWays() throws {
        let text = try html("Text.[^å]\n\n[^å]: Noten.\n")
        #expect(text.contains("href=\"#not-a-%C3%A5\"") && text.contains("aria-label=\"Not 1\""))
    }

    @Test func givesATableRowHeadings() throws {
        let text = try html("| a | b |\n| --- | ---: |\n| c | 1 |\n")
        #expect(text.contains("<th scope=\"row\">c</th><td class=\"n\">1</td>"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
