import FigureSamples
import Markup
import TestSupport
import Testing

@testable import Figures

struct ChartKindsTests {
    @Test func eachKindHasSamples() {
        for kind in allSamples {
            #expect(kind.samples.count >= 3)
            #expect(Set(kind.samples.map(\.name)).count == kind.samples.count)
        }
    }

    @Test(arguments: samples)
    func everySampleIsLaidOutCleanly(sample: Named) {
        #expect(sample.figure.audit == [])
    }

    @Test(arguments: samples)
    func everySampleHasItsTexts(sample: Named) {
        let figure = sample.figure
        #expect((1...150).contains(figure.accessibleName.count))
        #expect(wordCount(figure.summary) <= 75, "\(figure.summary)")
        #expect(!figure.summary.isEmpty && !figure.summary.contains("Axeln börjar"))
        #expect(figure.summary.hasSuffix("."))
        #expect(!figure.table.columns.isEmpty)
        #expect(figure.table.rows.allSatisfy { $0.cells.count == figure.table.columns.count })
    }

    @Test(arguments: samples)
    func everySampleIsWrittenAsSwedishIs(sample: Named) {
        let figure = sample.figure
        for text in [figure.accessibleName, figure.summary] + figure.table.notes.filter({ $0.hasSuffix(".") }) {
            #expect(writtenFaults(text) == [])
        }
    }

    @Test(arguments: samples)
    func everyDrawingIsAnImageWithoutStyleOrIds(sample: Named) {
        for drawing in [sample.figure.wide, sample.figure.narrow].compactMap({ $0 }) {
            for element in elements(drawing) {
                #expect(element.attributes["style"] == nil && element.attributes["id"] == nil)
                if element.name == "svg" {
                    let isHidden = element.attributes["aria-hidden"] == "true"
                    #expect(
                        isHidden || (element.attributes["role"] == "img" && element.attributes["aria-label"] != nil))
                }
            }
        }
    }

    /// A reader who points at a mark is told who it is and its value, as it is printed in the table.
    @Test(arguments: samples.filter { $0.name.hasSuffix("vanlig") && !$0.name.hasPrefix("matrix") })
    func everyDrawingSaysItsValues(sample: Named) {
        for drawing in [sample.figure.wide, sample.figure.narrow].compactMap({ $0 }) {
            let tips = elements(drawing).compactMap { $0.attributes["data-t"] }
            let printed = Set(sample.figure.table.rows.flatMap { $0.cells.map(\.text) }.filter { $0.count > 2 })
            #expect(tips.count >= 2 && !tips.contains { $0.contains("\u{AD}") })
            #expect(printed.contains { text in tips.contains { $0.contains(text) } })
        }
    }

    @Test func normalDrawingsAreSmall() {
        for sample in samples where sample.name.hasSuffix("vanlig") || sample.name.hasSuffix("månader") {
            #expect(HTMLWriter.bytes(sample.figure.wide).count < 30_000)
        }
    }

    @Test func exampleDataIsMarkedInEveryDrawing() {
        let marked = samples.filter { $0.figure.wide.plainText.contains("Exempeldata") }
        #expect(marked.count >= 4)
        for sample in marked { #expect(sample.figure.narrow?.plainText.contains("Exempeldata") ?? true) }
    }

    /// Trees are compared, so that a run of another machine, or the second of this one, draws the same.
    @Test(arguments: samples)
    func drawsTheSameTwice(sample: Named) {
        #expect(sample.chart.figure(id: "a") == sample.chart.figure(id: "a"))
    }
}

/// A sample with its kind, for the names of tests.
struct Named: CustomTestStringConvertible, Sendable {
    let name: String
    let chart: any Chart
    var testDescription: String { name }
    var figure: Figure { chart.figure(id: "fig-x") }
}

let samples = allSamples.flatMap { kind in
    kind.samples.map { Named(name: "\(kind.name)-\($0.name)", chart: $0.chart) }
}

func elements(_ markup: Markup) -> [Element] {
    switch markup {
    case .text: []
    case .fragment(let parts): parts.flatMap(elements)
    case .element(let element): [element] + element.children.flatMap(elements)
    }
}
