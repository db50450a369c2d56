import Edition
import Figures
import Language
import Markup
import Values

/// The excerpt of the minutes: a sheet of A4, with empty places until the board has decided.
struct MinutesPage {
    let book: Book
    let page: Page
    let shell: Shell

    private var context: PageContext {
        PageContext(
            book, path: book.directory.minutes, scope: book.definitions.reportScope, localNumbers: blockNumbers([page]))
    }
    private var report: Report { book.report }

    var files: [Site.File] {
        let chapter = Chapter(page: page, context: context, firstNote: 1)
        let body = chapter.body
        let decisions = Decisions(context: context)
        let content: Markup = [
            top, proposal, places, el("h1", [:], context.text(page.title).markup.mapTexts(Swedish.softened)),
            el(
                "section", ["id": "beslut"], el("h2", [:], .text(decisions.title)),
                el("p", [:], .text(decisions.lead)), decisions.list),
            el("h2", [:], .text(Heads.summary)), body.markup, appendices, recipients, signatures,
            el("p", ["class": "ark-fot"], .text(book.footText(version: false))),
            AppendixSection(parts: body.appendix).markup,
        ]
        let title = PagePhrases.title(
            MinutesPhrases.head(isAdopted: report.status == .adopted), of: context.plain(page.title))
        let description = context.plain(page.frontMatter.description ?? page.title)
        return [context.fill(shell, title: title, description: description, content: content)] + body.files
    }

    private var top: Markup {
        el(
            "div", ["class": "ark-topp"],
            el("p", [:], el("strong", [:], .text(report.publisher)), .text(report.meeting?.body ?? "")),
            el(
                "p", [:], el("strong", [:], .text(Heads.minutes)),
                .text(report.reference.map(MinutesPhrases.reference) ?? "")))
    }

    private var proposal: Markup {
        guard report.status != .adopted else { return .nothing }
        let example: Markup = book.hasExamples ? [" ", exampleMark] : .nothing
        return el(
            "div", ["class": "forslag"],
            el(
                "p", [:], el("strong", [:], StatusMark.draft.svg(), .text(" \(report.status.word).")),
                .text(MinutesPhrases.notTreated), example))
    }

    private var places: Markup {
        let meeting = report.meeting
        let empty = el("span", ["class": "tomt", "role": "img", "aria-label": MinutesPhrases.notSet])
        let paragraph: Markup = meeting?.paragraphText.map { .text($0) } ?? ["§\u{A0}", empty]
        let date: Markup = meeting?.date.map { .text(Swedish.date($0)) } ?? empty
        let mark: Markup = meeting?.example == nil ? .nothing : exampleWord
        return el(
            "dl", ["class": "par"], fact(MinutesPhrases.paragraph, paragraph),
            fact(MinutesPhrases.meeting, [date, mark]),
            meeting?.item.map { fact(MinutesPhrases.item, .text($0)) } ?? .nothing)
    }

    private func fact(_ name: String, _ value: Markup) -> Markup {
        el("div", [:], el("dt", [:], .text(name)), el("dd", [:], value))
    }

    private var appendices: Markup {
        guard !report.appendices.isEmpty else { return .nothing }
        return [
            el("h2", [:], .text(Heads.appendices)),
            el(
                "ol", [:],
                report.appendices.map { appendix in
                    el("li", [:], context.appendix(appendix), appendix.example == nil ? .nothing : exampleWord)
                }),
        ]
    }

    private var recipients: Markup {
        guard !report.recipients.isEmpty else { return .nothing }
        return [
            el("h2", [:], .text(MinutesPhrases.recipients)),
            el("p", [:], .text(report.recipients.joined(separator: ", "))),
        ]
    }

    private var signatures: Markup {
        el(
            "div", ["class": "underskrift"], el("div", [:], .text(MinutesPhrases.certified)),
            el("div", [:], .text(MinutesPhrases.approved)))
    }
}
