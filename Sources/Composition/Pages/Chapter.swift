import Edition
import Figures
import Language
import Markdown
import Markup
import Values

/// A chapter of the report, or the text of any page: its blocks in reading order.
struct Chapter {
    let page: Page
    let context: PageContext
    /// Number of its first footnote.
    let firstNote: Int
    /// The level of the question on the page.
    var level = 2

    private var prose: Prose {
        Prose(
            numbers: context, page: page, links: context, shift: level - topLevel,
            notePrefix: notePrefix, firstNote: firstNote)
    }

    /// Footnotes of two chapters may have the same label.
    var notePrefix: String { context.book.directory.chapterID(page.file) + "-" }

    /// The level of the first heading: it becomes h2.
    private var topLevel: Int {
        for case .heading(_, let heading) in page.blocks { return heading.level }
        return 1
    }

    /// The question that heads the chapter; the page's title without a heading.
    var question: Markup {
        for case .heading(_, let heading) in page.blocks { return prose.inlines(heading.inlines) }
        return context.text(page.title).markup
    }

    /// The answer for the list of contents: the first sentence of the first paragraph in plain text, and the next one
    /// after a mere "Inte än."
    var answer: (text: Markup, isExample: Bool) {
        guard case .markdown(.paragraph(let inlines, _)) = rest.first else { return (.nothing, false) }
        let answer = firstSentence(of: prose.unmarked(inlines).plainText, atLeast: 20)
        let told = prose.written(inlines).map(\.number).filter { answer.contains($0.markup.plainText) }
        let isExample = told.contains(where: \.isExample)
        return ([.text(answer), isExample ? exampleSign : .nothing, told.notes], isExample)
    }

    /// The text after the first heading, as made.
    struct Body: Sendable {
        var markup = Markup.nothing
        /// What the text sends to the appendix, in its order.
        var appendix: [AppendixPart] = []
        var files: [Site.File] = []
    }

    var body: Body {
        var body = Body()
        var heading = head
        var level = self.level
        for (index, block) in rest.enumerated() {
            if case .heading(_, let heading) = block { level = prose.level(of: heading.level) }
            let made = self.block(block, isAnswer: index == 0, after: heading, level: level + 1)
            heading = numbers(ofHeading: block)
            body.markup = [body.markup, made.markup]
            body.appendix += made.appendix.map { [$0] } ?? []
            body.files += made.files
        }
        return body
    }

    private var rest: ArraySlice<PageBlock> {
        guard case .heading = page.blocks.first else { return page.blocks[...] }
        return page.blocks.dropFirst()
    }

    /// The numbers of the question that heads the chapter.
    private var head: [WrittenNumber] { page.blocks.first.map { numbers(ofHeading: $0) } ?? [] }

    private func numbers(ofHeading block: PageBlock) -> [WrittenNumber] {
        guard case .heading(_, let heading) = block else { return [] }
        return prose.written(heading.inlines).map(\.number)
    }

    /// `heading`: the numbers of the heading just above, which the notes under a paragraph cover too.
    /// `level`: what the heading of a figure is to be, below the text's own.
    private func block(
        _ block: PageBlock, isAnswer: Bool, after heading: [WrittenNumber], level: Int
    ) -> BlockPage {
        switch block {
        case .heading(let id, let heading):
            let name = prose.name(of: heading.level)
            return BlockPage(markup: el(name, ["id": id], prose.inlines(heading.inlines)))
        case .markdown(.paragraph(let inlines, _)):
            let text = prose.passage(inlines, before: heading)
            return BlockPage(markup: el("p", ["class": isAnswer ? "svar" : nil], text))
        case .markdown(let block): return BlockPage(markup: prose.block(block))
        case .chart(let chart): return context.block(chart, level: level)
        case .table(let table): return context.block(table, level: level)
        }
    }

    /// Figures and tables of the chapter, for the rail beside it.
    var contents: [(id: String, label: String)] {
        page.blocks.compactMap { block in
            switch block {
            case .chart(let chart): (chart.id, label(Heads.figure, chart.id, chart.head))
            case .table(let table): (table.id, label(Heads.table, table.id, table.head))
            default: nil
            }
        }
    }

    private func label(_ word: String, _ id: String, _ head: BlockHead) -> String {
        // A mark is no part of a link's name; the figure that it leads to has it.
        let title = head.title.map { ". " + context.unmarked($0).plainText } ?? ""
        return "\(word)\(Swedish.noBreakSpace)\(context.number(id))\(title)"
    }

    /// The notes at the end of the page.
    var notes: [Markup] {
        page.document.footnotes.enumerated().map { index, note in
            let id = notePrefix + note.label
            let back = el(
                "a",
                ["href": "#ref-" + urlSegment(id), "aria-label": ReportPhrases.back(toNote: firstNote + index)],
                .text(ReportPhrases.back))
            return el("li", ["id": "not-" + id], prose.blocks(note.blocks), " ", back)
        }
    }
}

/// The text up to its first full stop that leaves at least so many characters; a full stop ends a sentence when a space
/// follows.
func firstSentence(of text: String, atLeast count: Int) -> String {
    var sentence = ""
    for (character, next) in zip(text, text.dropFirst() + " ") {
        sentence.append(character)
        if ".?!".contains(character), next == " ", sentence.count >= count { break }
    }
    return sentence
}
