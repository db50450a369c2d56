import Diagnostics
package import Edition
import Markdown
import Measures
import Values

extension Definitions {
    /// Everything that the pages, the minutes and the page of measures will ask, in the order of the files.
    package func questions() -> Questions {
        var walk = QuestionWalk(definitions: self, asker: Asker(self))
        for page in edition.chapters + (edition.minutes.map { [$0] } ?? []) { walk.page(page, in: reportScope) }
        for page in edition.valuePages {
            for scope in scopes(of: page) { walk.page(page, in: scope) }
        }
        for decision in edition.decisions { walk.text(decision.text, in: reportScope, of: decisionsFile) }
        for measure in measuresInOrder { walk.asker.card(of: measure) }
        return walk.asker.questions
    }

    package var reportScope: Scope { Scope(period: report.period, value: nil) }

    /// One for each value that gets a page: those valid on the last day of the period.
    package func scopes(of page: Page) -> [Scope] {
        guard case .values(let name) = page.kind, let dimension = dimensions[name] else { return [] }
        return page.values(of: dimension, in: hierarchy, on: report.period.lastDay)
            .map { Scope(period: report.period, value: Slice(name, .values([$0.key]))) }
    }
}

private struct QuestionWalk {
    let definitions: Definitions
    var asker: Asker

    mutating func page(_ page: Page, in scope: Scope) {
        text(page.title, in: scope, of: page.file)
        text(page.frontMatter.description ?? [], in: scope, of: page.file)
        for block in page.blocks { self.block(block, of: page, in: scope) }
        for note in page.document.footnotes { formulas(note.blocks.flatMap(\.formulas), of: page, in: scope) }
    }

    private mutating func block(_ block: PageBlock, of page: Page, in scope: Scope) {
        switch block {
        case .heading(_, let heading): formulas(heading.inlines.formulas, of: page, in: scope)
        case .markdown(let block): formulas(block.formulas, of: page, in: scope)
        case .chart(let chart): asking(chart.content.asking, chart.head, of: page, in: scope)
        case .table(let table): asking(table.content.asking, table.head, of: page, in: scope)
        }
    }

    private mutating func asking(_ content: any Asking, _ head: BlockHead, of page: Page, in scope: Scope) {
        for part in [head.title, head.subtitle, head.description, head.note, head.empty] {
            text(part ?? [], in: scope, of: page.file)
        }
        asker.block(content, head, in: scope, of: page.file)
    }

    private mutating func formulas(_ formulas: [Formula], of page: Page, in scope: Scope) {
        for formula in formulas {
            guard let number = page.number(formula) else { continue }
            asker.number(number, at: page.document.source.place(formula.range), in: scope, of: page.file)
        }
    }

    mutating func text(_ parts: [TextPart], in scope: Scope, of file: String?) {
        for case .number(let number, let place) in parts { asker.number(number, at: place, in: scope, of: file) }
    }
}

/// Where the proposed decisions are written.
package let decisionsFile = "report.yaml"
